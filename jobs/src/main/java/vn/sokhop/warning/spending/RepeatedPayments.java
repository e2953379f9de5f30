package vn.sokhop.warning.spending;

import static vn.sokhop.warning.WarningCode.REPEATED_PAYMENT;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.sokhop.finding.Lifecycle;
import vn.sokhop.warning.WarningProperties;
import vn.sokhop.warning.spending.NightFindings.Spread;
import vn.sokhop.warning.spending.PaidEntry.LineRef;
import vn.sokhop.warning.spending.rule.Repeats;

/** Payments that repeat an earlier one of the unit: same payee and amount, another voucher. */
@Component
class RepeatedPayments {
  private final JdbcClient db;
  private final EntryLookup lookup;
  private final WarningProperties rules;
  private final SpendingProperties settings;

  RepeatedPayments(
      JdbcClient db, EntryLookup lookup, WarningProperties rules, SpendingProperties settings) {
    this.db = db;
    this.lookup = lookup;
    this.rules = rules;
    this.settings = settings;
  }

  /** What payments that may repeat each other have in common; the amount in whole đồng. */
  private record Same(String unitCode, String payeeAccount, long amount) {}

  private record Line(Same same, LineRef ref) {
    static Line of(java.sql.ResultSet row) throws java.sql.SQLException {
      return new Line(
          new Same(
              row.getString("unit_code"), row.getString("payee_account"), row.getLong("amount")),
          PaidEntry.refOf(row));
    }
  }

  private record Pair(PaidEntry earlier, PaidEntry later) {}

  void judge(NightScope scope, LocalDate day, NightFindings findings) {
    SpendingProperties.RepeatedPayment rule = settings.repeatedPayment();
    findings.lookedAt(
        REPEATED_PAYMENT,
        NightScope.within(db, RuleSql.COUNT_PAID_FROM, rules.rule(REPEATED_PAYMENT))
            .param("from", rule.fromAmount())
            .query(Long.class)
            .single(),
        0);
    List<Line> lines =
        NightScope.within(db, RuleSql.SAME_AMOUNT, rules.rule(REPEATED_PAYMENT))
            .param("from", rule.fromAmount())
            .param("since", day.minusDays(rule.days()))
            .param("until", earlierOf(day.plusDays(rule.days()), scope.night()))
            .query((row, n) -> Line.of(row))
            .list();
    for (Pair pair : pairs(lines)) {
      // What repeats a payment of this date later is a hit of its own date, unless that is judged.
      boolean later =
          pair.earlier().date().equals(day) && !scope.days().contains(pair.later().date());
      if (pair.later().date().equals(day) || later) {
        tell(pair, findings);
      }
    }
  }

  /** Judges again what an earlier night found, and tells whether it is still there. */
  boolean stillThere(Spread earlier, NightFindings findings) {
    SpendingProperties.RepeatedPayment rule = settings.repeatedPayment();
    List<Line> lines =
        db.sql(RuleSql.SAME_AMOUNT_OF_ONE)
            .param("unit", earlier.unitCode())
            .param("payee", earlier.payeeAccount())
            .param("from", rule.fromAmount())
            .param("since", earlier.to().minusDays(rule.days()))
            .param("until", earlier.to())
            .query((row, n) -> Line.of(row))
            .list();
    for (Pair pair : pairs(lines)) {
      if (key(pair.later()).equals(earlier.key())) {
        tell(pair, findings);
        return true;
      }
    }
    return false;
  }

  private List<Pair> pairs(List<Line> lines) {
    Map<Same, List<LineRef>> bySame = new LinkedHashMap<>();
    lines.forEach(
        line -> bySame.computeIfAbsent(line.same(), same -> new ArrayList<>()).add(line.ref()));
    bySame.values().removeIf(refs -> refs.size() < 2);
    Set<LineRef> asked = new HashSet<>();
    bySame.values().forEach(asked::addAll);
    Map<LineRef, PaidEntry> entries = lookup.entries(asked);
    Repeats repeats = new Repeats(settings.repeatedPayment().days());
    List<Pair> pairs = new ArrayList<>();
    for (List<LineRef> refs : bySame.values()) {
      Map<String, PaidEntry> byId = new HashMap<>();
      List<Repeats.Payment> payments = new ArrayList<>();
      for (LineRef ref : refs) {
        PaidEntry entry = PaidEntry.required(entries, ref);
        byId.put(entry.entryId(), entry);
        payments.add(
            new Repeats.Payment(entry.date(), entry.postedAt(), entry.entryId(), entry.voucher()));
      }
      for (Repeats.Pair pair : repeats.among(payments)) {
        pairs.add(
            new Pair(
                PaidEntry.required(byId, pair.earlier().entryId()),
                PaidEntry.required(byId, pair.later().entryId())));
      }
    }
    return pairs;
  }

  private void tell(Pair pair, NightFindings findings) {
    PaidEntry later = pair.later();
    PaidEntry earlier = pair.earlier();
    findings.ofEntry(
        REPEATED_PAYMENT,
        Lifecycle.EVENT,
        later,
        earlier.source(),
        List.of(
            later.paid().toPlainString(),
            "text:" + later.payee(),
            "text:" + earlier.subject(),
            earlier.date().toString(),
            "text:" + earlier.source(),
            Integer.toString(settings.repeatedPayment().days())),
        List.of(earlier, later));
    findings.spread(
        new Spread(
            key(later),
            REPEATED_PAYMENT,
            later.date(),
            earlier.date(),
            later.date(),
            later.unitCode(),
            "",
            later.payeeKey(),
            ""));
  }

  private static String key(PaidEntry later) {
    return REPEATED_PAYMENT + "|" + later.entryId();
  }

  private static LocalDate earlierOf(LocalDate one, LocalDate other) {
    return one.isBefore(other) ? one : other;
  }
}
