package vn.sokhop.calendar;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.TemporalAccessor;
import java.util.Optional;
import java.util.regex.Pattern;

/** An instant as a person gives it, in local time of Asia/Ho_Chi_Minh. */
public final class AsOf {
  private static final Pattern DATE = Pattern.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}");
  private static final Pattern TIME = Pattern.compile(DATE.pattern() + "[T ][0-9]{2}:.{2,}");

  private AsOf() {}

  /**
   * A date is 24:00 of it; a time may have an offset, otherwise it is local.
   *
   * @return empty for a text that is neither
   */
  public static Optional<LocalDateTime> parse(String text) {
    String asked = text.strip();
    try {
      if (DATE.matcher(asked).matches()) {
        return Optional.of(endOf(LocalDate.parse(asked)));
      }
      if (!TIME.matcher(asked).matches()) {
        return Optional.empty();
      }
      TemporalAccessor found =
          DateTimeFormatter.ISO_DATE_TIME.parseBest(
              asked.replace(' ', 'T'), OffsetDateTime::from, LocalDateTime::from);
      return Optional.of(
          found instanceof OffsetDateTime with
              ? with.atZoneSameInstant(TreasuryTime.ZONE).toLocalDateTime()
              : (LocalDateTime) found);
    } catch (DateTimeException notThere) {
      return Optional.empty();
    }
  }

  /** 24:00 of a date. */
  public static LocalDateTime endOf(LocalDate date) {
    return date.plusDays(1).atStartOfDay();
  }
}
