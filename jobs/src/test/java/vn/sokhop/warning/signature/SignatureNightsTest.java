package vn.sokhop.warning.signature;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.sokhop.calendar.WorkingCalendar;
import vn.sokhop.command.ExplainsFinding;
import vn.sokhop.command.NightDigest;
import vn.sokhop.operation.Progress;
import vn.sokhop.operation.RunResult;
import vn.sokhop.warning.WarningProperties;

/** Nights over signed entries and registries: what is listed, when it begins and when it ends. */
class SignatureNightsTest extends SignedNights {
  @Autowired ExplainsFinding explains;
  @Autowired NightDigest digest;
  @Autowired WorkingCalendar calendar;
  @Autowired WarningProperties settings;

  private List<String> night(LocalDate date) {
    RunResult night = nights.one(date, false, Progress.SILENT);
    assertThat(night.isComplete()).as(night.toString()).isTrue();
    everyItemExplainsItself(night.run().runId());
    return listing(night.run().runId());
  }

  private void everyItemExplainsItself(long run) {
    db.sql("select exception_id from openitem.item where run_id = :run and family = 'SIGNATURE'")
        .param("run", run)
        .query(String.class)
        .list()
        .forEach(
            id ->
                assertThat(explains.explain(id))
                    .as("explanation of " + id)
                    .hasSizeGreaterThan(6)
                    .noneMatch(line -> line.contains("key:") || line.contains("text:"))
                    .anyMatch(line -> line.contains("2026")));
  }

  private List<String> listing(long run) {
    return db.sql(
            """
            select concat_ws(' ', code, unit_code, subject, business_date, severity, status)
            from openitem.item where run_id = :run and family = 'SIGNATURE' order by 1
            """)
        .param("run", run)
        .query(String.class)
        .list();
  }

  private String csv(LocalDate date) throws IOException {
    return Files.readString(folders.outboxFolder().resolve(date + "/exceptions.csv"));
  }

  private String reach() {
    return db.sql(
            """
            select concat_ws(' ', coalesce(signers_since::text, 'never'), units, entries, judged, doubtful)
            from warning.signature_reach order by run_id desc limit 1
            """)
        .query(String.class)
        .single();
  }

  @Test
  void withoutADeliveryOfSignersTheRulesAreSilentAndSaySo() throws IOException {
    entries(MONDAY, 1, debit("E1", MONDAY, ACCOUNT, "", ""));
    RunResult night = nights.one(MONDAY, false, Progress.SILENT);
    assertThat(listing(night.run().runId())).isEmpty();
    assertThat(reach()).isEqualTo("never 0 1 0 0");
    assertThat(digest.lines(night.run()))
        .contains("Chữ ký: chưa có tệp signers nào; 1 bút toán chi DVCTT chưa được xét.");
    assertThat(Files.readString(folders.outboxFolder().resolve("2026-11-16/run.json")))
        .containsPattern("(?s)\"signatures\" : \\{.{0,40}\"units\" : 0,.{0,20}\"entries\" : 1,");
  }

  @Test
  void soundSignaturesStayInTheDatabase() throws IOException {
    registerBothUnits();
    entries(
        MONDAY,
        1,
        debit("E1", MONDAY, ACCOUNT, "C1", " c2 "),
        debit("E2", MONDAY, OTHER_ACCOUNT, "c1", "C2"),
        debit("E3", MONDAY, OTHER_UNIT, "C3", "C4"),
        debit("E4", MONDAY, OTHER_UNIT, "", "").replace("DVCTT", "PAPER"));
    assertThat(night(MONDAY)).isEmpty();
    assertThat(reach()).isEqualTo("2026-11-02 2 3 3 0");
  }

