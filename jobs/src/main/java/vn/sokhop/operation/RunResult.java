package vn.sokhop.operation;

import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.sokhop.command.ExitCode;
import vn.sokhop.command.Run;
import vn.sokhop.command.period.PeriodRequest;

/**
 * How a run ended.
 *
 * @param run which one
 * @param period what it confirms; null: it is a night
 * @param exitCode what it comes to
 * @param failure plain lines when it did not come to its end; null when it did
 * @param time from start to end
 */
public record RunResult(
    Run run,
    @Nullable PeriodRequest period,
    ExitCode exitCode,
    @Nullable String failure,
    Duration time) {
  /** A run that failed outweighs one that waits for a person, and that one open items. */
  private static final List<ExitCode> BY_WEIGHT =
      List.of(
          ExitCode.DONE, ExitCode.HIGH_OPEN, ExitCode.HELD, ExitCode.WRONG_USE, ExitCode.FAILED);

  public boolean isComplete() {
    return failure == null;
  }

  /** The one exit code of several runs: the weightiest. */
  public static ExitCode worst(List<RunResult> results) {
    return results.stream()
        .map(RunResult::exitCode)
        .max(Comparator.comparingInt(BY_WEIGHT::indexOf))
        .orElse(ExitCode.DONE);
  }
}
