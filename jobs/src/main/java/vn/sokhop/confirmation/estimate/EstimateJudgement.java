package vn.sokhop.confirmation.estimate;

import java.sql.Types;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.sokhop.command.Run;
import vn.sokhop.command.period.PeriodRun;
import vn.sokhop.confirmation.AsOf;
import vn.sokhop.confirmation.Judgement;
import vn.sokhop.confirmation.Period;
import vn.sokhop.confirmation.SignersLearned;

/**
 * Judges how far the forms of estimates have come, into the run that the balances have opened: a
 * night those that are not confirmed and those of which something was said since, a confirmation
 * run all forms it was asked for.
 */
final class EstimateJudgement {
  private static final List<String> TEMPORARY =
      List.of("sheet_in_force", "sheet", "compared", "answer");

  private final JdbcClient db;
  private final Judgement judgement;
  private final EstimateFigures figures;

  EstimateJudgement(JdbcClient db, Judgement judgement) {
    this.db = db;
    this.judgement = judgement;
    this.figures = new EstimateFigures(db);
  }

  private record Base(long runId, long statementMark, int deliveryMark, LocalDate date) {
    static final Base NONE = new Base(0, 0, 0, LocalDate.EPOCH);
  }

  void judgeNight(Run night) {
    AsOf asOf = AsOf.night(db, night.runId());
    forget(night);
    Base base = base(night.baseRunId());
    List<Period> followed = Period.followed(db);
    if (followed.stream().anyMatch(EstimateFigures::areOf)) {
      SignersLearned.list(db, asOf, base.deliveryMark(), base.date());
    }
    for (Period period : followed) {
      if (!EstimateFigures.areOf(period) || period.to().isAfter(asOf.date())) {
        continue;
      }
      inForce(period, asOf, null, null);
      db.sql(EstimateJudgeSql.CANDIDATES)
          .param("base", base.runId())
          .param("statementMark", base.statementMark())
          .param("baseMark", base.deliveryMark())
          .param("baseDate", base.date())
          .param("period", period.id())
          .param("label", period.label())
          .param("date", asOf.date())
          .param("watermark", asOf.watermark())
          .update();
      judge(period, asOf, base.runId(), night.runId());
    }
    // Without a period nothing was judged and nothing issued again.
    for (String finding : followed.isEmpty() ? List.<String>of() : EstimateFindingSql.ALL) {
      db.sql(finding).param("run", night.runId()).update();
    }
    db.sql(EstimateJudgeSql.MARK).param("run", night.runId()).update();
  }

  void judgePeriod(PeriodRun asked) {
    Period period = Period.of(db, asked.request());
    if (!EstimateFigures.areOf(period)) {
      return;
    }
    AsOf asOf = AsOf.night(db, asked.run().baseRunId());
    forget(asked.run());
    inForce(period, asOf, asked.request().officeCode(), asked.request().unitCode());
    db.sql(EstimateJudgeSql.ALL_FORMS).update();
    judge(period, asOf, base(asOf.nightRunId()).runId(), asked.run().runId());
  }

  private void forget(Run run) {
    db.sql(EstimateJudgeSql.FORGET_RUN).param("run", run.runId()).update();
  }

  private Base base(long runId) {
    return db.sql(EstimateJudgeSql.BASE)
        .param("base", runId)
        .query(
            (row, n) ->
                new Base(
                    row.getLong("run_id"),
                    row.getLong("statement_mark"),
                    row.getInt("watermark"),
                    row.getObject("business_date", LocalDate.class)))
        .optional()
        .orElse(Base.NONE);
  }

  private void inForce(Period period, AsOf asOf, @Nullable String office, @Nullable String unit) {
    figures.forget(TEMPORARY);
    db.sql(EstimateJudgeSql.IN_FORCE)
        .param("period", period.id())
        .param("date", asOf.date())
        .param("office", office, Types.VARCHAR)
        .param("unit", unit, Types.VARCHAR)
        .update();
    figures.analyze("sheet_in_force");
  }

  private void judge(Period period, AsOf asOf, long base, long runId) {
    if (db.sql(EstimateJudgeSql.ASKED).update() == 0) {
      return;
    }
    figures.analyze("sheet");
    figures.sides(period, asOf);
    db.sql(EstimateJudgeSql.COMPARED).update();
    db.sql(EstimateJudgeSql.ANSWERS).param("label", period.label()).update();
    figures.analyze("compared", "answer");
    judgement.judgeLines(EstimateJudgeSql.FACTS, period, asOf, base, runId);
  }
}
