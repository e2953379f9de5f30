package vn.sokhop.warning.signature;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import vn.sokhop.warning.WarningCode;

/**
 * Who signed: the certificates of an entry compared with the registry of its business date. Each
 * rule is a function of its own; both signatures of an entry come into one hit.
 */
final class CertificateRules {
  private CertificateRules() {}

  /** What one signature gives a rule to say, and the line that says the most about it. */
  private record Remark(String clause, List<RegisteredSigner> lines) {}

  @FunctionalInterface
  private interface OneSignature {
    Optional<Remark> judge(SignedEntry entry, Signature signature, Signers signers);
  }

  /** A signature is not there. A second one is asked of units that have a second signer. */
  static Optional<Hit> missing(SignedEntry entry, Signers signers) {
    boolean first = entry.first().isMissing();
    List<RegisteredSigner> seconds =
        entry.second().isMissing() ? secondSigners(entry, signers) : List.of();
    if (!first && seconds.isEmpty()) {
      return Optional.empty();
    }
    String what = first ? (seconds.isEmpty() ? "FIRST" : "BOTH") : "SECOND";
    List<RegisteredSigner> shown = seconds.stream().limit(1).toList();
    String clause =
        shown.isEmpty()
            ? Clause.of("signature.missing." + what)
            : Clause.of("signature.missing." + what, Clause.person(shown.get(0)));
    return Optional.of(new Hit(WarningCode.SIGNATURE_MISSING, List.of(clause), shown));
  }

  private static List<RegisteredSigner> secondSigners(SignedEntry entry, Signers signers) {
    return signers.secondsOf(entry.unitCode()).stream()
        .filter(line -> line.signsFor(entry.accountNo()))
        .filter(line -> line.isRegisteredAt(entry.second().instant()))
        .sorted(Comparator.comparing(RegisteredSigner::personId))
        .toList();
  }

  /** A certificate that is not registered for the unit, the account and the role at the instant. */
  static Optional<Hit> notRegistered(SignedEntry entry, Signers signers) {
    return each(
        WarningCode.CERTIFICATE_NOT_REGISTERED, entry, signers, CertificateRules::notRegistered);
  }

  private static Optional<Remark> notRegistered(
      SignedEntry entry, Signature signature, Signers signers) {
    List<RegisteredSigner> ofUnit = signers.of(signature.certificate(), entry.unitCode());
    List<RegisteredSigner> fitting =
        ofUnit.stream()
            .filter(line -> line.role() == signature.role() && line.signsFor(entry.accountNo()))
            .toList();
    if (fitting.stream().anyMatch(line -> line.isRegisteredAt(signature.instant()))) {
      return Optional.empty();
    }
    return Optional.of(
        Signers.nearest(fitting)
            .map(
                line ->
                    line.registeredTo() == null
                        ? remark(
                            "not-registered.LATER",
                            signature,
                            line,
                            Clause.time(line.registeredFrom()))
                        : remark(
                            "not-registered.TIME",
                            signature,
                            line,
                            Clause.time(line.registeredFrom()),
                            Clause.time(line.registeredTo())))
            .or(
                () ->
                    Signers.nearest(
                            ofUnit.stream().filter(l -> l.role() == signature.role()).toList())
                        .map(
                            line ->
                                remark(
                                    "not-registered.ACCOUNT",
                                    signature,
                                    line,
                                    Clause.told(line.accountNo()))))
            .or(
                () ->
                    Signers.nearest(ofUnit)
                        .map(
                            line ->
                                remark(
                                    "not-registered.ROLE",
                                    signature,
                                    line,
                                    Clause.role(line.role()))))
            .or(
                () ->
                    Signers.nearest(signers.of(signature.certificate()))
                        .map(
                            line ->
                                remark(
                                    "not-registered.UNIT",
                                    signature,
                                    line,
                                    Clause.told(line.unitCode()))))
            .orElseGet(
                () ->
                    new Remark(
                        Clause.of("signature.not-registered.UNKNOWN", start(signature)),
                        List.of())));
  }

  /** Outside the validity of the certificate by every line that has it. */
  static Optional<Hit> expired(SignedEntry entry, Signers signers) {
    return each(
        WarningCode.CERTIFICATE_EXPIRED,
        entry,
        signers,
        (e, signature, known) -> {
          List<RegisteredSigner> lines = known.of(signature.certificate(), e.unitCode());
          LocalDateTime instant = signature.instant();
          if (lines.stream().anyMatch(line -> line.isValidAt(instant))) {
            return Optional.empty();
          }
          return lines.stream()
              .max(
                  Comparator.comparing(RegisteredSigner::certificateTo)
                      .thenComparing(RegisteredSigner::source))
              .map(
                  line ->
                      remark(
                          "expired",
                          signature,
                          line,
                          Clause.time(line.certificateFrom()),
                          Clause.time(line.certificateTo())));
        });
  }

