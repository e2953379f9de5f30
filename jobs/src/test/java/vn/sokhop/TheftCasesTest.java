package vn.sokhop;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.sokhop.command.Folders;
import vn.sokhop.command.period.PeriodRequest;
import vn.sokhop.database.PostgresTest;
import vn.sokhop.operation.Nights;
import vn.sokhop.operation.Periods;
import vn.sokhop.operation.Progress;
import vn.sokhop.sample.AlteredBook;
import vn.sokhop.sample.Sample;
import vn.sokhop.sample.Story;
import vn.sokhop.sample.treasury.Entry;
import vn.sokhop.sample.treasury.Signer;
import vn.sokhop.sample.treasury.Unit;
import vn.sokhop.sample.warning.WatchedAccount;

/**
 * Thefts that newspapers told of, replayed with made-up names on real nights: what is seen, on
 * which unit, in which night. The sources are those of {@code domain.md} §5.3; amounts are theirs
 * where they are known. A unit beside the thief's stays honest and is never listed.
 */
class TheftCasesTest extends PostgresTest {
  private static final LocalDate MONDAY = LocalDate.of(2026, 11, 16);
  private static final Path TARGET = Path.of("target", "simulation", "theft");

  @Autowired Nights nights;
  @Autowired Periods periods;
  @Autowired Folders folders;
  @Autowired JdbcClient db;

  private final Story story = new Story(MONDAY, 3);
  private final Unit school = story.unit(Unit.NEVER);
  private final WatchedAccount account = story.account(school);
  private final Map<LocalDate, List<String>> seen = new HashMap<>();

  @Test
  @DisplayName(
      "Ninh Hải primary school, Hải Dương (Báo Hải Dương): the accountant held the principal's"
          + " signature as well, the notices went to her own phone, 164 million to herself. Her"
          + " phone is told in the first night, each payment the next morning.")
  void theAccountantWhoPaidHerself() throws IOException {
    Signer accountant = school.signers().get(1);
    String phone = "092" + school.code();
    school.registered().put("notice_phone", phone);
    story.honest(account, 3);
    long[] amounts = {58_214_000L, 61_437_000L, 44_768_000L};
    for (int nth = 0; nth < amounts.length; nth++) {
      Map<String, String> odd = signed(2, "16:0" + nth + ":10", "16:0" + nth + ":31");
      odd.put("voucher_no", "T" + nth);
      odd.put("payee_account", "711A" + school.code());
      odd.put("payee_name", accountant.personName().toUpperCase(Locale.ROOT));
      account.pay(story.date(2), amounts[nth], odd);
    }
    tell();
    assertThat(seen.get(story.date(0))).containsExactly("NOTICE_CONTACT_SHARED " + phone);
    assertThat(seen.get(story.date(1))).isEmpty();
    assertThat(seen.get(story.date(2)))
        .containsExactly(
            "PAYEE_IS_SIGNER T0",
            "PAYEE_IS_SIGNER T1",
            "PAYEE_IS_SIGNER T2",
            "SIGNED_SECONDS_APART T0",
            "SIGNED_SECONDS_APART T1",
            "SIGNED_SECONDS_APART T2");
  }

  @Test
  @DisplayName(
      "Sơn Giang commune, Phú Yên, 2021-2023 (Báo Phú Yên): one officer signed for both, 56 vouchers"
          + " and 2.2 thousand million for road works of one contractor. Here eight of them: each is"
          + " told for its hasty signatures, and the splitting the morning after the third.")
  void theContractorInManyVouchers() throws IOException {
    story.honest(account, 3);
    String contractor = "4900000017";
    int nth = 0;
    for (int day = 0; day < 3; day++) {
      for (int ofDay = 0; ofDay < (day == 0 ? 2 : 3); ofDay++) {
        Map<String, String> odd = signed(day, "10:2" + ofDay + ":00", "10:2" + ofDay + ":05");
        odd.put("voucher_no", "D" + nth);
        odd.put("payee_account", contractor);
        odd.put("payee_name", "Doanh nghiệp tư nhân Đường Quê");
        account.pay(story.date(day), 41_150_000L + 1_070_000L * nth, odd);
        nth++;
      }
    }
    tell();
    assertThat(seen.get(story.date(0)))
        .containsExactly("SIGNED_SECONDS_APART D0", "SIGNED_SECONDS_APART D1");
    assertThat(seen.get(story.date(1)))
        .containsExactly(
            "SIGNED_SECONDS_APART D2",
            "SIGNED_SECONDS_APART D3",
            "SIGNED_SECONDS_APART D4",
            "SPLIT_PAYMENTS " + contractor);
    assertThat(seen.get(story.date(2)))
        .containsExactly(
            "SIGNED_SECONDS_APART D5", "SIGNED_SECONDS_APART D6", "SIGNED_SECONDS_APART D7");
  }

