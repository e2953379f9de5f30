package vn.sokhop.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.SplittableRandom;
import java.util.stream.LongStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What holds for every calendar, over random calendars, days and instants. */
class OfficeCalendarLawsTest {
  private static final int CASES = 40;

  static LongStream seeds() {
    return LongStream.rangeClosed(1, 40);
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void agreesWithACountDayByDay(long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    RandomCalendar naive = new RandomCalendar(random);
    OfficeCalendar calendar = naive.calendar();
    for (int i = 0; i < CASES; i++) {
      LocalDate from = day(random);
      LocalDate to = from.plusDays(random.nextInt(300));
      int days = calendar.workingDaysBetween(from, to);
      assertThat(days).isEqualTo(naive.workingDaysBetween(from, to));
      assertThat(calendar.workingDaysBetween(to, from)).isEqualTo(-days);
      assertThat(calendar.isWorkingDay(from)).isEqualTo(naive.isWorked(from));
      int n = 1 + random.nextInt(200);
      LocalDate later = calendar.plusWorkingDays(from, n);
      assertThat(naive.workingDaysBetween(from, later)).isEqualTo(n);
      assertThat(naive.isWorked(later)).isTrue();
      LocalDate worked = calendar.workingDayFrom(from);
      assertThat(naive.isWorked(worked)).isTrue();
      assertThat(naive.workingDaysBetween(from.minusDays(1), worked)).isOne();
    }
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void agreesWithACountMinuteByMinute(long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    RandomCalendar naive = new RandomCalendar(random);
    OfficeCalendar calendar = naive.calendar();
    for (int i = 0; i < 6; i++) {
      LocalDateTime from = minute(random);
      LocalDateTime to = from.plusMinutes(random.nextInt(14 * 24 * 60));
      assertThat(calendar.officeTimeBetween(from, to))
          .as("%s to %s", from, to)
          .isEqualTo(naive.officeTimeBetween(from, to));
      int minutes = random.nextInt(3000);
      assertThat(calendar.plusOfficeTime(from, Duration.ofMinutes(minutes)))
          .as("%s and %d minutes", from, minutes)
          .isEqualTo(naive.plusOfficeTime(from, minutes));
    }
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void daysAddUpAndKeepTheirOrder(long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    OfficeCalendar calendar = new RandomCalendar(random).calendar();
    for (int i = 0; i < CASES; i++) {
      LocalDate a = day(random);
      LocalDate b = day(random);
      LocalDate c = day(random);
      assertThat(calendar.workingDaysBetween(a, b) + calendar.workingDaysBetween(b, c))
          .isEqualTo(calendar.workingDaysBetween(a, c));
      int n = random.nextInt(40);
      int m = random.nextInt(40);
      assertThat(calendar.plusWorkingDays(calendar.plusWorkingDays(a, n), m))
          .isEqualTo(calendar.plusWorkingDays(a, n + m));
      assertThat(calendar.plusWorkingDays(a, n + 1)).isAfter(calendar.plusWorkingDays(a, n));
      LocalDate earlier = a.isBefore(b) ? a : b;
      LocalDate later = a.isBefore(b) ? b : a;
      assertThat(calendar.plusWorkingDays(earlier, n))
          .isBeforeOrEqualTo(calendar.plusWorkingDays(later, n));
    }
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void timeAddsUpAndKeepsItsOrder(long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    OfficeCalendar calendar = new RandomCalendar(random).calendar();
    for (int i = 0; i < CASES; i++) {
      LocalDateTime a = instant(random);
      LocalDateTime b = instant(random);
      LocalDateTime c = instant(random);
      assertThat(calendar.officeTimeBetween(a, b).plus(calendar.officeTimeBetween(b, c)))
          .isEqualTo(calendar.officeTimeBetween(a, c));
      Duration n = time(random);
      Duration m = time(random);
      LocalDateTime end = calendar.plusOfficeTime(a, n);
      assertThat(calendar.plusOfficeTime(end, m)).isEqualTo(calendar.plusOfficeTime(a, n.plus(m)));
      assertThat(calendar.plusOfficeTime(a, n.plusNanos(1))).isAfter(end);
      assertThat(calendar.officeTimeBetween(a, end)).isEqualTo(n);
      LocalDateTime earlier = a.isBefore(b) ? a : b;
      LocalDateTime later = a.isBefore(b) ? b : a;
      assertThat(calendar.plusOfficeTime(earlier, n))
          .isBeforeOrEqualTo(calendar.plusOfficeTime(later, n));
      // never later than the instant itself, and the same office time away
      LocalDateTime back =
          calendar.plusOfficeTime(earlier, calendar.officeTimeBetween(earlier, later));
      assertThat(back).isBeforeOrEqualTo(later);
      assertThat(calendar.officeTimeBetween(back, later)).isZero();
    }
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void countsFromAnInstantWithinTheHoursOfADay(long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    RandomCalendar naive = new RandomCalendar(random);
    OfficeCalendar calendar = naive.calendar();
    for (int i = 0; i < CASES; i++) {
      LocalDateTime received = instant(random);
      LocalDateTime counted = calendar.counted(received);
      assertThat(calendar.counted(counted)).isEqualTo(counted);
      assertThat(counted).isAfterOrEqualTo(received);
      assertThat(calendar.officeTimeBetween(received, counted)).isZero();
      LocalDate day = counted.toLocalDate();
      assertThat(naive.isWorked(day)).isTrue();
      assertThat(counted).isBetween(calendar.opening(day), calendar.closing(day));
      LocalDateTime other = instant(random);
      if (other.isBefore(received)) {
        assertThat(calendar.counted(other)).isBeforeOrEqualTo(counted);
      }
    }
  }

  /** From 2025 to the middle of 2026, so that what is added stays in the years that are known. */
  private static LocalDate day(SplittableRandom random) {
    return LocalDate.of(2025, 1, 2).plusDays(random.nextInt(400));
  }

  private static LocalDateTime minute(SplittableRandom random) {
    return day(random).atStartOfDay().plusMinutes(random.nextInt(24 * 60));
  }

  /** Often at a boundary of the hours. */
  private static LocalDateTime instant(SplittableRandom random) {
    LocalDate day = day(random);
    return switch (random.nextInt(4)) {
      case 0 -> day.atTime(7, 30);
      case 1 -> day.atTime(11, 30);
      case 2 -> day.atTime(17, 0).plusSeconds(random.nextInt(2));
      default -> day.atStartOfDay().plusNanos(random.nextLong(TimeSpan.DAY));
    };
  }

  private static Duration time(SplittableRandom random) {
    return random.nextInt(3) == 0
        ? Duration.ofMinutes(30L * random.nextInt(40))
        : Duration.ofNanos(random.nextLong(200L * 60 * 60 * 1_000_000_000));
  }
}
