package vn.sokhop.warning.spending;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.sokhop.warning.spending.Payments.paid;

import java.io.IOException;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.springframework.test.context.TestPropertySource;

/** The two rules that are off as delivered, and what a switch, a severity and a scope change. */
@TestPropertySource(
    properties = {
      "sokhop.warning.rules.VOUCHER_NUMBER_GAP.enabled=true",
      "sokhop.warning.rules.ADVANCE_NOT_CLEARED.enabled=true",
      "sokhop.warning.rules.ADVANCE_NOT_CLEARED.severity=HIGH",
      "sokhop.warning.rules.REPEATED_PAYMENT.enabled=false",
      "sokhop.warning.rules.ROUND_AMOUNTS.accounts=3713.0.1055555.00001",
      "sokhop.warning.spending.advance-not-cleared.advance-types=C2-02a/NS"
    })
class SpendingStatesTest extends PaidNights {
  private static final LocalDate MON = LocalDate.of(2026, 11, 2);

  @Test
  void aGapInVoucherNumbersIsListedUntilItIsFilled() throws IOException {
    payments.entries(
        MON,
        paid("E1", MON, "1000", "0001/UNC", "A"),
        paid("E2", MON, "1000", "0004/UNC", "A"),
        paid("E3", MON, "1000", "0009/GRDT", "A"),
        paid("E4", MON, "1000", "UNC-7", "A"));
    assertThat(payments.listed(MON)).isEmpty();
    assertThat(payments.listed(MON.plusDays(7))).as("five working days").isEmpty();
    LocalDate tuesday = MON.plusDays(8);
    payments.entries(tuesday, paid("E5", tuesday, "1000", "0012/UNC", "A"));
    long run = payments.night(tuesday);
    assertThat(payments.listing(run))
        .containsExactly("VOUCHER_NUMBER_GAP 2-3/UNC 2026-11-02 LOW OPEN");
    assertThat(payments.coverage(run)).contains("VOUCHER_NUMBER_GAP 2 1 0");
    LocalDate wednesday = MON.plusDays(9);
    payments.entries(
        wednesday,
        paid("E6", wednesday, "1000", "2/UNC", "A"),
        paid("E7", wednesday, "1000", "3 / unc", "A"));
    assertThat(payments.listed(wednesday))
        .containsExactly("VOUCHER_NUMBER_GAP 2-3/UNC 2026-11-02 LOW CLOSED");
  }

  @Test
  void anAdvanceIsListedFromTheEndOfItsTimeUntilItIsCleared() throws IOException {
    LocalDate day = LocalDate.of(2026, 9, 28);
    payments.entries(
        day,
        advance("E1", day, "C2-02a/NS", "D1"),
        advance("E2", day, "c2-02a/ns", "D2"),
        advance("E3", day, "C4-02a/KB", "D3"));
    payments.night(day);
    LocalDate cleared = LocalDate.of(2026, 10, 5);
    payments.entries(cleared, advance("E4", cleared, "C2-03/NS", "D2"));
    payments.night(cleared);
    LocalDate due = LocalDate.of(2026, 11, 9);
    assertThat(payments.listed(due.minusDays(3))).isEmpty();
    assertThat(payments.listed(due))
        .containsExactly("ADVANCE_NOT_CLEARED V-E1 2026-09-28 -5000000 HIGH OPEN");
    LocalDate late = due.plusDays(1);
    payments.entries(late, advance("E5", late, "C2-03/NS", "D1"));
    assertThat(payments.listed(late))
        .containsExactly("ADVANCE_NOT_CLEARED V-E1 2026-09-28 -5000000 HIGH CLOSED");
  }

  private static String advance(String id, LocalDate date, String type, String dossier) {
    return paid(id, date, "5000000", "V-" + id, "A")
        .replace("C4-02a/KB,,", type + "," + dossier + ",");
  }

  @Test
  void aRuleThatIsOffOrLooksElsewhereIsSilent() throws IOException {
    java.util.List<String> lines = new java.util.ArrayList<>();
    for (int n = 1; n <= 5; n++) {
      for (int account = 0; account < 2; account++) {
        String id = account + "-" + n;
        lines.add(
            paid(Payments.account(account), "R" + id, MON, "10000000", "R" + id, "A", "Công ty A"));
      }
    }
    payments.entries(MON, 1, lines);
    long run = payments.night(MON);
    assertThat(payments.listing(run))
        .containsExactly("ROUND_AMOUNTS 2026-11-02 -50000000 LOW OPEN");
    assertThat(payments.coverage(run))
        .contains("ROUND_AMOUNTS 1 1 0")
        .noneMatch(line -> line.startsWith("REPEATED_PAYMENT"));
  }
}
