package vn.sokhop.intake;

import java.time.LocalDate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;
import vn.sokhop.intake.line.AccountBook;

/** Reads the accounts and units known on a date from the accepted registry deliveries. */
final class AccountBooks {
  // The driver keeps a whole answer in memory unless it is fetched in parts, in a transaction.
  private static final int FETCH = 10_000;

  private final JdbcClient jdbc;
  private final TransactionOperations transaction;

  AccountBooks(JdbcClient jdbc, TransactionOperations transaction) {
    this.jdbc = jdbc;
    this.transaction = transaction;
  }

  AccountBook of(LocalDate date) {
    AccountBook book = new AccountBook();
    transaction.executeWithoutResult(status -> fill(book, date));
    return book;
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
  }
}
