package vn.sokhop.confirmation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import vn.sokhop.Emptied;

/** Answers that were taken in before it was known who may sign. */
class SignersLearnedLaterTest extends OctoberOfTwoAccounts {
  private static final String HEADER =
      "unit_code,account_no,role,person_id,person_name,certificate_serial,certificate_from,certificate_to,revoked_at,"
          + "registered_from,registered_to\n";
  private static final String HEAD = "1055555,%s,FIRST,P1,Nguyễn Thị Hiệu Trưởng,C1,";
  private static final String ACCOUNTANT = "1055555,%s,SECOND,%s,Trần Văn Kế Toán,%s,";
  private static final String YEARS =
      "2026-01-01T00:00:00,2027-12-31T00:00:00,,2026-01-01T00:00:00,\n";
  private static final String SINCE_THE_FIFTH =
      "2026-01-01T00:00:00,2027-12-31T00:00:00,,2026-11-05T00:00:00,\n";

  private void signers(LocalDate delivered, int seq, String lines) throws IOException {
    write("signers_all_%s_%02d.csv".formatted(day(delivered), seq), HEADER + lines);
  }

  /** Both accounts agreed, the one signed by two people, the other by the head alone. */
  private void agreed() throws IOException {
    issue(false);
    answers(
        november(4),
        1,
        answer(A, 1, "2026-11-04T09:00:00", "Y,,,,,,C1,C2"),
        answer(B, 1, "2026-11-04T09:00:00", "Y,,,,,,C1,"));
    night(november(4));
  }

  /** As before, and nobody has ever delivered signers. */
  private void agreedWithoutRegistry() throws IOException {
    Emptied.installation(db, folders);
    registryOfAccounts();
    ledger(LAST, 1, "100", "E1");
    night(LAST);
    night(november(2));
    agreed();
    assertThat(states(november(4)))
        .containsExactly(B + " CONFIRMED NONE v1", A + " CONFIRMED NONE v1");
  }

  @Test
  void theFirstSignersEverJudgeTheAnswersOfBefore() throws IOException {
    agreedWithoutRegistry();
    signers(
        november(5), 1, HEAD.formatted("") + YEARS + ACCOUNTANT.formatted(A, "P3", "C3") + YEARS);
    assertThat(night(november(5)))
        .containsExactly("CONFIRMATION_SIGNER_NOT_ENTITLED " + A + " HIGH OPEN");
    assertThat(states(november(5)))
        .containsExactly(B + " CONFIRMED NONE v1", A + " RECEIVED NOT_ENTITLED v1");
    assertThat(night(november(6)))
        .containsExactly("CONFIRMATION_SIGNER_NOT_ENTITLED " + A + " HIGH OPEN");
    answers(november(9), 1, answer(A, 1, "2026-11-09T09:00:00", "Y,,,,,,C1,C3"));
    assertThat(night(november(9)))
        .containsExactly("CONFIRMATION_SIGNER_NOT_ENTITLED " + A + " HIGH CLOSED");
    assertThat(states(november(9))).containsExactly(A + " CONFIRMED NONE v1");
  }

  @Test
  void theFirstSignersOfAnotherUnitLeaveThisOneWithoutAny() throws IOException {
    agreedWithoutRegistry();
    write(
        "units_all_20261105_01.csv",
        "unit_code,unit_name,office_code\n1055556,Trường Tiểu học số 2,0661\n");
    signers(november(5), 1, "1055556,,FIRST,P8,Người khác,C8," + YEARS);
    assertThat(night(november(5)))
        .containsExactly(
            "CONFIRMATION_SIGNER_NOT_ENTITLED " + B + " HIGH OPEN",
            "CONFIRMATION_SIGNER_NOT_ENTITLED " + A + " HIGH OPEN");
  }

  @Test
  void whoIsRegisteredOnlySinceWasNotEntitledWhenTheAnswerWasSigned() throws IOException {
    agreedWithoutRegistry();
    signers(november(5), 1, HEAD.formatted("") + SINCE_THE_FIFTH);
    assertThat(night(november(5)))
        .containsExactly(
            "CONFIRMATION_SIGNER_NOT_ENTITLED " + B + " HIGH OPEN",
            "CONFIRMATION_SIGNER_NOT_ENTITLED " + A + " HIGH OPEN");
  }

