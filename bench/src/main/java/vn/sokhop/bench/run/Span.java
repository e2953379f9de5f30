package vn.sokhop.bench.run;

import java.time.Duration;
import java.time.Instant;

/** From the first byte read to the last commit. */
public record Span(Instant start, Instant end) {
  public Span {
    if (end.isBefore(start)) {
      throw new IllegalArgumentException(start + " to " + end);
    }
  }

  public Duration length() {
    return Duration.between(start, end);
  }
}
