package vn.sokhop.reconciliation;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Names what is wrong with the lines of one unit that no pass could match. */
final class Leftovers {
  private final MatchRules rules;
  private final List<MatchLine> left = new ArrayList<>();
  private final Map<MatchLine, List<MatchLine>> suggested = new HashMap<>();
  private final List<Break> breaks = new ArrayList<>();
  private final List<MatchLine> waiting = new ArrayList<>();
  private final Map<Object, Integer> ordinals = new HashMap<>();

  Leftovers(MatchRules rules) {
    this.rules = rules;
  }

  private record DuplicateKey(
      Side side, String account, String currency, String voucher, BigDecimal amount) {}

  private record VoucherKey(String voucher, String currency, BigDecimal amount) {}

  private record VoucherSign(String voucher, int sign) {}

  private record OrdinalKey(BreakCode code, Object what) {}

  List<Break> breaks() {
    return breaks;
  }

  List<MatchLine> waiting() {
    return waiting;
  }

  static Object duplicateKey(MatchLine line) {
    return new DuplicateKey(
        line.side(),
        line.account(),
        line.currency(),
        line.voucherKey() == null ? "" : line.voucherKey(),
        line.amount());
  }

  /** A line that equals, in voucher, side and amount, one of its own book that is matched. */
  void takeDuplicates(OpenLines open, Set<Object> matched) {
    for (MatchLine line : open.open()) {
      if (line.voucherKey() != null && (line.twin() || matched.contains(duplicateKey(line)))) {
        open.take(line);
        BreakCode code =
            line.side() == Side.UNIT
                ? BreakCode.DUPLICATE_IN_UNIT
                : BreakCode.DUPLICATE_IN_TREASURY;
        addBreak(code, List.of(line), "", List.of());
      }
    }
  }

  /** AMOUNT_DIFFERS, then SIDE_DIFFERS; the rest goes on to the comparison across accounts. */
  void judgeWithinAccount(OpenLines open) {
    amountsDiffer(open);
    sidesDiffer(open);
    List<MatchLine> rest = open.open();
    suggested.putAll(Matcher.candidates(open, rules));
    left.addAll(rest);
  }

  private void amountsDiffer(OpenLines open) {
    Map<VoucherSign, List<MatchLine>> groups = new LinkedHashMap<>();
    for (MatchLine line : open.open()) {
      if (line.voucherKey() != null) {
        groups
            .computeIfAbsent(
                new VoucherSign(line.voucherKey(), line.sign()), key -> new ArrayList<>())
            .add(line);
      }
    }
    for (List<MatchLine> group : groups.values()) {
      if (group.stream().map(MatchLine::side).distinct().count() == 2) {
        group.forEach(open::take);
        addBreak(BreakCode.AMOUNT_DIFFERS, group, "", List.of());
      }
    }
  }

  private void sidesDiffer(OpenLines open) {
    Map<VoucherKey, List<MatchLine>> records = new HashMap<>();
    for (MatchLine line : open.open()) {
      if (line.side() == Side.UNIT && line.voucherKey() != null) {
        records
            .computeIfAbsent(
                new VoucherKey(line.voucherKey(), line.currency(), line.amount()),
                key -> new ArrayList<>())
            .add(line);
      }
    }
    for (MatchLine entry : open.open()) {
      if (entry.side() == Side.TREASURY && entry.voucherKey() != null) {
        List<MatchLine> opposite =
            records.get(
                new VoucherKey(entry.voucherKey(), entry.currency(), entry.amount().negate()));
        if (opposite != null && !opposite.isEmpty()) {
          MatchLine record = opposite.remove(0);
          open.take(entry);
          open.take(record);
          addBreak(BreakCode.SIDE_DIFFERS, List.of(entry, record), "", List.of());
        }
      }
    }
  }

  /** ACCOUNT_DIFFERS between accounts of the unit; what is then left is missing, or waits. */
  void judgeAcrossAccounts() {
    left.sort(MatchLine.BY_CONTENT);
    Map<VoucherKey, List<MatchLine>> records = new HashMap<>();
    for (MatchLine line : left) {
      if (line.side() == Side.UNIT && line.voucherKey() != null) {
        records
            .computeIfAbsent(
                new VoucherKey(line.voucherKey(), line.currency(), line.amount()),
                key -> new ArrayList<>())
            .add(line);
      }
    }
    Map<MatchLine, MatchLine> elsewhere = new HashMap<>();
    for (MatchLine entry : left) {
      if (entry.side() == Side.TREASURY && entry.voucherKey() != null) {
        List<MatchLine> same =
            records.get(new VoucherKey(entry.voucherKey(), entry.currency(), entry.amount()));
        if (same != null && !same.isEmpty()) {
          MatchLine record = same.remove(0);
          elsewhere.put(entry, record);
          elsewhere.put(record, entry);
        }
      }
    }
    for (MatchLine line : left) {
      MatchLine counterpart = elsewhere.get(line);
      if (counterpart != null) {
        addBreak(
            BreakCode.ACCOUNT_DIFFERS, List.of(line), counterpart.account(), List.of(counterpart));
      } else if (rules.waits(line)) {
        waiting.add(line);
      } else {
        addBreak(
            line.side() == Side.TREASURY
                ? BreakCode.MISSING_IN_UNIT
                : BreakCode.MISSING_IN_TREASURY,
            List.of(line),
            "",
            suggested.getOrDefault(line, List.of()));
      }
    }
  }

  private void addBreak(
      BreakCode code, List<MatchLine> lines, String otherAccount, List<MatchLine> candidates) {
    int ordinal =
        ordinals.merge(new OrdinalKey(code, BreakFindings.sameness(code, lines)), 1, Integer::sum);
    breaks.add(new Break(code, lines, ordinal, otherAccount, candidates));
  }
}
