package vn.sokhop.notice;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.sokhop.command.Run;
import vn.sokhop.notice.Outbox.Message;

/**
 * Makes the messages of what is to be told: one a recipient and night, its sections in the order in
 * which they matter. Read by cursor and written in pieces.
 */
final class Digests {
  private static final int FETCH_SIZE = 2_000;
  private static final int MESSAGES_AT_ONCE = 500;

  private final JdbcClient streaming;
  private final NoticeProperties settings;
  private final NoticeTexts texts;
  private final Outbox outbox;

  Digests(DataSource dataSource, NoticeProperties settings, NoticeTexts texts, Outbox outbox) {
    JdbcTemplate cursor = new JdbcTemplate(dataSource);
    cursor.setFetchSize(FETCH_SIZE);
    this.streaming = JdbcClient.create(cursor);
    this.settings = settings;
    this.texts = texts;
    this.outbox = outbox;
  }

  /** A message under way. */
  private static final class Draft {
    final String key;
    final String recipient;
    final int parts;
    final boolean urgent;
    final StringBuilder text = new StringBuilder();
    String section = "";
    long lines;
    long linesOfSection;

    Draft(String key, String recipient, int parts, boolean urgent) {
      this.key = key;
      this.recipient = recipient;
      this.parts = parts;
      this.urgent = urgent;
    }
  }

  void compose(Run run) {
    List<Message> ready = new ArrayList<>();
    Draft[] open = new Draft[1];
    streaming
        .sql(NoticeSql.SECTIONS)
        .param("lines", settings.linesPerSection())
        .query(
            (RowCallbackHandler)
                row -> {
                  Draft draft = open[0];
                  if (draft == null || !draft.key.equals(row.getString("message_key"))) {
                    end(run, draft, ready);
                    draft = begin(run, row);
                    open[0] = draft;
                  }
                  add(draft, row);
                });
    end(run, open[0], ready);
    outbox.add(ready);
  }

  private Draft begin(Run run, ResultSet row) throws SQLException {
    Draft draft =
        new Draft(
            row.getString("message_key"),
            row.getString("recipient"),
            row.getInt("parts"),
            row.getBoolean("urgent"));
    draft.text.append(texts.text("text.head", texts.date(run.businessDate()))).append('\n');
    return draft;
  }

  private void add(Draft draft, ResultSet row) throws SQLException {
    String section = row.getString("kind") + "|" + row.getString("place");
    if (!section.equals(draft.section)) {
      endSection(draft);
      draft.section = section;
      draft.lines = 0;
      draft.linesOfSection = row.getLong("lines_of_section");
      draft.text.append('\n');
      if (!row.getString("heading").isEmpty()) {
        draft.text.append(row.getString("heading")).append('\n');
      }
      draft
          .text
          .append(texts.text("section." + row.getString("kind"), texts.count(draft.linesOfSection)))
          .append('\n');
    }
    draft.lines++;
    draft.text.append("- ").append(row.getString("line")).append('\n');
  }

  private void endSection(Draft draft) {
    long more = draft.linesOfSection - draft.lines;
    if (more > 0) {
      String key = draft.section.startsWith("MOVEMENT") ? "more.accounts" : "more.items";
      draft.text.append(texts.text(key, texts.count(more))).append('\n');
    }
  }

  private void end(Run run, @Nullable Draft draft, List<Message> ready) {
    if (draft == null) {
      return;
    }
    endSection(draft);
    draft.text.append('\n').append(texts.text("text.foot", draft.key)).append('\n');
    ready.add(
        new Message(
            draft.key,
            run,
            draft.recipient,
            texts.text(
                draft.urgent ? "subject.operators" : "subject.night",
                texts.date(run.businessDate())),
            draft.urgent && settings.operatorsAtAnyHour(),
            draft.parts,
            draft.text.toString()));
    if (ready.size() >= MESSAGES_AT_ONCE) {
      outbox.add(ready);
      ready.clear();
    }
  }
}
