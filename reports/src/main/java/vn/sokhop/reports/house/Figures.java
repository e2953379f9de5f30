package vn.sokhop.reports.house;

import java.math.BigDecimal;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/**
 * Figures and dates as people read them: {@code 1.234.567} and {@code dd/MM/yyyy} in Vietnamese,
 * {@code 1,234,567} and {@code yyyy-MM-dd} in English. Independent of the language data of the
 * machine. Not for several threads at once.
 */
public final class Figures {
  private final DecimalFormat whole;
  private final DecimalFormat exact;
  private final DateTimeFormatter dates;
  private final DateTimeFormatter dateTimes;

  private Figures(DecimalFormatSymbols symbols, String dates) {
    this.whole = new DecimalFormat("#,##0", symbols);
    this.exact = new DecimalFormat("#,##0", symbols);
    this.dates = DateTimeFormatter.ofPattern(dates, Locale.ROOT);
    this.dateTimes = DateTimeFormatter.ofPattern(dates + " HH:mm", Locale.ROOT);
  }

  /** Figures in the language of the report. */
  public static Figures of(Locale locale) {
    boolean english = locale.getLanguage().equals("en");
    return new Figures(symbols(english), english ? "yyyy-MM-dd" : "dd/MM/yyyy");
  }

  static DecimalFormatSymbols symbols(boolean english) {
    DecimalFormatSymbols symbols = DecimalFormatSymbols.getInstance(Locale.ROOT);
    symbols.setGroupingSeparator(english ? ',' : '.');
    symbols.setDecimalSeparator(english ? '.' : ',');
    symbols.setMinusSign('\u2212');
    return symbols;
  }

  /** Whole numbers with the separators of the language; a copy of its own for each caller. */
  public DecimalFormat wholeFormat() {
    return (DecimalFormat) whole.clone();
  }

  public String count(long value) {
    return whole.format(value);
  }

  /** An amount with the decimals it comes with; minus before a negative one. */
  public String amount(BigDecimal value) {
    int decimals = Math.max(0, value.scale());
    exact.setMinimumFractionDigits(decimals);
    exact.setMaximumFractionDigits(decimals);
    return exact.format(value);
  }

  /** A difference: its sign is always shown, except for zero. */
  public String difference(BigDecimal value) {
    return value.signum() > 0 ? "+" + amount(value) : amount(value);
  }

  public String date(LocalDate value) {
    return dates.format(value);
  }

  /** A local time to the minute; seconds are left out. */
  public String dateTime(LocalDateTime value) {
    return dateTimes.format(value);
  }
}
