package vn.sokhop.warning.signature;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Entries and files that are dated before they were made. */
class BackdatedTest extends SignedNights {
  private static final LocalDate LONG_AGO = LocalDate.of(2026, 11, 10);
  private static final LocalDate TUESDAY = MONDAY.plusDays(1);
  private static final LocalDate WEDNESDAY = MONDAY.plusDays(2);

  /** 500 million of a unit, signed at nine of one day and posted at eleven of another. */
  private static String paid(
      String id, LocalDate date, String account, String by, LocalDate signed, LocalDate posted) {
    String[] certificates = by.split(" ", -1);
    return debit(
            id,
            date,
            account,
            "500000000",
            certificates[0],
            signed + "T09:00:00",
            certificates[1],
            signed + "T08:00:00")
        .replace("," + date + "T11:00:00,", "," + posted + "T11:00:00,");
  }

  private List<String> night(LocalDate date) {
    return openAfter(date, "code, subject, business_date");
  }

  private void theRegistrationOfTheFirstSignerEnds() throws IOException {
    signers(
        MONDAY,
        signer("1055555", "FIRST", "P1", "C1")
            .replace("2026-01-01T00:00:00,,", "2026-01-01T00:00:00,2026-11-14T23:59:59,"));
  }

  @Test
  void whatIsSignedOrPostedLaterIsJudgedByTheRegistryOfThen() throws IOException {
    registerBothUnits();
    theRegistrationOfTheFirstSignerEnds();
    assertThat(night(MONDAY)).isEmpty();
    entries(
        WEDNESDAY,
        1,
        paid("IN-TIME", LONG_AGO, ACCOUNT, "C1 C2", LONG_AGO, LONG_AGO),
        paid("POSTED", LONG_AGO, ACCOUNT, "C1 C2", TUESDAY, TUESDAY),
        paid("SIGNED", LONG_AGO, ACCOUNT, "C1 C2", WEDNESDAY, LONG_AGO),
        paid("AFTER", LONG_AGO, ACCOUNT, "C1 C2", WEDNESDAY.plusDays(9), WEDNESDAY.plusDays(9)),
        paid("SOUND", LONG_AGO, OTHER_UNIT, "C3 C4", WEDNESDAY, WEDNESDAY));
    List<String> told =
        List.of(
            "CERTIFICATE_NOT_REGISTERED V-AFTER 2026-11-10",
            "CERTIFICATE_NOT_REGISTERED V-POSTED 2026-11-10",
            "CERTIFICATE_NOT_REGISTERED V-SIGNED 2026-11-10");
    assertThat(night(WEDNESDAY)).isEqualTo(told);
    assertThat(
            db.sql(
                    "select entries || ' ' || judged || ' ' || doubtful from warning.signature_reach order by run_id desc limit 1")
                .query(String.class)
                .single())
        .as("each once, and the sound ones kept back")
        .isEqualTo("5 5 3");
  }

  @Test
  void aDateBeforeAnybodyWasRegisteredHidesNothing() throws IOException {
    signers(
        MONDAY, signer("1055555", "FIRST", "P1", "C1"), signer("1055555", "SECOND", "P2", "C2"));
    assertThat(night(MONDAY)).isEmpty();
    entries(
        TUESDAY,
        1,
        paid("BEFORE", LONG_AGO, ACCOUNT, "STOLEN C2", LONG_AGO, LONG_AGO),
        paid("SINCE", LONG_AGO, ACCOUNT, "STOLEN C2", TUESDAY, TUESDAY));
    assertThat(night(TUESDAY)).containsExactly("CERTIFICATE_NOT_REGISTERED V-SINCE 2026-11-10");
  }

  @Test
  void aContactThatChangedBeforeThePostingIsTold() throws IOException {
    registerBothUnits();
    assertThat(night(MONDAY)).isEmpty();
    units(TUESDAY, "truong1@example.vn,0900000001", "la@example.vn,");
    assertThat(night(TUESDAY)).isEmpty();
    entries(
        WEDNESDAY,
        1,
        paid("LATE", LONG_AGO, OTHER_UNIT, "C3 C4", WEDNESDAY, WEDNESDAY),
        paid("IN-TIME", LONG_AGO, OTHER_UNIT, "C3 C4", LONG_AGO, LONG_AGO),
        paid("OTHER", LONG_AGO, ACCOUNT, "C1 C2", WEDNESDAY, WEDNESDAY));
    assertThat(night(WEDNESDAY))
        .containsExactly("NOTICE_CONTACT_CHANGED_BEFORE_PAYMENT V-LATE 2026-11-10");
    assertThat(
            db.sql(
                    "select arguments::text from openitem.item where code = 'NOTICE_CONTACT_CHANGED_BEFORE_PAYMENT'")
                .query(String.class)
                .single())
        .contains("EMAIL.LATER", "2026-11-17", "2026-11-18", "la@example.vn");
  }

  @Test
  void aListOfUnitsCountsFromTheNightThatTookItIn() throws IOException {
    registerBothUnits();
    assertThat(night(MONDAY)).isEmpty();
    units(LocalDate.of(2026, 11, 5), "truong1@example.vn,0900000001", "la@example.vn,");
    assertThat(night(TUESDAY)).isEmpty();
    entries(
        WEDNESDAY,
        1,
        paid("E1", WEDNESDAY, OTHER_UNIT, "C3 C4", WEDNESDAY, WEDNESDAY),
        paid("E2", WEDNESDAY, ACCOUNT, "C1 C2", WEDNESDAY, WEDNESDAY));
    assertThat(night(WEDNESDAY))
        .containsExactly("NOTICE_CONTACT_CHANGED_BEFORE_PAYMENT V-E1 2026-11-18");
  }

  @Test
  void aContactThatWasPutBackByAReplacedListHadChanged() throws IOException {
    registerBothUnits();
    assertThat(night(MONDAY)).isEmpty();
    units(TUESDAY, "truong1@example.vn,0900000001", "la@example.vn,");
    assertThat(night(TUESDAY)).isEmpty();
    units(TUESDAY, 2, "truong1@example.vn,0900000001", "truong2@example.vn,0900000002");
    entries(
        WEDNESDAY,
        1,
        paid("E1", WEDNESDAY, OTHER_UNIT, "C3 C4", WEDNESDAY, WEDNESDAY),
        paid("E2", WEDNESDAY, ACCOUNT, "C1 C2", WEDNESDAY, WEDNESDAY));
    assertThat(night(WEDNESDAY))
        .containsExactly("NOTICE_CONTACT_CHANGED_BEFORE_PAYMENT V-E1 2026-11-18");
  }

  @Test
  void aListThatWasReplacedBeforeAnyNightHeldNothing() throws IOException {
    registerBothUnits();
    assertThat(night(MONDAY)).isEmpty();
    units(TUESDAY, "truong1@example.vn,0900000001", "nham@example.vn,");
    units(TUESDAY, 2, "truong1@example.vn,0900000001", "truong2@example.vn,0900000002");
    entries(TUESDAY, 1, paid("E1", TUESDAY, OTHER_UNIT, "C3 C4", TUESDAY, TUESDAY));
    assertThat(night(TUESDAY)).isEmpty();
  }
}