  @Test
  void everyRuleAboutAnEntryIsListedAndClosesWithItsFile() throws IOException {
    signers(
        LocalDate.of(2026, 11, 2),
        signer("1055555", "FIRST", "P1", "C1"),
        signer("1055555", ACCOUNT, "FIRST", "P1", "C1A", "", ""),
        signer("1055555", "SECOND", "P2", "C2"),
        signer("1055555", "", "SECOND", "P2", "C2R", "2026-11-16T09:30:00", ""),
        signer("1055555", "SECOND", "P1B", "C5"),
        signer("1055556", "SECOND", "P1", "C6"),
        signer("1055555", "SECOND", "P1", "C6").replace("2026-01-01", "2026-12-01"),
        signer("1055555", "FIRST", "P6", "C7").replace("2028-01-01", "2026-11-15"));
    String[] lines = {
      debit("E01", MONDAY, ACCOUNT, "C1", ""),
      debit("E02", MONDAY, ACCOUNT, "C1", "C9"),
      debit("E03", MONDAY, OTHER_ACCOUNT, "C1A", "C2"),
      debit("E04", MONDAY, ACCOUNT, "C1", "C1"),
      debit("E05", MONDAY, ACCOUNT, "C7", "C2"),
      debit("E06", MONDAY, ACCOUNT, "C1", "C2R"),
      debit("E07", MONDAY, ACCOUNT, "C1", "C6"),
      debit("E08", MONDAY, ACCOUNT, "5", "C1", "2026-11-16T09:00:00", "C2", "2026-11-16T09:01:00"),
      debit("E09", MONDAY, ACCOUNT, "5", "C1", "2026-11-15T09:00:00", "C2", "2026-11-16T20:00:01"),
      debit("E10", MONDAY, ACCOUNT, "5", "C1", "2026-11-16T06:00:00", "C2", "2026-11-16T20:00:00"),
    };
    entries(MONDAY, 1, lines);
    assertThat(night(MONDAY))
        .containsExactly(
            "CERTIFICATE_EXPIRED 1055555 V-E05 2026-11-16 HIGH OPEN",
            "CERTIFICATE_IN_SEVERAL_UNITS 1055555 C6 2026-11-16 HIGH OPEN",
            "CERTIFICATE_IN_SEVERAL_UNITS 1055556 C6 2026-11-16 HIGH OPEN",
            "CERTIFICATE_NOT_REGISTERED 1055555 V-E02 2026-11-16 HIGH OPEN",
            "CERTIFICATE_NOT_REGISTERED 1055555 V-E03 2026-11-16 HIGH OPEN",
            "CERTIFICATE_NOT_REGISTERED 1055555 V-E04 2026-11-16 HIGH OPEN",
            "CERTIFICATE_NOT_REGISTERED 1055555 V-E07 2026-11-16 HIGH OPEN",
            "CERTIFICATE_REVOKED 1055555 V-E06 2026-11-16 HIGH OPEN",
            "ONE_CERTIFICATE_SIGNED_TWICE 1055555 V-E04 2026-11-16 HIGH OPEN",
            "ONE_PERSON_BOTH_ROLES 1055555 V-E07 2026-11-16 HIGH OPEN",
            "SIGNATURE_MISSING 1055555 V-E01 2026-11-16 HIGH OPEN",
            "SIGNED_OUT_OF_HOURS 1055555 V-E09 2026-11-16 MEDIUM OPEN",
            "SIGNED_SECONDS_APART 1055555 V-E08 2026-11-16 HIGH OPEN");
    assertThat(csv(MONDAY))
        .contains(
            "transactions_0661_20261116_01.csv:7,signers_all_20261102_01.csv:5,\"Bút toán chi E06 (chứng từ V-E06) số"
                + " tiền −1.000 ngày 16/11/2026: chữ ký thứ hai ký lúc 10:00 16/11/2026 bằng chứng thư C2R của Người"
                + " P2, đã bị thu hồi từ 09:30 16/11/2026.",
            "chữ ký thứ nhất ký lúc 09:00 15/11/2026, ngày nghỉ, bằng chứng thư C1 của Người P1; chữ ký thứ hai ký lúc"
                + " 20:00:01 16/11/2026, sau 20:00, bằng chứng thư C2 của Người P2.");
    LocalDate tuesday = MONDAY.plusDays(1);
    entries(MONDAY, 2, lines[0], debit("E11", MONDAY, ACCOUNT, "C1", "C2"));
    assertThat(night(tuesday))
        .containsExactly(
            "CERTIFICATE_EXPIRED 1055555 V-E05 2026-11-16 HIGH CLOSED",
            "CERTIFICATE_IN_SEVERAL_UNITS 1055555 C6 2026-11-16 HIGH CLOSED",
            "CERTIFICATE_IN_SEVERAL_UNITS 1055556 C6 2026-11-16 HIGH CLOSED",
            "CERTIFICATE_NOT_REGISTERED 1055555 V-E02 2026-11-16 HIGH CLOSED",
            "CERTIFICATE_NOT_REGISTERED 1055555 V-E03 2026-11-16 HIGH CLOSED",
            "CERTIFICATE_NOT_REGISTERED 1055555 V-E04 2026-11-16 HIGH CLOSED",
            "CERTIFICATE_NOT_REGISTERED 1055555 V-E07 2026-11-16 HIGH CLOSED",
            "CERTIFICATE_REVOKED 1055555 V-E06 2026-11-16 HIGH CLOSED",
            "ONE_CERTIFICATE_SIGNED_TWICE 1055555 V-E04 2026-11-16 HIGH CLOSED",
            "ONE_PERSON_BOTH_ROLES 1055555 V-E07 2026-11-16 HIGH CLOSED",
            "SIGNATURE_MISSING 1055555 V-E01 2026-11-16 HIGH OPEN",
            "SIGNED_OUT_OF_HOURS 1055555 V-E09 2026-11-16 MEDIUM CLOSED",
            "SIGNED_SECONDS_APART 1055555 V-E08 2026-11-16 HIGH CLOSED");
    assertThat(night(tuesday.plusDays(1)))
        .containsExactly("SIGNATURE_MISSING 1055555 V-E01 2026-11-16 HIGH OPEN");
    RunResult again = nights.one(tuesday.plusDays(1), true, Progress.SILENT);
    assertThat(listing(again.run().runId()))
        .containsExactly("SIGNATURE_MISSING 1055555 V-E01 2026-11-16 HIGH OPEN");
  }

