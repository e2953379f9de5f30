package vn.sokhop.warning.signature;

import java.time.LocalDate;
import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;

/**
 * A line of the registry of signers as of a business date. Times are local to Asia/Ho_Chi_Minh,
 * ends are included.
 *
 * @param accountNo empty: every account of the unit
 * @param revocation of the certificate; null: it is not revoked
 * @param registeredTo null: no end
 * @param file name of the file as delivered
 * @param line physical line in it
 * @param deliveredOn date of the delivery
 */
record RegisteredSigner(
    String unitCode,
    String accountNo,
    Role role,
    String personId,
    String personName,
    String certificate,
    LocalDateTime certificateFrom,
    LocalDateTime certificateTo,
    @Nullable Revocation revocation,
    LocalDateTime registeredFrom,
    @Nullable LocalDateTime registeredTo,
    String file,
    int line,
    LocalDate deliveredOn) {

  /**
   * Of a certificate, whatever unit's line tells of it.
   *
   * @param at from this instant on
   * @param file name of the file that tells of it
   * @param line physical line in it
   * @param deliveredOn date of the delivery
   */
  record Revocation(LocalDateTime at, String file, int line, LocalDate deliveredOn) {}

  boolean signsFor(String account) {
    return accountNo.isEmpty() || accountNo.equals(account);
  }

  boolean isRegisteredAt(LocalDateTime instant) {
    return !instant.isBefore(registeredFrom)
        && (registeredTo == null || !instant.isAfter(registeredTo));
  }

  boolean isValidAt(LocalDateTime instant) {
    return !instant.isBefore(certificateFrom) && !instant.isAfter(certificateTo);
  }

  boolean isRevokedAt(LocalDateTime instant) {
    return revocation != null && !instant.isBefore(revocation.at());
  }

  /** The same signer with the line that tells of the revocation. */
  RegisteredSigner asRevoked() {
    return revocation == null
        ? this
        : new RegisteredSigner(
            unitCode,
            accountNo,
            role,
            personId,
            personName,
            certificate,
            certificateFrom,
            certificateTo,
            revocation,
            registeredFrom,
            registeredTo,
            revocation.file(),
            revocation.line(),
            revocation.deliveredOn());
  }

  String source() {
    return file + ":" + line;
  }
}
