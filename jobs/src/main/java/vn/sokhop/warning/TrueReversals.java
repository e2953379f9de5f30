package vn.sokhop.warning;

import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.sokhop.database.SqlArray;

/**
 * Debits that reverse another entry and are no payments: the entry they name is known, of the same
 * account, currency and amount, and on the opposite side (contract, 3.3). A debit that only says
 * that it reverses something is a payment like any other.
 */
@Component
public class TrueReversals {
  /** Dates of the entries that debits name; of a day nearly always none. */
  private static final String DATES =
      """
      select distinct d.business_date
      from intake.transaction r
      join intake.entry_of_id p on p.entry_id = r.reversal_of
      join intake.file_day d on d.delivery_id = p.delivery_id
      where r.business_date between :from and :to
        and r.side = 'D'
        and r.reversal_of is not null
        and r.delivery_id <= :watermark
      """;

  private static final String PLACES =
      """
      select (r.delivery_id::bigint << 32) | r.line_no
      from intake.transaction r
      join intake.entry_of_id p on p.entry_id = r.reversal_of
      join intake.transaction o
        on o.business_date = any (:dates) and o.delivery_id = p.delivery_id and o.line_no = p.line_no
      where r.business_date between :from and :to
        and r.side = 'D'
        and r.reversal_of is not null
        and r.delivery_id <= :watermark
        and o.delivery_id <= :watermark
        and o.account_no = r.account_no
        and o.currency = r.currency
        and o.side <> r.side
        and abs(o.amount) = abs(r.amount)
      """;

  private final JdbcClient db;

  TrueReversals(JdbcClient db) {
    this.db = db;
  }

  /** A condition on entries: parameter reversals, from {@link #of}. */
  public static String isPayment(String entry) {
    return """
        (%1$s.reversal_of is null or ((%1$s.delivery_id::bigint << 32) | %1$s.line_no) <> all (:reversals))
        """
        .formatted(entry);
  }

  /**
   * The reversals among the debits of a day, for {@link #isPayment}.
   *
   * @param watermark the last delivery that is seen
   */
  public SqlArray of(LocalDate day, int watermark) {
    return of(day, day, watermark);
  }

  /** The same of all days of a span, both ends included. */
  public SqlArray of(LocalDate from, LocalDate to, int watermark) {
    List<LocalDate> dates = spanned(DATES, from, to, watermark).query(LocalDate.class).list();
    if (dates.isEmpty()) {
      return SqlArray.longs(List.of());
    }
    return SqlArray.longs(
        spanned(PLACES, from, to, watermark)
            .param("dates", SqlArray.dates(dates))
            .query(Long.class)
            .list());
  }

  private JdbcClient.StatementSpec spanned(
      String statement, LocalDate from, LocalDate to, int watermark) {
    return db.sql(statement).param("from", from).param("to", to).param("watermark", watermark);
  }
}
