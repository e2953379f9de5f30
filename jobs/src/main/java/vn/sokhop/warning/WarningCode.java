package vn.sokhop.warning;

import vn.sokhop.finding.Severity;

/** The rules, by the code of their findings; what holds where the configuration says nothing. */
public enum WarningCode {
  SIGNATURE_MISSING(Family.SIGNATURE, Severity.HIGH, true),
  CERTIFICATE_NOT_REGISTERED(Family.SIGNATURE, Severity.HIGH, true),
  CERTIFICATE_EXPIRED(Family.SIGNATURE, Severity.HIGH, true),
  CERTIFICATE_REVOKED(Family.SIGNATURE, Severity.HIGH, true),
  ONE_CERTIFICATE_SIGNED_TWICE(Family.SIGNATURE, Severity.HIGH, true),
  ONE_PERSON_BOTH_ROLES(Family.SIGNATURE, Severity.HIGH, true),
  CERTIFICATE_IN_SEVERAL_UNITS(Family.SIGNATURE, Severity.HIGH, true),
  SIGNED_SECONDS_APART(Family.SIGNATURE, Severity.HIGH, true),
  SIGNED_OUT_OF_HOURS(Family.SIGNATURE, Severity.MEDIUM, true),
  TOO_MANY_SIGNERS(Family.SIGNATURE, Severity.MEDIUM, true),
  NOTICE_CONTACT_SHARED(Family.SIGNATURE, Severity.HIGH, true),
  NOTICE_CONTACT_CHANGED_BEFORE_PAYMENT(Family.SIGNATURE, Severity.HIGH, true),
  UNUSUAL_AMOUNT(Family.SPENDING, Severity.MEDIUM, true),
  FIRST_PAYMENT_TO_PAYEE(Family.SPENDING, Severity.MEDIUM, true),
  SPLIT_PAYMENTS(Family.SPENDING, Severity.MEDIUM, true),
  REPEATED_PAYMENT(Family.SPENDING, Severity.MEDIUM, true),
  SAME_VOUCHER_OTHER_PAYEE(Family.SPENDING, Severity.HIGH, true),
  PAYEE_IS_SIGNER(Family.SPENDING, Severity.HIGH, true),
  BALANCE_DRAINED(Family.SPENDING, Severity.HIGH, true),
  ROUND_AMOUNTS(Family.SPENDING, Severity.LOW, true),
  VOUCHER_NUMBER_GAP(Family.SPENDING, Severity.LOW, false),
  ADVANCE_NOT_CLEARED(Family.SPENDING, Severity.MEDIUM, false);

  /** The two families of the stage. */
  public enum Family {
    SIGNATURE,
    SPENDING
  }

  private final Family family;
  private final Severity severity;
  private final boolean enabled;

  WarningCode(Family family, Severity severity, boolean enabled) {
    this.family = family;
    this.severity = severity;
    this.enabled = enabled;
  }

  public Family family() {
    return family;
  }

  /** The severity where the configuration names none. */
  public Severity severity() {
    return severity;
  }

  /** Whether the rule is on where the configuration says nothing. */
  public boolean enabled() {
    return enabled;
  }
}
