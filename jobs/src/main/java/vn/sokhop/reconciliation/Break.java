package vn.sokhop.reconciliation;

import java.math.BigDecimal;
import java.util.List;

/**
 * Lines of one account that do not agree.
 *
 * @param ordinal tells apart breaks that are equal in everything a reader sees; from 1
 * @param otherAccount the account on which the counterpart stands; empty unless ACCOUNT_DIFFERS
 * @param suggested lines of the other side that could be the counterpart, when more than one could
 */
record Break(
    BreakCode code,
    List<MatchLine> lines,
    int ordinal,
    String otherAccount,
    List<MatchLine> suggested) {
  Break {
    lines = List.copyOf(lines);
    suggested = List.copyOf(suggested);
  }

  /** Unit minus treasury. */
  BigDecimal difference() {
    return lines.stream().map(MatchLine::difference).reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  List<MatchLine> of(Side side) {
    return lines.stream().filter(line -> line.side() == side).toList();
  }
}
