package vn.sokhop.warning.spending;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.sokhop.finding.Evidence;
import vn.sokhop.message.PlainCode;

/**
 * A debit entry of the ledger.
 *
 * @param amount owner-side and signed
 * @param file name of the file as delivered
 */
record PaidEntry(
    LineRef ref,
    String file,
    String entryId,
    Instant postedAt,
    String officeCode,
    String unitCode,
    String accountNo,
    BigDecimal amount,
    String currency,
    @Nullable String voucherNo,
    @Nullable String voucherKey,
    @Nullable String payeeAccount,
    @Nullable String payeeName) {

  /** Where a line stands. */
  record LineRef(LocalDate date, int deliveryId, int lineNo) {}

  static PaidEntry of(ResultSet row) throws SQLException {
    return new PaidEntry(
        refOf(row),
        row.getString("file_name"),
        row.getString("entry_id"),
        row.getObject("posted_at", OffsetDateTime.class).toInstant(),
        row.getString("office_code"),
        row.getString("unit_code"),
        row.getString("account_no"),
        row.getBigDecimal("amount"),
        row.getString("currency"),
        row.getString("voucher_no"),
        row.getString("voucher_key"),
        row.getString("payee_account"),
        row.getString("payee_name"));
  }

  static LineRef refOf(ResultSet row) throws SQLException {
    return new LineRef(
        row.getObject("business_date", LocalDate.class),
        row.getInt("delivery_id"),
        row.getInt("line_no"));
  }

  /** The entry of a key that the history names: it was accepted when the history was read. */
  static <K> PaidEntry required(Map<K, PaidEntry> entries, K key) {
    PaidEntry entry = entries.get(key);
    if (entry == null) {
      throw new IllegalStateException("no accepted entry at " + key);
    }
    return entry;
  }

  LocalDate date() {
    return ref.date();
  }

  /** The amount paid: without the sign of the owner's side. */
  BigDecimal paid() {
    return amount.abs();
  }

  /** The voucher number, or the entry id where there is none. */
  String subject() {
    return voucherNo == null ? entryId : voucherNo;
  }

  /** What tells vouchers apart. */
  String voucher() {
    return voucherKey == null ? "entry " + entryId : voucherKey;
  }

  String source() {
    return file + ":" + ref.lineNo();
  }

  /** The payee account as accounts are compared; empty: none. */
  String payeeKey() {
    return payeeAccount == null ? "" : PlainCode.of(payeeAccount);
  }

  /** The payee as the file names it. */
  String payee() {
    String account = payeeAccount == null ? "-" : payeeAccount;
    return payeeName == null ? account : payeeName + " (" + account + ")";
  }

  Evidence evidence() {
    return new Evidence(
        "TREASURY",
        file,
        ref.lineNo(),
        date(),
        voucherNo == null ? "" : voucherNo,
        amount,
        payee());
  }
}
