package vn.sokhop.warning.spending;

import static vn.sokhop.warning.WarningCode.FIRST_PAYMENT_TO_PAYEE;
import static vn.sokhop.warning.WarningCode.UNUSUAL_AMOUNT;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.sql.ResultSet;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.sokhop.database.SqlArray;
import vn.sokhop.finding.Lifecycle;
import vn.sokhop.warning.WarningProperties;
import vn.sokhop.warning.spending.history.AccountWindows;
import vn.sokhop.warning.spending.rule.Baseline;

/**
 * Payments measured by what was paid before: amounts far above those of the account, or of its
 * peers where the account has too few; large payments to payees that the unit has not paid.
 */
@Component
class AmountRules {
  /** Characters of an account number that its peers share. */
  private static final int PEERS_LENGTH = 6;

  private final JdbcClient db;
  private final WarningProperties rules;
  private final SpendingProperties settings;
  private final AccountWindows windows;

  AmountRules(
      JdbcClient db, WarningProperties rules, SpendingProperties settings, AccountWindows windows) {
    this.db = db;
    this.rules = rules;
    this.settings = settings;
    this.windows = windows;
  }

  void unusual(LocalDate day, NightFindings findings) {
    List<PaidEntry> large =
        NightScope.within(db, RuleSql.LARGE, rules.rule(UNUSUAL_AMOUNT))
            .param("from", settings.unusualAmount().fromAmount())
            .query((row, n) -> PaidEntry.of(row))
            .list();
    Map<String, Double> usualUpTo = usualUpTo(day, large);
    Map<String, Baseline> own = own(day, large, usualUpTo);
    Map<String, Baseline> peers = peers(day, large, usualUpTo.keySet());
    int notJudged = 0;
    for (PaidEntry entry : large) {
      boolean byPeers = !usualUpTo.containsKey(entry.accountNo());
      Baseline baseline = byPeers ? peers.get(peers(entry)) : own.get(entry.accountNo());
      if (baseline != null) {
        judge(entry, baseline, byPeers, findings);
      } else if (byPeers) {
        notJudged++;
      }
    }
    findings.lookedAt(UNUSUAL_AMOUNT, large.size(), notJudged);
  }

  private LocalDate since(LocalDate day) {
    return day.minusDays(settings.baselineDays());
  }

  /**
   * By account that has enough payments of its own: the natural logarithm of the amount up to which
   * none is unusual.
   */
  private Map<String, Double> usualUpTo(LocalDate day, List<PaidEntry> large) {
    SpendingProperties.UnusualAmount rule = settings.unusualAmount();
    Set<String> accounts = new TreeSet<>();
    large.forEach(entry -> accounts.add(entry.accountNo()));
    Map<String, Double> usualUpTo = new HashMap<>();
    if (!accounts.isEmpty()) {
      windows
          .of(accounts, since(day), day)
          .forEach(
              (account, classes) -> {
                if (classes.debits() >= rule.debits()) {
                  usualUpTo.put(account, classes.usualUpTo(rule.factor()));
                }
              });
    }
    return usualUpTo;
  }

  /** The baselines of the accounts whose payments, counted by class, leave it open. */
  private Map<String, Baseline> own(
      LocalDate day, List<PaidEntry> large, Map<String, Double> usualUpTo) {
    Set<String> open = new TreeSet<>();
    for (PaidEntry entry : large) {
      Double usual = usualUpTo.get(entry.accountNo());
      if (usual != null && Math.log(entry.paid().doubleValue()) > usual) {
        open.add(entry.accountNo());
      }
    }
    Map<String, Baseline> baselines = new HashMap<>();
    if (!open.isEmpty()) {
      db.sql(RuleSql.BASELINES)
          .param("accounts", SqlArray.texts(List.copyOf(open)))
          .param("since", since(day))
          .param("day", day)
          .query(
              (ResultSet row) -> {
                baselines.put(
                    row.getString("account_no"),
                    new Baseline(
                        row.getLong("debits"), row.getDouble("median"), row.getDouble("spread")));
              });
    }
    return baselines;
  }

