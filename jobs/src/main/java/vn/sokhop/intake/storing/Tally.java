package vn.sokhop.intake.storing;

import java.math.BigDecimal;
import java.util.HashSet;
import java.util.Set;

/** What one chunk adds to the counters of one delivery. */
final class Tally {
  int read;
  int rejected;
  int blank;
  int unreadableAmounts;
  BigDecimal first = BigDecimal.ZERO;
  BigDecimal second = BigDecimal.ZERO;
  final Set<Integer> days = new HashSet<>();
}
