package vn.sokhop.reporting.audit;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * Parameters of the auditor's tests: {@code sokhop.audit}. Amounts are đồng. They are no law:
 * habits of audit software, to be set as the auditor wants them, and printed in the workbook.
 *
 * @param sameAmountFrom SAME_SAME_DIFFERENT: smallest amount
 * @param sameAmountDays and how many calendar days the next payment may come later
 * @param splitLimit SPLIT: the limit
 * @param splitFromPercent from how much of the limit an amount is just below it
 * @param splitTimes so many payments
 * @param splitDays within so many calendar days, both counted
 * @param firstPaymentFrom FIRST_PAYEES: smallest amount
 * @param firstPaymentDays calendar days before the span in which the payee must not have been paid
 * @param roundMultiple ROUND_AMOUNTS: multiples of this
 * @param roundAtLeast so many of an account
 * @param voucherSeries GAPS: whether a unit numbers each kind of voucher by itself
 * @param yearEndFromDay YEAR_END: the rush begins on this day of December
 * @param yearEndTimes and is worth telling from so many times the rest of the year
 * @param benfordMinimum BENFORD: entries that a unit needs to be shown
 */
@Validated
@ConfigurationProperties("sokhop.audit")
record AuditProperties(
    @DefaultValue("10000000") @Min(0) long sameAmountFrom,
    @DefaultValue("31") @Min(0) @Max(3660) int sameAmountDays,
    @DefaultValue("50000000") @Min(1) long splitLimit,
    @DefaultValue("80") @Min(1) @Max(99) int splitFromPercent,
    @DefaultValue("3") @Min(2) int splitTimes,
    @DefaultValue("7") @Min(1) @Max(3660) int splitDays,
    @DefaultValue("50000000") @Min(0) long firstPaymentFrom,
    @DefaultValue("365") @Min(1) @Max(36600) int firstPaymentDays,
    @DefaultValue("10000000") @Min(2) long roundMultiple,
    @DefaultValue("5") @Min(1) int roundAtLeast,
    @DefaultValue("BY_KIND") Series voucherSeries,
    @DefaultValue("16") @Min(1) @Max(31) int yearEndFromDay,
    @DefaultValue("3") @Min(1) int yearEndTimes,
    @DefaultValue("1000") @Min(90) int benfordMinimum) {

  /** How a unit numbers its vouchers. */
  enum Series {
    /** Each kind, what stands behind the number, has numbers of its own. */
    BY_KIND,
    /** All vouchers of a unit and year share one row of numbers. */
    BY_UNIT
  }

  /** The smallest amount that is just below the limit. */
  long splitFrom() {
    return Math.floorDiv(splitLimit * splitFromPercent + 99, 100L);
  }
}