  @Test
  @DisplayName(
      "Mỹ Thắng no. 2 primary school, Gia Lai, 2026 (Thanh Niên, Dân trí): the accountant signed in"
          + " both roles with the principal's certificate and drew 297 million without a voucher."
          + " Here late on a Monday evening: told five times over the next morning.")
  void thePrincipalsCertificateInBothRoles() throws IOException {
    story.honest(account, 3);
    Map<String, String> odd = signed(0, "21:40:00", "21:40:25");
    odd.put("second_certificate", school.signers().get(0).certificate());
    odd.put("voucher_no", "");
    odd.put("payee_account", "711B" + school.code());
    odd.put("payee_name", "Rút tiền mặt");
    Entry drawn = account.pay(story.date(0), 297_000_000L, odd);
    tell();
    assertThat(seen.get(story.date(0)))
        .containsExactly(
            "CERTIFICATE_NOT_REGISTERED " + drawn.id(),
            "FIRST_PAYMENT_TO_PAYEE " + drawn.id(),
            "ONE_CERTIFICATE_SIGNED_TWICE " + drawn.id(),
            "SIGNED_OUT_OF_HOURS " + drawn.id(),
            "SIGNED_SECONDS_APART " + drawn.id());
    assertThat(seen.get(story.date(1))).isEmpty();
    assertThat(seen.get(story.date(2))).isEmpty();
  }

  @Test
  @DisplayName(
      "Four schools of Lục Ngạn, Bắc Giang, 2017 (CAND): forged contracts, money sent to shops that"
          + " handed it back, nearly 4 thousand million in one case. Round sums to new payees are"
          + " told the next morning, the same sums again the morning after.")
  void theShopsThatHandItBack() throws IOException {
    story.honest(account, 3);
    long[] round = {20_000_000L, 30_000_000L, 60_000_000L, 70_000_000L, 80_000_000L};
    for (int day = 1; day < 3; day++) {
      for (int shop = 0; shop < round.length; shop++) {
        account.pay(story.date(day), round[shop], shop("S" + day + shop, shop));
      }
    }
    account.pay(story.date(1), 254_300_000L, shop("S19", 9));
    tell();
    assertThat(seen.get(story.date(0))).isEmpty();
    assertThat(seen.get(story.date(1)))
        .containsExactly("FIRST_PAYMENT_TO_PAYEE S19", "ROUND_AMOUNTS");
    assertThat(seen.get(story.date(2)))
        .containsExactly(
            "REPEATED_PAYMENT S20",
            "REPEATED_PAYMENT S21",
            "REPEATED_PAYMENT S22",
            "REPEATED_PAYMENT S23",
            "REPEATED_PAYMENT S24",
            "ROUND_AMOUNTS");
  }

  @Test
  @DisplayName(
      "A securities firm in Hà Nội, 2020 (Báo Tin tức): the maker kept the approver's token and went"
          + " on using it after the account holder had changed. Each payment is told the next"
          + " morning; once the certificate is revoked, for that as well.")
  void theTokenOfTheFormerHolder() throws IOException {
    story.honest(account, 1);
    Signer former = school.signers().get(0);
    Signer now =
        former
            .person(former.personId() + "-M", "Lâm Gia Huy")
            .withCertificate(former.certificate() + "-M");
    story.changes().signer(story.date(1), now);
    Map<String, String> ended = Map.of("registered_to", at(0, "17:00:00"));
    story.changes().signer(story.date(1), former.withOdd(ended));
    Map<String, String> revoked = new HashMap<>(ended);
    revoked.put("revoked_at", at(1, "15:00:00"));
    story.changes().signer(story.date(2), former.withOdd(revoked));
    for (int day = 1; day < 3; day++) {
      account.pay(story.date(day), 21_400_000L + day, Map.of("voucher_no", "K" + day));
      Map<String, String> right = Map.of("first_certificate", now.certificate());
      account.pay(story.date(day), 31_400_000L + day, right);
    }
    tell();
    assertThat(seen.get(story.date(0))).isEmpty();
    assertThat(seen.get(story.date(1))).containsExactly("CERTIFICATE_NOT_REGISTERED K1");
    assertThat(seen.get(story.date(2)))
        .containsExactly("CERTIFICATE_NOT_REGISTERED K2", "CERTIFICATE_REVOKED K2");
  }

