package vn.sokhop.intake;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
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
  private final Set<Feed> unitsOwn;

  AccountBooks(JdbcClient jdbc, TransactionOperations transaction, IntakeProperties properties) {
    this.jdbc = jdbc;
    this.unitsOwn =
        Arrays.stream(Feed.values())
            .filter(feed -> IntakeProperties.isOwnWord(feed) && !properties.officeForUnits(feed))
            .collect(Collectors.toUnmodifiableSet());
    this.transaction = transaction;
  }

  AccountBook of(LocalDate date) {
    AccountBook book = new AccountBook();
    transaction.executeWithoutResult(status -> fill(book, date));
    return book;
  }

  /** A file that lies in the inbox: a unit that sends its own book speaks. */
  void heard(AccountBook book, SurveyedFile.Identity file) {
    if (file.sender().length() == UNIT_DIGITS && unitsOwn.contains(file.feed())) {
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
    // Of the files of this night nobody knows yet whether they count: who sends one speaks. From
    // sender to sender through the key: their deliveries grow with every night.
    jdbc.sql(
            """
            with recursive next as (
              select f.feed, (select min(d.sender) from intake.delivery d where d.feed = f.feed) as sender
              from unnest(:feeds) as f (feed)
              union all
              select n.feed, (select min(d.sender) from intake.delivery d where d.feed = n.feed and d.sender > n.sender)
              from next n
              where n.sender is not null
            )
            select n.feed, n.sender
            from next n
            where length(n.sender) = 7
              and exists (
                select 1
                from intake.delivery d
                where d.feed = n.feed
                  and d.sender = n.sender
                  and d.state in ('LOADING', 'ACCEPTED', 'SUPERSEDED')
                  and d.business_date <= :date
              )
            """)
        .param("feeds", unitsOwn.stream().map(Feed::feedName).toArray(String[]::new))
        .param("date", date)
        .withFetchSize(FETCH)
        .query(
            row -> {
              book.putSpeaker(
                  Feed.named(row.getString("feed")).orElseThrow(), row.getString("sender"));
            });
  }
}
