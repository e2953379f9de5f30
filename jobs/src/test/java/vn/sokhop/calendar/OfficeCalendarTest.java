package vn.sokhop.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.sokhop.command.OperatorException;

/** Cases with a name. Office 0661 has days of its own, 0662 has none. */
class OfficeCalendarTest {
  private static final WorkingCalendar CALENDAR =
      Calendars.with(
          Calendars.worked("2025-09-01 2025-09-02", "0661 0663", ""),
          Calendars.worked("2026-02-13", "", "07:30-11:30"),
          Calendars.worked("2026-02-13", "0661", ""),
          Calendars.worked("2025-12-31", "0661", "07:30-11:30 13:30-20:00"),
          Calendars.worked("2026-12-31", "0661", "13:30-24:00 07:30-11:30"),
          Calendars.closed("2026-11-20", "0661"));
  private final OfficeCalendar own = CALENDAR.of("0661");
  private final OfficeCalendar plain = CALENDAR.of("0662");

  @ParameterizedTest
  @CsvSource({
    "2026-11-23T09:15, 2026-11-23T09:15", // within office hours
    "2026-11-23T07:29:59, 2026-11-23T07:30", // before opening
    "2026-11-23T00:00, 2026-11-23T07:30",
    "2026-11-23T12:00, 2026-11-23T12:00", // at noon
    "2026-11-23T17:00, 2026-11-23T17:00", // exactly at closing
    "2026-11-23T17:00:00.000000001, 2026-11-25T07:30", // after it, 24 November is a holiday
    "2026-11-24T10:00, 2026-11-25T07:30", // on a holiday
    "2026-11-21T10:00, 2026-11-23T07:30", // on a Saturday
    "2026-08-22T16:59, 2026-08-22T16:59", // on a Saturday that is worked
    "2026-08-22T17:00:01, 2026-08-24T07:30",
    "2026-02-13T11:30, 2026-02-13T11:30", // the half day before Tet
    "2026-02-13T11:30:01, 2026-02-23T07:30",
    "2025-12-31T17:00:01, 2026-01-05T07:30" // over New Year
  })
  void countsFromWhatTheOfficeCouldSee(LocalDateTime received, LocalDateTime counted) {
    assertThat(plain.counted(received)).isEqualTo(counted);
  }

  @ParameterizedTest
  @CsvSource({
    "2025-09-01T10:00, 2025-09-01T10:00", // open on a public holiday
    "2025-08-29T17:01, 2025-09-01T07:30",
    "2026-02-13T16:00, 2026-02-13T16:00", // its own day goes before the half day of all
    "2025-12-31T20:00, 2025-12-31T20:00", // extra hours
    "2025-12-31T20:00:01, 2026-01-05T07:30",
    "2026-12-31T23:59:59, 2026-12-31T23:59:59", // until midnight
    "2026-11-20T10:00, 2026-11-23T07:30" // closed on a Friday
  })
  void knowsTheDaysOfAnOffice(LocalDateTime received, LocalDateTime counted) {
    assertThat(own.counted(received)).isEqualTo(counted);
  }

  @ParameterizedTest
  @CsvSource({
    "2026-11-23T11:00, PT30M, 2026-11-23T11:30", // ends with the morning
    "2026-11-23T11:00, PT30M1S, 2026-11-23T13:30:01",
    "2026-11-23T12:00, PT30M, 2026-11-23T14:00", // received at noon
    "2026-11-23T16:30, PT30M, 2026-11-23T17:00",
    "2026-11-23T16:30, PT31M, 2026-11-25T07:31",
    "2026-11-21T10:00, PT5M, 2026-11-23T07:35",
    "2026-11-23T07:30, PT7H30M, 2026-11-23T17:00", // a whole day
    "2026-11-23T07:30, PT15H, 2026-11-25T17:00",
    "2026-02-13T11:00, PT1H, 2026-02-23T08:00", // half day, Tet
    "2026-11-21T10:00, PT0S, 2026-11-21T10:00"
  })
  void addsOfficeTime(LocalDateTime from, Duration time, LocalDateTime expected) {
    assertThat(plain.plusOfficeTime(from, time)).isEqualTo(expected);
    assertThat(plain.officeTimeBetween(from, expected)).isEqualTo(time);
    assertThat(plain.officeTimeBetween(expected, from)).isEqualTo(time.negated());
  }

