package vn.sokhop.warning.signature;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.LocalTime;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** When signatures are made: each rule with what it must not tell first. */
class TimeRulesTest {
  private static final Signers REGISTRY = Cases.registry();

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          2026-11-16T09:00    | 2026-11-16T10:00        | 10.0.0.1 | -
          2026-11-16T09:00    |                         | 10.0.0.1 | -
                              | 2026-11-16T09:00        | 10.0.0.1 | -
          2026-11-16T09:00    | 2026-11-16T09:00:30     |          | -
          2026-11-16T09:00    | 2026-11-16T09:01:00.001 | 10.0.0.1 | -
          2026-11-16T09:00    | 2026-11-16T09:01        | 10.0.0.1 | 2026-11-16T09:00 2026-11-16T09:01 60 10.0.0.1 60 C1 Ms An C2 Ms Binh
          2026-11-16T09:00:20 | 2026-11-16T09:00        | 10.0.0.1 | 2026-11-16T09:00:20 2026-11-16T09:00 20 10.0.0.1 60 C1 Ms An C2 Ms Binh
          2026-11-16T09:00    | 2026-11-16T09:00        | fe80::1  | 2026-11-16T09:00 2026-11-16T09:00 0 fe80::1 60 C1 Ms An C2 Ms Binh
          """)
  void secondsApart(
      @Nullable String firstAt, @Nullable String secondAt, @Nullable String address, String told) {
    SignedEntry entry = Cases.entry(Cases.ACCOUNT, "C1", firstAt, "C2", secondAt, address);
    assertThat(Cases.told(TimeRules.secondsApart(entry, REGISTRY, 60))).isEqualTo(told);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
                              |                     | -
          2026-11-16T06:00    | 2026-11-16T20:00    | -
          2026-11-13T09:00    |                     | -
          2026-11-16T05:59:59 |                     | hours.EARLY:role.FIRST,C1,2026-11-16T05:59:59,Ms An,06:00,
                              | 2026-11-16T20:00:01 | hours.LATE:role.SECOND,C2,2026-11-16T20:00:01,Ms Binh,20:00,
          2026-11-15T09:00    |                     | hours.REST_DAY:role.FIRST,C1,2026-11-15T09:00,Ms An,06:00,
          2026-11-15T23:00    | 2026-11-16T21:00    | hours.REST_DAY:role.FIRST,C1,2026-11-15T23:00,Ms An,06:00, key:signature.and hours.LATE:role.SECOND,C2,2026-11-16T21:00,Ms Binh,20:00,
          """)
  void outOfHours(@Nullable String firstAt, @Nullable String secondAt, String told) {
    SignedEntry entry = Cases.entry(Cases.ACCOUNT, "C1", firstAt, "C2", secondAt, "10.0.0.1");
    assertThat(
            Cases.told(
                TimeRules.outOfHours(
                    entry,
                    REGISTRY,
                    day -> day.getDayOfWeek() == DayOfWeek.SUNDAY,
                    LocalTime.of(6, 0),
                    LocalTime.of(20, 0))))
        .isEqualTo(told.replace("key:signature.", ""));
  }
}
