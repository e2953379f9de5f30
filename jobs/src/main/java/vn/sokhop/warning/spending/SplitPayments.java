package vn.sokhop.warning.spending;

import static vn.sokhop.warning.WarningCode.SPLIT_PAYMENTS;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.sokhop.calendar.OfficeCalendar;
import vn.sokhop.calendar.WorkingCalendar;
import vn.sokhop.warning.WarningProperties;
import vn.sokhop.warning.spending.NightFindings.Spread;
import vn.sokhop.warning.spending.PaidEntry.LineRef;
import vn.sokhop.warning.spending.rule.SplitRuns;

/** Payments to one payee that follow each other closely, each just below the limit. */
@Component
class SplitPayments {
  private final JdbcClient db;
  private final EntryLookup lookup;
  private final WorkingCalendar calendar;
  private final WarningProperties rules;
  private final SpendingProperties settings;

  SplitPayments(
      JdbcClient db,
      EntryLookup lookup,
      WorkingCalendar calendar,
      WarningProperties rules,
      SpendingProperties settings) {
    this.db = db;
    this.lookup = lookup;
    this.calendar = calendar;
    this.rules = rules;
    this.settings = settings;
  }

  private record Payee(String unitCode, String account) {}

  private record Payment(Payee payee, LineRef line) {}

  /** A run of payments, by its lines. */
  private record PaymentRun(Payee payee, List<LineRef> lines) {
    LocalDate from() {
      return lines.get(0).date();
    }

    LocalDate to() {
      return lines.get(lines.size() - 1).date();
    }

    String key() {
      return SPLIT_PAYMENTS + "|" + payee.unitCode() + "|" + payee.account() + "|" + from();
    }

    boolean hasLineOn(Set<LocalDate> days) {
      return lines.stream().anyMatch(line -> days.contains(line.date()));
    }
  }

  void judge(NightScope scope, LocalDate day, NightFindings findings) {
    SpendingProperties.SplitPayments rule = settings.splitPayments();
    List<Payment> payments =
        NightScope.within(db, RuleSql.JUST_BELOW, rules.rule(SPLIT_PAYMENTS))
            .param("from", rule.fromAmount())
            .param("limit", rule.limit())
            .param("payments", rule.payments())
            .param("since", since(day))
            .param("night", scope.night())
            .query((row, n) -> payment(row))
            .list();
    Map<Payee, List<LineRef>> byPayee = new LinkedHashMap<>();
    payments.forEach(
        payment ->
            byPayee
                .computeIfAbsent(payment.payee(), payee -> new ArrayList<>())
                .add(payment.line()));
    List<PaymentRun> runs = new ArrayList<>();
    byPayee.forEach((payee, lines) -> runs.addAll(runs(payee, lines)));
    findings.lookedAt(SPLIT_PAYMENTS, byPayee.size(), 0);
    tell(runs, run -> run.hasLineOn(Set.of(day)), findings);
  }

  /**
   * Judges again what an earlier night found.
   *
   * @return whether it is still there; if not, what has become of its run is told
   */
  boolean stillThere(Spread earlier, NightScope scope, NightFindings findings) {
    SpendingProperties.SplitPayments rule = settings.splitPayments();
    Payee payee = new Payee(earlier.unitCode(), earlier.payeeAccount());
    List<LineRef> lines =
        db.sql(RuleSql.JUST_BELOW_OF_ONE)
            .param("unit", payee.unitCode())
            .param("payee", payee.account())
            .param("from", rule.fromAmount())
            .param("limit", rule.limit())
            .param("since", since(earlier.from()))
            .param("night", scope.night())
            .query((row, n) -> PaidEntry.refOf(row))
            .list();
    List<PaymentRun> runs = runs(payee, lines);
    boolean there = runs.stream().anyMatch(run -> run.key().equals(earlier.key()));
    boolean changed =
        scope.days().stream()
            .anyMatch(day -> !day.isBefore(earlier.from()) && !day.isAfter(earlier.to()));
    if (!there || changed) {
      tell(
          runs,
          run -> !run.from().isAfter(earlier.to()) && !run.to().isBefore(earlier.from()),
          findings);
    }
    return there;
  }

  private LocalDate since(LocalDate day) {
    LocalDate known = calendar.knownSince(day);
    LocalDate since = day.minusDays(settings.baselineDays());
    return since.isBefore(known) ? known : since;
  }

  private static Payment payment(java.sql.ResultSet row) throws java.sql.SQLException {
    return new Payment(
        new Payee(row.getString("unit_code"), row.getString("payee_account")),
        PaidEntry.refOf(row));
  }

  private List<PaymentRun> runs(Payee payee, List<LineRef> lines) {
    SpendingProperties.SplitPayments rule = settings.splitPayments();
    if (lines.size() < rule.payments()) {
      return List.of();
    }
    OfficeCalendar days = calendar.of("");
    return new SplitRuns(rule.payments(), rule.workingDays())
        .among(lines.stream().map(LineRef::date).toList(), days).stream()
            .map(found -> new PaymentRun(payee, lines.subList(found.from(), found.to())))
            .toList();
  }

  private void tell(List<PaymentRun> runs, Predicate<PaymentRun> asked, NightFindings findings) {
    List<PaymentRun> told = runs.stream().filter(asked).toList();
    Set<LineRef> lines = new HashSet<>();
    told.forEach(run -> lines.addAll(run.lines()));
    Map<LineRef, PaidEntry> entries = lookup.entries(lines);
    for (PaymentRun run : told) {
      tell(
          run,
          run.lines().stream().map(line -> PaidEntry.required(entries, line)).toList(),
          findings);
    }
  }

  private void tell(PaymentRun run, List<PaidEntry> entries, NightFindings findings) {
    SpendingProperties.SplitPayments rule = settings.splitPayments();
    PaidEntry at = entries.get(rule.payments() - 1);
    BigDecimal sum = entries.stream().map(PaidEntry::paid).reduce(BigDecimal.ZERO, BigDecimal::add);
    findings.ofEntries(
        SPLIT_PAYMENTS,
        run.key(),
        at,
        at.payeeAccount() == null ? "" : at.payeeAccount(),
        List.of(
            Integer.toString(entries.size()),
            "text:" + at.payee(),
            run.from().toString(),
            run.to().toString(),
            sum.toPlainString(),
            money(rule.fromAmount()),
            money(rule.limit()),
            Integer.toString(rule.workingDays())),
        entries);
    findings.spread(
        new Spread(
            run.key(),
            SPLIT_PAYMENTS,
            at.date(),
            run.from(),
            run.to(),
            run.payee().unitCode(),
            "",
            run.payee().account(),
            ""));
  }

  private static String money(long amount) {
    return BigDecimal.valueOf(amount).setScale(2).toPlainString();
  }
}
