package vn.sokhop.bench.contender;

import java.math.BigDecimal;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.LocalDate;
import org.springframework.batch.infrastructure.item.file.transform.FieldSet;

/** A unit record on its way from file to table, as the textbook has it. */
record RecordRow(
    String unitCode,
    String accountNo,
    LocalDate recordDate,
    String voucherNo,
    BigDecimal increaseAmount,
    BigDecimal decreaseAmount,
    String payeeName,
    String description) {

  static final String INSERT =
      """
      insert into unit_record (
        unit_code, account_no, record_date, voucher_no, increase_amount, decrease_amount,
        payee_name, description)
      values (?, ?, ?, ?, ?, ?, ?, ?)
      """;

  static RecordRow of(FieldSet fields) {
    String[] values = fields.getValues();
    return new RecordRow(
        values[0],
        values[1],
        LocalDate.parse(values[2]),
        values[3],
        new BigDecimal(values[4]),
        new BigDecimal(values[5]),
        values[6],
        values[7]);
  }

  void fill(PreparedStatement insert) throws SQLException {
    insert.setString(1, unitCode);
    insert.setString(2, accountNo);
    insert.setObject(3, recordDate);
    insert.setString(4, voucherNo);
    insert.setBigDecimal(5, increaseAmount);
    insert.setBigDecimal(6, decreaseAmount);
    insert.setString(7, payeeName);
    insert.setString(8, description);
  }
}
