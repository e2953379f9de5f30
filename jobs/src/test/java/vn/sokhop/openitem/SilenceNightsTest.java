package vn.sokhop.openitem;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.sokhop.command.ExitCode;
import vn.sokhop.command.ExplainsFinding;
import vn.sokhop.command.ItemFilter;
import vn.sokhop.command.ItemSilence;
import vn.sokhop.command.OperatorException;
import vn.sokhop.operation.Progress;
import vn.sokhop.operation.RunResult;

/** Notes of false alarms over several nights: who may make one, what it covers, when it ends. */
class SilenceNightsTest extends DeskNights {
  private static final String NOTE = "One device was borrowed; the unit confirmed both payments";

  private final Map<String, Long> balances = new HashMap<>();

  @Autowired ExplainsFinding explains;

  @BeforeEach
  void freshStart() throws IOException {
    write(
        "accounts_all_20261102_01.csv",
        """
        account_no,unit_code,office_code,balance_side,opened_on,status
        3713.0.1055555.00000,1055555,0661,CREDIT,2020-01-01,OPEN
        3714.0.1055555.00000,1055555,0661,CREDIT,2020-01-01,OPEN
        """);
    write(
        "signers_all_20261102_01.csv",
        """
        unit_code,account_no,role,person_id,person_name,certificate_serial,certificate_from,certificate_to,registered_from
        1055555,,FIRST,P1,Người Một,C1,2025-01-01T00:00:00,2028-01-01T00:00:00,2026-01-01T00:00:00
        1055555,,SECOND,P1B,Người Một B,C1,2025-01-01T00:00:00,2028-01-01T00:00:00,2026-01-01T00:00:00
        1055555,,FIRST,P2,Người Hai,C2,2025-01-01T00:00:00,2028-01-01T00:00:00,2026-01-01T00:00:00
        1055555,,SECOND,P2B,Người Hai B,C2,2025-01-01T00:00:00,2028-01-01T00:00:00,2026-01-01T00:00:00
        """);
  }

  /** One debit entry at noon, signed twice with one certificate, hours apart. */
  private void signedTwice(LocalDate date, String id, String account, String certificate)
      throws IOException {
    write(
        "transactions_0661_%s_01.csv".formatted(date.toString().replace("-", "")),
        """
        entry_id,business_date,posted_at,office_code,account_no,debit_amount,credit_amount,voucher_no,channel,\
        payee_name,first_certificate,first_signed_at,second_certificate,second_signed_at,signing_address
        %s,%s,%sT12:00:00,0661,%s,5000000,0,V-%s,DVCTT,Nhà sách,%s,%sT09:00:00,%s,%sT11:00:00,10.0.0.1
        """
            .formatted(id, date, date, account, id, certificate, date, certificate, date));
    long opening = balances.getOrDefault(account, 100_000_000L);
    balances.put(account, opening - 5_000_000);
    write(
        "balances_0661_%s_01.csv".formatted(date.toString().replace("-", "")),
        """
        business_date,office_code,account_no,opening_balance,debit_total,credit_total,closing_balance
        %s,0661,%s,%d,5000000,0,%d
        """
            .formatted(date, account, opening, opening - 5_000_000));
  }

  private ExitCode night(LocalDate date) {
    RunResult night = nights.one(date, false, Progress.SILENT);
    assertThat(night.isComplete()).as(night.toString()).isTrue();
    return night.exitCode();
  }

  private List<String> csv(LocalDate date) throws IOException {
    return Files.readAllLines(folders.outboxFolder().resolve(date + "/exceptions.csv")).stream()
        .filter(line -> line.contains(",ONE_CERTIFICATE_SIGNED_TWICE,"))
        .toList();
  }

  private String itemOf(String voucher) {
    return db.sql("select exception_id from openitem.item where subject = ? limit 1")
        .param(voucher)
        .query(String.class)
        .single();
  }

