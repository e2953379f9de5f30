package vn.sokhop.command.period;

import java.util.Optional;

/**
 * Looks at a request before a run is opened for it: a run keeps the night it began with, so one
 * that lacks what it needs could never be finished.
 */
@FunctionalInterface
public interface ChecksRequest {

  /**
   * Why the request cannot be met, in the language of the command; empty: it can.
   *
   * @param nightRunId the complete night whose figures would be taken
   */
  Optional<String> problem(PeriodRequest request, long nightRunId);
}
