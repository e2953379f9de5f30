package vn.sokhop.operation.cli;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;
import vn.sokhop.message.Language;

/** What every command takes, before or after its name. */
@Command(name = "sokhop")
final class RootCommand {
  @Option(names = "--home", paramLabel = "DIR", scope = ScopeType.INHERIT)
  @Nullable Path home;

  @Option(names = "--config", paramLabel = "DIR", scope = ScopeType.INHERIT)
  @Nullable Path config;

  @Option(names = "--lang", paramLabel = "vi|en", scope = ScopeType.INHERIT)
  @Nullable Language lang;

  @Option(names = "--inbox", paramLabel = "DIR", scope = ScopeType.INHERIT)
  @Nullable Path inbox;

  @Option(names = "--outbox", paramLabel = "DIR", scope = ScopeType.INHERIT)
  @Nullable Path outbox;

  @Option(
      names = {"-h", "--help"},
      usageHelp = true,
      scope = ScopeType.INHERIT)
  boolean help;

  @Option(names = "--version", versionHelp = true)
  boolean version;
}
