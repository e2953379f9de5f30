package vn.sokhop.bench.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class UsageTest {
  private static final Instant START = Instant.parse("2026-11-20T12:00:00Z");

  @Test
  void cutsProcessorTimeToTheSpan() {
    Usage usage = new Usage();
    usage.add(new Usage.Sample(START, 100, 10_240));
    usage.add(new Usage.Sample(START.plusSeconds(1), 300, 20_480));
    usage.add(new Usage.Sample(START.plusSeconds(2), 1_300, 40_960));
    usage.add(new Usage.Sample(START.plusSeconds(3), 1_300, 81_920));
    Span span = new Span(START.plusMillis(500), START.plusMillis(1_500));
    assertThat(usage.cpu(span)).isEqualTo(Duration.ofMillis(600));
    assertThat(usage.residentMegabytes(span.end())).isEqualTo(40);
    assertThat(usage.cpu(new Span(START, START.plusSeconds(9))))
        .isEqualTo(Duration.ofMillis(1_200));
  }
}
