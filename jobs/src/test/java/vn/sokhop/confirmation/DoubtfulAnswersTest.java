package vn.sokhop.confirmation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

/** Answers that try to be more than they are, and answers that become doubtful later. */
class DoubtfulAnswersTest extends OctoberOfTwoAccounts {
  private static final String SIGNERS =
      "unit_code,account_no,role,person_id,person_name,certificate_serial,certificate_from,certificate_to,revoked_at,"
          + "registered_from,registered_to\n";

  @Test
  void anAnswerOfBeforeTheEndOfThePeriodDoesNotCount() throws IOException {
    answers(
        LocalDate.of(2026, 10, 30),
        1,
        answer(A, 1, "2026-10-15T09:00:00", "Y,,,,,,C1,C2"),
        answer(B, 1, "2026-10-29T23:59:59", "Y,500,0,0,500,,C1,C2"));
    night(november(3));
    issue(false);
    night(november(4));
    assertThat(states(november(4)))
        .containsExactly(B + " MATCHED OTHER_FIGURES v1", A + " RECEIVED OTHER_FIGURES v1");
    assertThat(night(november(11)))
        .contains("CONFIRMATION_OVERDUE MEDIUM OPEN")
        .doesNotContain("CONFIRMATION_SIGNER_NOT_ENTITLED");
  }

  @Test
  void anAnswerToAVersionThatIsNotIssuedYetDoesNotCountWhenItIs() throws IOException {
    issue(false);
    answers(
        november(4),
        1,
        answer(A, 2, "2026-11-04T09:00:00", "Y,,,,,,C1,C2"),
        answer(B, 99, "2026-11-04T09:00:00", "Y,,,,,,C1,C2"));
    night(november(4));
    assertThat(states(november(4)))
        .containsExactly(B + " RECEIVED OTHER_FIGURES v1", A + " RECEIVED OTHER_FIGURES v1");
    ledger(LAST, 2, "130", "E2");
    night(november(5));
    assertThat(states(november(5)))
        .containsExactly(B + " RECEIVED OTHER_FIGURES v2", A + " RECEIVED OTHER_FIGURES v2");
    answers(november(6), 1, answer(A, 2, "2026-11-06T09:00:00", "Y,,,,,,C1,C2"));
    night(november(6));
    assertThat(states(november(6))).contains(A + " CONFIRMED NONE v2");
  }

  @Test
  void anAnswerToTheOldVersionCountsForTheAccountWhoseFiguresStayed() throws IOException {
    issue(false);
    ledger(LAST, 2, "130", "E2");
    night(november(4));
    answers(
        november(5),
        1,
        answer(A, 1, "2026-11-05T09:00:00", "Y,,,,,,C1,C2"),
        answer(B, 1, "2026-11-05T09:00:00", "Y,,,,,,C1,C2"));
    night(november(5));
    assertThat(states(november(5)))
        .containsExactly(B + " CONFIRMED NONE v2", A + " RECEIVED OTHER_FIGURES v2");
  }

  @Test
  void agreementAgainstItsOwnFiguresAndDisagreementOnEqualOnesAreBothMismatches()
      throws IOException {
    issue(false);
    answers(
        november(4),
        1,
        answer(A, 1, "2026-11-04T09:00:00", "Y,1000,90,0,1090,,C1,C2"),
        answer(B, 1, "2026-11-04T09:00:00", "N,500,0,0,500,,C1,C2"));
    assertThat(night(november(4)))
        .containsExactly(
            "CONFIRMATION_DISAGREES " + B + " 0 MEDIUM OPEN",
            "CONFIRMATION_DISAGREES " + A + " -10 HIGH OPEN",
            "STATEMENT_REISSUED LOW CLOSED");
    assertThat(states(november(4)))
        .containsExactly(
            B + " MISMATCHED UNIT_DISAGREES v2", A + " MISMATCHED CONTRADICTS_ITSELF v2");
  }

  @Test
  void aDisagreementWithoutFiguresSaysThatThereAreNone() throws IOException {
    issue(false);
    answers(november(4), 1, answer(A, 1, "2026-11-04T09:00:00", "N,,,,,,C1,C2"));
    assertThat(night(november(4))).containsExactly("CONFIRMATION_DISAGREES " + A + " HIGH OPEN");
    assertThat(Files.readString(folders.outboxFolder().resolve("2026-11-04/exceptions.csv")))
        .contains("Đơn vị không nêu số liệu; số dư cuối kỳ của Kho bạc 1.100. Đơn vị phải")
        .doesNotContain("đơn vị , Kho bạc");
  }

  @Test
  void linesThatContradictEachOtherInOneFileNeverConfirmWhateverTheirOrder() throws IOException {
    issue(false);
    answers(
        november(4),
        1,
        answer(A, 1, "2026-11-04T09:00:00", "N,,,,,,C1,C2"),
        answer(A, 1, "2026-11-04T09:00:00", "Y,,,,,,C1,C2"),
        answer(B, 1, "2026-11-04T09:00:00", "Y,500,0,0,500,,C1,C2"),
        answer(B, 1, "2026-11-04T09:00:00", "Y,500,9,0,509,,C1,C2"));
    assertThat(night(november(4)))
        .containsExactly(
            "CONFIRMATION_DISAGREES " + B + " 0 HIGH OPEN",
            "CONFIRMATION_DISAGREES " + A + " HIGH OPEN");
    assertThat(states(november(4)))
        .containsExactly(
            B + " MISMATCHED CONTRADICTS_ITSELF v1", A + " MISMATCHED UNIT_DISAGREES v1");
  }