  @Test
  void opensAndClosesByTheHoursOfTheDay() {
    assertThat(plain.opening(day("2026-11-23"))).isEqualTo("2026-11-23T07:30");
    assertThat(plain.closing(day("2026-11-23"))).isEqualTo("2026-11-23T17:00");
    assertThat(plain.closing(day("2026-11-22"))).isEqualTo("2026-11-22T17:00"); // a rest day
    assertThat(plain.closing(day("2026-02-13"))).isEqualTo("2026-02-13T11:30");
    assertThat(own.closing(day("2025-12-31"))).isEqualTo("2025-12-31T20:00");
    assertThat(own.opening(day("2026-12-31"))).isEqualTo("2026-12-31T07:30");
    assertThat(own.closing(day("2026-12-31"))).isEqualTo("2027-01-01T00:00");
    assertThat(own.closing(day("2026-11-20"))).isEqualTo("2026-11-20T17:00"); // closed
  }

  @Test
  void findsWorkingDays() {
    assertThat(plain.workingDayFrom(day("2026-11-23"))).isEqualTo("2026-11-23");
    assertThat(plain.workingDayFrom(day("2026-11-24"))).isEqualTo("2026-11-25");
    assertThat(plain.plusWorkingDays(day("2026-11-21"), 0)).isEqualTo("2026-11-21");
    assertThat(plain.plusWorkingDays(day("2026-11-21"), 1)).isEqualTo("2026-11-23");
    assertThat(plain.plusWorkingDays(day("2025-12-31"), 1)).isEqualTo("2026-01-05");
    assertThat(plain.plusWorkingDays(day("2025-01-01"), 499)).isEqualTo("2026-12-31");
    assertThat(own.plusWorkingDays(day("2025-08-29"), 1)).isEqualTo("2025-09-01");
    assertThat(plain.plusWorkingDays(day("2025-08-29"), 1)).isEqualTo("2025-09-03");
  }

  @Test
  void daysOfOneOfficeAreNotThoseOfTheTreasury() {
    assertThat(CALENDAR.of("0663").isWorkingDay(day("2025-09-01"))).isTrue();
    assertThat(CALENDAR.of("0662").isWorkingDay(day("2025-09-01"))).isFalse();
    assertThat(CALENDAR.isWorkingDay(day("2025-09-01"))).isFalse();
    assertThat(CALENDAR.isWorkingDay(day("2026-11-20"))).isTrue();
    assertThat(CALENDAR.workingDaysBetween(day("2025-08-29"), day("2025-09-03"))).isOne();
    assertThat(own.workingDaysBetween(day("2025-08-29"), day("2025-09-03"))).isEqualTo(3);
  }

  @Test
  void stopsAtAYearThatIsNotConfigured() {
    LocalDateTime evening = LocalDateTime.parse("2026-12-31T16:00");
    assertThat(plain.plusOfficeTime(evening, Duration.ofHours(1))).isEqualTo("2026-12-31T17:00");
    assertThatThrownBy(() -> plain.plusOfficeTime(evening, Duration.ofMinutes(61)))
        .isInstanceOf(OperatorException.class)
        .hasMessage(
            "calendar.yml: year 2027 is not in the calendar; its holidays and worked Saturdays are"
                + " needed. Add it under sokhop.calendar.years.2027.");
    assertThatThrownBy(() -> plain.plusWorkingDays(day("2026-12-30"), 2))
        .isInstanceOf(OperatorException.class);
    assertThatThrownBy(() -> plain.counted(evening.plusHours(2)))
        .isInstanceOf(OperatorException.class);
    assertThatThrownBy(() -> plain.officeTimeBetween(evening, evening.plusDays(1)))
        .isInstanceOf(OperatorException.class);
    assertThatThrownBy(() -> plain.workingDaysBetween(day("2024-12-30"), day("2026-01-01")))
        .isInstanceOf(OperatorException.class)
        .hasMessageContaining("year 2024");
    assertThatThrownBy(() -> plain.closing(day("2027-01-02")))
        .isInstanceOf(OperatorException.class);
  }

  @Test
  void doesNotCountBackwards() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> plain.plusWorkingDays(day("2026-11-23"), -1));
    assertThatIllegalArgumentException()
        .isThrownBy(
            () ->
                plain.plusOfficeTime(
                    LocalDateTime.parse("2026-11-23T09:00"), Duration.ofMinutes(-1)));
  }

  private static LocalDate day(String day) {
    return LocalDate.parse(day);
  }
}