  @Test
  @DisplayName(
      "National Institute of Hygiene and Epidemiology, 2009-2023: the chief accountant took 152"
          + " thousand million and altered the statements. The payment that her book does not know"
          + " is told the second morning and stays; each month's confirmation disagrees.")
  void theStatementsThatWereAltered() throws IOException {
    Story months = new Story(LocalDate.of(2026, 9, 23), 33);
    Unit institute = months.unit(0);
    AlteredBook book = months.account(institute, opened -> new AlteredBook(opened, months.dates()));
    for (int day = 0; day < months.dates().size(); day++) {
      WatchedAccount treasury = book.treasury();
      treasury.pay(months.date(day), Story.amount(treasury, day), Map.of());
    }
    LocalDate theft = LocalDate.of(2026, 9, 24);
    book.hide(book.treasury().pay(theft, 189_300_000L, Map.of("voucher_no", "M1")));
    months.write(emptied());
    // Signed by both, and with the figures that the institute's director is shown.
    String no = book.treasury().account().no();
    answer(institute, no, LocalDate.of(2026, 10, 6), "2026-09");
    answer(institute, no, LocalDate.of(2026, 11, 6), "2026-10");

    SampleNights all = new SampleNights(nights, folders, db);
    all.begin(TARGET);
    for (LocalDate date : months.dates()) {
      all.night(TARGET, date);
      if (date.equals(LocalDate.of(2026, 10, 1)) || date.equals(LocalDate.of(2026, 11, 2))) {
        YearMonth before = YearMonth.from(date).minusMonths(1);
        PeriodRequest itsOwn =
            new PeriodRequest(
                PeriodRequest.Kind.MONTH,
                before.atDay(1),
                before.atEndOfMonth(),
                null,
                institute.code());
        assertThat(periods.one(itsOwn, false, Progress.SILENT).isComplete()).isTrue();
      }
      seen.put(date, codes(all, date, institute, false));
    }
    assertThat(seen.get(theft)).isEmpty();
    for (LocalDate date : months.dates()) {
      if (date.isAfter(theft)) {
        List<String> open = new ArrayList<>(List.of("BALANCE_DIFFERS", "MISSING_IN_UNIT M1"));
        if (!date.isBefore(LocalDate.of(2026, 10, 6))) {
          open.add("CONFIRMATION_DISAGREES 2026-09");
        }
        if (!date.isBefore(LocalDate.of(2026, 11, 6))) {
          open.add("CONFIRMATION_DISAGREES 2026-10");
        }
        assertThat(seen.get(date)).as(date.toString()).containsAll(open);
      }
    }
  }

  private void answer(Unit unit, String account, LocalDate on, String month) throws IOException {
    Path folder = Sample.later(TARGET, on);
    Files.createDirectories(folder);
    List<Long> stated = Story.stated(TARGET, account, YearMonth.parse(month));
    Files.writeString(
        folder.resolve(
            "confirmations_%s_%s_01.csv".formatted(unit.code(), on.toString().replace("-", ""))),
        """
        month,unit_code,account_no,version,answered_at,agrees,opening_balance,increases,decreases,closing_balance,explanation,first_certificate,second_certificate
        %s,%s,%s,1,%sT09:00:00+07:00,Y,%d,%d,%d,%d,,%s,%s
        """
            .formatted(
                month,
                unit.code(),
                account,
                on,
                stated.get(0),
                stated.get(1),
                stated.get(2),
                stated.get(3),
                unit.signers().get(0).certificate(),
                unit.signers().get(1).certificate()));
  }

  /** Writes the story and runs its nights; what is new in each is kept. */
  private void tell() throws IOException {
    story.write(emptied());
    SampleNights all = new SampleNights(nights, folders, db);
    all.run(TARGET, story.dates());
    for (LocalDate date : story.dates()) {
      seen.put(date, codes(all, date, school, true));
    }
  }

  /** Code and subject of the items of a night, all of them about the unit of the story. */
  private static List<String> codes(SampleNights all, LocalDate date, Unit unit, boolean onlyNew)
      throws IOException {
    List<Map<String, String>> items = all.items(date);
    assertThat(items).allSatisfy(item -> assertThat(item).containsEntry("unit_code", unit.code()));
    return items.stream()
        .filter(item -> !onlyNew || date.toString().equals(item.get("first_seen")))
        .map(item -> (item.get("code") + " " + item.get("subject")).strip())
        .sorted()
        .toList();
  }

  private static Path emptied() throws IOException {
    Emptied.folder(TARGET);
    return TARGET;
  }

  /** Both signatures at these times of a day. */
  private Map<String, String> signed(int day, String second, String first) {
    Map<String, String> odd = new HashMap<>();
    odd.put("second_signed_at", at(day, second));
    odd.put("first_signed_at", at(day, first));
    return odd;
  }

  private String at(int day, String time) {
    return story.date(day) + "T" + time + "+07:00";
  }

  private static Map<String, String> shop(String voucher, int shop) {
    return Map.of(
        "voucher_no", voucher,
        "payee_account", "490000010" + shop,
        "payee_name", "Cửa hàng bách hóa số " + shop);
  }
}
