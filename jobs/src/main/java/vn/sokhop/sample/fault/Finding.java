package vn.sokhop.sample.fault;

import java.time.LocalDate;
import vn.sokhop.sample.treasury.Account;
import vn.sokhop.sample.treasury.Unit;

/**
 * An item of the exception listing as far as the answer key states it.
 *
 * @param dated the business date it is about
 * @param difference unit minus treasury, owner-side signed, in đồng; empty where the code has none
 */
public record Finding(
    String code,
    Severity severity,
    String officeCode,
    String unitCode,
    String accountNo,
    String subject,
    LocalDate dated,
    String difference) {

  /** How grave an item is. */
  public enum Severity {
    HIGH,
    MEDIUM,
    LOW,
    INFO
  }

  public static Finding of(
      String code, Severity severity, Account account, String subject, LocalDate dated) {
    Unit unit = account.unit();
    return new Finding(
        code, severity, unit.office().code(), unit.code(), account.no(), subject, dated, "");
  }

  /** A finding about a unit and none of its accounts. */
  public static Finding of(
      String code, Severity severity, Unit unit, String subject, LocalDate dated) {
    return new Finding(code, severity, unit.office().code(), unit.code(), "", subject, dated, "");
  }

  /** A finding about a file of an office. */
  public static Finding of(
      String code, Severity severity, String office, String file, LocalDate dated) {
    return ofFile(code, severity, office, "", file, dated);
  }

  static Finding ofFile(
      String code, Severity severity, String office, String unit, String file, LocalDate dated) {
    return new Finding(code, severity, office, unit, "", file, dated, "");
  }

  /** A finding about a dossier: its number is the subject, no account is concerned. */
  public static Finding ofDossier(
      String code, Severity severity, Unit unit, String dossierNo, LocalDate dated) {
    return new Finding(code, severity, unit.office().code(), unit.code(), "", dossierNo, dated, "");
  }

  public Finding differing(long by) {
    return new Finding(
        code, severity, officeCode, unitCode, accountNo, subject, dated, Long.toString(by));
  }
}
