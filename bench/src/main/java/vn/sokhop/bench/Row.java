package vn.sokhop.bench;

import java.time.Duration;
import vn.sokhop.bench.run.Child;

/** A line of the table. */
record Row(Contender contender, long lines, Child.Used used) {

  double seconds() {
    return seconds(used.wall());
  }

  static double seconds(Duration duration) {
    return duration.toMillis() / 1_000.0;
  }
}
