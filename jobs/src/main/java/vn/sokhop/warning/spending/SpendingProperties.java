package vn.sokhop.warning.spending;

import jakarta.validation.Valid;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * Parameters of the rules about spending: {@code sokhop.warning.spending}, in {@code
 * config/warnings.yml}. Amounts in đồng.
 *
 * @param baselineDays calendar days before a payment that baselines count
 */
@Validated
@ConfigurationProperties("sokhop.warning.spending")
public record SpendingProperties(
    @DefaultValue("365") @Min(30) @Max(3660) int baselineDays,
    @DefaultValue @Valid UnusualAmount unusualAmount,
    @DefaultValue @Valid FirstPayment firstPayment,
    @DefaultValue @Valid SplitPayments splitPayments,
    @DefaultValue @Valid RepeatedPayment repeatedPayment,
    @DefaultValue @Valid BalanceDrained balanceDrained,
    @DefaultValue @Valid RoundAmounts roundAmounts,
    @DefaultValue @Valid VoucherNumberGap voucherNumberGap,
    @DefaultValue @Valid AdvanceNotCleared advanceNotCleared) {

  /**
   * UNUSUAL_AMOUNT.
   *
   * @param fromAmount smaller payments are not looked at
   * @param factor how many spreads above the middle are unusual
   * @param debits earlier payments of the account that make a baseline
   * @param leastSpread counts in place of a spread of 0, natural logarithm
   * @param peerFactor the factor where the peers are the baseline
   * @param peerAccounts accounts of the peers that make a baseline
   * @param peerDebits earlier payments of the peers that make a baseline
   */
  public record UnusualAmount(
      @DefaultValue("100000000") @Min(1) long fromAmount,
      @DefaultValue("6") @DecimalMin("0.1") double factor,
      @DefaultValue("30") @Min(2) int debits,
      @DefaultValue("0.05") @DecimalMin("0.0001") double leastSpread,
      @DefaultValue("8") @DecimalMin("0.1") double peerFactor,
      @DefaultValue("30") @Min(2) int peerAccounts,
      @DefaultValue("300") @Min(2) int peerDebits) {}

  /**
   * FIRST_PAYMENT_TO_PAYEE.
   *
   * @param debits earlier payments of the unit without which it is not judged
   */
  public record FirstPayment(
      @DefaultValue("200000000") @Min(1) long fromAmount, @DefaultValue("30") @Min(1) int debits) {}

  /**
   * SPLIT_PAYMENTS.
   *
   * @param limit payments from this amount on are controlled one by one
   * @param fromPercent of the limit: smaller payments do not count
   */
  public record SplitPayments(
      @DefaultValue("50000000") @Min(1) long limit,
      @DefaultValue("80") @Min(1) @Max(99) int fromPercent,
      @DefaultValue("3") @Min(2) @Max(100) int payments,
      @DefaultValue("5") @Min(1) @Max(60) int workingDays) {
    /** The smallest amount that counts. */
    long fromAmount() {
      return (Math.multiplyExact(limit, fromPercent) + 99) / 100;
    }
  }

  /** REPEATED_PAYMENT: most calendar days between the two. */
  public record RepeatedPayment(
      @DefaultValue("10000000") @Min(1) long fromAmount,
      @DefaultValue("10") @Min(0) @Max(366) int days) {}

  /** BALANCE_DRAINED: percent of the opening balance that a day's payments reach. */
  public record BalanceDrained(
      @DefaultValue("500000000") @Min(1) long fromAmount,
      @DefaultValue("90") @Min(1) @Max(1000) int percent) {}

  /** ROUND_AMOUNTS: payments of a day in whole multiples. */
  public record RoundAmounts(
      @DefaultValue("10000000") @Min(1) long multiple, @DefaultValue("5") @Min(2) int payments) {}

  /** VOUCHER_NUMBER_GAP: working days that a gap may last. */
  public record VoucherNumberGap(@DefaultValue("5") @Min(0) @Max(250) int workingDays) {}

  /**
   * ADVANCE_NOT_CLEARED.
   *
   * @param advanceTypes voucher types that are advances; none: the rule finds nothing
   * @param clearingTypes voucher types that clear an advance
   * @param lookBackDays calendar days after which an advance is no longer followed
   */
  public record AdvanceNotCleared(
      @DefaultValue("30") @Min(1) @Max(250) int workingDays,
      @DefaultValue List<String> advanceTypes,
      @DefaultValue({"C2-03/NS", "C2-08/NS", "C2-18/NS"}) List<String> clearingTypes,
      @DefaultValue("730") @Min(60) @Max(3660) int lookBackDays) {
    public AdvanceNotCleared {
      advanceTypes = List.copyOf(advanceTypes);
      clearingTypes = List.copyOf(clearingTypes);
    }
  }
}
