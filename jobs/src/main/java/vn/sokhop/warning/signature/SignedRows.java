package vn.sokhop.warning.signature;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;

/** Rows of {@link SignatureSql} as records. */
final class SignedRows {
  private SignedRows() {}

  static SignedEntry entry(ResultSet row, LocalDate date) throws SQLException {
    LocalDateTime postedAt = row.getObject("posted_at", LocalDateTime.class);
    return new SignedEntry(
        row.getString("entry_id"),
        date,
        row.getString("office_code"),
        row.getString("unit_code"),
        row.getString("account_no"),
        row.getString("voucher"),
        row.getBigDecimal("amount"),
        row.getString("currency"),
        row.getString("payee_name"),
        Signature.of(
            Role.FIRST,
            row.getString("first_certificate"),
            row.getObject("first_signed_at", LocalDateTime.class),
            postedAt),
        Signature.of(
            Role.SECOND,
            row.getString("second_certificate"),
            row.getObject("second_signed_at", LocalDateTime.class),
            postedAt),
        row.getString("signing_address"),
        row.getString("file_name"),
        row.getInt("line_no"));
  }

  static RegisteredSigner signer(ResultSet row) throws SQLException {
    return new RegisteredSigner(
        row.getString("unit_code"),
        row.getString("account_no"),
        Role.valueOf(row.getString("role")),
        row.getString("person_id"),
        row.getString("person_name"),
        row.getString("written"),
        row.getObject("certificate_from", LocalDateTime.class),
        row.getObject("certificate_to", LocalDateTime.class),
        revocation(row),
        row.getObject("registered_from", LocalDateTime.class),
        row.getObject("registered_to", LocalDateTime.class),
        row.getString("file_name"),
        row.getInt("line_no"),
        row.getObject("delivered_on", LocalDate.class));
  }

  private static RegisteredSigner.@Nullable Revocation revocation(ResultSet row)
      throws SQLException {
    LocalDateTime at = row.getObject("revoked_at", LocalDateTime.class);
    return at == null
        ? null
        : new RegisteredSigner.Revocation(
            at,
            row.getString("told_file"),
            row.getInt("told_line"),
            row.getObject("told_on", LocalDate.class));
  }
}
