package vn.sokhop.reporting;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.RowCallbackHandler;
import vn.sokhop.command.Run;
import vn.sokhop.intake.IntakeTexts;
import vn.sokhop.message.Language;
import vn.sokhop.reports.house.Rows;
import vn.sokhop.reports.night.NightReport.FeedFigures;
import vn.sokhop.reports.night.NightReport.FileRow;

/**
 * The files of a night. A treasury has hundreds of thousands of them: they are counted in the
 * database and come from it one at a time, which needs an open transaction.
 */
final class DeliveredFiles {
  private static final int FETCH_SIZE = 2_000;

  private final JdbcTemplate db;
  private final Run run;
  private final FindingTexts texts;
  private final IntakeTexts intake;

  DeliveredFiles(DataSource dataSource, Run run, Language language) {
    this.db = new JdbcTemplate(dataSource);
    this.db.setFetchSize(FETCH_SIZE);
    this.run = run;
    this.texts = new FindingTexts(language);
    this.intake = new IntakeTexts(language);
  }

  /** All files of a feed together, and what their control files proved. */
  record Feed(FeedFigures figures, NightEquations.ControlTotals control) {}

  List<Feed> feeds() {
    return db.query(ReportingSql.FEEDS, (row, n) -> feed(row), run.runId());
  }

  private Feed feed(ResultSet row) throws SQLException {
    return new Feed(
        figures(feedTitle(row), row),
        new NightEquations.ControlTotals(
            row.getLong("agrees"), row.getLong("differs"), row.getLong("not_proved")));
  }

  /** What a row counts of files and their lines. */
  static FeedFigures figures(String title, ResultSet row) throws SQLException {
    return new FeedFigures(
        title,
        row.getInt("taken"),
        row.getInt("held"),
        row.getInt("refused"),
        row.getLong("lines_read"),
        row.getLong("accepted"),
        row.getLong("rejected"),
        row.getLong("blank"));
  }

  /** By feed and name. */
  Rows<FileRow> all() {
    return to -> forEach(to, ReportingSql.FILES_WITH_NOTES, run.runId());
  }

  /** The first files that are held or refused. */
  List<FileRow> notTaken(int most) {
    List<FileRow> files = new ArrayList<>();
    forEach(files::add, ReportingSql.FILES_NOT_TAKEN, run.runId(), most);
    return files;
  }

  private void forEach(Consumer<? super FileRow> to, String sql, Object... parameters) {
    Told told = new Told(to);
    db.query(sql, (RowCallbackHandler) told::add, parameters);
    told.end();
  }

  /** Puts the notes on a file, each of them a row of the database, into one row of the report. */
  private final class Told {
    private final Consumer<? super FileRow> to;
    private final List<String> words = new ArrayList<>();
    private int delivery;
    private @Nullable FileRow file;

    Told(Consumer<? super FileRow> to) {
      this.to = to;
    }

    void add(ResultSet row) throws SQLException {
      if (file == null || row.getInt("delivery_id") != delivery) {
        end();
        delivery = row.getInt("delivery_id");
        file = file(row);
        String reason = row.getString("reason");
        if (reason != null) {
          words.add(intake.finding(file.fileName(), reason, NightItems.texts(row, "arguments")));
        }
      }
      String note = row.getString("note");
      if (note != null) {
        words.add(intake.note(note, NightItems.texts(row, "note_arguments")));
      }
    }

    void end() {
      if (file != null) {
        to.accept(file.withNote(String.join(" ", words)));
      }
      words.clear();
    }
  }

  private FileRow file(ResultSet row) throws SQLException {
    String state = row.getString("state");
    return new FileRow(
        row.getString("file_name"),
        feedTitle(row),
        texts.text("state." + state),
        state.equals("ACCEPTED") || state.equals("SUPERSEDED"),
        row.getLong("lines_read"),
        row.getLong("lines_accepted"),
        row.getLong("lines_rejected"),
        row.getLong("lines_blank"),
        plain(row.getBigDecimal("plus_total")),
        plain(row.getBigDecimal("minus_total")),
        "");
  }

  private String feedTitle(ResultSet row) throws SQLException {
    String feed = row.getString("feed");
    return texts.text("feed." + (feed == null ? "none" : feed));
  }

  private static @Nullable BigDecimal plain(@Nullable BigDecimal total) {
    // A file may mix currencies; cents are shown only where there are any.
    return total == null ? null : FindingTexts.scaled(total, "VND");
  }
}
