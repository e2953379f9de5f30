package vn.sokhop.confirmation.life;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.sokhop.confirmation.life.Facts.Answer;
import vn.sokhop.confirmation.life.Facts.Before;
import vn.sokhop.confirmation.life.Facts.Stated;

class LifeCycleTest {
  private static final LocalDate DUE = LocalDate.of(2026, 11, 10);
  private static final Instant SAID = Instant.parse("2026-11-04T02:00:00Z");

  /** Answer: agrees (Y/N), stands (s) or is about other figures (o), who signed; "-" is none. */
  @ParameterizedTest(name = "{0} proved={1} stated={2} answer={3}")
  @CsvSource(
      delimiterString = "|",
      textBlock =
          """
          2026-11-05 | true  | NOTHING          | -                     | EXPECTED   | NOTHING_SAID
          2026-11-10 | true  | NOTHING          | -                     | EXPECTED   | NOTHING_SAID
          2026-11-11 | true  | NOTHING          | -                     | OVERDUE    | NOTHING_SAID
          2026-11-05 | true  | BOOKS_CONTRADICT | -                     | EXPECTED   | NOTHING_SAID
          2026-11-05 | true  | EQUAL            | -                     | MATCHED    | NO_ANSWER
          2026-11-11 | true  | EQUAL            | -                     | OVERDUE    | NO_ANSWER
          2026-11-05 | true  | DIFFERS          | -                     | MISMATCHED | FIGURES_DIFFER
          2026-11-11 | true  | DIFFERS          | -                     | MISMATCHED | FIGURES_DIFFER
          2026-11-05 | true  | DIFFERS          | Y s ENTITLED          | MISMATCHED | CONTRADICTS_ITSELF
          2026-11-05 | true  | DIFFERS          | Y o ENTITLED          | MISMATCHED | FIGURES_DIFFER
          2026-11-05 | true  | NOTHING          | Y s ENTITLED          | CONFIRMED  | NONE
          2026-11-20 | true  | NOTHING          | Y s ENTITLED          | CONFIRMED  | NONE
          2026-11-05 | true  | EQUAL            | Y s NOT_CHECKED       | CONFIRMED  | NONE
          2026-11-05 | true  | BOOKS_CONTRADICT | Y s ENTITLED          | MISMATCHED | CONTRADICTS_ITSELF
          2026-11-05 | true  | NOTHING          | Y s NOT_REGISTERED    | RECEIVED   | NOT_ENTITLED
          2026-11-11 | true  | EQUAL            | Y s ONE_PERSON_TWICE  | OVERDUE    | NOT_ENTITLED
          2026-11-05 | true  | NOTHING          | Y o ENTITLED          | RECEIVED   | OTHER_FIGURES
          2026-11-05 | true  | EQUAL            | Y o ENTITLED          | MATCHED    | OTHER_FIGURES
          2026-11-05 | true  | NOTHING          | N s ENTITLED          | MISMATCHED | UNIT_DISAGREES
          2026-11-05 | true  | EQUAL            | N s NOT_SIGNED        | MISMATCHED | UNIT_DISAGREES
          2026-11-05 | false | NOTHING          | Y s ENTITLED          | RECEIVED   | NOT_PROVED
          2026-11-05 | false | DIFFERS          | -                     | RECEIVED   | NOT_PROVED
          2026-11-05 | false | NOTHING          | -                     | EXPECTED   | NOTHING_SAID
          """)
  void judgesByWhatIsKnown(
      LocalDate night, boolean proved, Stated stated, String answer, State state, Reason reason) {
    Answer said = answer(answer);
    int saidBy = said == null && stated != Stated.EQUAL && stated != Stated.DIFFERS ? 0 : 7;
    Verdict verdict =
        LifeCycle.judge(
            new Facts(night, DUE, proved, stated, said, saidBy, null, night.plusDays(1)));
    assertThat(verdict.state()).isEqualTo(state);
    assertThat(verdict.reason()).isEqualTo(reason);
    assertThat(verdict.mismatchOn()).isEqualTo(state == State.MISMATCHED ? night : null);
  }

  private static @Nullable Answer answer(String text) {
    if (text.equals("-")) {
      return null;
    }
    return new Answer(
        text.charAt(0) == 'Y', text.charAt(2) == 's', Entitlement.valueOf(text.substring(4)), SAID);
  }

  private static Verdict differing(LocalDate night, int saidBy, @Nullable Before before) {
    return LifeCycle.judge(
        new Facts(night, DUE, true, Stated.DIFFERS, null, saidBy, before, night.plusDays(1)));
  }

  @Test
  void aMismatchIsToBeAnsweredFromTheNightThatLearnedOfIt() {
    LocalDate first = LocalDate.of(2026, 11, 4);
    Verdict learned = differing(first, 7, null);
    assertThat(learned)
        .isEqualTo(new Verdict(State.MISMATCHED, Reason.FIGURES_DIFFER, first, first.plusDays(1)));
    Before before = new Before(first, first.plusDays(1), 7);
    assertThat(differing(first.plusDays(5), 7, before))
        .as("the same word, five days later")
        .isEqualTo(
            new Verdict(State.RESUBMIT_DUE, Reason.FIGURES_DIFFER, first, first.plusDays(1)));
    assertThat(differing(first.plusDays(5), 8, before))
        .as("a new word that differs as well")
        .isEqualTo(
            new Verdict(
                State.MISMATCHED, Reason.FIGURES_DIFFER, first.plusDays(5), first.plusDays(6)));
  }

  @Test
  void withoutADueDateNothingIsEverOverdue() {
    Verdict verdict =
        LifeCycle.judge(
            new Facts(LocalDate.of(2027, 6, 1), null, true, Stated.NOTHING, null, 0, null, DUE));
    assertThat(verdict.state()).isEqualTo(State.EXPECTED);
  }
}
