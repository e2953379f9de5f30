package vn.sokhop.sample.dossier.fault;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The limits worked out by hand are those that the sample's own rules give. */
final class DatedCasesTest {
  static Stream<DatedCase> cases() {
    return Stream.of(
            DatedCases.NEW_YEAR,
            DatedCases.BUDGET_YEAR,
            DatedCases.YEAR_END_WINDOW,
            DatedCases.TET,
            DatedCases.WORKED_SATURDAY)
        .flatMap(List::stream);
  }

  @ParameterizedTest
  @MethodSource("cases")
  void theRulesGiveTheLimitThatIsStated(DatedCase dated) {
    assertThat(dated.procedure().limit(dated.sent(), dated.received(), dated.budgetYear()))
        .isEqualTo(dated.limit());
  }
}
