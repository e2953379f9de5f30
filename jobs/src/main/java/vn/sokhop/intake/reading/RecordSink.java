package vn.sokhop.intake.reading;

import java.util.function.Supplier;

/** Takes the records of a file, each exactly once, in order. */
public interface RecordSink {
  /**
   * A record with its fields.
   *
   * @param count how many of the fields belong to the record; the array is used again
   * @param raw the raw text, for a line that will be rejected
   */
  void record(long line, String[] fields, int count, Supplier<String> raw);

  void blank(long line);

  /** A record that could not be read as fields. */
  void unreadable(long line, Reject reject, Supplier<String> raw);
}
