package vn.sokhop.intake.layout;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.ResolverStyle;
import java.time.temporal.ChronoField;
import java.time.temporal.TemporalAccessor;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.sokhop.calendar.TreasuryTime;

/**
 * How dates and numbers are written in a foreign file. A value that does not fit comes out as it
 * is, and is rejected by the checks that every line goes through.
 */
final class ValueForms {
  private static final DateTimeFormatter LOCAL = DateTimeFormatter.ISO_LOCAL_DATE_TIME;

  private final List<DateTimeFormatter> dates;
  private final String decimalSign;
  private final String thousandsSign;
  private final Pattern number;

  ValueForms(
      List<String> datePatterns, int twoDigitYearsFrom, String decimalSign, String thousandsSign) {
    this.dates =
        datePatterns.stream().map(pattern -> formatter(pattern, twoDigitYearsFrom)).toList();
    this.decimalSign = decimalSign;
    this.thousandsSign = thousandsSign;
    String group =
        thousandsSign.isEmpty() ? "" : "|[0-9]{1,3}(" + Pattern.quote(thousandsSign) + "[0-9]{3})+";
    this.number =
        Pattern.compile("[+-]?([0-9]+" + group + ")(" + Pattern.quote(decimalSign) + "[0-9]+)?");
  }

  /** A pattern as Java writes them; {@code yy} is a year of the hundred that begin as set. */
  private static DateTimeFormatter formatter(String pattern, int twoDigitYearsFrom) {
    DateTimeFormatterBuilder builder = new DateTimeFormatterBuilder().parseCaseInsensitive();
    int years = pattern.indexOf("yy");
    boolean two = years >= 0 && !pattern.startsWith("yyy", years);
    if (two) {
      builder
          .appendPattern(pattern.substring(0, years))
          .appendValueReduced(ChronoField.YEAR, 2, 2, twoDigitYearsFrom)
          .appendPattern(pattern.substring(years + 2));
    } else {
      builder.appendPattern(pattern.replace('y', 'u'));
    }
    return builder.toFormatter(Locale.ROOT).withResolverStyle(ResolverStyle.STRICT);
  }

  /** Of a moment its local date. */
  String date(String text) {
    TemporalAccessor found = parsed(text);
    if (found instanceof OffsetDateTime moment) {
      return moment.atZoneSameInstant(TreasuryTime.ZONE).toLocalDate().toString();
    }
    if (found instanceof LocalDateTime moment) {
      return moment.toLocalDate().toString();
    }
    return found == null ? text : found.toString();
  }

  /** A date alone is the beginning of that day. */
  String instant(String text) {
    return parsed(text) instanceof LocalDate date
        ? LOCAL.format(date.atStartOfDay())
        : instantOrDate(text);
  }

  /** A date alone stays one. */
  String instantOrDate(String text) {
    TemporalAccessor found = parsed(text);
    if (found instanceof OffsetDateTime moment) {
      return DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(moment);
    }
    if (found instanceof LocalDateTime moment) {
      return LOCAL.format(moment);
    }
    return found == null ? text : found.toString();
  }

  /** What the text says by the first pattern that fits; null if none does. */
  private @Nullable TemporalAccessor parsed(String text) {
    for (DateTimeFormatter form : dates) {
      try {
        return form.parseBest(text, OffsetDateTime::from, LocalDateTime::from, LocalDate::from);
      } catch (DateTimeException otherForm) {
        // The next pattern may fit.
      }
    }
    return null;
  }

  String amount(String text, ColumnRule.Part part) {
    if (!number.matcher(text).matches()) {
      return text;
    }
    String plain = text.startsWith("+") ? text.substring(1) : text;
    if (!thousandsSign.isEmpty()) {
      plain = plain.replace(thousandsSign, "");
    }
    plain = plain.replace(decimalSign, ".");
    boolean negative = plain.startsWith("-");
    return switch (part) {
      case WHOLE -> plain;
      case POSITIVE -> negative ? "" : plain;
      case NEGATIVE -> negative ? plain.substring(1) : "";
    };
  }
}