  private void refuses(ItemSilence silence, String words) {
    assertThatThrownBy(() -> desk.silence(silence))
        .isInstanceOfSatisfying(
            OperatorException.class,
            refused -> assertThat(refused.exitCode()).isEqualTo(ExitCode.WRONG_USE))
        .hasMessage(words);
  }

  @Test
  void aNoteNeedsTwoPeopleWordsAndANearDate() throws IOException {
    signedTwice(MONDAY, "E1", "3713.0.1055555.00000", "C1");
    assertThat(night(MONDAY)).isEqualTo(ExitCode.HIGH_OPEN);
    String id = itemOf("V-E1");
    refuses(
        new ItemSilence(id, WEDNESDAY, "An", " aN ", NOTE),
        id
            + ": ghi chú báo động nhầm cần người thứ hai; hãy cho --approved-by là người khác với --by. Chưa thay đổi gì.");
    refuses(
        new ItemSilence(id, WEDNESDAY, "An", "Bình", " "),
        id + ": hãy ghi bằng --note đã xem xét gì và thấy gì. Chưa thay đổi gì.");
    refuses(
        new ItemSilence(id, MONDAY.minusDays(1), "An", "Bình", NOTE),
        "2026-11-15 trước đêm gần nhất (2026-11-16); ghi chú sẽ không bao giờ có hiệu lực. Chưa thay đổi gì.");
    refuses(
        new ItemSilence(id, MONDAY.plusDays(93), "An", "Bình", NOTE),
        "2027-02-17 sau đêm gần nhất (2026-11-16) hơn 92 ngày; hãy cho ngày không sau 2027-02-16. Chưa thay đổi gì.");
    refuses(
        new ItemSilence("0000000000000000", WEDNESDAY, "An", "Bình", NOTE),
        "0000000000000000: đêm gần nhất không có mục này; \"items list\" cho xem các mục đang có. Chưa thay đổi gì.");
    assertThat(db.sql("select count(*) from openitem.silence").query(Long.class).single()).isZero();
    assertThat(desk.silences()).isEmpty();
  }

  @Test
  void otherFamiliesAreNotSilenced() throws IOException {
    write("transactions_0661_20261116_01.csv", "entry_id,business_date\nE1,2026-11-16\n");
    night(MONDAY);
    String id = itemOf("transactions_0661_20261116_01.csv");
    refuses(
        new ItemSilence(id, WEDNESDAY, "An", "Bình", NOTE),
        id
            + " thuộc nhóm FILE; chỉ cảnh báo về chữ ký và chi tiêu (SIGNATURE, SPENDING) mới tạm ngừng được. Mục khác thì giải thích hoặc đóng. Chưa thay đổi gì.");
  }

