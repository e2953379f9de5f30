package vn.sokhop.intake.reading;

import java.io.Closeable;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** The slices of one open file, in order. */
public interface Slices extends Closeable {
  /** The fields of the header line. */
  String[] header();

  /** The next slice; null at the end of the file. */
  @Nullable Slice next() throws IOException;

  /**
   * SHA-256 of the file's bytes, in hexadecimal; only after the end was reached. It tells whether
   * the bytes that were read are the bytes that were surveyed.
   */
  String sha256() throws IOException;
}
