package vn.sokhop.operation;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import vn.sokhop.command.Run;
import vn.sokhop.command.period.PeriodRequest;

/** Told how a run gets on. All calls come from the thread of the run. */
public interface Progress {
  /** Tells nobody. */
  Progress SILENT = new Progress() {};

  /**
   * Something the operator should know before or between runs.
   *
   * @param key of the message
   */
  default void note(String key, Object... arguments) {}

  /**
   * A run begins.
   *
   * @param period what it confirms; null: it is a night
   * @param resumed it had begun before and is taken up
   * @param stages how many stages it has
   */
  default void runStarted(Run run, @Nullable PeriodRequest period, boolean resumed, int stages) {}

  /** A stage begins. */
  default void stageStarted(Run run, String stage) {}

  /**
   * A stage is done.
   *
   * @param skipped it had been done before
   */
  default void stageDone(Run run, String stage, boolean skipped, Duration time) {}

  /** A run has ended, well or not. */
  default void runEnded(RunResult result) {}
}
