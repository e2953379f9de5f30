package vn.sokhop.intake;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;
import vn.sokhop.feed.Feed;
import vn.sokhop.intake.line.AccountBook;

/**
 * Reads the accounts and units known on a date from the accepted registry deliveries, and which
 * units deliver their own books.
 */
final class AccountBooks {
  // The driver keeps a whole answer in memory unless it is fetched in parts, in a transaction.
  private static final int FETCH = 10_000;
  private static final int UNIT_DIGITS = 7;

  private final JdbcClient jdbc;
  private final TransactionOperations transaction;
  // feeds in which a unit that delivers speaks for itself
  private final String[] unitsOwn;

  AccountBooks(JdbcClient jdbc, TransactionOperations transaction, IntakeProperties properties) {
    this.jdbc = jdbc;
    this.unitsOwn =
        Arrays.stream(Feed.values())
            .filter(feed -> IntakeProperties.isOwnWord(feed) && !properties.officeForUnits(feed))
            .map(Feed::feedName)
            .toArray(String[]::new);
    this.transaction = transaction;
  }

  AccountBook of(LocalDate date) {
    AccountBook book = new AccountBook();
    transaction.executeWithoutResult(status -> fill(book, date));
    return book;
  }

  /** A file that lies in the inbox: a unit that sends its own book speaks. */
  void heard(AccountBook book, SurveyedFile.Identity file) {
    if (file.sender().length() == UNIT_DIGITS
        && List.of(unitsOwn).contains(file.feed().feedName())) {
      book.putSpeaker(file.feed(), file.sender());
    }
  }

  private void fill(AccountBook book, LocalDate date) {
    jdbc.sql(
            """
            select distinct on (u.unit_code) u.unit_code, u.office_code
            from intake.unit u
            where u.business_date <= :date
            order by u.unit_code, u.business_date desc, u.delivery_id desc, u.line_no desc
            """)
        .param("date", date)
        .withFetchSize(FETCH)
        .query(
            row -> {
              book.putUnit(row.getString("unit_code"), row.getString("office_code"));
            });
    jdbc.sql(
            """
            select distinct on (a.account_no)
              a.account_no, a.unit_code, a.office_code, a.currency, a.balance_side
            from intake.account a
            where a.business_date <= :date
            order by a.account_no, a.business_date desc, a.delivery_id desc, a.line_no desc
            """)
        .param("date", date)
        .withFetchSize(FETCH)
        .query(
            row -> {
              book.put(
                  new AccountBook.Account(
                      row.getString("account_no"),
                      row.getString("unit_code"),
                      row.getString("office_code"),
                      row.getString("currency"),
                      row.getString("balance_side").equals("DEBIT")));
            });
    // Of the files of this night nobody knows yet whether they count: who sends one speaks.
    jdbc.sql(
            """
            select distinct d.feed, d.sender
            from intake.delivery d
            where d.feed = any (:feeds)
              and length(d.sender) = 7
              and d.state in ('LOADING', 'ACCEPTED', 'SUPERSEDED')
              and d.business_date <= :date
            """)
        .param("feeds", unitsOwn)
        .param("date", date)
        .withFetchSize(FETCH)
        .query(
            row -> {
              book.putSpeaker(
                  Feed.named(row.getString("feed")).orElseThrow(), row.getString("sender"));
            });
  }
}
