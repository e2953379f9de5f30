package vn.sokhop.operation.cli;

import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import vn.sokhop.command.ExitCode;
import vn.sokhop.command.OperatorException;

/** Whom a command is limited to: one office, one unit, or both. */
final class Whose {
  @Option(names = "--office", paramLabel = "CODE")
  @Nullable String office;

  @Option(names = "--unit", paramLabel = "CODE")
  @Nullable String unit;

  /** Refuses what is no code. */
  void check(Console console) {
    check(console, "monthly.office", office, "[0-9]{4}");
    check(console, "monthly.unit", unit, "[0-9]{7}");
  }

  private static void check(Console console, String key, @Nullable String code, String pattern) {
    if (code != null && !code.matches(pattern)) {
      throw new OperatorException(ExitCode.WRONG_USE, console.text(key, code));
    }
  }
}
