package vn.sokhop.operation;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.sokhop.command.Run;
import vn.sokhop.command.period.PeriodRequest;

/**
 * A run as recorded.
 *
 * @param run its identity
 * @param period what it confirms; null: it is a night
 * @param state where it stands
 * @param exitCode null while it runs
 * @param startedAt when it was first started
 * @param endedAt null while it runs
 */
public record RecordedRun(
    Run run,
    @Nullable PeriodRequest period,
    State state,
    @Nullable Integer exitCode,
    Instant startedAt,
    @Nullable Instant endedAt) {

  /** Where a run stands. A run that is RUNNING while nobody holds the lock was cut off. */
  public enum State {
    RUNNING,
    FAILED,
    COMPLETE
  }

  public LocalDate businessDate() {
    return run.businessDate();
  }

  public boolean isComplete() {
    return state == State.COMPLETE;
  }
}
