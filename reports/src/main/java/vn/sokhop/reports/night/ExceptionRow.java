package vn.sokhop.reports.night;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * One item of the exception listing; the columns of {@code exceptions.csv} in their order.
 *
 * @param businessDate the day the finding is about
 * @param treasuryAmount signed, owner-side; null where the finding has no such figure
 * @param unitAmount signed, owner-side; null where the finding has no such figure
 * @param difference unit minus treasury, signed
 * @param firstSeen the night that raised it
 * @param ageWorkingDays from the business date of the finding to the night
 * @param source {@code file:line} of the treasury's side, or of the file the finding is about
 * @param otherSource {@code file:line} of the unit's side
 * @param message one sentence in the language of the report
 */
public record ExceptionRow(
    String exceptionId,
    LocalDate businessDate,
    String family,
    String code,
    Severity severity,
    String officeCode,
    String unitCode,
    String accountNo,
    String subject,
    String currency,
    @Nullable BigDecimal treasuryAmount,
    @Nullable BigDecimal unitAmount,
    @Nullable BigDecimal difference,
    LocalDate firstSeen,
    int ageWorkingDays,
    Status status,
    String source,
    String otherSource,
    String message) {

  /** State of an item after the night. */
  public enum Status {
    OPEN,
    EXPLAINED,
    CLOSED
  }
}
