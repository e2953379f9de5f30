package vn.sokhop.bench.contender;

import java.math.BigDecimal;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import org.springframework.batch.infrastructure.item.file.transform.FieldSet;

/** An entry on its way from file to table, as the textbook has it. */
record EntryRow(
    String entryId,
    LocalDate businessDate,
    OffsetDateTime postedAt,
    String officeCode,
    String accountNo,
    BigDecimal debitAmount,
    BigDecimal creditAmount,
    String currency,
    String voucherNo,
    String voucherType,
    String channel,
    String payeeAccount,
    String payeeName,
    String description) {

  static final String INSERT =
      """
      insert into entry (
        entry_id, business_date, posted_at, office_code, account_no, debit_amount, credit_amount,
        currency, voucher_no, voucher_type, channel, payee_account, payee_name, description)
      values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
      """;

  static EntryRow of(FieldSet fields) {
    String[] values = fields.getValues();
    return new EntryRow(
        values[0],
        LocalDate.parse(values[1]),
        OffsetDateTime.parse(values[2]),
        values[3],
        values[4],
        new BigDecimal(values[5]),
        new BigDecimal(values[6]),
        values[7],
        values[8],
        values[9],
        values[10],
        values[11],
        values[12],
        values[13]);
  }

  void fill(PreparedStatement insert) throws SQLException {
    insert.setString(1, entryId);
    insert.setObject(2, businessDate);
    insert.setObject(3, postedAt);
    insert.setString(4, officeCode);
    insert.setString(5, accountNo);
    insert.setBigDecimal(6, debitAmount);
    insert.setBigDecimal(7, creditAmount);
    insert.setString(8, currency);
    insert.setString(9, voucherNo);
    insert.setString(10, voucherType);
    insert.setString(11, channel);
    insert.setString(12, payeeAccount);
    insert.setString(13, payeeName);
    insert.setString(14, description);
  }
}
