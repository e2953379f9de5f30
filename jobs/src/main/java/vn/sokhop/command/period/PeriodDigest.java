package vn.sokhop.command.period;

import java.util.List;
import vn.sokhop.command.ExitCode;

/** What a finished confirmation run comes to. The last stage that knows contributes one bean. */
public interface PeriodDigest {

  /** {@link ExitCode#DONE}, or {@link ExitCode#HIGH_OPEN} when differences stay unexplained. */
  ExitCode outcome(PeriodRun run);

  /** Plain lines in the language of the command: forms made, states, where the files are. */
  List<String> lines(PeriodRun run);
}
