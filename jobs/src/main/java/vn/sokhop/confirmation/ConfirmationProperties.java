package vn.sokhop.confirmation;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.MonthDay;
import java.util.List;
import java.util.Set;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;
import vn.sokhop.confirmation.life.DueDates;
import vn.sokhop.finding.Severity;

/**
 * Settings of the stage: {@code sokhop.confirmation}. The due dates are those of Circular
 * 157/2025/TT-BTC Art. 11, the days to answer a mismatch those of Decree 347/2025 Art. 10.
 *
 * @param monthDueDay day of the next month by which units answer
 * @param quarterDueDay the same for estimates: day of the first month of the next quarter
 * @param yearDue month and day of the next year, {@code 02-10}
 * @param monthsNotNeeded months without a confirmation, 1 to 12
 * @param quartersNotNeeded quarters without one, 1 to 4
 * @param dueOnWorkingDays whether a due date on a day of rest moves to the next working day; the
 *     circular is silent
 * @param resubmitWorkingDays working days to answer a mismatch, and at least so many for a version
 *     that is issued again
 * @param treasuryColumns when the treasury's columns of the form are filled
 * @param balanceSides accounts that are confirmed: CREDIT are deposits
 * @param naturalAccounts of those only the ones that begin so; empty: all
 * @param movementWithoutConfirmation the rule of that name
 * @param standingNights latest nights whose list of unconfirmed accounts is kept
 */
@Validated
@ConfigurationProperties("sokhop.confirmation")
public record ConfirmationProperties(
    @DefaultValue("10") @Min(1) @Max(28) int monthDueDay,
    @DefaultValue("10") @Min(1) @Max(28) int quarterDueDay,
    @DefaultValue("02-10") String yearDue,
    @DefaultValue("12") Set<@Min(1) @Max(12) Integer> monthsNotNeeded,
    @DefaultValue("4") Set<@Min(1) @Max(4) Integer> quartersNotNeeded,
    @DefaultValue("false") boolean dueOnWorkingDays,
    @DefaultValue("1") @Min(1) @Max(60) int resubmitWorkingDays,
    @DefaultValue("WHEN_DIFFERENT") TreasuryColumns treasuryColumns,
    @DefaultValue("CREDIT") List<BalanceSide> balanceSides,
    @DefaultValue List<String> naturalAccounts,
    @DefaultValue MovementRule movementWithoutConfirmation,
    @DefaultValue("35") @Min(2) @Max(3660) int standingNights) {

  /** Note 2 of the form: the treasury fills its columns only where the figures differ. */
  public enum TreasuryColumns {
    WHEN_DIFFERENT,
    ALWAYS
  }

  /** The side on which an account's balance stands. */
  public enum BalanceSide {
    CREDIT,
    DEBIT
  }

  /** Accounts that moved in a period whose confirmation is overdue. */
  public record MovementRule(
      @DefaultValue("true") boolean enabled, @DefaultValue("MEDIUM") Severity severity) {}

  public ConfirmationProperties {
    monthsNotNeeded = Set.copyOf(monthsNotNeeded);
    quartersNotNeeded = Set.copyOf(quartersNotNeeded);
    balanceSides = List.copyOf(balanceSides);
    naturalAccounts = List.copyOf(naturalAccounts);
    for (String account : naturalAccounts) {
      if (!account.matches("[0-9]{1,4}")) {
        throw new IllegalArgumentException(
            "natural-accounts: " + account + " is not the beginning of an account number");
      }
    }
    MonthDay.parse("--" + yearDue);
  }

  /** The due dates as one rule. */
  public DueDates dueDates() {
    return new DueDates(
        monthDueDay,
        quarterDueDay,
        MonthDay.parse("--" + yearDue),
        monthsNotNeeded,
        quartersNotNeeded);
  }
}
