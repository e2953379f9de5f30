package vn.sokhop.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.test.context.ConfigDataApplicationContextInitializer;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.context.annotation.Import;

/** The calendar that the project comes with, {@code config/calendar.yml}. */
class ProjectCalendarTest {
  private final ApplicationContextRunner project =
      new ApplicationContextRunner()
          .withInitializer(new ConfigDataApplicationContextInitializer())
          .withPropertyValues("spring.config.location=classpath:/,file:../config/")
          .withUserConfiguration(Settings.class);

  @ParameterizedTest
  @CsvSource({"2021, 250", "2024, 251", "2025, 250", "2026, 249", "2027, 249"})
  void hasSoManyWorkingDays(int year, int days) {
    with(
        calendar -> {
          assertThat(calendar.isWorkingDay(LocalDate.of(year, 1, 1))).isFalse();
          assertThat(
                  calendar.workingDaysBetween(LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31)))
              .isEqualTo(days);
        });
  }

  @Test
  void has20WorkingDaysInMay2021() {
    with(
        calendar ->
            assertThat(
                    calendar.workingDaysBetween(
                        LocalDate.of(2021, 4, 30), LocalDate.of(2021, 5, 31)))
                .isEqualTo(20));
  }

  @Test
  void doesNotCountOverTheYearsBetween2021And2024() {
    with(
        calendar -> {
          assertThat(calendar.knownSince(LocalDate.of(2021, 5, 31))).isEqualTo("2021-01-01");
          assertThat(calendar.knownSince(LocalDate.of(2026, 11, 20))).isEqualTo("2024-01-01");
          assertThat(calendar.knownSince(LocalDate.of(2024, 1, 2))).isEqualTo("2024-01-01");
          assertThat(calendar.knownUntil(LocalDate.of(2021, 5, 31))).isEqualTo("2021-12-31");
          assertThat(calendar.knownUntil(LocalDate.of(2024, 1, 2))).isEqualTo("2027-12-31");
          assertThat(calendar.knownUntil(LocalDate.of(2027, 12, 31))).isEqualTo("2027-12-31");
        });
  }

  @Test
  void opensByTheRegularHours() {
    with(
        calendar -> {
          OfficeCalendar office = calendar.of("0661");
          LocalDate day = LocalDate.of(2021, 5, 31);
          assertThat(office.opening(day)).isEqualTo("2021-05-31T07:30");
          assertThat(office.closing(day)).isEqualTo("2021-05-31T17:00");
          assertThat(office.counted(LocalDateTime.parse("2021-05-01T09:00")))
              .isEqualTo("2021-05-04T07:30");
        });
  }

  @Test
  void takesOverridesAndHoursFromTheEnvironment() {
    project
        .withPropertyValues(
            "sokhop.calendar.office-hours=08:00-12:00, 13:00-17:00",
            "sokhop.calendar.overrides[0].days=2025-09-01,2025-09-02",
            "sokhop.calendar.overrides[0].offices=0661",
            "sokhop.calendar.overrides[0].worked=true",
            "sokhop.calendar.overrides[1].days=2026-12-31",
            "sokhop.calendar.overrides[1].worked=true",
            "sokhop.calendar.overrides[1].hours=07:30-24:00")
        .run(
            context -> {
              WorkingCalendar calendar =
                  new WorkingCalendar(context.getBean(CalendarProperties.class));
              LocalDate holiday = LocalDate.of(2025, 9, 1);
              assertThat(calendar.of("0661").isWorkingDay(holiday)).isTrue();
              assertThat(calendar.of("0661").opening(holiday)).isEqualTo("2025-09-01T08:00");
              assertThat(calendar.of("0662").isWorkingDay(holiday)).isFalse();
              assertThat(calendar.of("0662").closing(LocalDate.of(2026, 12, 31)))
                  .isEqualTo("2027-01-01T00:00");
            });
  }

  private void with(Consumer<WorkingCalendar> test) {
    project.run(
        context -> test.accept(new WorkingCalendar(context.getBean(CalendarProperties.class))));
  }

  @EnableConfigurationProperties(CalendarProperties.class)
  @Import(StrictDates.class)
  static class Settings {}
}
