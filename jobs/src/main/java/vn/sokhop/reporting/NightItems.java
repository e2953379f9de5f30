package vn.sokhop.reporting;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.RowCallbackHandler;
import vn.sokhop.intake.IntakeTexts;
import vn.sokhop.message.Language;
import vn.sokhop.reports.house.CleanText;
import vn.sokhop.reports.house.Rows;
import vn.sokhop.reports.night.ExceptionRow;
import vn.sokhop.reports.night.RankedRow;
import vn.sokhop.reports.night.RejectedLineRow;
import vn.sokhop.reports.night.Severity;
import vn.sokhop.reports.night.WarningFigures.TopFinding;

/**
 * The items of a night as rows of the reports, streamed from the database by cursor: needs an open
 * transaction.
 */
final class NightItems {
  private static final int FETCH_SIZE = 2_000;

  private final JdbcTemplate db;
  private final FindingTexts texts;
  private final IntakeTexts intake;
  private final long runId;

  NightItems(DataSource dataSource, Language language, long runId) {
    this.db = new JdbcTemplate(dataSource);
    this.db.setFetchSize(FETCH_SIZE);
    this.texts = new FindingTexts(language);
    this.intake = new IntakeTexts(language);
    this.runId = runId;
  }

  Rows<ExceptionRow> all() {
    return to -> db.query(ReportingSql.ALL_ITEMS, handler(to), runId);
  }

  Rows<ExceptionRow> ofFamily(String family) {
    return to -> db.query(ReportingSql.FAMILY_ITEMS, handler(to), runId, family);
  }

  /** The open items to look at first; the night is ranked. */
  List<ExceptionRow> top() {
    return db.query(RankedSql.LOOK_AT_FIRST, (row, n) -> item(row), runId);
  }

  /** Items of a family by score, of each cause so many. */
  Rows<RankedRow> ranked(String family, int perCause) {
    return to ->
        db.query(
            RankedSql.FAMILY,
            (RowCallbackHandler) row -> to.accept(ranked(row, perCause)),
            runId,
            family,
            perCause);
  }

  private RankedRow ranked(ResultSet row, int perCause) throws SQLException {
    long score = row.getLong("score");
    boolean isRanked = !row.wasNull();
    boolean isLast = row.getLong("place_in_cause") == perCause;
    return new RankedRow(
        item(row), isRanked ? score : null, isLast ? row.getLong("of_cause") - perCause : 0);
  }

  /** The warnings to look at first, of each cause so many. */
  List<TopFinding> topWarnings(int perCause, int most) {
    return db.query(RankedSql.TOP, (row, n) -> topWarning(row, perCause), runId, perCause, most);
  }

  private TopFinding topWarning(ResultSet row, int perCause) throws SQLException {
    boolean isLast = row.getLong("place_in_cause") == perCause;
    return new TopFinding(
        item(row),
        texts.title(row.getString("code")),
        row.getLong("score"),
        isLast ? row.getLong("open_of_cause") - perCause : 0);
  }

  Rows<RejectedLineRow> rejectedLines() {
    return to ->
        db.query(
            ReportingSql.REJECTED_LINES,
            (RowCallbackHandler) row -> to.accept(rejectedLine(row, intake)),
            runId);
  }

  private RowCallbackHandler handler(Consumer<? super ExceptionRow> to) {
    return row -> to.accept(item(row));
  }

  static RejectedLineRow rejectedLine(ResultSet row, IntakeTexts intake) throws SQLException {
    String file = row.getString("file_name");
    long line = row.getLong("line_no");
    String reason = row.getString("reason");
    return new RejectedLineRow(
        file,
        line,
        reason,
        intake.reject(file, line, reason, texts(row, "arguments")),
        row.getString("raw_text"));
  }

  private ExceptionRow item(ResultSet row) throws SQLException {
    String family = row.getString("family");
    String code = row.getString("code");
    String subject = row.getString("subject");
    String currency = row.getString("currency");
    LocalDate businessDate = row.getObject("business_date", LocalDate.class);
    BigDecimal treasury = amount(row, "treasury_amount", currency);
    BigDecimal unit = amount(row, "unit_amount", currency);
    BigDecimal difference = amount(row, "difference", currency);
    return new ExceptionRow(
        row.getString("exception_id"),
        businessDate,
        family,
        code,
        Severity.valueOf(row.getString("severity")),
        row.getString("office_code"),
        row.getString("unit_code"),
        row.getString("account_no"),
        subject,
        currency,
        treasury,
        unit,
        difference,
        row.getObject("first_seen", LocalDate.class),
        row.getInt("age_working_days"),
        ExceptionRow.Status.valueOf(row.getString("status")),
        row.getString("source"),
        row.getString("other_source"),
        withSilence(
            texts.message(
                family,
                code,
                subject,
                currency,
                businessDate,
                treasury,
                unit,
                difference,
                texts(row, "arguments")),
            row,
            texts));
  }

  /** The sentence, and until when, by whom and why it counts as a false alarm. */
  static String withSilence(String message, ResultSet row, FindingTexts texts) throws SQLException {
    LocalDate until = row.getObject("silenced_until", LocalDate.class);
    return until == null
        ? message
        : texts.text(
            "message.silenced",
            message,
            texts.figures().date(until),
            row.getString("silenced_by"),
            row.getString("silence_approved_by"),
            CleanText.of(row.getString("silence_note")));
  }

  static List<String> texts(ResultSet row, String column) throws SQLException {
    java.sql.Array array = row.getArray(column);
    return array == null ? List.of() : List.of((String[]) array.getArray());
  }

  private static @Nullable BigDecimal amount(ResultSet row, String column, String currency)
      throws SQLException {
    BigDecimal amount = row.getBigDecimal(column);
    return amount == null ? null : FindingTexts.scaled(amount, currency);
  }
}
