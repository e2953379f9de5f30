package vn.sokhop.calendar;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Comparator;
import java.util.List;

/** The office hours of one day, in order; none on a rest day. Times count from midnight. */
final class DayHours {
  static final DayHours REST = new DayHours(List.of());

  private final List<TimeSpan> spans;
  private final long total;

  private DayHours(List<TimeSpan> spans) {
    this.spans = spans;
    this.total = spans.stream().mapToLong(span -> span.end() - span.begin()).sum();
  }

  /**
   * Puts the stretches of a worked day in order.
   *
   * @throws IllegalArgumentException if there is none or two overlap
   */
  static DayHours of(List<TimeSpan> spans) {
    if (spans.isEmpty()) {
      throw new IllegalArgumentException("a worked day needs office hours, e.g. 07:30-11:30");
    }
    List<TimeSpan> ordered =
        spans.stream().sorted(Comparator.comparingLong(TimeSpan::begin)).toList();
    for (int i = 1; i < ordered.size(); i++) {
      if (ordered.get(i).begin() < ordered.get(i - 1).end()) {
        throw new IllegalArgumentException(
            "office hours " + ordered.get(i - 1) + " and " + ordered.get(i) + " overlap");
      }
    }
    return new DayHours(ordered);
  }

  boolean isWorked() {
    return !spans.isEmpty();
  }

  LocalDateTime opening(LocalDate day) {
    return at(day, spans.get(0).begin());
  }

  LocalDateTime closing(LocalDate day) {
    return at(day, spans.get(spans.size() - 1).end());
  }

  /** Office time of the whole day, in nanoseconds. */
  long total() {
    return total;
  }

  /** Office time of the day that has passed at a moment, in nanoseconds. */
  long passed(long moment) {
    long passed = 0;
    for (TimeSpan span : spans) {
      passed += Math.max(0, Math.min(moment, span.end()) - span.begin());
    }
    return passed;
  }

  /** The first moment at which so much office time has passed; more than none, at most all. */
  LocalDateTime when(LocalDate day, long passed) {
    long left = passed;
    for (TimeSpan span : spans) {
      long length = span.end() - span.begin();
      if (left <= length) {
        return at(day, span.begin() + left);
      }
      left -= length;
    }
    throw new IllegalArgumentException(day + " has no " + passed + " ns of office time");
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof DayHours hours && spans.equals(hours.spans);
  }

  @Override
  public int hashCode() {
    return spans.hashCode();
  }

  private static LocalDateTime at(LocalDate day, long nanos) {
    return day.atStartOfDay().plusNanos(nanos);
  }
}
