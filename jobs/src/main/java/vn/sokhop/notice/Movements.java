package vn.sokhop.notice;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import javax.sql.DataSource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.sokhop.command.Run;
import vn.sokhop.database.SqlArray;
import vn.sokhop.notice.Candidates.Kind;
import vn.sokhop.notice.Candidates.Told;

/**
 * Accounts that moved on the judged dates. The figures are part of the key: told once, and once
 * more when they turn out otherwise. Read by cursor, because it may be every account.
 */
final class Movements {
  private static final int FETCH_SIZE = 2_000;

  private final JdbcClient db;
  private final JdbcClient streaming;
  private final NoticeProperties settings;
  private final NoticeTexts texts;
  private final Candidates candidates;

  Movements(
      JdbcClient db,
      DataSource dataSource,
      NoticeProperties settings,
      NoticeTexts texts,
      Candidates candidates) {
    this.db = db;
    JdbcTemplate cursor = new JdbcTemplate(dataSource);
    cursor.setFetchSize(FETCH_SIZE);
    this.streaming = JdbcClient.create(cursor);
    this.settings = settings;
    this.texts = texts;
    this.candidates = candidates;
  }

  void tell(Run run) {
    List<LocalDate> dates =
        db.sql(NoticeSql.DATES)
            .param("run", run.runId())
            .param("date", run.businessDate())
            .param("days", settings.movementsBackDays() + 1)
            .query(LocalDate.class)
            .list();
    if (!dates.isEmpty()) {
      streaming
          .sql(NoticeSql.MOVEMENTS)
          .param("dates", SqlArray.days(dates))
          .query((RowCallbackHandler) this::add);
    }
  }

  private void add(ResultSet row) throws SQLException {
    String unit = row.getString("unit_code");
    Set<String> recipients = new TreeSet<>();
    candidates.address(row.getString("notice_email"), unit).ifPresent(recipients::add);
    if (settings.firstSigners()) {
      for (String email : (String[]) row.getArray("first_signers").getArray()) {
        candidates.address(email, unit).ifPresent(recipients::add);
      }
    }
    if (recipients.isEmpty()) {
      return;
    }
    String account = row.getString("account_no");
    String currency = row.getString("currency");
    LocalDate date = row.getObject("business_date", LocalDate.class);
    BigDecimal increases = row.getBigDecimal("increases");
    BigDecimal decreases = row.getBigDecimal("decreases");
    BigDecimal closing = row.getBigDecimal("closing_balance");
    candidates.add(
        recipients,
        new Told(
            String.join(
                "|",
                account,
                currency,
                date.toString(),
                plain(increases),
                plain(decreases),
                closing == null ? "-" : plain(closing)),
            Kind.MOVEMENT,
            unit,
            texts.unit(unit, row.getString("unit_name")),
            date + " " + account,
            texts.movement(
                account, currency, date, row.getLong("entries"), increases, decreases, closing)));
  }

  private static String plain(BigDecimal amount) {
    return amount.stripTrailingZeros().toPlainString();
  }
}
