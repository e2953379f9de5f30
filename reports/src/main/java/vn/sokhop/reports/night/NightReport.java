package vn.sokhop.reports.night;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * One night as the reports show it: every figure is complete, totals included, so that no renderer
 * has to add, filter or sort.
 *
 * @param businessDate the date the night was for
 * @param attempt 1 for the first judgement of the date
 * @param version version of the program
 * @param configDigest SHA-256 of the configuration that was in force, 64 hex digits
 * @param locale language of all texts; titles and messages in the model are in it already
 * @param verdict how the night ended
 * @param held files that are held and wait for a person, of this night and earlier ones
 * @param listed items in the listing: open, explained and closed this night
 * @param items figures of all items together
 * @param equations the proofs
 * @param filesNotTaken files held or refused, with the reason in {@code note}; at most the caller's
 *     limit
 * @param feeds what came in, by feed
 * @param feedTotal all feeds together; its title is not shown
 * @param offices figures by treasury office
 * @param officeTotal all offices together; its code is not shown
 * @param families figures by family, in the order of their sheets; FILE, LEDGER, BALANCE and
 *     MATCHING are always there
 * @param codes figures by code, in the order of the catalogue
 * @param ages open items by age bucket, youngest first
 * @param top the open items to look at first, at most 10
 * @param dossiers figures of the payment dossiers; null where none were ever delivered
 * @param warnings warnings about signatures and spending; null where they were not judged
 */
public record NightReport(
    LocalDate businessDate,
    int attempt,
    String version,
    String configDigest,
    Locale locale,
    Verdict verdict,
    long held,
    long listed,
    ItemFigures items,
    List<Equation> equations,
    List<FileRow> filesNotTaken,
    List<FeedFigures> feeds,
    FeedFigures feedTotal,
    List<OfficeFigures> offices,
    OfficeFigures officeTotal,
    List<FamilyFigures> families,
    List<CodeFigures> codes,
    List<AgeBucket> ages,
    List<ExceptionRow> top,
    @Nullable DossierFigures dossiers,
    @Nullable WarningFigures warnings) {

  public NightReport {
    equations = List.copyOf(equations);
    filesNotTaken = List.copyOf(filesNotTaken);
    feeds = List.copyOf(feeds);
    offices = List.copyOf(offices);
    families = List.copyOf(families);
    codes = List.copyOf(codes);
    ages = List.copyOf(ages);
    top = List.copyOf(top);
    if (attempt < 1) {
      throw new IllegalArgumentException("attempt " + attempt + " is not 1 or more");
    }
  }

  /** The first twelve digits of the configuration's digest, as shown to people. */
  public String shortDigest() {
    return configDigest.substring(0, Math.min(12, configDigest.length()));
  }

  /** How the night ended; the words of the exit codes 0, 3 and 4. */
  public enum Verdict {
    /** Nothing HIGH is open. */
    DONE,
    /** Items of severity HIGH are open. */
    HIGH_OPEN,
    /** A file is held and needs a person; HIGH items may be open as well. */
    HELD
  }

  /**
   * Items counted.
   *
   * @param open items open and not explained, of any severity; the sum of the next four
   * @param explained items with an accepted explanation, still listed
   * @param raised items that this night raised
   * @param closed items that this night closed
   */
  public record ItemFigures(
      long open,
      long openHigh,
      long openMedium,
      long openLow,
      long openInfo,
      long explained,
      long raised,
      long closed) {
    public ItemFigures {
      if (open != openHigh + openMedium + openLow + openInfo) {
        throw new IllegalArgumentException(
            "open "
                + open
                + " is not the sum of its severities in "
                + openHigh
                + "/"
                + openMedium
                + "/"
                + openLow
                + "/"
                + openInfo);
      }
    }

    /** Open items of one severity. */
    public long open(Severity severity) {
      return switch (severity) {
        case HIGH -> openHigh;
        case MEDIUM -> openMedium;
        case LOW -> openLow;
        case INFO -> openInfo;
      };
    }
  }

  /**
   * One family of findings, a sheet of the listing.
   *
   * @param family FILE, LEDGER, BALANCE, MATCHING …
   * @param title the family in the language of the report, at most 24 characters
   * @param listed items in its sheet: open, explained and closed this night
   * @param differences sums of the differences listed, by currency; empty where there are none
   */
  public record FamilyFigures(
      String family,
      String title,
      long listed,
      ItemFigures items,
      List<DifferenceTotal> differences) {
    public FamilyFigures {
      differences = List.copyOf(differences);
    }
  }

  /**
   * Differences of one currency, the two signs apart so that they cannot hide each other.
   *
   * @param unitMore sum of the positive differences (the unit has more)
   * @param treasuryMore sum of the negative differences (the treasury has more), zero or negative
   */
  public record DifferenceTotal(String currency, BigDecimal unitMore, BigDecimal treasuryMore) {}

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
   * @param feed title of its feed in the language of the report
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
      String note) {
    /** The same file with another note. */
    public FileRow withNote(String words) {
      return new FileRow(
          fileName,
          feed,
          state,
          taken,
          linesRead,
          accepted,
          rejected,
          blank,
          plusTotal,
          minusTotal,
          words);
    }
  }

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
  public record AgeBucket(String label, ItemFigures items) {}
}