  private void judge(PaidEntry entry, Baseline baseline, boolean byPeers, NightFindings findings) {
    SpendingProperties.UnusualAmount rule = settings.unusualAmount();
    double factor = byPeers ? rule.peerFactor() : rule.factor();
    double distance = baseline.distance(entry.paid(), rule.leastSpread());
    if (distance > factor) {
      findings.ofEntry(
          UNUSUAL_AMOUNT,
          Lifecycle.EVENT,
          entry,
          "",
          List.of(
              entry.paid().toPlainString(),
              "text:" + entry.payee(),
              byPeers ? "key:spending.by.peers:" + peers(entry) : "key:spending.by.account",
              Long.toString(baseline.debits()),
              baseline.typical().toPlainString(),
              decimal(distance),
              decimal(factor),
              Integer.toString(settings.baselineDays())),
          List.of(entry));
    }
  }

  /** Natural account and budget level. */
  private static String peers(PaidEntry entry) {
    return entry.accountNo().substring(0, Math.min(PEERS_LENGTH, entry.accountNo().length()));
  }

  /** The baselines of the peers of accounts that have too few payments of their own. */
  private Map<String, Baseline> peers(LocalDate day, List<PaidEntry> large, Set<String> withOwn) {
    SpendingProperties.UnusualAmount rule = settings.unusualAmount();
    Set<String> asked = new TreeSet<>();
    large.stream()
        .filter(entry -> !withOwn.contains(entry.accountNo()))
        .forEach(entry -> asked.add(peers(entry)));
    if (asked.isEmpty()) {
      return Map.of();
    }
    LocalDate since = since(day);
    Map<String, Map<Integer, Long>> classes = new HashMap<>();
    db.sql(RuleSql.PEER_CLASSES)
        .param("peers", SqlArray.texts(List.copyOf(asked)))
        .param("since", since)
        .param("day", day)
        .query(
            (ResultSet row) -> {
              classes
                  .computeIfAbsent(row.getString("peers"), name -> new HashMap<>())
                  .put(row.getInt("class_no"), row.getLong("debits"));
            });
    Map<String, Baseline> baselines = new HashMap<>();
    classes.forEach((name, counts) -> baselines.put(name, Baseline.ofClasses(counts)));
    baselines.values().removeIf(baseline -> baseline.debits() < rule.peerDebits());
    baselines
        .keySet()
        .retainAll(
            new HashSet<>(
                db.sql(RuleSql.PEERS_ENOUGH)
                    .param("peers", SqlArray.texts(List.copyOf(baselines.keySet())))
                    .param("since", since)
                    .param("day", day)
                    .param("accountsWanted", rule.peerAccounts())
                    .query(String.class)
                    .list()));
    return baselines;
  }

  private static String decimal(double number) {
    return BigDecimal.valueOf(number).setScale(1, RoundingMode.HALF_UP).toPlainString();
  }

  private record NewPayee(PaidEntry entry, int debits) {}

  void firstPayments(LocalDate day, NightFindings findings) {
    SpendingProperties.FirstPayment rule = settings.firstPayment();
    long lookedAt =
        NightScope.within(db, RuleSql.COUNT_PAID_FROM, rules.rule(FIRST_PAYMENT_TO_PAYEE))
            .param("from", rule.fromAmount())
            .query(Long.class)
            .single();
    List<NewPayee> unknown =
        NightScope.within(db, RuleSql.NEW_PAYEES, rules.rule(FIRST_PAYMENT_TO_PAYEE))
            .param("from", rule.fromAmount())
            .param("day", day)
            .param("since", since(day))
            .param("debits", rule.debits())
            .query((row, n) -> new NewPayee(PaidEntry.of(row), row.getInt("debits")))
            .list();
    int notJudged = 0;
    for (NewPayee payment : unknown) {
      if (payment.debits() < rule.debits()) {
        notJudged++;
        continue;
      }
      findings.ofEntry(
          FIRST_PAYMENT_TO_PAYEE,
          Lifecycle.EVENT,
          payment.entry(),
          "",
          List.of(
              payment.entry().paid().toPlainString(),
              "text:" + payment.entry().payee(),
              Integer.toString(settings.baselineDays()),
              Integer.toString(rule.debits())),
          List.of(payment.entry()));
    }
    findings.lookedAt(FIRST_PAYMENT_TO_PAYEE, lookedAt, notJudged);
  }
}
