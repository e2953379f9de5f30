package vn.sokhop.reporting;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.RowCallbackHandler;
import vn.sokhop.command.Run;
import vn.sokhop.dossier.DossierProperties;
import vn.sokhop.message.Language;
import vn.sokhop.office.OfficeDirectory;
import vn.sokhop.reports.house.Rows;
import vn.sokhop.reports.stalleddossiers.DossierLists;
import vn.sokhop.reports.stalleddossiers.DossierLists.DueCount;
import vn.sokhop.reports.stalleddossiers.DossierRow;

/**
 * The dossiers of a night as rows of the reports, streamed from the database by cursor: needs an
 * open transaction.
 */
final class DossierRows {
  private static final int FETCH_SIZE = 2_000;
  private static final Map<String, String> CODES =
      Map.of(
          "STALLED", "DOSSIER_STALLED",
          "NOT_TAKEN_UP", "DOSSIER_NOT_TAKEN_UP",
          "LATE_WITH_REASON", "DOSSIER_LATE_WITH_REASON",
          "FINISHED_LATE", "DOSSIER_FINISHED_LATE");

  private final JdbcTemplate db;
  private final Run run;
  private final OfficeDirectory offices;
  private final DossierProperties.Escalation escalation;
  private final int dueRows;
  private final FindingTexts texts;
  private final Map<String, String> procedureNames = new HashMap<>();

  DossierRows(
      DataSource dataSource,
      Run run,
      OfficeDirectory offices,
      DossierProperties settings,
      Language language) {
    this.db = new JdbcTemplate(dataSource);
    this.db.setFetchSize(FETCH_SIZE);
    this.run = run;
    this.offices = offices;
    this.escalation = settings.escalation();
    this.dueRows = settings.dueRows();
    this.texts = new FindingTexts(language);
    settings
        .procedures()
        .forEach(
            procedure ->
                procedureNames.put(
                    procedure.code(),
                    language == Language.VI ? procedure.name().vi() : procedure.name().en()));
  }

  /** What people call a procedure; that it has no rule, where nobody describes it. */
  String procedureName(String code) {
    return procedureNames.getOrDefault(code, texts.text("procedure.unknown"));
  }

  DossierLists lists() {
    return new DossierLists(
        rows(DossierReportSql.STALLED, 0),
        rows(DossierReportSql.STALLED, escalation.regionFromDays()),
        rows(DossierReportSql.STALLED, escalation.centreFromDays()),
        rows(DossierReportSql.LATE_WITH_REASON),
        rows(DossierReportSql.DUE, dueRows),
        dueCount(),
        rows(DossierReportSql.FINISHED_LATE));
  }

  private DueCount dueCount() {
    Long due = db.queryForObject(DossierReportSql.DUE_COUNT, Long.class, run.runId());
    long all = due == null ? 0 : due;
    long listed = Math.min(all, dueRows);
    return new DueCount(listed, all - listed);
  }

  /** Dossiers to chase in some offices, oldest first. */
  List<DossierRow> toChase(List<String> officeCodes, int fromDaysOver, int most) {
    return db.query(
        connection -> {
          var statement = connection.prepareStatement(DossierReportSql.STALLED_OF_OFFICES);
          statement.setObject(1, run.businessDate());
          statement.setLong(2, run.runId());
          statement.setInt(3, fromDaysOver);
          statement.setArray(4, connection.createArrayOf("text", officeCodes.toArray()));
          statement.setInt(5, most);
          return statement;
        },
        (row, n) -> dossier(row));
  }

  private Rows<DossierRow> rows(String statement, Object... more) {
    Object[] arguments = new Object[more.length + 2];
    arguments[0] = run.businessDate();
    arguments[1] = run.runId();
    System.arraycopy(more, 0, arguments, 2, more.length);
    return to ->
        db.query(statement, (RowCallbackHandler) row -> to.accept(dossier(row)), arguments);
  }

  private DossierRow dossier(ResultSet row) throws SQLException {
    String state = row.getString("state");
    String code = CODES.getOrDefault(state, "");
    String office = row.getString("office_code");
    String procedure = row.getString("procedure_code");
    String currency = row.getString("currency");
    return new DossierRow(
        code,
        code.isEmpty() ? "" : texts.title(code),
        row.getString("dossier_no"),
        office,
        offices.office(office).name(),
        row.getString("unit_code"),
        row.getString("unit_name"),
        procedure,
        procedureName(procedure),
        row.getString("channel"),
        texts.text("stage." + row.getString("stage")),
        row.getObject("stage_since", LocalDateTime.class),
        row.getObject("last_movement", LocalDateTime.class),
        row.getString("handler"),
        row.getObject("sent_at", LocalDateTime.class),
        row.getObject("received_at", LocalDateTime.class),
        row.getObject("limit_at", LocalDateTime.class),
        row.getObject("extended_until", LocalDateTime.class),
        row.getString("extension_reason"),
        row.getObject("ended_at", LocalDateTime.class),
        row.getInt("days_over"),
        row.getBigDecimal("amount") == null
            ? null
            : FindingTexts.scaled(row.getBigDecimal("amount"), currency),
        currency,
        (rule(row) + " " + whyNoReason(row)).strip(),
        row.getString("source"));
  }

  /** Why an extension that was notified does not count; empty where there is nothing to say. */
  private String whyNoReason(ResultSet row) throws SQLException {
    String why = row.getString("why_no_reason");
    return why == null || why.equals("key:extension.none") ? "" : texts.told(why);
  }

  private String rule(ResultSet row) throws SQLException {
    String limit = row.getString("limit_text");
    int blank = limit.indexOf(' ');
    String told =
        blank < 0
            ? texts.text("limit." + limit)
            : texts.counted("limit." + limit.substring(blank + 1), limit.substring(0, blank));
    return texts.text(
        "dossier.rule",
        told,
        row.getString("article"),
        texts.figures().date(row.getObject("version", LocalDate.class)),
        texts.text("sure." + row.getString("sure")));
  }
}
