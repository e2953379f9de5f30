package vn.sokhop.reports.confirmation;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import vn.sokhop.reports.confirmation.ConfirmationForm.TreasuryColumns;
import vn.sokhop.reports.confirmation.ConfirmationForm.UnitSource;

/**
 * One version of form 01a-SDKP/ĐVDT or 02a-SDKP/ĐVDT (Decree 347/2025, annex, forms 26 and 28): the
 * estimate of one unit at one office, or what was used of it, by way of drawing down the estimate,
 * for a quarter or a year. Amounts are đồng, as the columns of the form define them; differences
 * are unit minus treasury.
 *
 * @param chapter code of the chapter, 3 digits
 * @param budgetLevel code of the budget level, 1 digit
 * @param dossierNo number of the dossier the form was handed in with; null: to be written
 * @param version 1 for the first issue
 * @param digest SHA-256 of the version's contents, 64 hex digits
 * @param asOf business date of the night whose figures these are
 * @param dueOn last day of the unit's answer; null: no answer is due
 * @param treasuryColumns for which rows the treasury's part is filled
 * @param unitSource where the unit's figures come from; NONE leaves them empty, to be written
 * @param rows in the order they are printed
 * @param total the row "Cộng", see {@link Row#total}
 * @param unitExplanation what the unit wrote about the differences; may be empty
 * @param proofs cross-checks between forms and books
 * @param changes against the version before; empty for the first
 */