  /** At or after the instant from which any line of any unit says that it is revoked. */
  static Optional<Hit> revoked(SignedEntry entry, Signers signers) {
    return each(
        WarningCode.CERTIFICATE_REVOKED,
        entry,
        signers,
        (e, signature, known) ->
            sorted(known.of(signature.certificate()), e).stream()
                .filter(line -> line.isRevokedAt(signature.instant()))
                .min(Comparator.comparing(CertificateRules::revocation))
                .map(
                    line ->
                        remark(
                            "revoked",
                            signature,
                            line.asRevoked(),
                            Clause.time(revocation(line)))));
  }

  private static LocalDateTime revocation(RegisteredSigner line) {
    return line.revocation() == null ? LocalDateTime.MAX : line.revocation().at();
  }

  /** One certificate signed twice. */
  static Optional<Hit> signedTwice(SignedEntry entry, Signers signers) {
    String certificate = entry.first().certificate();
    if (entry.first().isMissing() || !isOneCertificate(entry)) {
      return Optional.empty();
    }
    List<RegisteredSigner> shown = signers.owner(certificate, entry.unitCode()).stream().toList();
    String owner = shown.isEmpty() ? "-" : Clause.person(shown.get(0));
    return Optional.of(
        new Hit(
            WarningCode.ONE_CERTIFICATE_SIGNED_TWICE,
            List.of(Clause.told(certificate), owner),
            shown));
  }

  /** Two certificates that belong, by the registry of all units, to one person. */
  static Optional<Hit> onePerson(SignedEntry entry, Signers signers) {
    if (entry.first().isMissing() || entry.second().isMissing() || isOneCertificate(entry)) {
      return Optional.empty();
    }
    for (RegisteredSigner first : sorted(signers.of(entry.first().certificate()), entry)) {
      for (RegisteredSigner second : sorted(signers.of(entry.second().certificate()), entry)) {
        if (first.personId().equals(second.personId())) {
          return Optional.of(
              new Hit(
                  WarningCode.ONE_PERSON_BOTH_ROLES,
                  List.of(
                      Clause.of(
                          "signature.person.ENTRY",
                          Clause.told(entry.entryId()),
                          Clause.told(entry.voucher()),
                          Clause.told(entry.first().certificate()),
                          Clause.told(entry.second().certificate()),
                          Clause.person(first),
                          Clause.told(first.personId()),
                          entry.amount().setScale(2).toPlainString(),
                          entry.businessDate().toString())),
                  List.of(first, second)));
        }
      }
    }
    return Optional.empty();
  }

  private static boolean isOneCertificate(SignedEntry entry) {
    return Signers.key(entry.first().certificate())
        .equals(Signers.key(entry.second().certificate()));
  }

  /** Lines of the entry's own unit first. */
  private static List<RegisteredSigner> sorted(List<RegisteredSigner> lines, SignedEntry entry) {
    return lines.stream()
        .sorted(
            Comparator.comparing(
                    (RegisteredSigner line) -> !line.unitCode().equals(entry.unitCode()))
                .thenComparing(RegisteredSigner::source))
        .toList();
  }

  private static Optional<Hit> each(
      WarningCode code, SignedEntry entry, Signers signers, OneSignature rule) {
    List<String> clauses = new ArrayList<>();
    List<RegisteredSigner> lines = new ArrayList<>();
    for (Signature signature : entry.signatures()) {
      if (!signature.isMissing()) {
        rule.judge(entry, signature, signers)
            .ifPresent(
                remark -> {
                  clauses.add(remark.clause());
                  lines.addAll(remark.lines());
                });
      }
    }
    return clauses.isEmpty()
        ? Optional.empty()
        : Optional.of(new Hit(code, Clause.joined(clauses), lines));
  }

  private static Remark remark(
      String key, Signature signature, RegisteredSigner line, String... further) {
    List<String> parts = new ArrayList<>(List.of(start(signature)));
    parts.add(Clause.person(line));
    parts.addAll(List.of(further));
    return new Remark(Clause.of("signature." + key, parts.toArray(String[]::new)), List.of(line));
  }

  /** Role, certificate and instant, with which every clause begins. */
  private static String[] start(Signature signature) {
    return new String[] {
      Clause.role(signature.role()),
      Clause.told(signature.certificate()),
      Clause.time(signature.instant())
    };
  }
}
