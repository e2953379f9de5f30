package vn.sokhop.reconciliation;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * Matches entries with unit records of one unit. A pure function of the lines and the rules; see
 * {@link MatchRules}. Passes in order, each takes only what the earlier left over: reversals, equal
 * lines, sums by voucher, lines without voucher.
 */
final class Matcher {
  private final MatchRules rules;

  Matcher(MatchRules rules) {
    this.rules = rules;
  }

  /** One account and currency: nothing but ACCOUNT_DIFFERS looks beyond it. */
  private record Book(String account, String currency) implements Comparable<Book> {
    @Override
    public int compareTo(Book other) {
      int byAccount = account.compareTo(other.account);
      return byAccount != 0 ? byAccount : currency.compareTo(other.currency);
    }
  }

  private record VoucherSide(String voucher, int sign) {}

  private record VoucherAmount(String voucher, BigDecimal amount) {}

  /** All lines of one unit, in any order. */
  MatchOutcome match(List<MatchLine> lines) {
    Map<Book, List<MatchLine>> books = new TreeMap<>();
    for (MatchLine line : lines) {
      books
          .computeIfAbsent(new Book(line.account(), line.currency()), book -> new ArrayList<>())
          .add(line);
    }
    List<Match> exact = new ArrayList<>();
    List<Match> matches = new ArrayList<>();
    Leftovers leftovers = new Leftovers(rules);
    for (List<MatchLine> book : books.values()) {
      book.sort(MatchLine.BY_CONTENT);
      OpenLines open = new OpenLines(book);
      List<Match> found = new ArrayList<>();
      reversals(open, found);
      int exactFrom = exact.size();
      equalLines(open, exact);
      sumsByVoucher(open, found);
      withoutVoucher(open, found);
      Set<Object> matched = matchedKeys(exact.subList(exactFrom, exact.size()), found);
      leftovers.takeDuplicates(open, matched);
      // A duplicate may have hidden that the rest of its voucher adds up.
      sumsByVoucher(open, found);
      matches.addAll(found);
      leftovers.judgeWithinAccount(open);
    }
    leftovers.judgeAcrossAccounts();
    return new MatchOutcome(exact, matches, leftovers.breaks(), leftovers.waiting());
  }

  /**
   * Pass 1: an entry and the entry that reverses it, unless one of them has a unit record with its
   * voucher and side.
   */
  private static void reversals(OpenLines open, List<Match> found) {
    Map<String, MatchLine> byId = new HashMap<>();
    Set<VoucherSide> recorded = new HashSet<>();
    for (MatchLine line : open.lines()) {
      if (line.side() == Side.TREASURY) {
        byId.putIfAbsent(line.id(), line);
      } else if (line.voucherKey() != null) {
        recorded.add(new VoucherSide(line.voucherKey(), line.sign()));
      }
    }
    for (MatchLine reversal : open.lines()) {
      if (reversal.side() != Side.TREASURY || reversal.reversalOf() == null) {
        continue;
      }
      MatchLine reversed = byId.get(reversal.reversalOf());
      if (reversed != null
          && open.has(reversal)
          && open.has(reversed)
          && reversed.amount().negate().compareTo(reversal.amount()) == 0
          && !hasRecord(reversed, recorded)
          && !hasRecord(reversal, recorded)) {
        open.take(reversed);
        open.take(reversal);
        found.add(new Match(MatchPass.REVERSAL, List.of(reversed, reversal)));
      }
    }
  }

  private static boolean hasRecord(MatchLine entry, Set<VoucherSide> recorded) {
    return entry.voucherKey() != null
        && recorded.contains(new VoucherSide(entry.voucherKey(), entry.sign()));
  }

