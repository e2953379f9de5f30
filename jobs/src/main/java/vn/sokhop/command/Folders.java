package vn.sokhop.command;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import vn.sokhop.command.period.PeriodRun;

/**
 * The folders the program owns. {@code sokhop.home} holds all of them; inbox and outbox can be put
 * elsewhere for one command.
 *
 * @param home default {@code ./var}
 * @param inbox where files are taken from; default {@code home/inbox}
 * @param outbox where reports go; default {@code home/outbox}
 */
@ConfigurationProperties("sokhop")
public record Folders(@DefaultValue("var") Path home, @Nullable Path inbox, @Nullable Path outbox) {
  public Path inboxFolder() {
    return inbox == null ? home.resolve("inbox") : inbox;
  }

  public Path outboxFolder() {
    return outbox == null ? home.resolve("outbox") : outbox;
  }

  /** Files taken, by business date. */
  public Path archiveFolder() {
    return home.resolve("archive");
  }

  /** Files refused or held. */
  public Path refusedFolder() {
    return home.resolve("refused");
  }

  public Path logFolder() {
    return home.resolve("logs");
  }

  public Path databaseFolder() {
    return home.resolve("database");
  }

  /** Where the reports of a run go; a later attempt never overwrites an earlier one. */
  public Path reportFolder(Run run) {
    Path folder = outboxFolder().resolve(run.businessDate().toString());
    return attempt(folder, run);
  }

  /** Where the files of a confirmation run go: {@code outbox/2026-10}, a later attempt below it. */
  public Path reportFolder(PeriodRun period) {
    return attempt(outboxFolder().resolve(period.request().folderName()), period.run());
  }

  private static Path attempt(Path folder, Run run) {
    return run.attempt() == 1 ? folder : folder.resolve("attempt-" + run.attempt());
  }
}
