package vn.sokhop.confirmation.life;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import vn.sokhop.message.PlainCode;

/**
 * Whether an answer is signed by those entitled to: the account holder's side first, the chief
 * accountant's second (form 06-ĐCSDTK/KBNN; Circular 157/2025, registration of signatures). The
 * second may be empty where the unit has no registered second signer.
 */
public enum Entitlement {
  /** Nobody can tell: no signer was ever delivered. */
  NOT_CHECKED,
  ENTITLED,
  NO_SIGNER_REGISTERED,
  NOT_SIGNED,
  SECOND_SIGNATURE_MISSING,
  NOT_REGISTERED,
  CERTIFICATE_EXPIRED,
  CERTIFICATE_REVOKED,
  ONE_CERTIFICATE_TWICE,
  ONE_PERSON_TWICE;

  /** The two sides of a signature. */
  public enum Role {
    FIRST,
    SECOND
  }

  /**
   * A registered signer; instants, from inclusive.
   *
   * @param accountNo empty: every account of the unit
   * @param to last instant of the certificate
   * @param revokedAt null: not revoked
   * @param registeredTo null: still registered
   */
  public record Signer(
      String accountNo,
      Role role,
      String personId,
      String certificate,
      Instant from,
      Instant to,
      @Nullable Instant revokedAt,
      Instant registeredFrom,
      @Nullable Instant registeredTo) {

    private boolean signsFor(String account) {
      return accountNo.isEmpty() || account.isEmpty() || accountNo.equals(account);
    }

    private boolean isRegisteredAt(Instant instant) {
      return !instant.isBefore(registeredFrom)
          && (registeredTo == null || !instant.isAfter(registeredTo));
    }
  }

  /**
   * What an answer is signed with; empty: not signed.
   *
   * @param accountNo empty: of no account but the unit as a whole, whose every signer may sign
   */
  public record Signed(String accountNo, Instant at, String first, String second) {}

  /** True unless somebody is found not to be entitled. */
  public boolean counts() {
    return this == ENTITLED || this == NOT_CHECKED;
  }

  /**
   * Judges the signatures of an answer.
   *
   * @param signers of the unit, as known
   */
  public static Entitlement of(Signed signed, List<Signer> signers) {
    if (signers.isEmpty()) {
      return NO_SIGNER_REGISTERED;
    }
    String firstCertificate = PlainCode.of(signed.first());
    String secondCertificate = PlainCode.of(signed.second());
    if (firstCertificate.isEmpty()) {
      return NOT_SIGNED;
    }
    if (firstCertificate.equals(secondCertificate)) {
      return ONE_CERTIFICATE_TWICE;
    }
    List<String> persons = new ArrayList<>();
    Entitlement first = side(signed, firstCertificate, Role.FIRST, signers, persons);
    if (first != ENTITLED) {
      return first;
    }
    if (secondCertificate.isEmpty()) {
      boolean needed =
          signers.stream()
              .anyMatch(
                  signer ->
                      signer.role() == Role.SECOND
                          && signer.signsFor(signed.accountNo())
                          && signer.isRegisteredAt(signed.at()));
      return needed ? SECOND_SIGNATURE_MISSING : ENTITLED;
    }
    List<String> seconds = new ArrayList<>();
    Entitlement second = side(signed, secondCertificate, Role.SECOND, signers, seconds);
    if (second != ENTITLED) {
      return second;
    }
    return persons.stream().anyMatch(seconds::contains) ? ONE_PERSON_TWICE : ENTITLED;
  }

  /** A person is the same however written: outer blanks and case do not count. */
  private static String person(String written) {
    return written.strip().toUpperCase(Locale.ROOT);
  }

  /**
   * The best that can be said of one signature; the persons it may belong to are added.
   *
   * @param certificate in the form of {@link PlainCode}
   */
  private static Entitlement side(
      Signed signed, String certificate, Role role, List<Signer> signers, List<String> persons) {
    Entitlement best = NOT_REGISTERED;
    for (Signer signer : signers) {
      if (signer.role() != role
          || !PlainCode.of(signer.certificate()).equals(certificate)
          || !signer.signsFor(signed.accountNo())
          || !signer.isRegisteredAt(signed.at())) {
        continue;
      }
      Instant revoked = signer.revokedAt();
      if (revoked != null && !signed.at().isBefore(revoked)) {
        best = best == NOT_REGISTERED ? CERTIFICATE_REVOKED : best;
      } else if (signed.at().isBefore(signer.from()) || signed.at().isAfter(signer.to())) {
        best = best == NOT_REGISTERED ? CERTIFICATE_EXPIRED : best;
      } else {
        best = ENTITLED;
        persons.add(person(signer.personId()));
      }
    }
    return best;
  }
}
