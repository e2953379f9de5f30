package vn.sokhop.intake.layout;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.ResolverStyle;
import java.time.temporal.ChronoField;
import java.time.temporal.TemporalAccessor;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * How dates and numbers are written in a foreign file. A value that does not fit comes out as it
 * is, and is rejected by the checks that every line goes through.
 */
final class ValueForms {
  private static final DateTimeFormatter INSTANT =
      DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss", Locale.ROOT);

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

  String date(String text) {
    for (DateTimeFormatter form : dates) {
      try {
        return LocalDate.parse(text, form).toString();
      } catch (DateTimeException otherForm) {
        // The next pattern may fit.
      }
    }
    return text;
  }

  /** A date alone is the beginning of that day. */
  String instant(String text) {
    for (DateTimeFormatter form : dates) {
      try {
        TemporalAccessor found = form.parseBest(text, LocalDateTime::from, LocalDate::from);
        LocalDateTime moment =
            found instanceof LocalDateTime whole ? whole : ((LocalDate) found).atStartOfDay();
        return INSTANT.format(moment);
      } catch (DateTimeException otherForm) {
        // The next pattern may fit.
      }
    }
    return text;
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
