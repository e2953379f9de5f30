package vn.sokhop.command;

/**
 * Something an operator can put right. Its message is one or a few plain lines with the remedy; it
 * is shown without a stack trace.
 */
public class OperatorException extends RuntimeException {
  private final ExitCode exitCode;

  public OperatorException(ExitCode exitCode, String message) {
    super(message);
    this.exitCode = exitCode;
  }

  public OperatorException(ExitCode exitCode, String message, Throwable cause) {
    super(message, cause);
    this.exitCode = exitCode;
  }

  public ExitCode exitCode() {
    return exitCode;
  }
}
