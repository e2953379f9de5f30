package vn.sokhop.warning.spending.rule;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NumberGapsTest {
  private static final LocalDate BEFORE = LocalDate.of(2026, 11, 10);

  /**
   * Numbers as number@day of November; gaps as first-last@day they were passed. Before the 10th.
   */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      emptyValue = "",
      textBlock =
          """
          no numbers missing             | 1@1 2@2 3@3        | ''
          what is below the first is not | 5@1 6@2            | ''
          one missing                    | 1@1 3@9            | 2-2@9
          several missing                | 1@1 5@9            | 2-4@9
          passed too late                | 1@1 3@10           | ''
          a later number passed it first | 1@1 3@20 4@5       | 2-2@5
          two gaps                       | 1@1 3@2 7@3        | 2-2@2 4-6@3
          one gap is passed, one not yet | 1@1 3@2 7@12       | 2-2@2
          """)
  void gaps(String name, String written, String expected) {
    NavigableMap<Long, LocalDate> booked = new TreeMap<>();
    for (String number : written.strip().split(" ", -1)) {
      String[] parts = number.split("@", -1);
      booked.put(Long.parseLong(parts[0]), LocalDate.of(2026, 11, Integer.parseInt(parts[1])));
    }
    assertThat(
            NumberGaps.among(booked, BEFORE).stream()
                .map(gap -> gap.first() + "-" + gap.last() + "@" + gap.passedOn().getDayOfMonth())
                .collect(Collectors.joining(" ")))
        .as(name)
        .isEqualTo(expected);
  }
}
