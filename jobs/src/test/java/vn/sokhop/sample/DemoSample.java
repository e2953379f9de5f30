package vn.sokhop.sample;

import java.time.LocalDate;
import java.util.Map;
import vn.sokhop.sample.fault.FaultKind;

/** What {@code sample-data/} holds. */
final class DemoSample {
  private DemoSample() {}

  static SampleOptions options() {
    return new SampleOptions(
        20261116L,
        1,
        5,
        9,
        18,
        3,
        LocalDate.of(2026, 11, 16),
        1,
        25,
        Map.of(FaultKind.LATE_RECORD, 1));
  }
}
