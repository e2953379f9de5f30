package vn.sokhop.reporting.ranking;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.sokhop.command.Run;
import vn.sokhop.reporting.ranking.WarningRanking.RankedCode;
import vn.sokhop.reporting.ranking.WarningRanking.RankedUnit;
import vn.sokhop.reports.night.Severity;
import vn.sokhop.reports.night.WarningFigures;
import vn.sokhop.reports.night.WarningFigures.CodeCount;
import vn.sokhop.reports.night.WarningFigures.Rule;
import vn.sokhop.reports.night.WarningFigures.Silence;
import vn.sokhop.reports.night.WarningFigures.TopFinding;
import vn.sokhop.reports.night.WarningFigures.UnitScore;
import vn.sokhop.warning.WarningCode;
import vn.sokhop.warning.WarningProperties;

/** The figures of the warnings of a night that was ranked in the same transaction. */
@Component
public class WarningModel {
  /** Rules about signatures that look at units, not at entries. */
  private static final Set<WarningCode> ABOUT_UNITS =
      Set.of(
          WarningCode.CERTIFICATE_IN_SEVERAL_UNITS,
          WarningCode.TOO_MANY_SIGNERS,
          WarningCode.NOTICE_CONTACT_SHARED);

  private final JdbcClient db;
  private final WarningProperties rules;
  private final RankingProperties settings;

  WarningModel(JdbcClient db, WarningProperties rules, RankingProperties settings) {
    this.db = db;
    this.rules = rules;
    this.settings = settings;
  }

  private record Reach(boolean delivered, long units, long judged) {}

  private record Totals(long open, long openHigh, long raised) {}

  /** How many items of a cause the workbook shows. */
  public int listedPerCause() {
    return settings.listedPerCause();
  }

  /** How many findings of a cause the summary shows. */
  public int pagePerCause() {
    return settings.pagePerCause();
  }

  /** How many findings the summary shows. */
  public int findingsOnPage() {
    return settings.findingsOnPage();
  }

  /**
   * The figures.
   *
   * @param top the findings to look at first, in their order
   * @param title a code in the language of the reports
   */
  public WarningFigures figures(
      Run run, WarningRanking.Ranked ranked, List<TopFinding> top, UnaryOperator<String> title) {
    Totals totals = db.sql(RankingSql.TOTALS).query(Totals.class).single();
    Reach reach =
        db.sql(RankingSql.SIGNATURE_REACH)
            .param("run", run.runId())
            .query(Reach.class)
            .optional()
            .orElse(new Reach(false, 0, 0));
    return new WarningFigures(
        totals.open(),
        totals.openHigh(),
        totals.raised(),
        ranked.units().size(),
        silence(run).orElse(null),
        units(run, ranked.units().stream().limit(settings.unitsOnPage()).toList(), title),
        top,
        rules(run, reach, title),
        codes().filter(code -> !rules.isOn(code)).map(code -> title.apply(code.name())).toList(),
        reach.delivered());
  }

  private Optional<Silence> silence(Run run) {
    return db.sql(RankingSql.SILENCED)
        .param("run", run.runId())
        .query(
            (row, n) -> {
              LocalDate first = row.getObject("first_end", LocalDate.class);
              LocalDate last = row.getObject("last_end", LocalDate.class);
              return first == null || last == null
                  ? Optional.<Silence>empty()
                  : Optional.of(new Silence(row.getLong("items"), first, last));
            })
        .single();
  }

  private List<UnitScore> units(Run run, List<RankedUnit> units, UnaryOperator<String> title) {
    Map<String, String> names = new HashMap<>();
    if (!units.isEmpty()) {
      db.sql(RankingSql.UNIT_NAMES)
          .param("date", run.businessDate())
          .param("units", units.stream().map(RankedUnit::unitCode).toList())
          .query(
              (ResultSet row) -> {
                names.put(row.getString("unit_code"), row.getString("unit_name"));
              });
    }
    return units.stream()
        .map(
            unit ->
                new UnitScore(
                    unit.officeCode(),
                    unit.unitCode(),
                    names.getOrDefault(unit.unitCode(), ""),
                    unit.score(),
                    unit.codes().stream()
                        .map(c -> new CodeCount(c.code(), title.apply(c.code()), c.open()))
                        .toList(),
                    largest(unit.codes())))
        .toList();
  }

  private static @Nullable BigDecimal largest(List<RankedCode> codes) {
    return codes.stream()
        .map(RankedCode::largest)
        .filter(Objects::nonNull)
        .max(BigDecimal::compareTo)
        .map(amount -> amount.setScale(amount.stripTrailingZeros().scale() > 0 ? 2 : 0))
        .orElse(null);
  }

  private static Stream<WarningCode> codes() {
    return Arrays.stream(WarningCode.values());
  }

  private List<Rule> rules(Run run, Reach reach, UnaryOperator<String> title) {
    return db.sql(RankingSql.RULES)
        .param("run", run.runId())
        .param("codes", codes().filter(rules::isOn).map(Enum::name).toArray(String[]::new))
        .query((row, n) -> rule(row, reach, title))
        .list();
  }

  private Rule rule(ResultSet row, Reach reach, UnaryOperator<String> title) throws SQLException {
    WarningCode code = WarningCode.valueOf(row.getString("code"));
    Long lookedAt = counted(row.getLong("looked_at"));
    if (code.family() == WarningCode.Family.SIGNATURE && lookedAt == null) {
      lookedAt = ABOUT_UNITS.contains(code) ? reach.units() : reach.judged();
    }
    return new Rule(
        code.name(),
        title.apply(code.name()),
        Severity.valueOf(rules.severity(code).name()),
        lookedAt,
        row.getLong("hits"),
        row.getLong("open"),
        row.getLong("silenced"),
        needsHistory(code) ? counted(row.getLong("not_judged")) : null);
  }

  private static boolean needsHistory(WarningCode code) {
    return code == WarningCode.UNUSUAL_AMOUNT || code == WarningCode.FIRST_PAYMENT_TO_PAYEE;
  }

  private static @Nullable Long counted(long figure) {
    return figure < 0 ? null : figure;
  }
}
