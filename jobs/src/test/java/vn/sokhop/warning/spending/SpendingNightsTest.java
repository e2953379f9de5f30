package vn.sokhop.warning.spending;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.sokhop.warning.spending.Payments.paid;

import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.TestPropertySource;
import vn.sokhop.command.ExplainsFinding;

/**
 * Nights over files of payments: what is listed, with its figures, and what makes no difference.
 */
@TestPropertySource(properties = "sokhop.intake.feeds.balances.control-file=none")
class SpendingNightsTest extends PaidNights {
  private static final LocalDate MON = LocalDate.of(2026, 11, 16);
  private static final LocalDate TUE = MON.plusDays(1);
  private static final LocalDate WED = MON.plusDays(2);
  private static final LocalDate THU = MON.plusDays(3);
  private static final LocalDate FRI = MON.plusDays(4);

  @Autowired ExplainsFinding explains;

  /** Thirty debits from 1 to 30 million of the account in October, to three payees. */
  private static List<String> october() {
    List<String> lines = new ArrayList<>();
    LocalDate day = LocalDate.of(2026, 10, 1);
    for (int n = 1; n <= 30; n++) {
      lines.add(paid("H" + n, day, n + "000000", "H" + n, "P" + n % 3));
      day = day.plusDays(1);
    }
    return lines;
  }

  private void explained(long run) {
    db.sql("select exception_id from openitem.item where run_id = :run and family = 'SPENDING'")
        .param("run", run)
        .query(String.class)
        .list()
        .forEach(id -> assertThat(explains.explain(id)).as(id).hasSizeGreaterThan(4));
  }

  @Test
  void anAmountFarAboveThoseOfTheAccountIsUnusual() throws IOException {
    payments.entries(LocalDate.of(2026, 10, 30), 1, october());
    payments.night(LocalDate.of(2026, 10, 30));
    payments.entries(
        MON,
        paid("E1", MON, "5000000000", "V1", "P1"),
        paid("E2", MON, "150000000", "V2", "P2"),
        paid("E3", MON, "99999999", "V3", "P0"));
    long run = payments.night(MON);
    assertThat(payments.listing(run))
        .containsExactly("UNUSUAL_AMOUNT V1 2026-11-16 -5000000000 MEDIUM OPEN");
    assertThat(payments.coverage(run))
        .contains("UNUSUAL_AMOUNT 2 1 0", "FIRST_PAYMENT_TO_PAYEE 1 0 0");
    explained(run);
  }

  @Test
  void withoutAHistoryNothingIsJudgedAndThatIsCounted() throws IOException {
    payments.entries(MON, paid("E1", MON, "5000000000", "V1", "P1"));
    long run = payments.night(MON);
    assertThat(payments.listing(run)).isEmpty();
    assertThat(payments.coverage(run))
        .containsExactly(
            "BALANCE_DRAINED 1 0 0",
            "FIRST_PAYMENT_TO_PAYEE 1 0 1",
            "PAYEE_IS_SIGNER 1 0 0",
            "REPEATED_PAYMENT 1 0 0",
            "ROUND_AMOUNTS 1 0 0",
            "SAME_VOUCHER_OTHER_PAYEE 1 0 0",
            "SPLIT_PAYMENTS 0 0 0",
            "UNUSUAL_AMOUNT 1 0 1");
  }

  @Test
  void aLargeFirstPaymentToAPayeeIsTold() throws IOException {
    payments.entries(LocalDate.of(2026, 10, 30), 1, october());
    payments.night(LocalDate.of(2026, 10, 30));
    payments.entries(
        MON,
        paid("E1", MON, "200000000", "V1", "NEW"),
        paid("E2", MON, "199999999", "V2", "NEW2"),
        paid("E3", MON, "250000000", "V3", "P1"));
    assertThat(payments.listed(MON))
        .containsExactly("FIRST_PAYMENT_TO_PAYEE V1 2026-11-16 -200000000 MEDIUM OPEN");
    payments.entries(TUE, paid("E4", TUE, "300000000", "V4", "NEW"));
    assertThat(payments.listed(TUE))
        .containsExactly("FIRST_PAYMENT_TO_PAYEE V1 2026-11-16 -200000000 MEDIUM OPEN");
  }

  @Test
  void splitPaymentsAreOneItemThatGrows() throws IOException {
    payments.entries(
        MON, paid("E1", MON, "49999999", "V1", "A"), paid("E2", MON, "40000000", "V2", "A"));
    assertThat(payments.listed(MON)).isEmpty();
    payments.entries(
        WED, paid("E3", WED, "45000000", "V3", "A"), paid("E4", WED, "50000000", "V4", "A"));
    assertThat(payments.listed(WED))
        .containsExactly("SPLIT_PAYMENTS A 2026-11-18 -134999999 MEDIUM OPEN");
    payments.entries(FRI, paid("E5", FRI, "41000000", "V5", "A"));
    long run = payments.night(FRI);
    assertThat(payments.listing(run))
        .containsExactly("SPLIT_PAYMENTS A 2026-11-18 -175999999 MEDIUM OPEN");
    explained(run);
  }

