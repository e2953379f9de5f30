package vn.sokhop.reporting.ranking;

import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import vn.sokhop.finding.Severity;

/** How much a warning, and a unit with its warnings, asks to be looked at: pure functions. */
final class WarningScore {
  private final Map<Severity, Integer> weights = new EnumMap<>(Severity.class);
  private final int powerOfTen;
  private final int fresh;

  WarningScore(RankingProperties settings) {
    weights.put(Severity.HIGH, settings.high());
    weights.put(Severity.MEDIUM, settings.medium());
    weights.put(Severity.LOW, settings.low());
    weights.put(Severity.INFO, settings.info());
    this.powerOfTen = settings.powerOfTen();
    this.fresh = settings.fresh();
  }

  /**
   * What counts of an open item.
   *
   * @param digits of the amount in whole đồng; 0: it has none, or in another currency
   * @param isNew whether this night raised it
   */
  record Sign(Severity severity, int digits, boolean isNew) {
    Sign {
      if (digits < 0) {
        throw new IllegalArgumentException("an amount with " + digits + " digits");
      }
    }
  }

  /** The best score of the items of one code. */
  record Best(String code, long score) {}

  /** Severity, plus size of the amount, plus freshness. */
  long of(Sign sign) {
    return weights.getOrDefault(sign.severity(), 0)
        + (long) powerOfTen * Math.max(0, sign.digits() - 1)
        + (sign.isNew() ? fresh : 0);
  }

  /** The best item of each distinct code added up: repeats of one code add nothing. */
  static long ofUnit(Collection<Best> codes) {
    Map<String, Long> best = new HashMap<>();
    codes.forEach(code -> best.merge(code.code(), code.score(), Math::max));
    return best.values().stream().mapToLong(Long::longValue).sum();
  }
}