  @Test
  void unitsWithoutSignersAndOtherChannelsAreNotJudged() throws IOException {
    signers(
        LocalDate.of(2026, 11, 17),
        signer("1055555", "FIRST", "P1", "C1"),
        signer("1055556", "FIRST", "P3", "C3").replace("2026-01-01", "2027-01-01"));
    entries(MONDAY, 1, debit("E1", MONDAY, ACCOUNT, "", ""));
    LocalDate tuesday = MONDAY.plusDays(1);
    entries(
        tuesday,
        1,
        debit("E2", tuesday, OTHER_UNIT, "", ""),
        debit("E3", tuesday, ACCOUNT, "", "").replace("DVCTT", "PAPER"),
        debit("E4", tuesday, ACCOUNT, "", "").replace("1000,0,", "0,1000,"),
        debit("E5", tuesday, ACCOUNT, "", "").replace("Nhà sách,", "Nhà sách,E4"),
        debit("E6", tuesday, ACCOUNT, "C1", ""));
    assertThat(night(MONDAY)).isEmpty();
    assertThat(reach()).isEqualTo("never 0 1 0 0");
    assertThat(night(tuesday)).isEmpty();
    assertThat(reach()).isEqualTo("2026-11-17 1 2 1 1");
  }

  @Test
  void theRegistryItselfIsJudgedEveryNightAsItStands() throws IOException {
    LocalDate first = LocalDate.of(2026, 11, 2);
    signers(
        first,
        signer("1055555", "FIRST", "P1", "C1"),
        signer("1055555", ACCOUNT, "FIRST", "P2", "C2", "", ""),
        signer("1055555", ACCOUNT, "FIRST", "P3", "C3", "", ""),
        signer("1055555", ACCOUNT, "FIRST", "P4", "C4", "", ""),
        signer("1055555", ACCOUNT, "FIRST", "P5", "C5", "", ""),
        signer("1055555", ACCOUNT, "FIRST", "P6", "C6", "2026-11-16T08:00:00", ""),
        signer("1055555", OTHER_ACCOUNT, "FIRST", "P7", "C7", "", ""),
        signer("1055555", "", "SECOND", "P8", "C8", "", " TRUONG1@example.vn,"),
        signer("1055555", ACCOUNT, "SECOND", "P2", "C2", "", ",+84 900 000 001"),
        signer("1055556", "", "SECOND", "P9", "C8", "", "khac@example.vn,0900000001"));
    entries(MONDAY, 1, debit("E1", MONDAY, ACCOUNT, "C1", "C8"));
    assertThat(night(MONDAY))
        .containsExactly(
            "CERTIFICATE_IN_SEVERAL_UNITS 1055555 C8 2026-11-16 HIGH OPEN",
            "CERTIFICATE_IN_SEVERAL_UNITS 1055556 C8 2026-11-16 HIGH OPEN",
            "NOTICE_CONTACT_SHARED 1055555 0900000001 2026-11-16 HIGH OPEN",
            "NOTICE_CONTACT_SHARED 1055555 truong1@example.vn 2026-11-16 HIGH OPEN",
            "ONE_PERSON_BOTH_ROLES 1055555 P2 2026-11-16 HIGH OPEN",
            "TOO_MANY_SIGNERS 1055555 FIRST 2026-11-16 MEDIUM OPEN");
    assertThat(csv(MONDAY))
        .contains(
            "Tài khoản có 5 người đăng ký chữ ký thứ nhất còn hiệu lực, tối đa 4: Người P1, Người P2, Người P3, Người"
                + " P4, Người P5.",
            "Người P2 (P2) đồng thời đăng ký ký thứ nhất (chứng thư C2) và ký thứ hai (chứng thư C2) cho"
                + " 3713.0.1055555.00000.",
            "Số điện thoại nhận thông báo của đơn vị (0900000001) cũng là của Người P2");
    LocalDate tuesday = MONDAY.plusDays(1);
    signers(
        tuesday,
        signer("1055555", ACCOUNT, "FIRST", "P2", "C2", "", "")
            .replace("2026-01-01T00:00:00,", "2026-01-01T00:00:00,2026-11-16T23:59:59"),
        signer("1055555", "", "SECOND", "P8", "C8", "", "p8@example.vn,"),
        signer("1055556", "", "SECOND", "P9", "C8", "", "")
            .replace("2026-01-01T00:00:00,", "2026-01-01T00:00:00,2026-11-16T23:59:59"));
    assertThat(night(tuesday))
        .containsExactly(
            "CERTIFICATE_IN_SEVERAL_UNITS 1055555 C8 2026-11-16 HIGH CLOSED",
            "CERTIFICATE_IN_SEVERAL_UNITS 1055556 C8 2026-11-16 HIGH CLOSED",
            "NOTICE_CONTACT_SHARED 1055555 0900000001 2026-11-16 HIGH OPEN",
            "NOTICE_CONTACT_SHARED 1055555 truong1@example.vn 2026-11-16 HIGH CLOSED",
            "ONE_PERSON_BOTH_ROLES 1055555 P2 2026-11-16 HIGH CLOSED",
            "TOO_MANY_SIGNERS 1055555 FIRST 2026-11-16 MEDIUM CLOSED");
  }

