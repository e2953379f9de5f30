package vn.sokhop.notice.post;

import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import vn.sokhop.calendar.TreasuryTime;

/**
 * The hours in which people are not disturbed, local to Asia/Ho_Chi_Minh; from is in, to is out,
 * over midnight if from is later. Equal: none.
 */
public record QuietHours(LocalTime from, LocalTime to) {

  /**
   * Reads {@code HH:mm}.
   *
   * @throws IllegalArgumentException for anything else
   */
  public static QuietHours of(String from, String to) {
    return new QuietHours(time(from), time(to));
  }

  private static LocalTime time(String text) {
    try {
      return LocalTime.parse(text, DateTimeFormatter.ISO_LOCAL_TIME);
    } catch (DateTimeParseException wrong) {
      throw new IllegalArgumentException(
          "\"" + text + "\" is no time of day; expected in quotation marks, e.g. \"20:00\"", wrong);
    }
  }

  /** True while nobody is to be disturbed. */
  public boolean isQuiet(ZonedDateTime now) {
    LocalTime time = now.withZoneSameInstant(TreasuryTime.ZONE).toLocalTime();
    return from.isAfter(to)
        ? !time.isBefore(from) || time.isBefore(to)
        : !time.isBefore(from) && time.isBefore(to);
  }
}
