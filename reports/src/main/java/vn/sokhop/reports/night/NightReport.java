package vn.sokhop.reports.night;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One night as the reports show it.
 *
 * @param businessDate the date the night was for
 * @param attempt 1 for the first judgement of the date
 * @param version version of the program
 * @param configDigest SHA-256 of the configuration that was in force, 64 hex digits
 * @param locale language of all texts; titles and messages in the model are in it already
 * @param equations the proofs
 * @param files what came in, by file; at most the caller's limit, the rest is in {@code feeds}
 * @param feeds what came in, by feed
 * @param offices figures by treasury office
 * @param codes figures by code, in the order of the catalogue
 * @param ages open items by age bucket, youngest first
 * @param top the open items to look at first, at most 20
 */
public record NightReport(
    LocalDate businessDate,
    int attempt,
    String version,
    String configDigest,
    Locale locale,
    List<Equation> equations,
    List<FileRow> files,
    List<FeedFigures> feeds,
    List<OfficeFigures> offices,
    List<CodeFigures> codes,
    List<AgeBucket> ages,
    List<ExceptionRow> top) {

  /**
   * A proof, shown as an equation.
   *
   * @param title what is proved
   * @param formula the equation with its figures, e.g. {@code 1.234 = 1.230 + 3 + 1}
   * @param holds whether both sides are equal
   */
  public record Equation(String title, String formula, boolean holds) {}

  /**
   * One file of the night.
   *
   * @param state title of its state in the language of the report
   * @param plusTotal sum of increases or credits of its accepted lines; null where it has none
   * @param minusTotal sum of decreases or debits of its accepted lines; null where it has none
   * @param note why it was held or refused, or what was noticed; may be empty
   */
  public record FileRow(
      String fileName,
      String feed,
      String state,
      boolean taken,
      long linesRead,
      long accepted,
      long rejected,
      long blank,
      @Nullable BigDecimal plusTotal,
      @Nullable BigDecimal minusTotal,
      String note) {}

  /** All files of one feed; {@code feed} is its title in the language of the report. */
  public record FeedFigures(
      String feed,
      int filesTaken,
      int filesHeld,
      int filesRefused,
      long linesRead,
      long accepted,
      long rejected,
      long blank) {}

  /**
   * One treasury office.
   *
   * @param entries treasury entries judged this night
   * @param unitRecords unit records judged this night
   * @param matched entries and unit records that found their counterpart
   * @param waiting lines younger than their grace, carried forward
   * @param breaks lines in breaks
   * @param notCompared entries of units that do not take part
   * @param balancesAgreed statements of units that agree with the treasury's proved balance
   * @param balancesDiffer statements whose closing differs
   * @param balancesExpected statements not due yet
   * @param balancesMissing statements overdue
   * @param balancesUnproved accounts whose own proof failed
   * @param openHigh open items of severity HIGH
   * @param open open items of any severity
   */
  public record OfficeFigures(
      String officeCode,
      long entries,
      long unitRecords,
      long matched,
      long waiting,
      long breaks,
      long notCompared,
      long balancesAgreed,
      long balancesDiffer,
      long balancesExpected,
      long balancesMissing,
      long balancesUnproved,
      long openHigh,
      long open) {}

  /**
   * One code of the catalogue.
   *
   * @param family FILE, LEDGER, BALANCE, MATCHING …
   * @param familyTitle the family in the language of the report
   * @param codeTitle the code in words, in the language of the report
   * @param severity the highest severity among its items
   * @param raised items raised this night
   * @param closed items closed this night
   */
  public record CodeFigures(
      String family,
      String familyTitle,
      String code,
      String codeTitle,
      Severity severity,
      long open,
      long explained,
      long raised,
      long closed) {}

  /** Open items of an age in working days; {@code label} is e.g. {@code 2–5}. */
  public record AgeBucket(String label, Map<Severity, Long> openBySeverity) {}
}
