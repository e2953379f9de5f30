package vn.sokhop.reporting.ranking;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.sokhop.command.Run;
import vn.sokhop.finding.Severity;

/**
 * Scores the warnings of a night. Needs an open transaction: the scores stand in the temporary
 * table {@code ranked_item} until it ends.
 */
@Component
public class WarningRanking {
  private static final Comparator<RankedUnit> HIGHEST_FIRST =
      Comparator.comparingLong(RankedUnit::score)
          .reversed()
          .thenComparing(RankedUnit::officeCode)
          .thenComparing(RankedUnit::unitCode);

  private final JdbcClient db;
  private final JdbcTemplate jdbc;
  private final RankingProperties settings;

  WarningRanking(JdbcClient db, JdbcTemplate jdbc, RankingProperties settings) {
    this.db = db;
    this.jdbc = jdbc;
    this.settings = settings;
  }

  /** Open items of one code of a unit. */
  record RankedCode(String code, long best, long open, @Nullable BigDecimal largest) {}

  /** A unit with open items; its codes stand best first. */
  record RankedUnit(String officeCode, String unitCode, long score, List<RankedCode> codes) {}

  /** The units with open items, highest score first. */
  public record Ranked(List<RankedUnit> units) {
    public Ranked {
      units = List.copyOf(units);
    }
  }

  /** Scores the items of the night. */
  public Ranked rank(Run run) {
    db.sql(RankingSql.SIGNS).param("run", run.runId()).param("date", run.businessDate()).update();
    db.sql(RankingSql.SCORES).update();
    WarningScore score = new WarningScore(settings);
    List<Object[]> scores =
        db.sql(RankingSql.KINDS)
            .query(
                (row, n) -> {
                  WarningScore.Sign sign =
                      new WarningScore.Sign(
                          Severity.valueOf(row.getString("severity")),
                          row.getInt("digits"),
                          row.getBoolean("is_new"));
                  return new Object[] {
                    sign.severity().name(), sign.digits(), sign.isNew(), score.of(sign)
                  };
                })
            .list();
    jdbc.batchUpdate(RankingSql.ADD_SCORE, scores);
    db.sql(RankingSql.RANKED).update();
    db.sql("create index on ranked_item (exception_id)").update();
    db.sql("analyze ranked_item").update();
    List<RankedUnit> units = units();
    for (int place = 0; place < Math.min(settings.onFirstPage(), units.size()); place++) {
      jdbc.update(RankingSql.FIRST_PAGE, place + 1, units.get(place).unitCode());
    }
    return new Ranked(units);
  }

  private List<RankedUnit> units() {
    Map<String, List<RankedCode>> codes = new LinkedHashMap<>();
    Map<String, String> offices = new LinkedHashMap<>();
    jdbc.query(
        RankingSql.BY_CODE,
        row -> {
          String unit = row.getString("unit_code");
          offices.putIfAbsent(unit, row.getString("office_code"));
          codes
              .computeIfAbsent(unit, u -> new ArrayList<>())
              .add(
                  new RankedCode(
                      row.getString("code"),
                      row.getLong("best"),
                      row.getLong("open"),
                      row.getBigDecimal("largest")));
        });
    List<RankedUnit> units = new ArrayList<>();
    codes.forEach(
        (unit, ofUnit) ->
            units.add(
                new RankedUnit(
                    offices.getOrDefault(unit, ""),
                    unit,
                    WarningScore.ofUnit(
                        ofUnit.stream()
                            .map(code -> new WarningScore.Best(code.code(), code.best()))
                            .toList()),
                    List.copyOf(ofUnit))));
    units.sort(HIGHEST_FIRST);
    return units;
  }
}
