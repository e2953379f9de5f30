package vn.sokhop.openitem;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.test.context.TestPropertySource;
import vn.sokhop.command.ItemDecision;
import vn.sokhop.command.ItemFilter;
import vn.sokhop.command.ItemSilence;
import vn.sokhop.command.OperatorException;
import vn.sokhop.operation.Progress;

/** What people decided about an item over several nights: how long it holds, and for what. */
@TestPropertySource(properties = "sokhop.lang=en")
class DecisionNightsTest extends DeskNights {
  private static final String UNKNOWN = "CERTIFICATE_NOT_REGISTERED";
  private static final String SIGNERS =
      """
      unit_code,role,person_id,person_name,certificate_serial,certificate_from,certificate_to,registered_from
      """;

  @BeforeEach
  void freshStart() throws IOException {
    write(
        "accounts_all_20261102_01.csv",
        """
        account_no,unit_code,office_code,balance_side,opened_on,status
        3713.0.1055555.00000,1055555,0661,CREDIT,2020-01-01,OPEN
        """);
    write("signers_all_20261102_01.csv", SIGNERS + signer("FIRST", "C1") + signer("SECOND", "C2"));
  }

  private static String signer(String role, String certificate) {
    return "1055555,%s,P%s,Người %s,%s,2025-01-01T00:00:00,2028-01-01T00:00:00,2026-01-01T00:00:00\n"
        .formatted(role, certificate, certificate, certificate);
  }

  /** One debit entry of Monday, as the file of a date and sequence says it. */
  private void paid(LocalDate fileDate, int seq, String id, String amount, String first)
      throws IOException {
    write(
        "transactions_0661_%s_%02d.csv".formatted(compact(fileDate), seq),
        """
        entry_id,business_date,posted_at,office_code,account_no,debit_amount,credit_amount,voucher_no,channel,\
        payee_name,first_certificate,first_signed_at,second_certificate,second_signed_at
        %s,2026-11-16,2026-11-16T12:00:00,0661,3713.0.1055555.00000,%s,0,V-%s,DVCTT,Nhà sách,%s,\
        2026-11-16T09:00:00,%s,2026-11-16T11:00:00
        """
            .formatted(id, amount, id, first, first.isEmpty() ? "" : "C2"));
  }

  private void closed(LocalDate date, long closing) throws IOException {
    write(
        "balances_0661_%s_01.csv".formatted(compact(date)),
        """
        business_date,office_code,account_no,opening_balance,debit_total,credit_total,closing_balance
        %s,0661,3713.0.1055555.00000,%d,0,0,%d
        """
            .formatted(date, closing, closing));
  }

  private static String compact(LocalDate date) {
    return date.toString().replace("-", "");
  }

  /** Identity and status of the items of a code after the night. */
  private List<String> night(LocalDate date, String code) {
    assertThat(nights.one(date, false, Progress.SILENT).isComplete()).isTrue();
    return desk.list(new ItemFilter(null, null, code, null, true)).stream()
        .map(line -> line.split(" {2}", -1))
        .map(cells -> cells[0] + " " + cells[2])
        .toList();
  }

  private String only(List<String> items) {
    assertThat(items).hasSize(1);
    return items.get(0).split(" ", 2)[0];
  }

  private void explain(String id) {
    desk.explain(new ItemDecision(id, "OTHER", "Nguyễn Văn An", null, null));
  }

  private void close(String id) {
    desk.close(new ItemDecision(id, "OTHER", "Nguyễn Văn An", null, "Trần Thị Bình"));
  }

  @Test
  void whatWasExplainedIsOpenAgainWhenItIsMoreThanWasSeen() throws IOException {
    paid(MONDAY, 1, "E1", "1000000", "TEMP");
    String id = only(night(MONDAY, UNKNOWN));
    explain(id);
    assertThat(night(TUESDAY, UNKNOWN)).containsExactly(id + " EXPLAINED");
    paid(MONDAY, 2, "E1", "4900000000", "TEMP");
    assertThat(night(WEDNESDAY, UNKNOWN)).containsExactly(id + " OPEN");
    explain(id);
    paid(MONDAY, 3, "E1", "900000", "TEMP");
    assertThat(night(THURSDAY, UNKNOWN)).containsExactly(id + " EXPLAINED");
  }

