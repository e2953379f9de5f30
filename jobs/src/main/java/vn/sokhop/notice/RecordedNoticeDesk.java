package vn.sokhop.notice;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.sokhop.command.ExitCode;
import vn.sokhop.command.OperatorException;
import vn.sokhop.command.notice.NoticeDesk;
import vn.sokhop.message.Language;
import vn.sokhop.notice.post.Post.Result;
import vn.sokhop.notice.post.Postman;

/** The desk of the notices: what was told to whom, what waits, what could not be told. */
@Component
final class RecordedNoticeDesk implements NoticeDesk {
  private static final int MOST_LINES = 500;

  private final JdbcClient db;
  private final Postman postman;
  private final NoticeProperties settings;
  private final NoticeTexts texts;

  RecordedNoticeDesk(JdbcClient db, Postman postman, NoticeProperties settings, Language language) {
    this.db = db;
    this.postman = postman;
    this.settings = settings;
    this.texts = new NoticeTexts(language);
  }

  @Override
  public List<String> list(@Nullable LocalDate date, @Nullable String unit) {
    List<String> lines = new ArrayList<>(shortened(messages(date, unit)));
    if (lines.isEmpty()) {
      lines.add(texts.text("list.none"));
    }
    lines.addAll(shortened(untold(date, unit)));
    return lines;
  }

  private List<String> messages(@Nullable LocalDate date, @Nullable String unit) {
    return db.sql(DeskSql.LIST)
        .param("date", date)
        .param("unit", unit)
        .param("most", MOST_LINES + 1)
        .query(
            (row, n) ->
                texts
                    .text(
                        "list.line",
                        row.getObject("business_date", LocalDate.class).toString(),
                        texts.text("state." + row.getString("state")),
                        row.getString("recipient"),
                        texts.count(row.getInt("parts")),
                        row.getString("subject"),
                        row.getString("detail"))
                    .strip())
        .list();
  }

  private List<String> untold(@Nullable LocalDate date, @Nullable String unit) {
    return db.sql(DeskSql.UNTOLD)
        .param("date", date)
        .param("unit", unit)
        .param("most", MOST_LINES + 1)
        .query(
            (row, n) ->
                texts.text(
                    "list.untold." + row.getString("reason"),
                    row.getObject("business_date", LocalDate.class).toString(),
                    row.getString("place").isEmpty() ? "-" : row.getString("place"),
                    row.getString("subject")))
        .list();
  }

  private List<String> shortened(List<String> lines) {
    if (lines.size() <= MOST_LINES) {
      return lines;
    }
    List<String> shown = new ArrayList<>(lines.subList(0, MOST_LINES));
    shown.add("…");
    return shown;
  }

  @Override
  public List<String> send() {
    Postman.Round round = postman.deliver(() -> false);
    long waiting = db.sql(DeskSql.WAITING).query(Long.class).single();
    if (!round.unreachable().isEmpty()) {
      throw new OperatorException(
          ExitCode.FAILED,
          texts.text("send.unreachable", round.unreachable(), texts.count(waiting)));
    }
    List<String> lines = new ArrayList<>();
    lines.add(
        texts.text(
            "send.done",
            texts.count(round.count(Result.SENT)),
            texts.count(round.count(Result.FILED)),
            texts.count(round.count(Result.FAILED)),
            texts.count(round.count(Result.REFUSED)),
            texts.count(waiting)));
    if (waiting > 0 && settings.smtp().isSet() && postman.isQuiet()) {
      lines.add(texts.text("send.quiet", settings.quietTo()));
    }
    return lines;
  }
}