  @Test
  void aNoteCoversRepeatsUntilItsDateAndThenTheyAreOpenAgain() throws IOException {
    signedTwice(MONDAY, "E1", "3713.0.1055555.00000", "C1");
    assertThat(night(MONDAY)).isEqualTo(ExitCode.HIGH_OPEN);
    String id = itemOf("V-E1");
    assertThat(desk.silence(new ItemSilence(id, WEDNESDAY, "An", "Bình", NOTE)))
        .containsExactly(
            id
                + " được tạm ngừng cảnh báo đến 2026-11-18: ONE_CERTIFICATE_SIGNED_TWICE, đơn vị 1055555, tài khoản"
                + " 3713.0.1055555.00000, V-E1. Bởi An, Bình duyệt. Từ đêm sau các cảnh báo như vậy tính là đã giải"
                + " thích; chúng vẫn nằm trong danh sách kèm ghi chú này.");
    assertThat(desk.list(new ItemFilter(null, null, "ONE_CERTIFICATE_SIGNED_TWICE", null, false)))
        .singleElement()
        .asString()
        .contains("  OPEN  ")
        .endsWith("  tạm ngừng cảnh báo đến 2026-11-18");
    assertThat(
            desk.neverSeen(
                new ItemFilter("9999", "1055555", "ONE_CERTIFICATE_SIGNED_TWICE", null, false)))
        .containsExactly("Chưa mục nào thuộc đơn vị KBNN \"9999\"; xem lại mã.");

    signedTwice(TUESDAY, "E2", "3713.0.1055555.00000", " c1");
    assertThat(night(TUESDAY)).isEqualTo(ExitCode.DONE);
    assertThat(csv(TUESDAY))
        .hasSize(2)
        .allSatisfy(
            line ->
                assertThat(line)
                    .contains(",HIGH,", ",EXPLAINED,")
                    .contains(
                        "[Tạm ngừng cảnh báo đến 18/11/2026, bởi An, Bình duyệt: " + NOTE + "]"));
    assertThat(explains.explain(id))
        .contains("Ghi chú báo động nhầm:")
        .anySatisfy(
            line ->
                assertThat(line)
                    .startsWith("  đến 18/11/2026, bởi An, Bình duyệt, lúc ")
                    .endsWith(", từ đêm 16/11/2026: " + NOTE));
    assertThat(desk.silences())
        .containsExactly(
            "ONE_CERTIFICATE_SIGNED_TWICE  đến 2026-11-18  đơn vị 1055555  tài khoản 3713.0.1055555.00000  V-E1  bởi"
                + " An, Bình duyệt: "
                + NOTE
                + "  (mục "
                + id
                + ")");
    assertThat(night(WEDNESDAY)).isEqualTo(ExitCode.DONE);
    assertThat(night(THURSDAY)).isEqualTo(ExitCode.HIGH_OPEN);
    assertThat(csv(THURSDAY))
        .hasSize(2)
        .allSatisfy(line -> assertThat(line).contains(",OPEN,").doesNotContain("Tạm ngừng"));
    assertThat(desk.silences()).isEmpty();
  }

  @Test
  void anotherCertificateAndAnotherAccountAreNotCovered() throws IOException {
    signedTwice(MONDAY, "E1", "3713.0.1055555.00000", "C1");
    night(MONDAY);
    desk.silence(new ItemSilence(itemOf("V-E1"), THURSDAY, "An", "Bình", NOTE));
    signedTwice(TUESDAY, "E2", "3714.0.1055555.00000", "C1");
    assertThat(night(TUESDAY)).isEqualTo(ExitCode.HIGH_OPEN);
    signedTwice(WEDNESDAY, "E3", "3713.0.1055555.00000", "C2");
    assertThat(night(WEDNESDAY)).isEqualTo(ExitCode.HIGH_OPEN);
    assertThat(
            db.sql(
                    """
                    select subject || ' ' || status
                    from openitem.item
                    where run_id = (select max(run_id) from openitem.item) and code = 'ONE_CERTIFICATE_SIGNED_TWICE'
                    order by 1
                    """)
                .query(String.class)
                .list())
        .containsExactly("V-E1 EXPLAINED", "V-E2 OPEN", "V-E3 OPEN");
  }

  @Test
  void theLastNoteAboutAPatternCountsAndNotesAreNeverChanged() throws IOException {
    signedTwice(MONDAY, "E1", "3713.0.1055555.00000", "C1");
    night(MONDAY);
    String id = itemOf("V-E1");
    desk.silence(new ItemSilence(id, THURSDAY, "An", "Bình", NOTE));
    assertThat(night(TUESDAY)).isEqualTo(ExitCode.DONE);
    desk.silence(new ItemSilence(id, TUESDAY, "Bình", "An", "It was no false alarm"));
    assertThat(night(WEDNESDAY)).isEqualTo(ExitCode.HIGH_OPEN);
    assertThatThrownBy(() -> db.sql("update openitem.silence set note = 'x'").update())
        .hasMessageContaining("never changed or deleted");
  }
}
