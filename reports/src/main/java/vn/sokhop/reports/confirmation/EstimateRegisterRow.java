package vn.sokhop.reports.confirmation;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One row of a form of estimates in the register. Figures are by the columns of the form, the first
 * at index 0: nine of form 01a, six of form 02a, in đồng; differences are unit minus treasury.
 *
 * @param period label of the period, {@code 2026-Q3} or {@code 2026}
 * @param form {@code 01a} or {@code 02a}
 * @param state a state of the life cycle, of the form as a whole
 * @param treasury empty: the treasury has no such row
 * @param unit empty: the unit has no such row, or said nothing
 * @param difference empty: the unit said nothing
 * @param dueDate null: none
 * @param file the form, relative to the folder of the register
 */
public record EstimateRegisterRow(
    String period,
    int version,
    String officeCode,
    String unitCode,
    String unitName,
    String form,
    Codes codes,
    String content,
    String state,
    List<BigDecimal> treasury,
    List<BigDecimal> unit,
    List<BigDecimal> difference,
    @Nullable LocalDate dueDate,
    @Nullable OffsetDateTime answeredAt,
    @Nullable OffsetDateTime confirmedAt,
    String file) {
  /** The most columns of figures that a form has. */
  public static final int COLUMNS = 9;

  public EstimateRegisterRow {
    treasury = List.copyOf(treasury);
    unit = List.copyOf(unit);
    difference = List.copyOf(difference);
  }

  /** The codes of a row; economic is empty in form 01a. */
  public record Codes(
      String chapter,
      String level,
      String source,
      String sector,
      String programme,
      String economic) {}

  /** A figure by the number of its column, from 1; null: the form has no such column, or no row. */
  public static @Nullable BigDecimal column(List<BigDecimal> figures, int number) {
    return number <= figures.size() ? figures.get(number - 1) : null;
  }
}