  @Test
  void aReplacedFirstDayTakesTheRunBackAlthoughItsOwnDateIsNotJudged() throws IOException {
    payments.entries(
        MON, paid("E1", MON, "45000000", "V1", "A"), paid("E2", MON, "46000000", "V2", "A"));
    payments.night(MON);
    payments.entries(WED, paid("E3", WED, "47000000", "V3", "A"));
    assertThat(payments.listed(WED))
        .containsExactly("SPLIT_PAYMENTS A 2026-11-18 -138000000 MEDIUM OPEN");
    payments.entries(MON, 2, List.of(paid("E1", MON, "45000000", "V1", "A")));
    payments.entries(THU, paid("E9", THU, "1000", "V9", "A"));
    assertThat(payments.listed(THU))
        .containsExactly("SPLIT_PAYMENTS A 2026-11-18 -138000000 MEDIUM CLOSED");
    payments.entries(FRI, paid("E10", FRI, "42000000", "V10", "A"));
    assertThat(payments.listed(FRI))
        .containsExactly("SPLIT_PAYMENTS A 2026-11-20 -134000000 MEDIUM OPEN");
  }

  @Test
  void theLaterOfTwoEqualPaymentsIsTold() throws IOException {
    payments.entries(
        MON,
        paid("E1", MON, "10000000", "V1", "A"),
        paid("E2", MON, "10000000", "V1", "A"),
        paid("E3", MON, "9999999", "V3", "B"));
    assertThat(payments.listed(MON)).isEmpty();
    payments.entries(
        THU, paid("E4", THU, "10000000", "V4", "A"), paid("E5", THU, "9999999", "V5", "B"));
    long run = payments.night(THU);
    assertThat(payments.listing(run))
        .containsExactly("REPEATED_PAYMENT V4 2026-11-19 -10000000 MEDIUM OPEN");
    explained(run);
    LocalDate later = THU.plusDays(11);
    payments.entries(later, paid("E6", later, "10000000", "V6", "A"));
    assertThat(payments.listed(later)).hasSize(1);
  }

  @Test
  void aLateFileOfAnEarlierDateFindsWhatRepeatsIt() throws IOException {
    payments.entries(THU, paid("E4", THU, "10000000", "V4", "A"));
    assertThat(payments.listed(THU)).isEmpty();
    payments.entries(MON, paid("E1", MON, "10000000", "V1", "A"));
    assertThat(payments.listed(FRI))
        .containsExactly("REPEATED_PAYMENT V4 2026-11-19 -10000000 MEDIUM OPEN");
    payments.entries(MON, 2, List.of(paid("E1", MON, "11000000", "V1", "A")));
    LocalDate next = FRI.plusDays(3);
    assertThat(payments.listed(next))
        .containsExactly("REPEATED_PAYMENT V4 2026-11-19 -10000000 MEDIUM CLOSED");
    assertThat(payments.listing(payments.night(next, true)))
        .as("judged again, although the history is up to date")
        .containsExactly("REPEATED_PAYMENT V4 2026-11-19 -10000000 MEDIUM CLOSED");
  }

  @Test
  void aVoucherWithTwoPayeesIsToldOnce() throws IOException {
    payments.entries(MON, paid("E1", MON, "1000", "V 1", "A"), paid("E2", MON, "2000", "V2", "A"));
    assertThat(payments.listed(MON)).isEmpty();
    payments.entries(
        TUE,
        paid("E3", TUE, "5000", "v1", "B"),
        paid(Payments.account(1), "E4", TUE, "5000", "V2", "B", "Công ty B"));
    assertThat(payments.listed(TUE))
        .containsExactly("SAME_VOUCHER_OTHER_PAYEE v1 2026-11-17 -6000 HIGH OPEN");
    LocalDate nextYear = LocalDate.of(2027, 1, 5);
    payments.entries(nextYear, paid("E5", nextYear, "5000", "V2", "C"));
    assertThat(payments.listed(nextYear)).hasSize(1);
  }

