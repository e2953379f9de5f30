package vn.sokhop.warning;

import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.sokhop.database.SqlArray;

/**
 * Debits that reverse another entry and are no payments: the entry they name is known, of the same
 * account, currency and amount, on the opposite side (contract, 3.3) and was booked before them;
 * they pay nobody and nobody signed them; and they are the first that reverse it. A debit that only
 * says that it reverses something is a payment like any other.
 */
@Component
public class TrueReversals {
  /**
   * Dates of the entries that debits name; of a day nearly always none. The last one up to which an
   * earlier reversal of the same entry may be dated.
   */
  private static final String DATES =
      """
      select d.business_date, max(greatest(r.business_date, (r.posted_at at time zone 'Asia/Ho_Chi_Minh')::date)) as until
      from intake.transaction r
      join intake.entry_of_id p on p.entry_id = r.reversal_of
      join intake.file_day d on d.delivery_id = p.delivery_id
      where r.business_date between :from and :to
        and r.reversal_of is not null
        and r.delivery_id <= :watermark
        and d.business_date <= r.business_date
        and
      """
          + paysNobody("r")
          + "group by d.business_date";

  private static final String PLACES =
      """
      select (r.delivery_id::bigint << 32) | r.line_no
      from intake.transaction r
      join intake.entry_of_id p on p.entry_id = r.reversal_of
      join intake.transaction o
        on o.business_date = any (:dates) and o.delivery_id = p.delivery_id and o.line_no = p.line_no
      where r.business_date between :from and :to
        and r.reversal_of is not null
        and r.delivery_id <= :watermark
        and
      """
          + paysNobody("r")
          + " and "
          + reverses("r")
          + """
          and o.delivery_id <= :watermark
          and not exists (
            select 1
            from intake.transaction e
            where e.business_date between :first and :until
              and e.reversal_of = r.reversal_of
              and e.delivery_id <= :watermark
              and (e.posted_at, e.entry_id) < (r.posted_at, r.entry_id)
              and
          """
          + paysNobody("e")
          + " and "
          + reverses("e")
          + ")";

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
    List<Named> named = spanned(DATES, from, to, watermark).query(Named.class).list();
    if (named.isEmpty()) {
      return SqlArray.longs(List.of());
    }
    List<LocalDate> dates = named.stream().map(Named::businessDate).toList();
    return SqlArray.longs(
        spanned(PLACES, from, to, watermark)
            .param("dates", SqlArray.dates(dates))
            .param("first", Collections.min(dates))
            .param("until", named.stream().map(Named::until).max(LocalDate::compareTo).orElse(to))
            .query(Long.class)
            .list());
  }

  /** A date of entries that debits name. */
  private record Named(LocalDate businessDate, LocalDate until) {}

  private static String paysNobody(String debit) {
    return """
         %1$s.side = 'D'
         and coalesce(btrim(%1$s.payee_account), '') = ''
         and coalesce(btrim(%1$s.first_certificate), '') = ''
         and coalesce(btrim(%1$s.second_certificate), '') = ''
        """
        .formatted(debit);
  }

  /** Is the whole of the entry {@code o} that it names, on the other side, and later. */
  private static String reverses(String debit) {
    return """
         o.account_no = %1$s.account_no
         and o.currency = %1$s.currency
         and o.side <> %1$s.side
         and abs(o.amount) = abs(%1$s.amount)
         and o.business_date <= %1$s.business_date
         and o.posted_at <= %1$s.posted_at
        """
        .formatted(debit);
  }

  private JdbcClient.StatementSpec spanned(
      String statement, LocalDate from, LocalDate to, int watermark) {
    return db.sql(statement).param("from", from).param("to", to).param("watermark", watermark);
  }
}
