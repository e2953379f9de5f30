package vn.sokhop.reconciliation;

import java.sql.Types;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.sokhop.command.Run;
import vn.sokhop.database.SqlArray;

/**
 * Which lines a night looks at. Normally: those left open by the base night, and those new since
 * it. Accounts whose lines were replaced since the base night start from an earlier night, the last
 * one before the first replaced line, and are matched again from there.
 *
 * @param base the night this one carries on
 * @param rebase the night that accounts matched again carry on; equal to base without any
 * @param watermark the last delivery that this night sees
 * @param newDays dates with lines that are new since the base night
 * @param rebaseDays dates with lines that are new since the rebase night; empty without replaced
 *     lines
 */
record NightScope(
    Run run,
    Start base,
    Start rebase,
    int watermark,
    List<LocalDate> newDays,
    List<LocalDate> rebaseDays) {

  /** A night to start from: its lines left open, and what it had seen. */
  record Start(long runId, LocalDate date, int watermark) {}

  static final LocalDate BEFORE_ALL = LocalDate.of(1, 1, 1);

  static NightScope of(Run run, ReconciliationProperties settings, JdbcClient db) {
    Start base = start(run.baseRunId(), db);
    int watermark =
        db.sql("select watermark from ledger.night where run_id = :run")
            .param("run", run.runId())
            .query(Integer.class)
            .single();
    db.sql(ScopeSql.CREATE_REMATCHED).update();
    List<LocalDate> touched = new ArrayList<>(rematchReplaced(base, watermark, db));
    touched.addAll(rematchLateParticipants(base, settings, db));
    Start rebase = base;
    List<LocalDate> rebaseDays = List.of();
    if (!touched.isEmpty()) {
      LocalDate first = Collections.min(touched);
      while (rebase.runId() != 0 && !rebase.date().isBefore(first)) {
        rebase = start(earlier(rebase.runId(), db), db);
      }
      rebaseDays = newDays(rebase, run.businessDate(), watermark, db);
    }
    List<LocalDate> newDays = newDays(base, run.businessDate(), watermark, db);
    return new NightScope(run, base, rebase, watermark, newDays, rebaseDays);
  }

  /** Accounts of which lines were replaced; returns the dates of the replaced deliveries. */
  private static List<LocalDate> rematchReplaced(Start base, int watermark, JdbcClient db) {
    List<Integer> replaced =
        db.sql(ScopeSql.REPLACED_DELIVERIES)
            .param("baseWatermark", base.watermark())
            .param("watermark", watermark)
            .query(Integer.class)
            .list();
    if (replaced.isEmpty()) {
      return List.of();
    }
    SqlArray deliveries = SqlArray.integers(replaced);
    List<LocalDate> days =
        db.sql(ScopeSql.DAYS_OF_DELIVERIES)
            .param("deliveries", deliveries)
            .query(LocalDate.class)
            .list();
    db.sql(ScopeSql.REMATCH_REPLACED)
        .param("deliveries", deliveries)
        .param("days", SqlArray.days(days))
        .update();
    return days;
  }

  /** Accounts of units whose first files came late; returns the dates they take part from. */
  private static List<LocalDate> rematchLateParticipants(
      Start base, ReconciliationProperties settings, JdbcClient db) {
    if (base.runId() == 0) {
      return List.of();
    }
    db.sql(ScopeSql.LATE_PARTICIPANTS)
        .param("baseDate", base.date())
        .param("baseWatermark", base.watermark())
        .param("compulsoryFrom", settings.compulsoryFrom(), Types.DATE)
        .update();
    db.sql(ScopeSql.REMATCH_LATE_PARTICIPANTS).update();
    return db.sql("select distinct since from late_participant").query(LocalDate.class).list();
  }

  private static Start start(long runId, JdbcClient db) {
    return db.sql("select run_id, business_date, watermark from ledger.night where run_id = :run")
        .param("run", runId)
        .query(
            (row, n) -> new Start(row.getLong(1), row.getObject(2, LocalDate.class), row.getInt(3)))
        .optional()
        .orElse(new Start(0, BEFORE_ALL, 0));
  }

  private static long earlier(long runId, JdbcClient db) {
    return db.sql("select base_run_id from ledger.night where run_id = :run")
        .param("run", runId)
        .query(Long.class)
        .single();
  }

  private static List<LocalDate> newDays(
      Start start, LocalDate date, int watermark, JdbcClient db) {
    return db.sql(ScopeSql.NEW_DAYS)
        .param("date", date)
        .param("startDate", start.date())
        .param("startWatermark", start.watermark())
        .param("watermark", watermark)
        .query(LocalDate.class)
        .list();
  }

  /** Dates with lines that this night looks at, new ones and those matched again. */
  SqlArray days() {
    return SqlArray.dates(Stream.concat(newDays.stream(), rebaseDays.stream()).distinct().toList());
  }

  /** Binds the parameters that {@link ScopeSql#SCOPE} needs. */
  JdbcClient.StatementSpec bind(JdbcClient.StatementSpec statement) {
    return statement
        .param("watermark", watermark)
        .param("base", base.runId())
        .param("baseDate", base.date())
        .param("baseWatermark", base.watermark())
        .param("newDays", SqlArray.days(newDays))
        .param("rebase", rebase.runId())
        .param("rebaseDate", rebase.date())
        .param("rebaseWatermark", rebase.watermark())
        .param("rebaseDays", SqlArray.days(rebaseDays));
  }
}
