package vn.sokhop.database;

import java.io.IOException;
import java.time.Duration;

/** A moment to wait for another process. */
final class Pause {
  private Pause() {}

  /** Throws if this thread is asked to end meanwhile. */
  static void of(Duration moment) throws IOException {
    try {
      Thread.sleep(moment.toMillis());
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new IOException("interrupted", interrupted);
    }
  }
}
