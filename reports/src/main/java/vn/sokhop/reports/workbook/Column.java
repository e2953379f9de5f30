package vn.sokhop.reports.workbook;

import java.awt.Color;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * One column of a sheet, declared as data.
 *
 * @param title its heading in the language of the report
 * @param width in characters of the body font
 * @param look how its cells look
 * @param value String, Link, FileLink, Integer, Long, BigDecimal, LocalDate or LocalDateTime of a
 *     row; null or an empty text leaves the cell empty
 * @param tints grounds for certain texts
 * @param choices what a person may choose from; empty for anything
 */
public record Column<T>(
    String title,
    int width,
    Look look,
    Function<T, @Nullable Object> value,
    List<Tint> tints,
    List<String> choices) {

  /** Looks of body cells. */
  public enum Look {
    /** Left, one line. */
    TEXT,
    /** Left, wrapped, full text. */
    WRAPPED,
    /** Centred: codes and states. */
    CODE,
    /** Centred, dd/MM/yyyy or yyyy-MM-dd. */
    DATE,
    /** Centred, date and time to the minute. */
    DATE_TIME,
    /** Right, whole number. */
    COUNT,
    /** Right, amount of money; decimals as the amount has them. */
    AMOUNT,
    /** Right, amount with its sign, red when negative. */
    DIFFERENCE,
    /** Left, wrapped, tinted: to be filled in by a person. */
    INPUT,
    /** Centred, tinted: a date to be filled in by a person. */
    INPUT_DATE
  }

  /** The ground of cells that hold a certain text. */
  public record Tint(String text, Color ground) {}

  /** A text that leads to another sheet of the workbook. */
  public record Link(String text, String sheet) {}

  /**
   * A file beside the workbook; a path of anything but letters, digits, {@code . _ - /} is shown
   * and leads nowhere.
   *
   * @param path relative to the workbook
   */
  public record FileLink(String path) {
    @Override
    public String toString() {
      return path;
    }
  }

  public Column {
    tints = List.copyOf(tints);
    choices = List.copyOf(choices);
  }

  public Column(String title, int width, Look look, Function<T, @Nullable Object> value) {
    this(title, width, look, value, List.of(), List.of());
  }

  /** A column that people fill in. */
  public static <T> Column<T> input(String title, int width, Look look, List<String> choices) {
    return new Column<>(title, width, look, row -> null, List.of(), choices);
  }

  public Column<T> tinted(List<Tint> grounds) {
    return new Column<>(title, width, look, value, grounds, choices);
  }
}
