package vn.sokhop.command.notice;

import vn.sokhop.command.Run;

/** Tells the operators of a night that failed. Trouble in doing so never adds to theirs. */
@FunctionalInterface
public interface TellsFailure {

  /**
   * Tells it once for a run and a cause, however often the night is taken up again.
   *
   * @param failure plain lines, what went wrong
   */
  void nightFailed(Run run, String failure);
}
