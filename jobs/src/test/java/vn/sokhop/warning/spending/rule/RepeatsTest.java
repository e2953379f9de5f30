package vn.sokhop.warning.spending.rule;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RepeatsTest {
  private static final LocalDate FIRST = LocalDate.of(2026, 11, 1);

  /** Payments as id@day:voucher; pairs as later(earlier). */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      emptyValue = "",
      textBlock =
          """
          one alone                       | a@1:V                    | ''
          same voucher                    | a@1:V b@2:V              | ''
          another voucher                 | a@1:V b@2:W              | b(a)
          ten days apart                  | a@1:V b@11:W             | b(a)
          eleven days apart               | a@1:V b@12:W             | ''
          same day, by entry id           | b@1:W a@1:V              | b(a)
          the latest earlier one is named | a@1:V b@2:W c@3:X        | b(a) c(b)
          past one of the same voucher    | a@1:V b@2:W c@3:W        | b(a) c(a)
          not past the days               | a@1:V b@9:W c@12:W       | b(a)
          """)
  void pairs(String name, String written, String expected) {
    List<Repeats.Payment> payments =
        new ArrayList<>(
            Arrays.stream(written.strip().split(" ", -1)).map(RepeatsTest::payment).toList());
    for (int seed = 0; seed < 5; seed++) {
      Collections.shuffle(payments, new Random(seed));
      String found =
          new Repeats(10)
              .among(payments).stream()
                  .map(pair -> pair.later().entryId() + "(" + pair.earlier().entryId() + ")")
                  .collect(Collectors.joining(" "));
      assertThat(found).as(name).isEqualTo(expected);
    }
  }

  private static Repeats.Payment payment(String written) {
    String[] parts = written.split("[@:]", -1);
    LocalDate date = FIRST.plusDays(Integer.parseInt(parts[1]) - 1);
    return new Repeats.Payment(
        date, date.atStartOfDay().toInstant(ZoneOffset.UTC), parts[0], parts[2]);
  }
}
