package vn.sokhop.finding;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One finding of one night, before the exception desk gives it an identity over the nights.
 *
 * @param key what the finding is about, from contents alone: no delivery, line number or attempt,
 *     so that it is the same from night to night
 * @param businessDate the day it is about
 * @param treasuryAmount signed, owner-side
 * @param unitAmount signed, owner-side
 * @param difference unit minus treasury, signed
 * @param source {@code file:line} on the treasury's side, or of the file it is about
 * @param otherSource {@code file:line} on the unit's side
 * @param arguments what its sentence needs beyond the columns
 * @param pattern what it has in common with its repeats on other days beside code, unit and
 *     account: a payee account, certificates, a contact; empty: nothing more
 */
public record Finding(
    String key,
    Lifecycle lifecycle,
    String code,
    Severity severity,
    LocalDate businessDate,
    String officeCode,
    String unitCode,
    String accountNo,
    String subject,
    String currency,
    @Nullable BigDecimal treasuryAmount,
    @Nullable BigDecimal unitAmount,
    @Nullable BigDecimal difference,
    String source,
    String otherSource,
    List<String> arguments,
    List<Evidence> evidence,
    String pattern) {
  /** A finding that has no more in common with its repeats than code, unit and account. */
  public Finding(
      String key,
      Lifecycle lifecycle,
      String code,
      Severity severity,
      LocalDate businessDate,
      String officeCode,
      String unitCode,
      String accountNo,
      String subject,
      String currency,
      @Nullable BigDecimal treasuryAmount,
      @Nullable BigDecimal unitAmount,
      @Nullable BigDecimal difference,
      String source,
      String otherSource,
      List<String> arguments,
      List<Evidence> evidence) {
    this(
        key,
        lifecycle,
        code,
        severity,
        businessDate,
        officeCode,
        unitCode,
        accountNo,
        subject,
        currency,
        treasuryAmount,
        unitAmount,
        difference,
        source,
        otherSource,
        arguments,
        evidence,
        "");
  }

  public Finding {
    arguments = List.copyOf(arguments);
    evidence = List.copyOf(evidence);
  }
}
