package vn.sokhop.reporting;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.ResultSet;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.sokhop.command.Folders;
import vn.sokhop.command.ReportsStatus;
import vn.sokhop.message.Language;

/**
 * What an operator asks first: what waits, what is held, what is open, which dates are out of date.
 */
@Component
class NightStatus implements ReportsStatus {
  private static final int DATES_SHOWN = 20;

  private final JdbcClient db;
  private final Folders folders;
  private final Language language;

  NightStatus(JdbcClient db, Folders folders, Language language) {
    this.db = db;
    this.folders = folders;
    this.language = language;
  }

  @Override
  public List<String> statusLines() {
    FindingTexts texts = new FindingTexts(language);
    List<String> lines = new ArrayList<>();
    lines.add(texts.text("page.inbox", texts.figures().count(waiting(folders.inboxFolder()))));
    db.sql(ReportingSql.LAST_NIGHT)
        .query(
            (ResultSet row) -> {
              lines.add(
                  texts.text(
                      "page.items",
                      texts.figures().date(row.getObject("business_date", LocalDate.class)),
                      texts.figures().count(row.getLong("open_high")),
                      texts.figures().count(row.getLong("open_medium")),
                      texts.figures().count(row.getLong("open_low")),
                      texts.figures().count(row.getLong("open_info"))));
              String held = row.getString("held");
              if (!held.isEmpty()) {
                lines.add(texts.text("page.held", held));
              }
            });
    List<String> outOfDate =
        db.sql(ReportingSql.OUT_OF_DATE).query(LocalDate.class).list().stream()
            .map(texts.figures()::date)
            .toList();
    if (!outOfDate.isEmpty()) {
      String shown = String.join(", ", outOfDate.stream().limit(DATES_SHOWN).toList());
      lines.add(
          texts.text("page.outOfDate", outOfDate.size() > DATES_SHOWN ? shown + " …" : shown));
    }
    return lines;
  }

  private static long waiting(Path inbox) {
    if (!Files.isDirectory(inbox)) {
      return 0;
    }
    try (Stream<Path> files = Files.list(inbox)) {
      return files
          .filter(Files::isRegularFile)
          .map(file -> file.getFileName().toString())
          .filter(name -> !name.startsWith(".") && !name.endsWith(".ctl"))
          .count();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