  @Test
  void whatTwoPeopleClosedIsOpenAgainForAnotherCertificate() throws IOException {
    paid(MONDAY, 1, "E1", "1000000", "TEMP");
    String id = only(night(MONDAY, UNKNOWN));
    close(id);
    assertThat(night(TUESDAY, UNKNOWN)).containsExactly(id + " CLOSED");
    paid(MONDAY, 2, "E1", "1000000", "STOLEN");
    assertThat(night(WEDNESDAY, UNKNOWN)).containsExactly(id + " OPEN");
  }

  @Test
  void anAccountFurtherBelowZeroIsOpenAgain() throws IOException {
    closed(MONDAY, -1);
    String id = only(night(MONDAY, "ACCOUNT_OVERDRAWN"));
    explain(id);
    closed(TUESDAY, -1);
    assertThat(night(TUESDAY, "ACCOUNT_OVERDRAWN")).containsExactly(id + " EXPLAINED");
    closed(WEDNESDAY, -9_000_000_001L);
    assertThat(night(WEDNESDAY, "ACCOUNT_OVERDRAWN")).containsExactly(id + " OPEN");
  }

  @Test
  void aSignatureOfNobodyStaysWhenSomebodyIsRegisteredAfterwards() throws IOException {
    paid(MONDAY, 1, "E1", "700000000", "THIEF");
    String id = only(night(MONDAY, UNKNOWN));
    // Registered under the date of the payment, and a late line has the date judged again.
    write("signers_0661_20261116_01.csv", SIGNERS + signer("FIRST", "THIEF"));
    paid(TUESDAY, 1, "E2", "5000", "C1");
    assertThat(night(TUESDAY, UNKNOWN)).containsExactly(id + " OPEN");
    // Only a file that says otherwise of the payment itself ends it.
    paid(MONDAY, 2, "E1", "700000000", "C1");
    assertThat(night(WEDNESDAY, UNKNOWN)).containsExactly(id + " CLOSED");
  }

  @Test
  void aPaymentWithoutAnyCertificateCannotBeSilenced() throws IOException {
    paid(MONDAY, 1, "E1", "1000000", "");
    String id = only(night(MONDAY, "SIGNATURE_MISSING"));
    ItemSilence silence =
        new ItemSilence(id, TUESDAY, "Nguyễn Văn An", "Trần Thị Bình", "looked into");
    assertThatThrownBy(() -> desk.silence(silence))
        .isInstanceOf(OperatorException.class)
        .hasMessageContaining("names neither a certificate nor a payee account");
  }

  @Test
  void whoIsTakenOffTheListAfterwardsWasNotEntitled() throws IOException {
    write("signers_0661_20261116_01.csv", SIGNERS + signer("FIRST", "THIEF"));
    paid(MONDAY, 1, "E1", "700000000", "THIEF");
    assertThat(night(MONDAY, UNKNOWN)).isEmpty();
    // The list of Monday is sent again without the line; nothing else comes.
    write("signers_0661_20261116_02.csv", SIGNERS);
    assertThat(night(TUESDAY, UNKNOWN)).singleElement().asString().endsWith(" OPEN");
    assertThat(desk.list(new ItemFilter(null, null, "FILE_REPLACED", null, true))).hasSize(1);
  }

  @Test
  void anAccountThatWasFrozenAsIsToldLaterPaidAllTheSame() throws IOException {
    paid(MONDAY, 1, "E1", "1000000", "C1");
    assertThat(night(MONDAY, "ENTRY_ON_FROZEN_ACCOUNT")).isEmpty();
    write(
        "accounts_0661_20261116_01.csv",
        """
        account_no,unit_code,office_code,balance_side,opened_on,status
        3713.0.1055555.00000,1055555,0661,CREDIT,2020-01-01,FROZEN
        """);
    assertThat(night(TUESDAY, "ENTRY_ON_FROZEN_ACCOUNT"))
        .singleElement()
        .asString()
        .endsWith(" OPEN");
  }
}
