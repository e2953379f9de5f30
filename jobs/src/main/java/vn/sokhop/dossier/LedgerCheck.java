package vn.sokhop.dossier;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.sokhop.calendar.TreasuryTime;
import vn.sokhop.calendar.WorkingCalendar;
import vn.sokhop.command.Run;
import vn.sokhop.database.SqlArray;
import vn.sokhop.dossier.rule.Citation;

/**
 * The check between dossiers and ledger: what was approved is booked, with its amount, and what was
 * paid has a dossier of the same unit that is to be paid.
 */
final class LedgerCheck {
  private static final LocalDate FOR_EVER = LocalDate.of(9999, 12, 31);

  private final JdbcClient db;
  private final WorkingCalendar calendar;
  private final DossierProperties settings;

  LedgerCheck(JdbcClient db, WorkingCalendar calendar, DossierProperties settings) {
    this.db = db;
    this.calendar = calendar;
    this.settings = settings;
  }

  private record ApprovalDay(String officeCode, LocalDate approvedOn) {}

  void check(Run run) {
    int offices =
        db.sql(LedgerCheckSql.DELIVERING_OFFICES).param("date", run.businessDate()).update();
    if (offices == 0) {
      return;
    }
    List<LocalDate> judged =
        db.sql(LedgerCheckSql.JUDGED_DAYS).param("run", run.runId()).query(LocalDate.class).list();
    SqlArray days = SqlArray.days(judged);
    cite();
    checkApproved(run, days);
    checkEntries(run, days);
  }

  private void cite() {
    db.sql(LedgerCheckSql.CITATIONS).update();
    for (Citation citation : settings.citations()) {
      LocalDate to = citation.to();
      db.sql(LedgerCheckSql.CITATION)
          .param("code", citation.code())
          .param("from", citation.from())
          .param("to", to == null ? FOR_EVER : to)
          .param("cited", SqlArray.texts(citation.cited()))
          .update();
    }
  }

  private void checkApproved(Run run, SqlArray days) {
    db.sql(LedgerCheckSql.APPROVED)
        .param("run", run.runId())
        .param("base", run.baseRunId())
        .param("baseWatermark", watermark(run))
        .param("days", days)
        .update();
    db.sql("analyze approved").update();
    setDeadlines();
    db.sql(LedgerCheckSql.BOOKED)
        .param("lookBack", settings.ledgerLookBackDays())
        .param("date", run.businessDate())
        .update();
    db.sql(LedgerCheckSql.REVERSALS).param("date", run.businessDate()).update();
    db.sql("analyze booked").update();
    db.sql(LedgerCheckSql.REVERSING_DEBITS).update();
    if (db.sql(LedgerCheckSql.ANY_DEBIT_REVERSES).query(Boolean.class).single()) {
      db.sql(LedgerCheckSql.REVERSING_DEBIT).param("date", run.businessDate()).update();
    }
    db.sql(LedgerCheckSql.BOOKINGS).update();
    for (String statement : List.of(LedgerCheckSql.AWAITED, LedgerCheckSql.NOT_IN_LEDGER)) {
      db.sql(statement).param("run", run.runId()).param("date", run.businessDate()).update();
    }
    db.sql(LedgerCheckSql.AMOUNT_DIFFERS).param("run", run.runId()).update();
  }

  /** Booked by: the working day after the day of approval, by the calendar of the office. */
  private void setDeadlines() {
    db.sql(LedgerCheckSql.DEADLINES).update();
    List<ApprovalDay> approvals =
        db.sql(LedgerCheckSql.APPROVAL_DAYS)
            .query(
                (row, n) ->
                    new ApprovalDay(
                        row.getString("office_code"),
                        row.getObject("approved_on", LocalDate.class)))
            .list();
    for (ApprovalDay day : approvals) {
      db.sql(LedgerCheckSql.DEADLINE)
          .param("office", day.officeCode())
          .param("approvedOn", day.approvedOn())
          .param("bookedBy", calendar.of(day.officeCode()).plusWorkingDays(day.approvedOn(), 1))
          .update();
    }
  }

  private void checkEntries(Run run, SqlArray days) {
    OffsetDateTime asOf =
        settings.asOf(run.businessDate()).atZone(TreasuryTime.ZONE).toOffsetDateTime();
    db.sql(EntryCheckSql.OF_DATES_JUDGED)
        .param("run", run.runId())
        .param("days", days)
        .param("asOf", asOf)
        .update();
    int turned =
        db.sql(EntryCheckSql.TURNED)
            .param("run", run.runId())
            .param("baseWatermark", watermark(run))
            .param("lookBack", settings.ledgerLookBackDays())
            .update();
    if (turned > 0) {
      db.sql("analyze turned").update();
      db.sql(EntryCheckSql.OF_TURNED_DOSSIERS)
          .param("run", run.runId())
          .param("date", run.businessDate())
          .param("days", days)
          .param("asOf", asOf)
          .update();
    }
    db.sql(EntryCheckSql.STILL)
        .param("run", run.runId())
        .param("base", run.baseRunId())
        .param("days", days)
        .param("asOf", asOf)
        .update();
  }

  private int watermark(Run run) {
    return db.sql(LedgerCheckSql.BASE_WATERMARK)
        .param("run", run.runId())
        .query(Integer.class)
        .single();
  }
}
