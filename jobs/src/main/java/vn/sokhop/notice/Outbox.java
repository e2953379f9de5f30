package vn.sokhop.notice;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.apache.commons.codec.digest.DigestUtils;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import vn.sokhop.command.Run;

/** Messages as they are stored, waiting to be delivered. */
@Component
final class Outbox {
  private static final int ROWS_AT_ONCE = 500;
  private static final int KEY_DIGITS = 32;

  private final JdbcTemplate jdbc;
  private final NoticeProperties settings;
  private final Clock clock;

  Outbox(JdbcTemplate jdbc, NoticeProperties settings, Clock clock) {
    this.jdbc = jdbc;
    this.settings = settings;
    this.clock = clock;
  }

  /**
   * A message.
   *
   * @param key of what it tells to whom: the same contents, the same key
   * @param urgent not held in quiet hours
   * @param parts how many things it tells
   */
  record Message(
      String key,
      Run run,
      String recipient,
      String subject,
      boolean urgent,
      int parts,
      String text) {}

  /** A key of contents, 32 hex digits. */
  static String key(String contents) {
    return DigestUtils.sha256Hex(contents).substring(0, KEY_DIGITS);
  }

  /** The Message-ID of a message: the same whenever and wherever it is sent. */
  String messageId(String key) {
    String from = settings.from();
    return "<" + key + "@" + from.substring(from.lastIndexOf('@') + 1) + ">";
  }

  /** Stores messages in the transaction of the caller. */
  void add(List<Message> messages) {
    OffsetDateTime now = OffsetDateTime.now(clock).truncatedTo(ChronoUnit.SECONDS);
    jdbc.batchUpdate(
        NoticeSql.ADD_MESSAGE, messages, ROWS_AT_ONCE, (row, message) -> bind(row, message, now));
    jdbc.batchUpdate(
        NoticeSql.ADD_TEXT,
        messages,
        ROWS_AT_ONCE,
        (row, message) -> {
          row.setString(1, message.key());
          row.setString(2, message.text());
        });
    jdbc.batchUpdate(
        NoticeSql.ADD_WAITING,
        messages,
        ROWS_AT_ONCE,
        (row, message) -> {
          row.setObject(1, now);
          row.setString(2, message.key());
          row.setLong(3, message.run().runId());
        });
  }

  private void bind(PreparedStatement row, Message message, OffsetDateTime now)
      throws SQLException {
    row.setString(1, message.key());
    row.setLong(2, message.run().runId());
    row.setObject(3, message.run().businessDate());
    row.setString(4, message.recipient());
    row.setString(5, messageId(message.key()));
    row.setString(6, message.subject());
    row.setBoolean(7, message.urgent());
    row.setInt(8, message.parts());
    row.setObject(9, now);
  }
}
