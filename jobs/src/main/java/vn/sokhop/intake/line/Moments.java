package vn.sokhop.intake.line;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.TemporalAccessor;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.sokhop.calendar.TreasuryTime;
import vn.sokhop.database.RowBuffer;

/** Dates as days since 1970, instants as microseconds since 1970, from ISO texts. */
public final class Moments {
  /** No value. */
  public static final int NO_DATE = RowBuffer.NO_DATE;

  /** No value. */
  public static final long NO_INSTANT = RowBuffer.NO_INSTANT;

  // Vietnam has kept +07:00 since 1975; earlier local times go the long way.
  private static final LocalDate FIXED_OFFSET_SINCE = LocalDate.of(1976, 1, 1);
  private static final ZoneOffset OFFSET = ZoneOffset.ofHours(7);

  // 24:00 and nothing beyond it, with what may follow: an offset.
  private static final Pattern END_OF_DAY =
      Pattern.compile("([^T]+)[Tt]24(:00(?::00(?:\\.0+)?)?(?:[Zz+-].*)?)");

  private Moments() {}

  /** Days since 1970; {@link #NO_DATE} if the text is no date. */
  public static int date(String text) {
    if (text.length() != 10 || text.charAt(4) != '-' || text.charAt(7) != '-') {
      return NO_DATE;
    }
    int year = digits(text, 0, 4);
    int month = digits(text, 5, 7);
    int day = digits(text, 8, 10);
    if (year < 1 || month < 1 || month > 12 || day < 1 || day > 31) {
      return NO_DATE;
    }
    if (day > 28 && day > java.time.YearMonth.of(year, month).lengthOfMonth()) {
      return NO_DATE;
    }
    return (int) LocalDate.of(year, month, day).toEpochDay();
  }

  /**
   * Microseconds since 1970; {@link #NO_INSTANT} if the text is no instant. 24:00 of a day is 00:00
   * of the next one.
   */
  public static long instant(String text) {
    int seconds = plainSeconds(text);
    if (seconds >= 0) {
      int day = date(text.substring(0, 10));
      if (day == NO_DATE) {
        return NO_INSTANT;
      }
      if (day >= FIXED_OFFSET_SINCE.toEpochDay()) {
        return ((long) day * 86_400 + seconds - OFFSET.getTotalSeconds()) * 1_000_000L;
      }
    }
    return parsed(text);
  }

  /** The local day in which the instant lies, where midnight is the end of a day: 24:00. */
  public static int dayEndingWith(long micros) {
    if (micros == NO_INSTANT) {
      return NO_DATE;
    }
    return dayBeginningWith(micros - 1);
  }

  /** The local day in which the instant lies, where midnight is the first moment of a day. */
  public static int dayBeginningWith(long micros) {
    Instant instant = Instant.ofEpochSecond(Math.floorDiv(micros, 1_000_000L));
    return (int) LocalDate.ofInstant(instant, TreasuryTime.ZONE).toEpochDay();
  }

  /** Second of the day of {@code yyyy-MM-ddTHH:mm:ss}, alone or with +07:00; else −1. */
  private static int plainSeconds(String text) {
    boolean local = text.length() == 19;
    boolean offset = text.length() == 25 && text.endsWith("+07:00");
    if (!(local || offset)
        || text.charAt(10) != 'T'
        || text.charAt(13) != ':'
        || text.charAt(16) != ':') {
      return -1;
    }
    int hour = digits(text, 11, 13);
    int minute = digits(text, 14, 16);
    int second = digits(text, 17, 19);
    if (hour < 0 || minute < 0 || second < 0 || hour > 23 || minute > 59 || second > 59) {
      return -1;
    }
    return hour * 3600 + minute * 60 + second;
  }

  private static long parsed(String text) {
    Matcher end = END_OF_DAY.matcher(text);
    boolean endsDay = end.matches();
    int days = endsDay ? 1 : 0;
    try {
      TemporalAccessor found =
          DateTimeFormatter.ISO_DATE_TIME.parseBest(
              endsDay ? end.group(1) + "T00" + end.group(2) : text,
              OffsetDateTime::from,
              LocalDateTime::from);
      OffsetDateTime moment =
          found instanceof OffsetDateTime with
              ? with.plusDays(days)
              : ((LocalDateTime) found).plusDays(days).atZone(TreasuryTime.ZONE).toOffsetDateTime();
      int year = moment.getYear();
      if (year < 1 || year > 9999) {
        return NO_INSTANT;
      }
      return moment.toEpochSecond() * 1_000_000L + moment.getNano() / 1_000;
    } catch (DateTimeException e) {
      return NO_INSTANT;
    }
  }

  private static int digits(String text, int from, int to) {
    int value = 0;
    for (int i = from; i < to; i++) {
      int digit = text.charAt(i) - '0';
      if (digit < 0 || digit > 9) {
        return -1;
      }
      value = value * 10 + digit;
    }
    return value;
  }
}
