package vn.sokhop.warning.spending.rule;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Map;
import java.util.TreeMap;

/**
 * What payments usually come to: the middle of the natural logarithms of their amounts, and how far
 * they lie from it in the middle (median absolute deviation).
 *
 * @param debits payments it rests on
 * @param median of ln amount, amounts in đồng
 * @param spread median absolute deviation of ln amount
 */
public record Baseline(long debits, double median, double spread) {
  /** Width of a class of amounts, in natural logarithms. */
  public static final double CLASS_WIDTH = 0.05;

  /** Makes a median absolute deviation comparable with a standard deviation. */
  static final double CONSISTENT = 1.4826;

  private static final int TYPICAL_DIGITS = 3;

  /**
   * The baseline of payments that are counted by class.
   *
   * @param counts payments by class; class n holds logarithms from n to n + 1 widths
   */
  public static Baseline ofClasses(Map<Integer, Long> counts) {
    TreeMap<Double, Long> sizes = new TreeMap<>();
    counts.forEach((number, debits) -> sizes.put((number + 0.5) * CLASS_WIDTH, debits));
    double median = middle(sizes);
    TreeMap<Double, Long> distances = new TreeMap<>();
    sizes.forEach((size, debits) -> distances.merge(Math.abs(size - median), debits, Long::sum));
    long debits = counts.values().stream().mapToLong(Long::longValue).sum();
    return new Baseline(debits, median, middle(distances));
  }

  /** Of an even number the middle between the two in the middle. */
  static double middle(TreeMap<Double, Long> counts) {
    long all = counts.values().stream().mapToLong(Long::longValue).sum();
    if (all == 0) {
      throw new IllegalArgumentException("a baseline needs payments");
    }
    return (nth(counts, (all - 1) / 2) + nth(counts, all / 2)) / 2;
  }

  private static double nth(TreeMap<Double, Long> counts, long n) {
    long before = 0;
    for (Map.Entry<Double, Long> size : counts.entrySet()) {
      before += size.getValue();
      if (n < before) {
        return size.getKey();
      }
    }
    throw new IllegalStateException("fewer than counted");
  }

  /**
   * How far an amount lies above the middle, in spreads.
   *
   * @param leastSpread counts in place of a spread of 0
   */
  public double distance(BigDecimal amount, double leastSpread) {
    double counted = spread > 0 ? spread : leastSpread;
    return (Math.log(amount.doubleValue()) - median) / (CONSISTENT * counted);
  }

  /** The typical amount, to three digits: it is told to people, not booked. */
  public BigDecimal typical() {
    return new BigDecimal(Math.exp(median))
        .round(new MathContext(TYPICAL_DIGITS, RoundingMode.HALF_UP))
        .setScale(2, RoundingMode.HALF_UP);
  }
}
