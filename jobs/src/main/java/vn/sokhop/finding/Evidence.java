package vn.sokhop.finding;

import java.math.BigDecimal;
import java.time.LocalDate;

/**
 * One line behind a finding.
 *
 * @param side TREASURY or UNIT
 * @param file name of the file as delivered
 * @param line physical line in it; the header is line 1
 * @param amount signed, owner-side
 * @param text what the line says: payee, description
 */
public record Evidence(
    String side,
    String file,
    long line,
    LocalDate date,
    String voucher,
    BigDecimal amount,
    String text) {}