  @Test
  void ofTwoAnswersInOneFileTheLaterOneCountsWithItsFigures() throws IOException {
    issue(false);
    answers(
        november(4),
        1,
        answer(A, 1, "2026-11-04T10:00:00", "Y,1000,100,0,1100,,C1,C2"),
        answer(A, 1, "2026-11-04T09:00:00", "N,1000,50,0,1050,,C1,C2"));
    assertThat(night(november(4))).isEmpty();
    assertThat(states(november(4)))
        .containsExactly(B + " EXPECTED NOTHING_SAID v1", A + " CONFIRMED NONE v1");
  }

  @Test
  void anAnswerDeliveredTwiceChangesNothingAndAReplacedOneTakesTheConfirmationBack()
      throws IOException {
    issue(false);
    answers(november(4), 1, answer(A, 1, "2026-11-04T09:00:00", "Y,,,,,,C1,C2"));
    night(november(4));
    answers(november(5), 1, answer(A, 1, "2026-11-04T09:00:00", "Y,,,,,,C1,C2"));
    assertThat(night(november(5))).isEmpty();
    assertThat(states(november(5))).containsExactly(B + " EXPECTED NOTHING_SAID v1");
    answers(november(4), 2, answer(A, 1, "2026-11-04T09:00:00", "N,,,,,,C1,C2"));
    assertThat(night(november(6))).containsExactly("CONFIRMATION_DISAGREES " + A + " HIGH OPEN");
    assertThat(states(november(6)))
        .containsExactly(B + " EXPECTED NOTHING_SAID v1", A + " MISMATCHED UNIT_DISAGREES v1");
  }

  @Test
  void aCertificateThatTurnsOutToHaveBeenRevokedTakesTheConfirmationBack() throws IOException {
    issue(false);
    answers(
        november(4),
        1,
        answer(A, 1, "2026-11-04T09:00:00", "Y,,,,,,C1,C2"),
        answer(B, 1, "2026-11-04T07:00:00", "Y,,,,,,C1,C2"));
    night(november(4));
    write(
        "signers_all_20261105_01.csv",
        SIGNERS
            + "1055555,,SECOND,P2,Trần Văn Kế Toán,C2,2026-01-01T00:00:00,2027-12-31T00:00:00,2026-11-04T08:00:00,2026-01-01T00:00:00,\n");
    assertThat(night(november(5)))
        .containsExactly("CONFIRMATION_SIGNER_NOT_ENTITLED " + A + " HIGH OPEN");
    assertThat(states(november(5)))
        .containsExactly(B + " CONFIRMED NONE v1", A + " RECEIVED NOT_ENTITLED v1");
  }

  @Test
  void onePersonInBothRolesAndCertificatesOfOthersDoNotConfirm() throws IOException {
    write(
        "signers_all_20261101_01.csv",
        SIGNERS
            + "1055555,,SECOND,P1,Nguyễn Thị Hiệu Trưởng,C3,2026-01-01T00:00:00,2027-12-31T00:00:00,,2026-01-01T00:00:00,\n"
            + "1055556,,FIRST,P8,Người khác,C8,2026-01-01T00:00:00,2027-12-31T00:00:00,,2026-01-01T00:00:00,\n");
    issue(false);
    answers(
        november(4),
        1,
        answer(A, 1, "2026-11-04T09:00:00", "Y,,,,,,C1,C3"),
        answer(B, 1, "2026-11-04T09:00:00", "Y,,,,,,C8,C2"));
    assertThat(night(november(4)))
        .containsExactly(
            "CONFIRMATION_SIGNER_NOT_ENTITLED " + B + " HIGH OPEN",
            "CONFIRMATION_SIGNER_NOT_ENTITLED " + A + " HIGH OPEN");
    assertThat(
            db.sql(
                    "select distinct signers from confirmation.state where answered_at is not null order by 1")
                .query(String.class)
                .list())
        .containsExactly("NOT_REGISTERED", "ONE_PERSON_TWICE");
  }

  @Test
  void anAnswerOfTheFutureIsRejected() throws IOException {
    issue(false);
    answers(november(4), 1, answer(A, 1, "2026-11-05T00:00:01", "Y,,,,,,C1,C2"));
    night(november(4));
    night(november(5));
    assertThat(states(november(5))).contains(A + " EXPECTED NOTHING_SAID v1");
    assertThat(db.sql("select reason from intake.reject").query(String.class).list())
        .containsExactly("LINE_AFTER_DELIVERY");
  }

  @Test
  void aFormThatIsOverdueGivesTheReasonOfMostOfItsAccounts() throws IOException {
    write(
        "accounts_all_20261030_02.csv",
        """
        account_no,unit_code,office_code,account_name,balance_side,opened_on
        3711.0.1055555.00000,1055555,0661,Tiền gửi khác,CREDIT,2020-01-01
        """);
    night(november(3));
    issue(false);
    answers(
        november(4),
        1,
        answer(A, 1, "2026-11-04T09:00:00", "Y,,,,,,C9,C2"),
        answer(B, 1, "2026-11-04T09:00:00", "Y,,,,,,C9,C2"));
    night(november(11));
    assertThat(
            db.sql(
                    """
                    select array_to_string(arguments, ' ') from confirmation.finding
                    where code = 'CONFIRMATION_OVERDUE'
                    """)
                .query(String.class)
                .list())
        .containsExactly("3 3 2026-11-10 key:confirmation.reason.NOT_ENTITLED 1");
  }
}
