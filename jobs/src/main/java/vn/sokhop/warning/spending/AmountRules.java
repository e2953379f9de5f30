package vn.sokhop.warning.spending;

import static vn.sokhop.warning.WarningCode.FIRST_PAYMENT_TO_PAYEE;
import static vn.sokhop.warning.WarningCode.UNUSUAL_AMOUNT;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.sokhop.database.SqlArray;
import vn.sokhop.finding.Lifecycle;
import vn.sokhop.warning.WarningProperties;
import vn.sokhop.warning.spending.rule.Baseline;

/**
 * Payments measured by what was paid before: amounts far above those of the account, or of its
 * peers where the account has too few; large payments to payees that the unit has not paid.
 */
@Component
class AmountRules {
  private final JdbcClient db;
  private final WarningProperties rules;
  private final SpendingProperties settings;

  AmountRules(JdbcClient db, WarningProperties rules, SpendingProperties settings) {
    this.db = db;
    this.rules = rules;
    this.settings = settings;
  }

  /** A large payment. own: the baseline of its account, null where it has too few. */
  private record Candidate(PaidEntry entry, String peers, @Nullable Baseline own) {
    static Candidate of(ResultSet row) throws SQLException {
      long debits = row.getLong("debits");
      double median = row.getDouble("median");
      double spread = row.getDouble("spread");
      Baseline own = row.wasNull() ? null : new Baseline(debits, median, spread);
      return new Candidate(PaidEntry.of(row), row.getString("peers"), own);
    }
  }

  void unusual(LocalDate day, NightFindings findings) {
    SpendingProperties.UnusualAmount rule = settings.unusualAmount();
    List<Candidate> candidates =
        NightScope.within(db, RuleSql.WITH_BASELINE, rules.rule(UNUSUAL_AMOUNT))
            .param("from", rule.fromAmount())
            .param("day", day)
            .param("since", day.minusDays(settings.baselineDays()))
            .param("debits", rule.debits())
            .query((row, n) -> Candidate.of(row))
            .list();
    Map<String, Baseline> peers = peers(day, candidates);
    int notJudged = 0;
    for (Candidate candidate : candidates) {
      Baseline own = candidate.own();
      Baseline baseline = own == null ? peers.get(candidate.peers()) : own;
      if (baseline == null) {
        notJudged++;
        continue;
      }
      double distance = baseline.distance(candidate.entry().paid(), rule.leastSpread());
      if (distance > (own == null ? rule.peerFactor() : rule.factor())) {
        findings.ofEntry(
            UNUSUAL_AMOUNT,
            Lifecycle.EVENT,
            candidate.entry(),
            "",
            sentence(candidate, baseline, distance),
            List.of(candidate.entry()));
      }
    }
    findings.lookedAt(UNUSUAL_AMOUNT, candidates.size(), notJudged);
  }

  private List<String> sentence(Candidate candidate, Baseline baseline, double distance) {
    SpendingProperties.UnusualAmount rule = settings.unusualAmount();
    boolean byPeers = candidate.own() == null;
    return List.of(
        candidate.entry().paid().toPlainString(),
        "text:" + candidate.entry().payee(),
        byPeers ? "key:spending.by.peers:" + candidate.peers() : "key:spending.by.account",
        Long.toString(baseline.debits()),
        baseline.typical().toPlainString(),
        decimal(distance),
        decimal(byPeers ? rule.peerFactor() : rule.factor()),
        Integer.toString(settings.baselineDays()));
  }

  /** The baselines of the peers of accounts that have too few payments of their own. */
  private Map<String, Baseline> peers(LocalDate day, List<Candidate> candidates) {
    SpendingProperties.UnusualAmount rule = settings.unusualAmount();
    Set<String> asked = new TreeSet<>();
    candidates.stream().filter(c -> c.own() == null).forEach(c -> asked.add(c.peers()));
    if (asked.isEmpty()) {
      return Map.of();
    }
    LocalDate since = day.minusDays(settings.baselineDays());
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
            .param("since", day.minusDays(settings.baselineDays()))
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
