package vn.sokhop.reports.confirmation;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A period of confirmations as the director reads it: how much of it is confirmed, where it is not,
 * whether the register is the ledger, and what returns from month to month.
 *
 * @param asOf business date of the last night that is in it
 * @param attempt 1 for the first time the period was made
 * @param version version of the program
 * @param configDigest SHA-256 of the configuration, 64 hex digits
 * @param states every state of the life cycle in its order, also those without an account
 * @param offices in the order of their codes
 * @param total all offices together; its code and name are not shown
 * @param equations the register against the ledger
 * @param timeliness PEFA PI-27: how much is reconciled, how long after the end of the period
 * @param ages open differences by age; the last bucket is beyond the two months of US FBWT
 * @param causes by number of accounts, most first
 * @param differences the largest differences, at most 10
 * @param reissued forms whose version is higher than 1
 * @param notEntitled accounts whose answer was signed by somebody not entitled to
 * @param signersNotChecked confirmed accounts whose signers could not be checked
 * @param workingDays working days of the period
 * @param judgedDays those of them whose night is complete
 */
public record ConfirmationSummary(
    ReportPeriod period,
    LocalDate asOf,
    int attempt,
    String version,
    String configDigest,
    Locale locale,
    @Nullable LocalDate dueOn,
    List<StateFigure> states,
    List<OfficeFigures> offices,
    OfficeFigures total,
    List<Equation> equations,
    Timeliness timeliness,
    List<AgeFigure> ages,
    List<CauseFigure> causes,
    List<TopDifference> differences,
    long reissued,
    long notEntitled,
    long signersNotChecked,
    int workingDays,
    int judgedDays) {

  public ConfirmationSummary {
    states = List.copyOf(states);
    offices = List.copyOf(offices);
    equations = List.copyOf(equations);
    ages = List.copyOf(ages);
    causes = List.copyOf(causes);
    differences = List.copyOf(differences);
  }

  /**
   * Accounts in a state.
   *
   * @param state the word of the life cycle, its title comes from the texts
   */
  public record StateFigure(String state, long accounts) {}

  /**
   * Accounts of an office; confirmed + matched + disagreeing + received + expected + overdue =
   * accounts.
   *
   * @param disagreeing mismatched, or due to be handed in again
   * @param unexplainedAccounts disagreeing ones with an unexplained part
   * @param moved accounts that moved in the period
   * @param movedNotConfirmed of them, those not confirmed
   */
  public record OfficeFigures(
      String officeCode,
      String officeName,
      long units,
      long accounts,
      long confirmed,
      long matched,
      long disagreeing,
      long received,
      long expected,
      long overdue,
      long unexplainedAccounts,
      long moved,
      long movedNotConfirmed) {}

  /**
   * One line of proof in one currency: the left side, the terms of the right side, and whether they
   * are equal.
   *
   * @param name in words, e.g. "closing balances"
   */
  public record Equation(
      String name,
      String currency,
      String leftName,
      BigDecimal left,
      List<Term> right,
      boolean holds) {
    public Equation {
      right = List.copyOf(right);
    }
  }

  /**
   * What is added on the right side of an equation.
   *
   * @param name in words
   */
  public record Term(String name, BigDecimal amount) {}

  /**
   * How much, and how soon.
   *
   * @param reconciled accounts of which both books have all four figures and they are equal, or
   *     every đồng of the difference is explained
   * @param medianDays median of the days from the end of the period to the confirmation; null
   *     without one
   * @param lastDays the same of the last confirmation
   * @param inTime accounts confirmed not later than the due date
   */
  public record Timeliness(
      long accounts,
      long reconciled,
      @Nullable Integer medianDays,
      @Nullable Integer lastDays,
      long inTime,
      List<DayFigure> byDay) {
    public Timeliness {
      byDay = List.copyOf(byDay);
    }
  }

  /** Accounts confirmed up to and with a day. */
  public record DayFigure(LocalDate day, long confirmedSoFar) {}

  /**
   * Open differences of an age.
   *
   * @param title of the bucket, in words
   * @param amount sum of the absolute differences, in VND
   */
  public record AgeFigure(String title, long items, BigDecimal amount) {}

  /**
   * A cause of differences.
   *
   * @param title in words
   * @param returning units that had the same cause in the period before too
   */
  public record CauseFigure(
      String code, String title, long accounts, long accountsBefore, long returning) {}

  /** An account with a difference, largest unexplained part first. */
  public record TopDifference(
      String officeCode,
      String unitCode,
      String unitName,
      String accountNo,
      String currency,
      BigDecimal difference,
      BigDecimal unexplained,
      String state) {}
}
