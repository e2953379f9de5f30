package vn.sokhop.warning.spending;

import static vn.sokhop.warning.WarningCode.BALANCE_DRAINED;
import static vn.sokhop.warning.WarningCode.PAYEE_IS_SIGNER;
import static vn.sokhop.warning.WarningCode.ROUND_AMOUNTS;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.sokhop.finding.Lifecycle;
import vn.sokhop.warning.WarningCode;
import vn.sokhop.warning.WarningProperties;

/** Rules that need nothing but one date: its payments, the signers registered, the balance list. */
@Component
class DayRules {
  private final JdbcClient db;
  private final WarningProperties rules;
  private final SpendingProperties settings;

  DayRules(JdbcClient db, WarningProperties rules, SpendingProperties settings) {
    this.db = db;
    this.rules = rules;
    this.settings = settings;
  }

  private record ToSigner(PaidEntry entry, String name, String role, String source) {}

  private record Drained(
      PaidEntry entry,
      BigDecimal paid,
      int payments,
      BigDecimal opening,
      BigDecimal closing,
      String source) {}

  void payeesAreSigners(LocalDate day, NightFindings findings) {
    findings.lookedAt(PAYEE_IS_SIGNER, count(DaySql.COUNT_NAMED, PAYEE_IS_SIGNER), 0);
    List<ToSigner> hits =
        NightScope.within(db, DaySql.TO_SIGNERS, rules.rule(PAYEE_IS_SIGNER))
            .param("day", day)
            .query(
                (row, n) ->
                    new ToSigner(
                        PaidEntry.of(row),
                        row.getString("person_name"),
                        row.getString("role"),
                        row.getString("signer_source")))
            .list();
    for (ToSigner hit : hits) {
      findings.ofEntry(
          PAYEE_IS_SIGNER,
          Lifecycle.EVENT,
          hit.entry(),
          hit.source(),
          List.of(
              hit.entry().paid().toPlainString(),
              "text:" + hit.entry().payee(),
              "text:" + hit.name(),
              "key:spending.role." + hit.role(),
              "text:" + hit.source()),
          List.of(hit.entry()));
    }
  }

  private long count(String statement, WarningCode code) {
    return NightScope.within(db, statement, rules.rule(code)).query(Long.class).single();
  }

  void drained(LocalDate day, NightFindings findings) {
    SpendingProperties.BalanceDrained rule = settings.balanceDrained();
    findings.lookedAt(
        BALANCE_DRAINED,
        NightScope.within(db, DaySql.COUNT_ACCOUNTS, rules.rule(BALANCE_DRAINED))
            .param("from", rule.fromAmount())
            .query(Long.class)
            .single(),
        0);
    List<Drained> payments =
        NightScope.within(db, DaySql.DRAINED, rules.rule(BALANCE_DRAINED))
            .param("day", day)
            .param("from", rule.fromAmount())
            .param("percent", rule.percent())
            .query(
                (row, n) ->
                    new Drained(
                        PaidEntry.of(row),
                        row.getBigDecimal("paid").setScale(2),
                        row.getInt("payments"),
                        row.getBigDecimal("opening_balance"),
                        row.getBigDecimal("closing_balance"),
                        row.getString("balance_source")))
            .list();
    Map<String, List<Drained>> byAccount = new LinkedHashMap<>();
    payments.forEach(
        payment ->
            byAccount
                .computeIfAbsent(payment.entry().accountNo(), account -> new ArrayList<>())
                .add(payment));
    byAccount.forEach(
        (account, ofAccount) -> {
          Drained largest = ofAccount.get(0);
          findings.ofEntries(
              BALANCE_DRAINED,
              BALANCE_DRAINED + "|" + account + "|" + day,
              largest.entry(),
              "",
              List.of(
                  largest.paid().toPlainString(),
                  Integer.toString(largest.payments()),
                  largest.opening().toPlainString(),
                  largest.closing().toPlainString(),
                  percent(largest.paid(), largest.opening()),
                  Integer.toString(rule.percent()),
                  "text:" + largest.source()),
              ofAccount.stream().map(Drained::entry).toList());
        });
  }

  private static String percent(BigDecimal part, BigDecimal whole) {
    return part.multiply(BigDecimal.valueOf(100))
        .divide(whole, 0, java.math.RoundingMode.DOWN)
        .toPlainString();
  }

  void roundAmounts(LocalDate day, NightFindings findings) {
    SpendingProperties.RoundAmounts rule = settings.roundAmounts();
    findings.lookedAt(
        ROUND_AMOUNTS,
        NightScope.within(db, DaySql.COUNT_ROUND, rules.rule(ROUND_AMOUNTS))
            .param("multiple", rule.multiple())
            .query(Long.class)
            .single(),
        0);
    List<PaidEntry> round =
        NightScope.within(db, DaySql.ROUND, rules.rule(ROUND_AMOUNTS))
            .param("multiple", rule.multiple())
            .param("payments", rule.payments())
            .query((row, n) -> PaidEntry.of(row))
            .list();
    Map<String, List<PaidEntry>> byAccount = new LinkedHashMap<>();
    round.forEach(
        entry ->
            byAccount.computeIfAbsent(entry.accountNo(), account -> new ArrayList<>()).add(entry));
    byAccount.forEach(
        (account, entries) ->
            findings.ofEntries(
                ROUND_AMOUNTS,
                ROUND_AMOUNTS + "|" + account + "|" + day,
                entries.get(0),
                "",
                List.of(
                    Integer.toString(entries.size()),
                    BigDecimal.valueOf(rule.multiple()).setScale(2).toPlainString(),
                    Integer.toString(rule.payments())),
                entries));
  }
}