  /** Pass 2: same voucher, side and amount; of several equal lines the k-th with the k-th. */
  private static void equalLines(OpenLines open, List<Match> exact) {
    Map<VoucherAmount, List<MatchLine>> records = new HashMap<>();
    for (MatchLine line : open.lines()) {
      if (line.side() == Side.UNIT && line.voucherKey() != null) {
        records
            .computeIfAbsent(
                new VoucherAmount(line.voucherKey(), line.amount()), key -> new ArrayList<>())
            .add(line);
      }
    }
    for (MatchLine entry : open.lines()) {
      if (entry.side() != Side.TREASURY || entry.voucherKey() == null || !open.has(entry)) {
        continue;
      }
      List<MatchLine> equal = records.get(new VoucherAmount(entry.voucherKey(), entry.amount()));
      if (equal != null && !equal.isEmpty()) {
        MatchLine record = equal.remove(0);
        open.take(entry);
        open.take(record);
        exact.add(new Match(MatchPass.EQUAL_LINES, List.of(entry, record)));
      }
    }
  }

  /** Pass 3: what is left of one voucher and side on both sides adds up to the same sum. */
  private static void sumsByVoucher(OpenLines open, List<Match> found) {
    Map<VoucherSide, List<MatchLine>> groups = new HashMap<>();
    List<VoucherSide> order = new ArrayList<>();
    for (MatchLine line : open.open()) {
      if (line.voucherKey() != null) {
        VoucherSide key = new VoucherSide(line.voucherKey(), line.sign());
        groups
            .computeIfAbsent(
                key,
                k -> {
                  order.add(k);
                  return new ArrayList<>();
                })
            .add(line);
      }
    }
    for (VoucherSide key : order) {
      List<MatchLine> group = groups.getOrDefault(key, List.of());
      boolean bothSides = group.stream().map(MatchLine::side).distinct().count() == 2;
      BigDecimal difference =
          group.stream().map(MatchLine::difference).reduce(BigDecimal.ZERO, BigDecimal::add);
      if (bothSides && difference.signum() == 0) {
        group.forEach(open::take);
        found.add(new Match(MatchPass.SUM_BY_VOUCHER, group));
      }
    }
  }

  /** Pass 4: same side and amount, close in time, a voucher missing, one candidate on each side. */
  private void withoutVoucher(OpenLines open, List<Match> found) {
    Map<MatchLine, List<MatchLine>> candidates = candidates(open, rules);
    List<Match> pairs = new ArrayList<>();
    for (MatchLine entry : open.open()) {
      List<MatchLine> records = candidates.getOrDefault(entry, List.of());
      if (entry.side() == Side.TREASURY
          && records.size() == 1
          && candidates.getOrDefault(records.get(0), List.of()).size() == 1) {
        pairs.add(new Match(MatchPass.WITHOUT_VOUCHER, List.of(entry, records.get(0))));
      }
    }
    for (Match pair : pairs) {
      pair.lines().forEach(open::take);
      found.add(pair);
    }
  }

  /** For each open line those of the other side that could be its counterpart by pass 4. */
  static Map<MatchLine, List<MatchLine>> candidates(OpenLines open, MatchRules rules) {
    Map<BigDecimal, List<MatchLine>> records = new HashMap<>();
    for (MatchLine line : open.open()) {
      if (line.side() == Side.UNIT) {
        records.computeIfAbsent(line.amount(), amount -> new ArrayList<>()).add(line);
      }
    }
    Map<MatchLine, List<MatchLine>> result = new HashMap<>();
    for (MatchLine entry : open.open()) {
      if (entry.side() != Side.TREASURY) {
        continue;
      }
      for (MatchLine record : records.getOrDefault(entry.amount(), List.of())) {
        if ((entry.voucherKey() == null || record.voucherKey() == null)
            && rules.closeInTime(entry, record)) {
          result.computeIfAbsent(entry, line -> new ArrayList<>()).add(record);
          result.computeIfAbsent(record, line -> new ArrayList<>()).add(entry);
        }
      }
    }
    return result;
  }

  private static Set<Object> matchedKeys(List<Match> exact, List<Match> found) {
    Set<Object> keys = new HashSet<>();
    for (Match match : exact) {
      match.lines().forEach(line -> keys.add(Leftovers.duplicateKey(line)));
    }
    for (Match match : found) {
      if (match.pass() != MatchPass.REVERSAL) {
        match.lines().forEach(line -> keys.add(Leftovers.duplicateKey(line)));
      }
    }
    return keys;
  }
}
