package vn.sokhop.finding;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * One line behind a finding.
 *
 * @param side TREASURY, UNIT, DOSSIER or REGISTRY
 * @param file name of the file as delivered
 * @param line physical line in it; the header is line 1
 * @param amount signed, owner-side; null: the line has none
 * @param text what the line says: payee, description
 */
public record Evidence(
    String side,
    String file,
    long line,
    LocalDate date,
    String voucher,
    @Nullable BigDecimal amount,
    String text) {}