  @Test
  void aCertificateThatOneUnitUsedBeforeAndAnotherUsesNowIsTold() throws IOException {
    registerBothUnits();
    entries(MONDAY, 1, debit("E1", MONDAY, ACCOUNT, "C9", "C2"));
    assertThat(night(MONDAY))
        .containsExactly("CERTIFICATE_NOT_REGISTERED 1055555 V-E1 2026-11-16 HIGH OPEN");
    LocalDate tuesday = MONDAY.plusDays(1);
    entries(tuesday, 1, debit("E2", tuesday, OTHER_UNIT, "c9", "C4"));
    List<String> shared =
        List.of(
            "CERTIFICATE_IN_SEVERAL_UNITS 1055555 C9 2026-11-17 HIGH OPEN",
            "CERTIFICATE_IN_SEVERAL_UNITS 1055556 c9 2026-11-17 HIGH OPEN",
            "CERTIFICATE_NOT_REGISTERED 1055555 V-E1 2026-11-16 HIGH OPEN",
            "CERTIFICATE_NOT_REGISTERED 1055556 V-E2 2026-11-17 HIGH OPEN");
    assertThat(night(tuesday)).containsExactlyElementsOf(shared);
    LocalDate wednesday = MONDAY.plusDays(2);
    entries(wednesday, 1, debit("E3", wednesday, ACCOUNT, "C1", "C2"));
    assertThat(night(wednesday)).containsExactlyElementsOf(shared);
  }

