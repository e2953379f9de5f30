package vn.sokhop.calendar;

import java.time.LocalTime;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A stretch of office hours within one day, in local time, written {@code 07:30-11:30}. The end may
 * be {@code 24:00}, the midnight after the day.
 */
public final class TimeSpan {
  static final long DAY = 24L * 60 * 60 * 1_000_000_000;

  private static final Pattern FORM =
      Pattern.compile("([01]\\d|2[0-3]):([0-5]\\d)\\s*-\\s*(?:([01]\\d|2[0-3]):([0-5]\\d)|24:00)");

  private final long begin;
  private final long end;

  private TimeSpan(long begin, long end) {
    this.begin = begin;
    this.end = end;
  }

  /**
   * Reads a stretch as it is written in the configuration.
   *
   * @throws IllegalArgumentException if it is not of the form or does not end after it begins
   */
  public static TimeSpan of(String text) {
    Matcher form = FORM.matcher(text.strip());
    if (!form.matches()) {
      throw new IllegalArgumentException(
          "office hours are written like 07:30-11:30, each time with two digits");
    }
    long begin = nanos(form.group(1), form.group(2));
    long end = form.group(3) == null ? DAY : nanos(form.group(3), form.group(4));
    if (end <= begin) {
      throw new IllegalArgumentException("office hours must end after they begin");
    }
    return new TimeSpan(begin, end);
  }

  /** Nanoseconds from midnight to the first moment. */
  long begin() {
    return begin;
  }

  /** Nanoseconds from midnight to the last moment; 24:00 is a whole day. */
  long end() {
    return end;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof TimeSpan span && begin == span.begin && end == span.end;
  }

  @Override
  public int hashCode() {
    return Long.hashCode(begin * 31 + end);
  }

  @Override
  public String toString() {
    return text(begin) + "-" + text(end);
  }

  private static long nanos(String hours, String minutes) {
    return LocalTime.of(Integer.parseInt(hours), Integer.parseInt(minutes)).toNanoOfDay();
  }

  private static String text(long nanos) {
    return nanos == DAY ? "24:00" : LocalTime.ofNanoOfDay(nanos).toString();
  }
}
