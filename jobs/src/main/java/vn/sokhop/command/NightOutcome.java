package vn.sokhop.command;

/** What a finished night comes to. The last stage that knows contributes one bean. */
@FunctionalInterface
public interface NightOutcome {

  /** {@link ExitCode#DONE}, {@link ExitCode#HIGH_OPEN} or {@link ExitCode#HELD}. */
  ExitCode outcome(Run run);
}
