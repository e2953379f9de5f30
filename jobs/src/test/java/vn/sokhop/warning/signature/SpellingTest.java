package vn.sokhop.warning.signature;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.sokhop.message.PlainCode;

/** Certificates and addresses are the same ones however they are written. */
class SpellingTest extends SignedNights {
  private static final LocalDate BEFORE = LocalDate.of(2026, 11, 2);

  private List<String> night(LocalDate date) {
    return openAfter(date, "code, unit_code, subject");
  }

  @Test
  void aCertificateIsItsLettersAndDigits() throws IOException {
    signers(
        BEFORE,
        signer("1055555", "FIRST", "P1", "CTS-1-A"),
        signer("1055555", "SECOND", "P2", "CTS-1-B"),
        signer("1055556", "FIRST", "P3", "C3"),
        signer("1055556", "SECOND", "P4", "C4"));
    signers(
        MONDAY,
        signer("1055556", "", "FIRST", "P3", "C3\u00a0", MONDAY + "T08:00:00", ""),
        signer("1055555", "FIRST", "P1", "cts1a"));
    entries(
        MONDAY,
        1,
        debit("OTHERWISE", MONDAY, ACCOUNT, "cts\u00a01.a", "ＣＴＳ１\u2013B"),
        debit("AS-IT-IS", MONDAY, ACCOUNT, "CTS-1-A", "cts-1-b"),
        debit("TWICE", MONDAY, ACCOUNT, "CTS-1-B", "CTS1B"),
        debit("NOTHING", MONDAY, ACCOUNT, "--", "CTS-1-B"),
        debit("REVOKED", MONDAY, OTHER_UNIT, "C3", "C4"));
    assertThat(night(MONDAY))
        .containsExactly(
            "CERTIFICATE_NOT_REGISTERED 1055555 V-TWICE",
            "CERTIFICATE_REVOKED 1055556 V-REVOKED",
            "ONE_CERTIFICATE_SIGNED_TWICE 1055555 V-TWICE",
            "SIGNATURE_MISSING 1055555 V-NOTHING");
    assertThat(
            db.sql("select distinct certificate from warning.certificate_use order by 1")
                .query(String.class)
                .list())
        .containsExactly("C3", "C4", "CTS1A", "CTS1B");
  }

  @Test
  void anAddressIsOneWithBlanksAndWithATag() throws IOException {
    signers(
        BEFORE,
        signer("1055555", "FIRST", "P1", "C1"),
        signer("1055555", "", "SECOND", "P2", "C2", "", "Hai@example.vn,"),
        signer("1055556", "FIRST", "P3", "C3"),
        signer("1055556", "", "SECOND", "P4", "C4", "", "bon@example.vn\u00a0,"));
    units(MONDAY, "hai+truong@example.vn,", "bon@example.vn,");
    assertThat(night(MONDAY))
        .containsExactly(
            "NOTICE_CONTACT_SHARED 1055555 hai+truong@example.vn",
            "NOTICE_CONTACT_SHARED 1055556 bon@example.vn");
  }

  @Test
  void theDatabaseAndTheProgramHaveOneForm() {
    for (String written :
        List.of(
            "CTS-1055555-1",
            "5a 3f:09",
            " c1\u00a0",
            "ｃ１",
            "C\u20111\u200b",
            "số 12/ĐB",
            "a·b×c÷d'e\"f",
            "½¼ªµº",
            "e\u0301\u0336",
            "---",
            "")) {
      assertThat(
              db.sql("select coalesce(registry.plain_code(?), '')")
                  .param(written)
                  .query(String.class)
                  .single())
          .as(written)
          .isEqualTo(PlainCode.of(written));
    }
  }
}
