package vn.sokhop.bench.contender;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import vn.sokhop.bench.input.Counts;

/** The two tables of those who know SQL, and the exact match of one with the other. */
final class Tables {
  private Tables() {}

  /** In the order of the columns in the files. */
  static final String ENTRY_COLUMNS =
      """
      entry_id text, business_date date, posted_at timestamptz, office_code text, account_no text,
      debit_amount numeric(20, 2), credit_amount numeric(20, 2), currency text, voucher_no text,
      voucher_type text, channel text, payee_account text, payee_name text, description text
      """;

  static final String RECORD_COLUMNS =
      """
      unit_code text, account_no text, record_date date, voucher_no text,
      increase_amount numeric(20, 2), decrease_amount numeric(20, 2), payee_name text,
      description text
      """;

  /** Entries left over, lines whose voucher the other book does not have, other lines left over. */
  private static final String LEFT_OVER =
      """
      with left_over as (
        select
          coalesce(e.account_no, u.account_no) as account_no,
          coalesce(e.voucher_no, u.voucher_no) as voucher_no,
          u.voucher_no is null as booked
        from entry e
        full join unit_record u
          on u.account_no = e.account_no
          and u.voucher_no = e.voucher_no
          and u.increase_amount - u.decrease_amount = e.credit_amount - e.debit_amount
        where e.voucher_no is null
          or u.voucher_no is null
      ),
      voucher as (
        select count(*) as lines, count(*) filter (where booked) as booked
        from left_over
        group by account_no, voucher_no
      )
      select
        coalesce(sum(booked), 0),
        coalesce(sum(lines) filter (where booked = 0 or booked = lines), 0),
        coalesce(sum(lines) filter (where booked > 0 and booked < lines), 0)
      from voucher
      """;

  /** What stands in them, of one who does not match. */
  static Counts count(Connection connection) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet row =
            statement.executeQuery(
                "select (select count(*) from entry), (select count(*) from unit_record)")) {
      row.next();
      return Counts.loaded(row.getLong(1), row.getLong(2));
    }
  }

  /** Matches the two tables, which hold so many rows. */
  static Counts match(Connection connection, long entries, long records) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery(LEFT_OVER)) {
      row.next();
      return new Counts(entries, records, entries - row.getLong(1), row.getLong(2), row.getLong(3));
    }
  }
}
