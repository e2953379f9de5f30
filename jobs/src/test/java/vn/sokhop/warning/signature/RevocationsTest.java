package vn.sokhop.warning.signature;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A certificate that was revoked is revoked, whoever told it and whatever is told later. */
class RevocationsTest extends SignedNights {
  private static final LocalDate TUESDAY = MONDAY.plusDays(1);
  private static final LocalDate WEDNESDAY = MONDAY.plusDays(2);
  private static final String AT_EIGHT = MONDAY + "T08:00:00";

  private static String revoked(String unit, String role, String person, String certificate) {
    return signer(unit, "", role, person, certificate, AT_EIGHT, "");
  }

  private List<String> night(LocalDate date) {
    return db.sql(
            """
            select concat_ws(' ', subject, business_date, other_source)
            from openitem.item where run_id = :run and code = 'CERTIFICATE_REVOKED' and status = 'OPEN' order by 1
            """)
        .param("run", completed(date, false))
        .query(String.class)
        .list();
  }

  @Test
  void newerLinesWithoutItDoNotTakeARevocationBack() throws IOException {
    registerBothUnits();
    signers(MONDAY, revoked("1055555", "FIRST", "P1", "C1"));
    assertThat(night(MONDAY)).isEmpty();

    signers(TUESDAY, signer("1055555", "FIRST", "P1", "c1 "));
    entries(TUESDAY, 1, debit("E1", TUESDAY, ACCOUNT, "C1", "C2"));
    String told = "V-E1 2026-11-17 signers_all_20261116_01.csv:2";
    assertThat(night(TUESDAY)).containsExactly(told);

    signers(MONDAY, 2, signer("1055555", "FIRST", "P1", "C1"));
    entries(WEDNESDAY, 1, debit("E2", WEDNESDAY, ACCOUNT, "C1", "C2"));
    assertThat(night(WEDNESDAY))
        .as("the delivery that told it is replaced: Wednesday is sound, Tuesday stays as judged")
        .containsExactly(told);
  }

  @Test
  void aRevocationCountsInEveryUnit() throws IOException {
    signers(
        LocalDate.of(2026, 11, 2),
        signer("1055555", "FIRST", "P1", "C1"),
        signer("1055555", "SECOND", "P2", "C2"),
        signer("1055556", "FIRST", "P3", "C3"),
        signer("1055556", "SECOND", "P2", "C2"));
    entries(MONDAY, 1, debit("HEARD-LATE", MONDAY, OTHER_UNIT, "C3", "C2"));
    assertThat(night(MONDAY)).isEmpty();

    signers(TUESDAY, revoked("1055555", "SECOND", "P2", "C2"));
    entries(
        TUESDAY,
        1,
        debit("REGISTERED", TUESDAY, OTHER_UNIT, "C3", "C2"),
        debit("SOUND", TUESDAY, OTHER_UNIT, "C3", "C4"));
    assertThat(night(TUESDAY))
        .containsExactly(
            "V-HEARD-LATE 2026-11-16 signers_all_20261117_01.csv:2",
            "V-REGISTERED 2026-11-17 signers_all_20261117_01.csv:2");
  }

  @Test
  void aRevokedCertificateThatTheUnitDoesNotKnowIsRevokedAllTheSame() throws IOException {
    registerBothUnits();
    signers(MONDAY, revoked("1055555", "SECOND", "P2", "C2"));
    entries(MONDAY, 1, debit("STRANGE", MONDAY, OTHER_UNIT, "C3", "C2"));
    assertThat(night(MONDAY)).containsExactly("V-STRANGE 2026-11-16 signers_all_20261116_01.csv:2");
  }
}
