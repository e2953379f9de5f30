package vn.sokhop.warning.spending;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.sokhop.command.Run;
import vn.sokhop.warning.FamilyRules;
import vn.sokhop.warning.TrueReversals;
import vn.sokhop.warning.WarningCode;
import vn.sokhop.warning.WarningProperties;
import vn.sokhop.warning.WarningRows;
import vn.sokhop.warning.spending.NightFindings.Spread;
import vn.sokhop.warning.spending.history.DebitHistory;

/**
 * The rules about spending, in order: the history first, then date by date, then what earlier
 * nights found over dates that are judged again.
 */
@Component
class SpendingRules implements FamilyRules {
  /** Calendar days about a run of payments in which a payment can still belong to it. */
  private static final int AROUND_A_RUN = 31;

  private final JdbcClient db;
  private final JdbcTemplate jdbc;
  private final WarningRows rows;
  private final WarningProperties rules;
  private final TrueReversals reversals;
  private final DebitHistory history;
  private final AmountRules amounts;
  private final SplitPayments splits;
  private final RepeatedPayments repeats;
  private final VouchersOfSeveralPayees vouchers;
  private final DayRules dayRules;
  private final StandingRules standing;

  SpendingRules(
      JdbcClient db,
      JdbcTemplate jdbc,
      WarningRows rows,
      WarningProperties rules,
      TrueReversals reversals,
      DebitHistory history,
      AmountRules amounts,
      SplitPayments splits,
      RepeatedPayments repeats,
      VouchersOfSeveralPayees vouchers,
      DayRules dayRules,
      StandingRules standing) {
    this.db = db;
    this.jdbc = jdbc;
    this.rows = rows;
    this.rules = rules;
    this.reversals = reversals;
    this.history = history;
    this.amounts = amounts;
    this.splits = splits;
    this.repeats = repeats;
    this.vouchers = vouchers;
    this.dayRules = dayRules;
    this.standing = standing;
  }

  @Override
  public WarningCode.Family family() {
    return WarningCode.Family.SPENDING;
  }

  @Override
  public void judge(Run run) {
    db.sql(DaySql.FORGET).param("run", run.runId()).update();
    NightScope scope = NightScope.of(db, run);
    history.refresh(scope.night(), scope.watermark());
    NightFindings findings = new NightFindings(rules);
    scope.days().forEach(day -> judge(day, scope, findings));
    judgeAgain(scope, findings);
    standing.judge(scope, findings);
    rows.add(run.runId(), findings.all());
    keep(run.runId(), findings);
  }

  private void judge(LocalDate day, NightScope scope, NightFindings findings) {
    db.sql("drop table if exists pg_temp.judged_debit").update();
    db.sql(RuleSql.JUDGED_DEBITS)
        .param("day", day)
        .param("watermark", scope.watermark())
        .param("reversals", reversals.of(day, scope.watermark()))
        .update();
    // What the rules ask for; the rest is only told.
    db.sql("analyze judged_debit (size, unit_code, account_no, payee_key, voucher_key, payee_name)")
        .update();
    Map<WarningCode, Runnable> judges =
        Map.of(
            WarningCode.UNUSUAL_AMOUNT, () -> amounts.unusual(day, findings),
            WarningCode.FIRST_PAYMENT_TO_PAYEE, () -> amounts.firstPayments(day, findings),
            WarningCode.SPLIT_PAYMENTS, () -> splits.judge(scope, day, findings),
            WarningCode.REPEATED_PAYMENT, () -> repeats.judge(scope, day, findings),
            WarningCode.SAME_VOUCHER_OTHER_PAYEE, () -> vouchers.judge(scope, day, findings),
            WarningCode.PAYEE_IS_SIGNER, () -> dayRules.payeesAreSigners(day, findings),
            WarningCode.BALANCE_DRAINED, () -> dayRules.drained(day, findings),
            WarningCode.ROUND_AMOUNTS, () -> dayRules.roundAmounts(day, findings));
    for (WarningCode code : WarningCode.values()) {
      Runnable judge = judges.get(code);
      if (judge != null && rules.isOn(code)) {
        judge.run();
      }
    }
  }

  /** What earlier nights found over a date that is judged now; what is gone is withdrawn. */
  private void judgeAgain(NightScope scope, NightFindings findings) {
    List<Spread> touched =
        db.sql(DaySql.TOUCHED)
            .param("run", scope.runId())
            .param("days", scope.dayArray())
            .param("around", AROUND_A_RUN)
            .query(
                (row, n) ->
                    new Spread(
                        row.getString("finding_key"),
                        WarningCode.valueOf(row.getString("code")),
                        row.getObject("business_date", LocalDate.class),
                        row.getObject("from_date", LocalDate.class),
                        row.getObject("to_date", LocalDate.class),
                        row.getString("unit_code"),
                        row.getString("account_no"),
                        row.getString("payee_account"),
                        row.getString("voucher_key")))
            .list();
    List<String> withdrawn =
        touched.stream()
            .filter(earlier -> rules.isOn(earlier.code()))
            .filter(earlier -> isTouched(earlier, scope))
            .filter(earlier -> !findings.has(earlier.key()))
            .filter(earlier -> !stillThere(earlier, scope, findings))
            .map(Spread::key)
            .toList();
    jdbc.batchUpdate(
        DaySql.WITHDRAW,
        withdrawn,
        500,
        (row, key) -> {
          row.setLong(1, scope.runId());
          row.setString(2, key);
        });
  }

  private static boolean isTouched(Spread earlier, NightScope scope) {
    return earlier.code() == WarningCode.SPLIT_PAYMENTS
        || scope.days().stream()
            .anyMatch(day -> !day.isBefore(earlier.from()) && !day.isAfter(earlier.to()));
  }

  private boolean stillThere(Spread earlier, NightScope scope, NightFindings findings) {
    return switch (earlier.code()) {
      case SPLIT_PAYMENTS -> splits.stillThere(earlier, scope, findings);
      case REPEATED_PAYMENT -> repeats.stillThere(earlier, findings);
      case SAME_VOUCHER_OTHER_PAYEE -> vouchers.stillThere(earlier, scope, findings);
      default -> throw new IllegalStateException("not a finding over several dates: " + earlier);
    };
  }

  private void keep(long runId, NightFindings findings) {
    jdbc.batchUpdate(
        DaySql.COVER,
        List.copyOf(findings.reach().entrySet()),
        100,
        (row, reached) -> {
          row.setLong(1, runId);
          row.setString(2, reached.getKey().name());
          row.setLong(3, reached.getValue().lookedAt());
          row.setLong(4, reached.getValue().hits());
          row.setLong(5, reached.getValue().notJudged());
        });
    jdbc.batchUpdate(
        DaySql.SPREAD,
        findings.spreads(),
        500,
        (row, spread) -> {
          int column = 0;
          row.setLong(++column, runId);
          row.setString(++column, spread.key());
          row.setString(++column, spread.code().name());
          row.setObject(++column, spread.businessDate());
          row.setObject(++column, spread.from());
          row.setObject(++column, spread.to());
          row.setString(++column, spread.unitCode());
          row.setString(++column, spread.accountNo());
          row.setString(++column, spread.payeeAccount());
          row.setString(++column, spread.voucherKey());
        });
  }
}
