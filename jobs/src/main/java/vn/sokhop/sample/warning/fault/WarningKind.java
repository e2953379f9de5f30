package vn.sokhop.sample.warning.fault;

import java.util.EnumMap;
import java.util.Map;

/**
 * What can be planted about signatures and spending. A kind that begins with BESIDE is harmless: it
 * stands as near to a limit as it can.
 */
public enum WarningKind {
  SIGNATURE_MISSING(SignatureFaults::missing, 0, "A payment lacks a signature."),
  BESIDE_SIGNATURE_MISSING(
      SignatureFaults::besideMissing,
      0,
      "Payments that need no second signature, or none. Nothing is listed."),
  CERTIFICATE_NOT_REGISTERED(
      CertificateFaults::notRegistered, 0, "A payment is signed with a certificate nobody knows."),
  BESIDE_CERTIFICATE_NOT_REGISTERED(
      CertificateFaults::besideNotRegistered,
      0,
      "First and last seconds of registrations, odd spelling. Nothing is listed."),
  CERTIFICATE_EXPIRED(
      CertificateFaults::expired, 0, "Signed a second after the certificate ended."),
  CERTIFICATE_REVOKED(CertificateFaults::revoked, 0, "Signed after the certificate was revoked."),
  BESIDE_CERTIFICATE_EXPIRED(
      CertificateFaults::besideExpired,
      0,
      "First and last seconds of certificates, a renewal in time. Nothing is listed."),
  ONE_CERTIFICATE_SIGNED_TWICE(
      SignatureFaults::oneCertificateTwice, 0, "One certificate signed in both roles."),
  ONE_PERSON_BOTH_ROLES(RegistryFaults::bothRoles, 0, "One person in both roles of an account."),
  BESIDE_ONE_PERSON_BOTH_ROLES(
      RegistryFaults::besideBothRoles,
      0,
      "In both roles one after the other, of two accounts, in two units. Nothing is listed."),
  CERTIFICATE_IN_SEVERAL_UNITS(
      CertificateFaults::severalUnits, 0, "One certificate is registered for two units."),
  BESIDE_CERTIFICATE_IN_SEVERAL_UNITS(
      CertificateFaults::besideSeveralUnits,
      0,
      "A certificate leaves one unit before it comes to another. Nothing is listed."),
  SIGNED_SECONDS_APART(
      SignatureFaults::secondsApart, 0, "Both signed within a minute from one address."),
  BESIDE_SIGNED_SECONDS_APART(
      SignatureFaults::besideSecondsApart,
      0,
      "Sixty-one seconds; no address; a time not given. Nothing is listed."),
  SIGNED_OUT_OF_HOURS(SignatureFaults::outOfHours, 0, "Signed early, late or on a day of rest."),
  BESIDE_SIGNED_OUT_OF_HOURS(
      SignatureFaults::besideOutOfHours,
      0,
      "Signed at six and at eight sharp, on a worked Saturday. Nothing is listed."),
  TOO_MANY_SIGNERS(RegistryFaults::tooMany, 0, "Five first signers of one account."),
  BESIDE_TOO_MANY_SIGNERS(
      RegistryFaults::besideTooMany,
      0,
      "Four first and three second signers; a fifth who cannot sign. Nothing is listed."),
  NOTICE_CONTACT_SHARED(
      ContactFaults::shared, 0, "The treasury's notices go to the second signer's phone."),
  BESIDE_NOTICE_CONTACT_SHARED(
      ContactFaults::besideShared,
      0,
      "The notices go to the first signer, or to one who has left. Nothing is listed."),
  NOTICE_CONTACT_CHANGED(
      ContactFaults::changed,
      0,
      "The e-mail address for notices changes seven days before a payment of a hundred million."),
  BESIDE_NOTICE_CONTACT_CHANGED(
      ContactFaults::besideChanged,
      0,
      "A đồng less, a day longer ago, another spelling, a first contact. Nothing is listed."),
  SIGNATURE_PUT_RIGHT(
      SignatureFaults::putRight,
      1,
      "An office replaces its transactions because of one wrong certificate."),

  UNUSUAL_AMOUNT(AmountFaults::unusual, 0, "An account of small payments pays a hundred million."),
  BESIDE_UNUSUAL_AMOUNT(
      AmountFaults::besideUnusual,
      0,
      "A đồng less, wide payments, one earlier payment too few. Nothing is listed."),
  FIRST_PAYMENT_TO_PAYEE(
      PayeeFaults::firstPayment, 0, "Two hundred million to somebody who was never paid before."),
  BESIDE_FIRST_PAYMENT_TO_PAYEE(
      PayeeFaults::besideFirstPayment,
      0,
      "A đồng less, one earlier payment too few, paid a year ago. Nothing is listed."),
  SPLIT_PAYMENTS(
      RepeatFaults::split, 0, "Three payments of one day to one payee just below the limit."),
  BESIDE_SPLIT_PAYMENTS(
      RepeatFaults::besideSplit,
      0,
      "A đồng too little or too much, six working days, three payees. Nothing is listed."),
  REPEATED_PAYMENT(RepeatFaults::repeated, 0, "The same sum to the same payee within ten days."),
  BESIDE_REPEATED_PAYMENT(
      RepeatFaults::besideRepeated,
      0,
      "Eleven days, a đồng less, another payee, the same voucher. Nothing is listed."),
  SAME_VOUCHER_OTHER_PAYEE(PayeeFaults::twoPayees, 0, "One voucher is paid to two payees."),
  BESIDE_SAME_VOUCHER_OTHER_PAYEE(
      PayeeFaults::besideTwoPayees,
      0,
      "One voucher number on two accounts, in two years. Nothing is listed."),
  PAYEE_IS_SIGNER(PayeeFaults::signer, 0, "The payee has the name of a signer of the unit."),
  BESIDE_PAYEE_IS_SIGNER(
      PayeeFaults::besideSigner,
      0,
      "The name without its diacritics, a signer who has left. Nothing is listed."),
  BALANCE_DRAINED(AmountFaults::drained, 0, "Ninety percent of an account go out in a day."),
  BESIDE_BALANCE_DRAINED(
      AmountFaults::besideDrained,
      0,
      "A đồng less than ninety percent, or than half a thousand million. Nothing is listed."),
  ROUND_AMOUNTS(AmountFaults::round, 0, "Five payments of a day in whole tens of millions."),
  BESIDE_ROUND_AMOUNTS(
      AmountFaults::besideRound,
      0,
      "Four whole ones and one that is not; five on two accounts. Nothing is listed.");

  @SuppressWarnings("ImmutableEnumChecker") // a method reference; it has no state
  private final WarningFault fault;

  private final int nights;
  private final String story;

  WarningKind(WarningFault fault, int nights, String story) {
    this.fault = fault;
    this.nights = nights;
    this.story = story;
  }

  /** Every kind so many times. */
  public static Map<WarningKind, Integer> each(int times) {
    Map<WarningKind, Integer> all = new EnumMap<>(WarningKind.class);
    for (WarningKind kind : values()) {
      all.put(kind, times);
    }
    return all;
  }

  WarningFault fault() {
    return fault;
  }

  /** Nights after its day without which it cannot be told. */
  int nights() {
    return nights;
  }

  String story() {
    return story;
  }
}