  @Test
  void aSecondSignerToldLaterIsMissedOnTheAnswerOfBefore() throws IOException {
    write(
        "signers_all_20261001_02.csv",
        HEADER + HEAD.formatted("") + YEARS + ACCOUNTANT.formatted(A, "P2", "C2") + YEARS);
    night(november(3));
    agreed();
    assertThat(states(november(4)))
        .containsExactly(B + " CONFIRMED NONE v1", A + " CONFIRMED NONE v1");
    signers(november(5), 1, ACCOUNTANT.formatted(B, "P4", "C4") + SINCE_THE_FIFTH);
    assertThat(night(november(5))).isEmpty();
    signers(november(6), 1, ACCOUNTANT.formatted(B, "P4", "C4") + YEARS);
    assertThat(night(november(6)))
        .containsExactly("CONFIRMATION_SIGNER_NOT_ENTITLED " + B + " HIGH OPEN");
  }

  @Test
  void aReplacedRegistryThatLeavesASignerOutTakesTheConfirmationBack() throws IOException {
    signers(
        november(3),
        1,
        HEAD.formatted("")
            + YEARS
            + ACCOUNTANT.formatted("", "P2", "C2")
            + YEARS
            + ACCOUNTANT.formatted("", "P5", "C5")
            + YEARS);
    night(november(3));
    issue(false);
    answers(november(4), 1, answer(A, 1, "2026-11-04T09:00:00", "Y,,,,,,C1,C5"));
    night(november(4));
    assertThat(states(november(4))).contains(A + " CONFIRMED NONE v1");
    signers(november(3), 2, HEAD.formatted("") + YEARS);
    assertThat(night(november(5)))
        .containsExactly("CONFIRMATION_SIGNER_NOT_ENTITLED " + A + " HIGH OPEN");
  }

  @Test
  void aRegistryDeliveredOnceMoreAsItWasJudgesNothingAnew() throws IOException {
    issue(false);
    answers(november(4), 1, answer(A, 1, "2026-11-04T09:00:00", "Y,,,,,,C1,C2"));
    night(november(4));
    signers(
        november(5), 1, HEAD.formatted("") + YEARS + ACCOUNTANT.formatted("", "p2 ", "c2") + YEARS);
    assertThat(night(november(5))).isEmpty();
    assertThat(states(november(5))).containsExactly(B + " EXPECTED NOTHING_SAID v1");
  }

  @Test
  void aRevocationCountsWhateverUnitToldItAndWhateverNewerLinesSay() throws IOException {
    write(
        "units_all_20261001_02.csv",
        """
        unit_code,unit_name,office_code
        1055555,Trường Tiểu học số 1,0661
        1055556,Trường Tiểu học số 2,0661
        """);
    night(november(3));
    issue(false);
    answers(november(4), 1, answer(A, 1, "2026-11-04T09:00:00", "Y,,,,,,C1,C2"));
    night(november(4));
    assertThat(states(november(4))).contains(A + " CONFIRMED NONE v1");
    String elsewhere =
        "1055556,,FIRST,P1,Nguyễn Thị Hiệu Trưởng,C1,2026-01-01T00:00:00,2027-12-31T00:00:00,%s,2026-01-01T00:00:00,\n";
    signers(november(5), 1, elsewhere.formatted("2026-11-03T00:00:00"));
    assertThat(night(november(5)))
        .containsExactly("CONFIRMATION_SIGNER_NOT_ENTITLED " + A + " HIGH OPEN");
    signers(november(6), 1, elsewhere.formatted("") + HEAD.formatted("") + YEARS);
    assertThat(night(november(6)))
        .containsExactly("CONFIRMATION_SIGNER_NOT_ENTITLED " + A + " HIGH OPEN");
    signers(november(5), 2, elsewhere.formatted(""));
    assertThat(night(november(9)))
        .as("the delivery that told it is replaced")
        .containsExactly("CONFIRMATION_SIGNER_NOT_ENTITLED " + A + " HIGH CLOSED");
  }
}
