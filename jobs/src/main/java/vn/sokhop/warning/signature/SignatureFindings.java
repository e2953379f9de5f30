package vn.sokhop.warning.signature;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import vn.sokhop.finding.Evidence;
import vn.sokhop.finding.Finding;
import vn.sokhop.finding.Lifecycle;
import vn.sokhop.warning.WarningCode;
import vn.sokhop.warning.WarningProperties;

/** A finding about an entry: an event of its date, told once an entry and code. */
final class SignatureFindings {
  private final WarningProperties settings;

  SignatureFindings(WarningProperties settings) {
    this.settings = settings;
  }

  Finding of(SignedEntry entry, Hit hit) {
    List<String> arguments = new ArrayList<>();
    arguments.add(Clause.told(entry.entryId()));
    arguments.addAll(hit.arguments());
    return of(
        hit.code(),
        entry,
        hit.lines().stream().map(RegisteredSigner::source).findFirst().orElse(""),
        arguments,
        hit.lines().stream().distinct().map(SignatureFindings::evidence).toList(),
        spelling(entry.first()) + "," + spelling(entry.second()));
  }

  /**
   * A finding about an entry.
   *
   * @param otherSource what it was compared with, as {@code file:line}
   * @param pattern what a repeat on another day has in common with it
   */
  Finding of(
      WarningCode code,
      SignedEntry entry,
      String otherSource,
      List<String> arguments,
      List<Evidence> compared,
      String pattern) {
    List<Evidence> evidence = new ArrayList<>();
    evidence.add(
        new Evidence(
            "TREASURY",
            entry.file(),
            entry.line(),
            entry.businessDate(),
            entry.voucher(),
            entry.amount(),
            entry.payee()));
    evidence.addAll(compared);
    return new Finding(
        code + "|" + entry.entryId(),
        Lifecycle.EVENT,
        code.name(),
        settings.severity(code),
        entry.businessDate(),
        entry.officeCode(),
        entry.unitCode(),
        entry.accountNo(),
        entry.voucher(),
        entry.currency(),
        entry.amount(),
        null,
        null,
        entry.source(),
        otherSource,
        arguments,
        evidence,
        pattern);
  }

  /** Notes of false alarms go by it: a certificate written otherwise is not covered. */
  private static String spelling(Signature signature) {
    return signature.certificate().strip().toUpperCase(Locale.ROOT);
  }

  private static Evidence evidence(RegisteredSigner line) {
    return registry(
        line.file(),
        line.line(),
        line.deliveredOn(),
        line.role() + " " + line.personName() + " " + line.certificate());
  }

  static Evidence registry(String file, int line, LocalDate deliveredOn, String text) {
    BigDecimal none = null;
    return new Evidence("REGISTRY", file, line, deliveredOn, "", none, text);
  }
}
