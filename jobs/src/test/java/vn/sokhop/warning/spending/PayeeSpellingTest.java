package vn.sokhop.warning.spending;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.sokhop.warning.spending.Payments.paid;

import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A payee account is one account however it is written, and is shown as it is written. */
class PayeeSpellingTest extends PaidNights {
  private static final LocalDate MON = LocalDate.of(2026, 11, 16);
  private static final LocalDate TUE = MON.plusDays(1);

  @Test
  void aSplitPaymentIsSeenAcrossSpellings() throws IOException {
    payments.entries(
        MON,
        paid("E1", MON, "45000000", "V1", "0123456ab"),
        paid("E2", MON, "46000000", "V2", "0123 456 AB"));
    assertThat(payments.listed(MON)).isEmpty();
    payments.entries(
        TUE,
        paid("E3", TUE, "47000000", "V3", "0123-456.AB"),
        paid("E4", TUE, "48000000", "V4", "0123456A8"));
    assertThat(payments.listed(TUE))
        .containsExactly("SPLIT_PAYMENTS 0123-456.AB 2026-11-17 -138000000 MEDIUM OPEN");
    payments.entries(MON, 2, List.of(paid("E1", MON, "45000000", "V1", "0123456ab")));
    LocalDate later = MON.plusDays(2);
    assertThat(payments.listed(later))
        .as("a replaced day takes it back")
        .containsExactly("SPLIT_PAYMENTS 0123-456.AB 2026-11-17 -138000000 MEDIUM CLOSED");
  }

  @Test
  void aRepeatedPaymentIsSeenAcrossSpellingsAndOneAccountIsNotTwoPayees() throws IOException {
    payments.entries(
        MON,
        paid("E1", MON, "10000000", "V1", "0123456"),
        paid("E2", MON, "1000", "V8", "999"),
        paid("E3", MON, "1000", "V9", "999"));
    assertThat(payments.listed(MON)).isEmpty();
    payments.entries(
        TUE,
        paid("E4", TUE, "10000000", "V4", "01.23.456"),
        paid("E5", TUE, "1000", "V8", "9 9 9"),
        paid("E6", TUE, "1000", "V9", "998"));
    assertThat(payments.listed(TUE))
        .containsExactly(
            "REPEATED_PAYMENT V4 2026-11-17 -10000000 MEDIUM OPEN",
            "SAME_VOUCHER_OTHER_PAYEE V9 2026-11-17 -2000 HIGH OPEN");
  }
}
