package vn.sokhop.confirmation.life;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.sokhop.command.period.PeriodRequest;

/** Circular 157/2025/TT-BTC, Art. 11. */
class DueDatesTest {
  private static final DueDates LAW =
      new DueDates(10, 10, MonthDay.of(2, 10), Set.of(12), Set.of(4));

  @ParameterizedTest
  @CsvSource({
    "2026-10,               2026-11-10",
    "2026-11,               2026-12-10",
    "2026-04,               2026-05-10",
    "2026-12,",
    "2026,                  2027-02-10",
    "2026-Q3,               2026-10-10",
    "2026-Q4,",
    "2026-10-05_2026-10-20,"
  })
  void dueAsTheCircularSays(String label, LocalDate due) {
    PeriodRequest request = PeriodRequest.parse(label);
    assertThat(LAW.of(request.kind(), request.to(), UnaryOperator.identity())).isEqualTo(due);
  }

  @Test
  void aDayOfRestMovesItOnlyWhereTheSettingSaysSo() {
    PeriodRequest april = PeriodRequest.parse("2026-04");
    UnaryOperator<LocalDate> toMonday =
        day -> day.getDayOfWeek() == DayOfWeek.SUNDAY ? day.plusDays(1) : day;
    assertThat(LAW.of(april.kind(), april.to(), toMonday)).isEqualTo("2026-05-11");
  }
}
