package vn.sokhop.warning.spending.rule;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.sokhop.calendar.Calendars;
import vn.sokhop.calendar.OfficeCalendar;

class SplitRunsTest {
  private static final OfficeCalendar CALENDAR = Calendars.stateSector().of("");
  private static final SplitRuns RULE = new SplitRuns(3, 5);

  /** Days of November 2026; the 2nd is a Monday, the 24th is a day off. Runs as first-last day. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      emptyValue = "",
      textBlock =
          """
          two payments                     | 2 3            | ''
          three on a day                   | 2 2 2          | 2-2
          Monday to Friday                 | 2 4 6          | 2-6
          Monday to Monday                 | 2 4 9          | ''
          Tuesday to Monday                | 3 4 9          | 3-9
          a day off does not count         | 19 20 26       | 19-26
          nor does it stretch further      | 19 20 27       | ''
          first on a Saturday              | 7 9 13         | 7-13
          sets that share a payment join   | 2 4 6 9 10     | 2-10
          sets that share none do not      | 2 2 2 9 9 9    | 2-2 9-9
          chained over a weekend           | 2 3 4 9 10 11  | 2-11
          one payment alone stays out      | 2 12 13 16     | 12-16
          """)
  void runs(String name, String days, String expected) {
    List<LocalDate> dates =
        Arrays.stream(days.strip().split(" ", -1))
            .map(day -> LocalDate.of(2026, 11, Integer.parseInt(day)))
            .toList();
    String found =
        RULE.among(dates, CALENDAR).stream()
            .map(
                run ->
                    dates.get(run.from()).getDayOfMonth()
                        + "-"
                        + dates.get(run.to() - 1).getDayOfMonth())
            .collect(Collectors.joining(" "));
    assertThat(found).as(name).isEqualTo(expected);
  }
}