  @Test
  void namesOfSignersBalancesAndRoundAmountsAreComparedOnTheDate() throws IOException {
    payments.write(
        "signers_all_20261102_01.csv",
        """
        unit_code,role,person_id,person_name,certificate_serial,certificate_from,certificate_to,registered_from,registered_to
        1055555,SECOND,CC01,Đặng Thị  Ánh,AB01,2026-01-01T00:00:00,2027-01-01T00:00:00,2026-01-01T00:00:00,
        1055555,SECOND,CC02,Trần Văn Bình,AB02,2025-01-01T00:00:00,2027-01-01T00:00:00,2025-01-01T00:00:00,2026-11-15T17:00:00
        """);
    payments.write(
        "balances_0661_20261116_01.csv",
        """
        business_date,office_code,account_no,opening_balance,debit_total,credit_total,closing_balance
        2026-11-16,0661,%s,600000000,540000000,0,60000000
        2026-11-16,0661,%s,600000000,539999999,0,60000001
        """
            .formatted(Payments.account(2), Payments.account(3)));
    List<String> lines = new ArrayList<>();
    lines.add(paid(Payments.ACCOUNT, "E1", MON, "1000", "V1", "A", "ĐẶNG THỊ ÁNH"));
    lines.add(paid(Payments.ACCOUNT, "E2", MON, "1000", "V2", "B", "Đăng Thị Ánh"));
    lines.add(paid(Payments.ACCOUNT, "E3", MON, "1000", "V3", "C", "Trần Văn Bình"));
    lines.add(paid(Payments.account(2), "E4", MON, "539999000", "V4", "D", "D"));
    lines.add(paid(Payments.account(2), "E5", MON, "1000", "V5", "D", "D"));
    lines.add(paid(Payments.account(3), "E6", MON, "539999999", "V6", "D", "D"));
    for (int n = 1; n <= 5; n++) {
      lines.add(paid(Payments.account(4), "R" + n, MON, n + "0000000", "R" + n, "D", "D"));
      lines.add(paid(Payments.account(5), "S" + n, MON, n + "0000001", "S" + n, "D", "D"));
    }
    payments.entries(MON, 1, lines);
    long run = payments.night(MON);
    assertThat(payments.listing(run))
        .containsExactly(
            "BALANCE_DRAINED 2026-11-16 -540000000 HIGH OPEN",
            "PAYEE_IS_SIGNER V1 2026-11-16 -1000 HIGH OPEN",
            "ROUND_AMOUNTS 2026-11-16 -150000000 LOW OPEN");
    explained(run);
  }

  @Test
  void correctionsAndOtherCurrenciesAreNoPayments() throws IOException {
    payments.entries(
        MON,
        paid("E1", MON, "10000000", "V1", "A"),
        paid("E0", MON, "10000000", "V0", "A").replace("10000000,0,", "0,10000000,"),
        paid("E2", MON, "10000000", "V2", "").replace("Công ty ", "") + "E0",
        paid("E3", MON, "10000000", "V3", "B").replace("VND", "USD"));
    assertThat(payments.listed(MON)).isEmpty();
    assertThat(
            db.sql(
                    """
                    select t.entry_id
                    from intake.transaction t
                    left join warning.kept_debit k
                      on k.business_date = t.business_date and k.delivery_id = t.delivery_id and k.line_no = t.line_no
                    where t.side = 'D' and t.currency = 'VND' and k.line_no is null
                    """)
                .query(String.class)
                .list())
        .as("corrections")
        .containsExactly("E2");
  }

  @Test
  void aCorrectionThatPaysSomebodyIsAPayment() throws IOException {
    payments.entries(
        MON,
        paid("E1", MON, "10000000", "V1", "A"),
        paid("E0", MON, "10000000", "V0", "A").replace("10000000,0,", "0,10000000,"),
        paid("E2", MON, "10000000", "V2", "A") + "E0");
    assertThat(payments.listed(MON))
        .containsExactly("REPEATED_PAYMENT V2 2026-11-16 -10000000 MEDIUM OPEN");
  }

  @Test
  void whatOnlySaysThatItCorrectsIsAPayment() throws IOException {
    payments.entries(
        MON, paid("E1", MON, "10000000", "V1", "A"), paid("E2", MON, "10000000", "V2", "A") + "E1");
    assertThat(payments.listed(MON))
        .containsExactly("REPEATED_PAYMENT V2 2026-11-16 -10000000 MEDIUM OPEN");
  }

  @Test
  void fewDebitsOfAnAccountAreComparedWithThoseOfItsPeers() throws IOException {
    LocalDate october = LocalDate.of(2026, 10, 1);
    List<String> lines = new ArrayList<>();
    for (int account = 1; account <= 30; account++) {
      for (int n = 1; n <= 10; n++) {
        String id = account + "-" + n;
        lines.add(
            paid(
                Payments.account(account),
                "H" + id,
                october,
                n + "000000",
                "H" + id,
                "P" + id,
                "P"));
      }
    }
    payments.entries(october, 1, lines);
    payments.night(october);
    payments.entries(
        MON,
        paid(Payments.account(31), "E1", MON, "150000000000", "V1", "P1-1", "P"),
        paid(Payments.account(31), "E2", MON, "400000000", "V2", "P1-2", "P"));
    long run = payments.night(MON);
    assertThat(payments.listing(run))
        .containsExactly("UNUSUAL_AMOUNT V1 2026-11-16 -150000000000 MEDIUM OPEN");
    assertThat(payments.coverage(run)).contains("UNUSUAL_AMOUNT 2 1 0");
  }
}
