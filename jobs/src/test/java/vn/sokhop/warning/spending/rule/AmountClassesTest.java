package vn.sokhop.warning.spending.rule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class AmountClassesTest {
  private static final double FACTOR = 6;

  @Test
  void theLowEndsOfTheClassesCount() {
    AmountClasses classes = new AmountClasses(Map.of(300, 1L, 320, 5L, 360, 1L));
    assertThat(classes.debits()).isEqualTo(7);
    // The middle lies from 16.00 to 16.05, within its own class nothing need lie apart.
    assertThat(classes.usualUpTo(FACTOR)).isCloseTo(16, within(1e-6));
    // The nearest payment outside lies in class 300, at least 0.95 below.
    assertThat(new AmountClasses(Map.of(300, 2L, 320, 3L, 360, 2L)).usualUpTo(FACTOR))
        .isCloseTo(16 + FACTOR * 1.4826 * 0.95, within(1e-6));
  }

  @Test
  void whatIsUnusualByTheExactFiguresIsNeverUsualByTheClasses() {
    int sure = 0;
    int tried = 0;
    for (long seed = 1; seed <= 400; seed++) {
      Random random = new Random(seed);
      double width = random.nextInt(4) * 0.4;
      double[] sizes =
          random.doubles(2 + random.nextInt(200), 0, 1).map(d -> 16 + width * d * d).toArray();
      Map<Integer, Long> counts = new TreeMap<>();
      for (double size : sizes) {
        counts.merge((int) Math.floor(size / Baseline.CLASS_WIDTH), 1L, Long::sum);
      }
      double median = middle(sizes);
      Baseline exact =
          new Baseline(
              sizes.length,
              median,
              middle(Arrays.stream(sizes).map(size -> Math.abs(size - median)).toArray()));
      double usualUpTo = new AmountClasses(counts).usualUpTo(FACTOR);
      for (int n = 0; n < 50; n++) {
        double size = 15 + random.nextDouble() * 10;
        boolean unusual = exact.distance(BigDecimal.valueOf(Math.exp(size)), 0.05) > FACTOR;
        tried++;
        if (size <= usualUpTo) {
          sure++;
          assertThat(unusual).as("seed %d, size %s", seed, size).isFalse();
        }
      }
    }
    assertThat(sure).as("the classes settle much of it").isGreaterThan(tried / 5);
  }

  @Test
  void nothingHasNoMiddle() {
    assertThatThrownBy(() -> new AmountClasses(Map.of()).usualUpTo(FACTOR))
        .isInstanceOf(IllegalArgumentException.class);
  }

  private static double middle(double[] numbers) {
    double[] sorted = numbers.clone();
    Arrays.sort(sorted);
    return (sorted[(sorted.length - 1) / 2] + sorted[sorted.length / 2]) / 2;
  }
}
