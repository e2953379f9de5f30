package vn.sokhop.sample.fault;

import vn.sokhop.sample.treasury.Account;
import vn.sokhop.sample.treasury.Unit;

/**
 * An item of the exception listing as far as the answer key states it.
 *
 * @param dated index of the business date it is about
 * @param difference unit minus treasury, owner-side signed, in đồng; empty where the code has none
 */
record Finding(
    String code,
    Severity severity,
    String officeCode,
    String unitCode,
    String accountNo,
    String subject,
    int dated,
    String difference) {

  /** How grave an item is. */
  enum Severity {
    HIGH,
    MEDIUM,
    INFO
  }

  static Finding of(String code, Severity severity, Account account, String subject, int dated) {
    Unit unit = account.unit();
    return new Finding(
        code, severity, unit.office().code(), unit.code(), account.no(), subject, dated, "");
  }

  static Finding ofFile(
      String code, Severity severity, String office, String unit, String file, int dated) {
    return new Finding(code, severity, office, unit, "", file, dated, "");
  }

  Finding differing(long by) {
    return new Finding(
        code, severity, officeCode, unitCode, accountNo, subject, dated, Long.toString(by));
  }
}