public record EstimateForm(
    Kind kind,
    ReportPeriod period,
    String officeCode,
    String officeName,
    String unitCode,
    String unitName,
    String chapter,
    String budgetLevel,
    @Nullable String dossierNo,
    int version,
    String digest,
    LocalDate asOf,
    @Nullable LocalDate dueOn,
    TreasuryColumns treasuryColumns,
    Locale locale,
    UnitSource unitSource,
    List<Row> rows,
    Row total,
    String unitExplanation,
    List<Proof> proofs,
    List<Change> changes) {

  public EstimateForm {
    rows = List.copyOf(rows);
    proofs = List.copyOf(proofs);
    changes = List.copyOf(changes);
    for (Row row : rows) {
      kind.require(row.figures());
    }
    kind.require(total.figures());
  }

  /** Which form. */
  public enum Kind {
    /** Form 26, nine columns: the estimate and what is left of it. */
    ESTIMATE_01A("01a-SDKP/ĐVDT", 9),
    /** Form 28, six columns: advances, actual spending and their sum. */
    USE_02A("02a-SDKP/ĐVDT", 6);

    private final String symbol;
    private final int columns;

    Kind(String symbol, int columns) {
      this.symbol = symbol;
      this.columns = columns;
    }

    /** The symbol of the form, as printed. */
    public String symbol() {
      return symbol;
    }

    /** How many columns of figures the form has, numbered from 1. */
    public int columns() {
      return columns;
    }

    private void require(List<?> figures) {
      if (figures.size() != columns) {
        throw new IllegalArgumentException(
            symbol + " has " + columns + " columns of figures, not " + figures.size());
      }
    }
  }

  /**
   * The codes of a row, as in the accounts of the budget.
   *
   * @param source code of the source of funds (mã nguồn), 2 digits
   * @param sector code of the economic sector (mã ngành kinh tế), 3 digits
   * @param programme code of the target programme or project (mã CTMT, dự án), 5 digits
   * @param economicContent code of the economic content, 4 digits; empty on form 01a
   * @param content in words (nội dung); empty on form 01a
   */
  public record Keys(
      String source, String sector, String programme, String economicContent, String content) {
    /** Of a row of form 01a. */
    public static Keys estimate(String source, String sector, String programme) {
      return new Keys(source, sector, programme, "", "");
    }

    /** Of the total. */
    public static Keys none() {
      return new Keys("", "", "", "", "");
    }
  }

  /**
   * A row of the form with the figures of both books.
   *
   * @param figures one for each column, see {@link Columns}
   * @param unitSource {@code file:line} of the unit's figures, several parted by "; "; may be empty
   * @param treasurySource the same of the treasury's figures
   */
  public record Row(Keys keys, List<Figure> figures, String unitSource, String treasurySource) {
    public Row {
      figures = List.copyOf(figures);
    }

    /** Whether the unit's figure is known to be another than the treasury's in any column. */
    public boolean differs() {
      return figures.stream().anyMatch(Figure::differs);
    }

    /**
     * The sum of the rows, column by column; a side without a figure in any row has none in the sum
     * either.
     */
    public static Row total(Kind kind, List<Row> rows) {
      List<Figure> sums = new ArrayList<>();
      for (int column = 0; column < kind.columns(); column++) {
        Figure sum = new Figure(null, null, null, "");
        for (Row row : rows) {
          sum = sum.plus(row.figures().get(column));
        }
        sums.add(sum);
      }
      return new Row(Keys.none(), sums, "", "");
    }
  }

  /**
   * One column of one row.
   *
   * @param unit null: not known, or the unit has no such row
   * @param treasury null: the treasury has no such row
   * @param difference unit minus treasury; null when the unit said nothing
   * @param cause in a few words; empty when there is no difference
   */
  public record Figure(
      @Nullable BigDecimal unit,
      @Nullable BigDecimal treasury,
      @Nullable BigDecimal difference,
      String cause) {

    /** A figure the unit answered for; a row that only one side has counts as 0 on the other. */
    public static Figure of(
        @Nullable BigDecimal unit, @Nullable BigDecimal treasury, String cause) {
      BigDecimal left = unit == null ? BigDecimal.ZERO : unit;
      BigDecimal right = treasury == null ? BigDecimal.ZERO : treasury;
      return new Figure(unit, treasury, left.subtract(right), cause);
    }

    /** A figure of the treasury alone, as the unit said nothing yet. */
    public static Figure unanswered(@Nullable BigDecimal treasury) {
      return new Figure(null, treasury, null, "");
    }

    /** Whether there is a difference that is not zero. */
    public boolean differs() {
      return difference != null && difference.signum() != 0;
    }

    private Figure plus(Figure other) {
      return new Figure(
          sum(unit, other.unit),
          sum(treasury, other.treasury),
          sum(difference, other.difference),
          "");
    }

    private static @Nullable BigDecimal sum(@Nullable BigDecimal left, @Nullable BigDecimal right) {
      if (left == null || right == null) {
        return left == null ? right : left;
      }
      return left.add(right);
    }
  }

  /** The columns of the forms from the figures of one book; the formulas are those of the annex. */
  public static final class Columns {
    private Columns() {}

    /**
     * The nine columns of form 01a: 5 = 1 + 4 and 9 = 5 − 7 are put in.
     *
     * @param carriedOver column 1, estimate of the year before carried over
     * @param givenAtStart column 2, given at the start of the year
     * @param givenInPeriod column 3, given in the period
     * @param givenSoFar column 4, given up to the end of the period
     * @param usedInPeriod column 6, used less repaid in the period
     * @param usedSoFar column 7, the same up to the end of the period
     * @param retained column 8
     */
    public static List<BigDecimal> estimate(
        BigDecimal carriedOver,
        BigDecimal givenAtStart,
        BigDecimal givenInPeriod,
        BigDecimal givenSoFar,
        BigDecimal usedInPeriod,
        BigDecimal usedSoFar,
        BigDecimal retained) {
      BigDecimal usable = carriedOver.add(givenSoFar);
      return List.of(
          carriedOver,
          givenAtStart,
          givenInPeriod,
          givenSoFar,
          usable,
          usedInPeriod,
          usedSoFar,
          retained,
          usable.subtract(usedSoFar));
    }

    /**
     * The six columns of form 02a: 5 = 1 + 3 and 6 = 2 + 4 are put in.
     *
     * @param advances columns 1 and 2: drawn − cleared − repaid
     * @param actual columns 3 and 4: drawn + advances cleared − repaid
     */
    public static List<BigDecimal> use(Moved advances, Moved actual) {
      return List.of(
          advances.inPeriod(),
          advances.soFar(),
          actual.inPeriod(),
          actual.soFar(),
          advances.inPeriod().add(actual.inPeriod()),
          advances.soFar().add(actual.soFar()));
    }
  }

  /** What moved in the period, and up to its end since the year began. */
  public record Moved(BigDecimal inPeriod, BigDecimal soFar) {}

  /**
   * Two figures that must be equal, e.g. column 6 of form 01a and column 5 of form 02a.
   *
   * @param text what is compared with what in whose book, in words
   * @param left null: not known
   * @param difference left minus right; null where one is not known, then nothing is proved
   */
  public record Proof(
      String text,
      @Nullable BigDecimal left,
      @Nullable BigDecimal right,
      @Nullable BigDecimal difference) {
    /** The proof of two figures. */
    public static Proof of(String text, @Nullable BigDecimal left, @Nullable BigDecimal right) {
      return new Proof(
          text, left, right, left == null || right == null ? null : left.subtract(right));
    }

    /** Whether both are known and equal. */
    public boolean holds() {
      return difference != null && difference.signum() == 0;
    }
  }

  /**
   * What is otherwise than in the version before: a figure with both values, or a row or entry that
   * was added (only {@code after}) or taken out (only {@code before}).
   *
   * @param row its codes; {@link Keys#none} for the total
   * @param what the column and book, or the entry, in words
   * @param source {@code file:line}; may be empty
   */
  public record Change(
      Keys row,
      String what,
      @Nullable BigDecimal before,
      @Nullable BigDecimal after,
      String source) {}
}
