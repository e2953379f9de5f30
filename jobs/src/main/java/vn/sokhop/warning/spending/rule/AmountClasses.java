package vn.sokhop.warning.spending.rule;

import java.util.Map;
import java.util.TreeMap;

/**
 * Payments counted by class of amounts. They tell no exact baseline, but what no exact one can be
 * below.
 *
 * @param counts payments by class; class n holds logarithms from n to n + 1 {@link
 *     Baseline#CLASS_WIDTH widths}
 */
public record AmountClasses(Map<Integer, Long> counts) {
  /** For logarithms that two machines round differently. */
  private static final double ROUNDING = 1e-9;

  public AmountClasses {
    counts = Map.copyOf(counts);
  }

  public long debits() {
    return counts.values().stream().mapToLong(Long::longValue).sum();
  }

  /**
   * The logarithm up to which no amount is unusual, whatever the payments are within their classes:
   * every payment counted at the low end of its class, and as near to the middle as it may lie.
   *
   * @param factor spreads above the middle that are unusual
   */
  public double usualUpTo(double factor) {
    TreeMap<Double, Long> least = new TreeMap<>();
    counts.forEach((number, debits) -> least.put(number * Baseline.CLASS_WIDTH, debits));
    double lowest = Baseline.middle(least);
    double highest = lowest + Baseline.CLASS_WIDTH;
    TreeMap<Double, Long> nearest = new TreeMap<>();
    least.forEach(
        (low, debits) -> {
          double below = lowest - (low + Baseline.CLASS_WIDTH);
          double above = low - highest;
          nearest.merge(Math.max(0, Math.max(below, above)), debits, Long::sum);
        });
    return lowest + factor * Baseline.CONSISTENT * Baseline.middle(nearest) - ROUNDING;
  }
}
