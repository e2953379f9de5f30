package vn.sokhop.reporting.ranking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.sokhop.finding.Severity;
import vn.sokhop.reporting.ranking.WarningScore.Best;
import vn.sokhop.reporting.ranking.WarningScore.Sign;

/** The score as a table of cases, with the weights as delivered. */
class WarningScoreTest {
  private static final WarningScore SCORE =
      new WarningScore(new RankingProperties(100, 30, 10, 0, 2, 10, 20, 1, 10, 10, 6));

  @ParameterizedTest
  @CsvSource({
    // severity, digits of the amount, new, score
    "INFO,    0, false,   0",
    "LOW,     0, false,  10",
    "MEDIUM,  0, false,  30",
    "HIGH,    0, false, 100",
    "HIGH,    0, true,  110",
    "HIGH,    1, false, 100", // 9 đồng
    "HIGH,    2, false, 102", // 10 đồng
    "HIGH,    7, false, 112", // 1 000 000
    "HIGH,   10, true,  128", // 1 000 000 000, of this night
    "MEDIUM, 10, true,   58",
    "MEDIUM, 18, true,   74", // the largest amount does not lift MEDIUM to HIGH
    "LOW,     8, true,   34",
  })
  void severitySizeAndFreshnessAddUp(Severity severity, int digits, boolean isNew, long score) {
    assertThat(SCORE.of(new Sign(severity, digits, isNew))).isEqualTo(score);
  }

  @ParameterizedTest
  @CsvSource({
    // codes with their scores, score of the unit
    "'',                                0",
    "A=110,                           110",
    "A=110 A=128,                     128", // repeats: the best one
    "A=110 B=58,                      168", // another sign adds
    "A=110 B=58 B=40 C=34,            202",
  })
  void differentSignsTogetherRise(String codes, long score) {
    List<Best> all =
        Arrays.stream(codes.split(" ", -1))
            .filter(code -> !code.isEmpty())
            .map(code -> code.split("=", -1))
            .map(code -> new Best(code[0], Long.parseLong(code[1])))
            .toList();
    assertThat(WarningScore.ofUnit(all)).isEqualTo(score);
    List<Best> turned = new ArrayList<>(all);
    Collections.reverse(turned);
    assertThat(WarningScore.ofUnit(turned)).as("in another order").isEqualTo(score);
  }

  @Test
  void fourHundredRepeatsAreOneSign() {
    assertThat(WarningScore.ofUnit(Collections.nCopies(400, new Best("A", 54)))).isEqualTo(54);
  }

  @Test
  void thereIsNoAmountWithLessThanNoDigits() {
    assertThatThrownBy(() -> new Sign(Severity.HIGH, -1, false))
        .hasMessage("an amount with -1 digits");
  }
}