  @Test
  void aLargePaymentSoonAfterTheNoticeContactChangedIsTold() throws IOException {
    registerBothUnits();
    String changedMail = "la@example.vn,+84900000001";
    units(LocalDate.of(2026, 11, 9), changedMail, "truong2@example.vn,0900000009");
    units(LocalDate.of(2026, 11, 10), ",", " TRUONG2@example.vn,");
    String large = "100000000";
    entries(
        MONDAY,
        1,
        debit("E1", MONDAY, ACCOUNT, large, "C1", "", "C2", ""),
        debit("E2", MONDAY, ACCOUNT, "99999999", "C1", "", "C2", ""),
        debit("E3", MONDAY, OTHER_UNIT, large, "C3", "", "C4", ""),
        debit("E4", MONDAY, ACCOUNT, large, "C1", "", "C2", "").replace("DVCTT", "AUTO"));
    assertThat(night(MONDAY))
        .containsExactly("NOTICE_CONTACT_CHANGED_BEFORE_PAYMENT 1055555 V-E1 2026-11-16 HIGH OPEN");
    assertThat(csv(MONDAY))
        .contains(
            "transactions_0661_20261116_01.csv:2,units_all_20261109_01.csv:2,Bút toán chi E1 (chứng từ V-E1) số tiền"
                + " −100.000.000 ngày 16/11/2026: trong 7 ngày trước đó ngày 09/11/2026 thư điện tử nhận thông báo"
                + " đổi từ truong1@example.vn sang la@example.vn.");
    LocalDate tuesday = MONDAY.plusDays(1);
    entries(tuesday, 1, debit("E5", tuesday, ACCOUNT, large, "C1", "", "C2", ""));
    assertThat(night(tuesday))
        .containsExactly("NOTICE_CONTACT_CHANGED_BEFORE_PAYMENT 1055555 V-E1 2026-11-16 HIGH OPEN");
  }

  @Test
  void whatTheDatabaseKeepsBackTheRulesWouldNotTell() throws IOException {
    long seed = Long.getLong("sokhop.seed", 20261116L);
    RandomSignatures random = new RandomSignatures(new Random(seed), MONDAY);
    List<RegisteredSigner> registry = random.registry(32);
    List<SignedEntry> entries = random.entries(3_000, registry);
    signers(
        LocalDate.of(2026, 11, 2),
        registry.stream().map(RandomSignatures::line).toArray(String[]::new));
    entries(MONDAY, 1, entries.stream().map(RandomSignatures::line).toArray(String[]::new));
    EntryRules rules = new EntryRules(calendar, settings.signature());
    Signers signers = new Signers(registry);
    List<String> expected =
        entries.stream()
            .flatMap(
                entry ->
                    rules.judge(entry, signers).stream()
                        .map(hit -> hit.code() + " " + entry.voucher()))
            .sorted()
            .toList();
    night(MONDAY);
    assertThat(
            db.sql("select code || ' ' || subject from warning.finding where lifecycle = 'EVENT'")
                .query(String.class)
                .list())
        .as("seed " + seed)
        .containsExactlyInAnyOrderElementsOf(expected);
    assertThat(expected.stream().map(told -> told.substring(0, told.indexOf(' '))).distinct())
        .containsExactlyInAnyOrder(
            "SIGNATURE_MISSING",
            "CERTIFICATE_NOT_REGISTERED",
            "CERTIFICATE_EXPIRED",
            "CERTIFICATE_REVOKED",
            "ONE_CERTIFICATE_SIGNED_TWICE",
            "ONE_PERSON_BOTH_ROLES",
            "SIGNED_SECONDS_APART",
            "SIGNED_OUT_OF_HOURS");
    assertThat(
            db.sql("select judged - doubtful from warning.signature_reach")
                .query(Integer.class)
                .single())
        .as("kept back")
        .isGreaterThan(20);
  }
}
