package vn.sokhop.reporting;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;
import vn.sokhop.calendar.TreasuryTime;
import vn.sokhop.command.ExplainsFinding;
import vn.sokhop.finding.Evidence;
import vn.sokhop.intake.IntakeTexts;
import vn.sokhop.message.Language;
import vn.sokhop.reports.night.RejectedLineRow;

/** One item in full: what was compared with what, and every line behind it by file and line. */
@Component
class ItemExplanation implements ExplainsFinding {
  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final Pattern AMOUNT = Pattern.compile("\\d+\\.\\d{2}");
  private static final DateTimeFormatter MOMENT =
      DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm", Locale.ROOT).withZone(TreasuryTime.ZONE);

  private final JdbcClient db;
  private final Language language;

  ItemExplanation(JdbcClient db, Language language) {
    this.db = db;
    this.language = language;
  }

  @Override
  public List<String> explain(String exceptionId) {
    FindingTexts texts = new FindingTexts(language);
    Optional<List<String>> lines =
        db.sql(ReportingSql.LAST_LISTED)
            .param("id", exceptionId)
            .query((row, n) -> describe(row, texts))
            .optional();
    return lines.orElse(List.of());
  }

  private List<String> describe(ResultSet row, FindingTexts texts) throws SQLException {
    List<String> lines = new ArrayList<>();
    String family = row.getString("family");
    String code = row.getString("code");
    String currency = row.getString("currency");
    String subject = row.getString("subject");
    LocalDate date = row.getObject("business_date", LocalDate.class);
    lines.add(
        texts.text(
            "explain.head",
            row.getString("exception_id"),
            texts.text("severity." + row.getString("severity")),
            texts.text("status." + row.getString("status")),
            code + " – " + texts.title(code)));
    lines.add(
        NightItems.withSilence(
            texts.message(
                family,
                code,
                subject,
                currency,
                date,
                row.getBigDecimal("treasury_amount"),
                row.getBigDecimal("unit_amount"),
                row.getBigDecimal("difference"),
                NightItems.texts(row, "arguments")),
            row,
            texts));
    lines.add(
        texts.text(
            "explain.where",
            dash(row.getString("office_code")),
            dash(row.getString("unit_code")),
            dash(row.getString("account_no")),
            dash(subject)));
    lines.add(
        texts.text(
            texts.has("explain.figures." + family)
                ? "explain.figures." + family
                : "explain.figures",
            dash(texts.amount(row.getBigDecimal("treasury_amount"), currency)),
            dash(texts.amount(row.getBigDecimal("unit_amount"), currency)),
            dash(texts.amount(row.getBigDecimal("difference"), currency)),
            currency));
    lines.add(
        texts.text(
            "explain.seen",
            texts.figures().date(date),
            texts.figures().date(row.getObject("first_seen", LocalDate.class)),
            row.getString("age_working_days"),
            texts.figures().date(row.getObject("night", LocalDate.class)),
            row.getString("run_id")));
    lines.add(texts.text("explain.compared", texts.text("compared." + family)));
    addEvidence(row, currency, texts, lines);
    if (family.equals("BALANCE")) {
      addOpenLines(row, texts, lines);
    }
    if (family.equals("FILE")) {
      addRejects(subject, texts, lines);
    }
    if (code.equals("FILE_REPLACED")) {
      lines.addAll(new ReplacedLines(db, texts).of(subject));
    }
    addDecisions(row.getString("exception_id"), texts, lines);
    addSilences(row.getLong("run_id"), row.getString("exception_id"), texts, lines);
    return lines;
  }

  private static void addEvidence(
      ResultSet row, String currency, FindingTexts texts, List<String> lines) throws SQLException {
    List<Evidence> evidence =
        JSON.readValue(row.getString("evidence"), new TypeReference<List<Evidence>>() {});
    if (!evidence.isEmpty()) {
      lines.add(texts.text("explain.lines"));
    }
    for (Evidence line : evidence) {
      List<String> snapshot = List.of(line.text().split("\\|", 4));
      lines.add(
          line.side().equals("DOSSIER") && snapshot.size() == 4
              ? snapshotLine(line, snapshot, texts)
              : evidenceLine(line, currency, texts));
    }
  }

