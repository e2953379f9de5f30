package vn.sokhop.notice.post;

/** A way for messages to leave the house. */
public interface Post extends AutoCloseable {

  /** What came of an attempt. */
  enum Result {
    /** the mail server has taken it on */
    SENT,
    /** it is a file in the outbox */
    FILED,
    /** not this time; tried again later */
    FAILED,
    /** the mail server does not answer or does not let us in; nothing else can be sent either */
    UNREACHABLE,
    /** the mail server says that there is no such recipient; never tried again */
    REFUSED
  }

  /**
   * An attempt.
   *
   * @param detail what the server said, or the file; one line
   */
  record Outcome(Result result, String detail) {}

  /** Delivers one message; trouble is an outcome, not an exception. */
  Outcome deliver(Letter letter);

  /** True when it disturbs nobody, at whatever hour. */
  boolean isSilent();

  @Override
  void close();
}
