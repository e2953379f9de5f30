package vn.sokhop.reports.night;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Warnings about signatures and spending after a night, ranked: what to look at first.
 *
 * @param open open items of both families
 * @param openHigh of these, of severity HIGH
 * @param raised of the open ones, raised this night
 * @param unitCount units with open items
 * @param silence what counts as a false alarm until a date; null: nothing
 * @param units the units with the highest scores, highest first
 * @param top the findings with the highest scores, highest first; of a cause (code and unit) only
 *     the first ones
 * @param rules what each rule looked at and found, in the order of the catalogue
 * @param off titles of the rules that are switched off
 * @param signersDelivered false: no registry of signers ever came, so rules about signatures were
 *     silent
 */
public record WarningFigures(
    long open,
    long openHigh,
    long raised,
    long unitCount,
    @Nullable Silence silence,
    List<UnitScore> units,
    List<TopFinding> top,
    List<Rule> rules,
    List<String> off,
    boolean signersDelivered) {
  public WarningFigures {
    units = List.copyOf(units);
    top = List.copyOf(top);
    rules = List.copyOf(rules);
    off = List.copyOf(off);
  }

  /**
   * Items that notes of false alarms cover.
   *
   * @param firstEnd when the first of these notes is over
   * @param lastEnd when the last one is
   */
  public record Silence(long items, LocalDate firstEnd, LocalDate lastEnd) {}

  /**
   * A unit with open warnings.
   *
   * @param score the best finding of each code, added up
   * @param codes its codes, best first
   * @param largest largest amount of a finding, without its sign; null: none has one
   */
  public record UnitScore(
      String officeCode,
      String unitCode,
      String unitName,
      long score,
      List<CodeCount> codes,
      @Nullable BigDecimal largest) {
    public UnitScore {
      codes = List.copyOf(codes);
    }
  }

  /** Open items of a code; {@code title} is the code in the language of the report. */
  public record CodeCount(String code, String title, long open) {}

  /**
   * A finding to look at first.
   *
   * @param title its code in the language of the report
   * @param more how many more open items there are of its cause that are not among the top
   */
  public record TopFinding(ExceptionRow item, String title, long score, long more) {}

  /**
   * What a rule looked at in a night.
   *
   * @param lookedAt entries, sets of them or units; null: not counted
   * @param hits findings of this night, new ones and standing ones
   * @param silenced items that notes of false alarms cover
   * @param notJudged of those looked at, for lack of a history; null: needs none
   */
  public record Rule(
      String code,
      String title,
      Severity severity,
      @Nullable Long lookedAt,
      long hits,
      long open,
      long silenced,
      @Nullable Long notJudged) {}
}
