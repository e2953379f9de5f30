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
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BaselineTest {
  private static final double TEN_MILLION = Math.log(10_000_000);

  @ParameterizedTest
  @CsvSource(
      textBlock =
          """
          # spread, amount, spreads above the middle
          1.0,   10000000,   0.0000
          1.0,    1000000,  -1.5531
          1.0,  100000000,   1.5531
          0.5,  100000000,   3.1062
          0.1,  100000000,  15.5308
          0.0,  100000000,  31.0614
          0.0,   10100000,   0.1342
          """)
  void distanceIsCountedInSpreads(double spread, BigDecimal amount, double expected) {
    Baseline baseline = new Baseline(30, TEN_MILLION, spread);
    assertThat(baseline.distance(amount, 0.05)).isCloseTo(expected, within(0.0001));
  }

  @Test
  void theTypicalAmountHasThreeDigits() {
    assertThat(new Baseline(30, Math.log(12_345_678), 1).typical()).isEqualTo("12300000.00");
    assertThat(new Baseline(30, Math.log(987), 1).typical()).isEqualTo("987.00");
  }

  @Test
  void classesGiveTheMiddleOfTheirPayments() {
    Baseline baseline = Baseline.ofClasses(Map.of(300, 1L, 310, 3L, 320, 1L));
    assertThat(baseline.debits()).isEqualTo(5);
    assertThat(baseline.median()).isCloseTo(310.5 * 0.05, within(1e-12));
    assertThat(baseline.spread()).isZero();
    assertThat(Baseline.ofClasses(Map.of(300, 1L, 310, 1L)).median())
        .isCloseTo(305.5 * 0.05, within(1e-12));
  }

  @Test
  void nothingIsNoBaseline() {
    assertThatThrownBy(() -> Baseline.ofClasses(Map.of()))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void classesComeWithinTheirWidthOfTheExactFigures() {
    for (long seed = 1; seed <= 20; seed++) {
      Random random = new Random(seed);
      double[] sizes = random.doubles(1001, 13, 20).toArray();
      Map<Integer, Long> classes = new TreeMap<>();
      for (double size : sizes) {
        classes.merge((int) Math.floor(size / Baseline.CLASS_WIDTH), 1L, Long::sum);
      }
      double median = middle(sizes);
      double spread = middle(Arrays.stream(sizes).map(size -> Math.abs(size - median)).toArray());
      Baseline baseline = Baseline.ofClasses(classes);
      assertThat(baseline.median()).as("seed " + seed).isCloseTo(median, within(0.025001));
      assertThat(baseline.spread()).as("seed " + seed).isCloseTo(spread, within(0.050001));
    }
  }

  private static double middle(double[] numbers) {
    double[] sorted = numbers.clone();
    Arrays.sort(sorted);
    return sorted[sorted.length / 2];
  }
}