  private static String snapshotLine(Evidence line, List<String> snapshot, FindingTexts texts) {
    return texts.text(
        "explain.snapshot",
        line.file(),
        String.valueOf(line.line()),
        texts.time(LocalDateTime.parse(snapshot.get(0))),
        texts.text("stage." + snapshot.get(1)),
        texts.time(LocalDateTime.parse(snapshot.get(2))),
        snapshot.get(3));
  }

  private static String evidenceLine(Evidence line, String currency, FindingTexts texts) {
    return texts.text(
        "explain.line",
        texts.text("side." + line.side()),
        line.file(),
        String.valueOf(line.line()),
        texts.figures().date(line.date()),
        line.voucher() == null ? "-" : dash(line.voucher()),
        texts.amount(line.amount(), currency),
        figuresIn(line.text(), currency, texts));
  }

  /** Amounts inside a text of the database, as people read them. */
  private static String figuresIn(String text, String currency, FindingTexts texts) {
    return AMOUNT
        .matcher(text)
        .replaceAll(
            found ->
                Matcher.quoteReplacement(texts.amount(new BigDecimal(found.group()), currency)));
  }

  private void addOpenLines(ResultSet row, FindingTexts texts, List<String> lines)
      throws SQLException {
    String currency = row.getString("currency");
    List<String> open =
        db.sql(ReportingSql.OPEN_LINES_OF_ACCOUNT)
            .param("run", row.getLong("run_id"))
            .param("account", row.getString("account_no"))
            .param("currency", currency)
            .query(
                (line, n) ->
                    texts.text(
                        "explain.line",
                        texts.text("side." + line.getString("side")),
                        line.getString("file_name"),
                        line.getString("line_no"),
                        texts.figures().date(line.getObject("business_date", LocalDate.class)),
                        dash(line.getString("voucher")),
                        texts.amount(line.getBigDecimal("amount"), currency),
                        texts.text("state." + line.getString("state"))))
            .list();
    if (!open.isEmpty()) {
      lines.add(texts.text("explain.open"));
      lines.addAll(open);
    }
  }

  private void addRejects(String file, FindingTexts texts, List<String> lines) {
    IntakeTexts intake = new IntakeTexts(language);
    List<RejectedLineRow> rejects =
        db.sql(ReportingSql.REJECTS_OF_FILE)
            .param("file", file)
            .query((line, n) -> NightItems.rejectedLine(line, intake))
            .list();
    if (!rejects.isEmpty()) {
      lines.add(texts.text("explain.rejects"));
    }
    for (RejectedLineRow reject : rejects) {
      lines.add("  " + reject.message());
      lines.add("      " + reject.rawText());
    }
  }

  private void addDecisions(String exceptionId, FindingTexts texts, List<String> lines) {
    List<String> decisions =
        db.sql(ReportingSql.DECISIONS)
            .param("id", exceptionId)
            .query(
                (row, n) ->
                    texts.text(
                        "explain.decision",
                        row.getString("kind"),
                        row.getString("cause"),
                        row.getString("decided_by"),
                        row.getString("approved_by"),
                        MOMENT.format(row.getTimestamp("decided_at").toInstant()),
                        row.getString("note")))
            .list();
    if (!decisions.isEmpty()) {
      lines.add(texts.text("explain.decisions"));
      lines.addAll(decisions);
    }
  }

  private void addSilences(long run, String exceptionId, FindingTexts texts, List<String> lines) {
    List<String> silences =
        db.sql(ReportingSql.SILENCES)
            .param("run", run)
            .param("id", exceptionId)
            .query(
                (row, n) ->
                    texts.text(
                        "explain.silence",
                        texts.figures().date(row.getObject("until_date", LocalDate.class)),
                        row.getString("decided_by"),
                        row.getString("approved_by"),
                        MOMENT.format(row.getTimestamp("decided_at").toInstant()),
                        texts.figures().date(row.getObject("from_date", LocalDate.class)),
                        row.getString("note")))
            .list();
    if (!silences.isEmpty()) {
      lines.add(texts.text("explain.silences"));
      lines.addAll(silences);
    }
  }

  private static String dash(String text) {
    return text.isEmpty() ? "-" : text;
  }
}
