package vn.sokhop.reports.confirmation;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/**
 * One account of the confirmation register, columns as in the contract. Amounts are owner-side;
 * difference, explained and unexplained are of the closing balance, unit minus treasury.
 *
 * @param period label of the period, {@code 2026-10}
 * @param state a state of the life cycle; ends with {@code _DERIVED} where the unit's figures come
 *     from its daily books
 * @param dueDate null: none
 * @param file the form, relative to the folder of the register
 */
public record RegisterRow(
    String period,
    int version,
    String officeCode,
    String unitCode,
    String unitName,
    String accountNo,
    String currency,
    String state,
    BigDecimal treasuryOpening,
    BigDecimal treasuryIncreases,
    BigDecimal treasuryDecreases,
    BigDecimal treasuryClosing,
    @Nullable BigDecimal unitOpening,
    @Nullable BigDecimal unitIncreases,
    @Nullable BigDecimal unitDecreases,
    @Nullable BigDecimal unitClosing,
    @Nullable BigDecimal difference,
    @Nullable BigDecimal explained,
    @Nullable BigDecimal unexplained,
    @Nullable LocalDate dueDate,
    @Nullable OffsetDateTime answeredAt,
    @Nullable OffsetDateTime confirmedAt,
    String file) {}
