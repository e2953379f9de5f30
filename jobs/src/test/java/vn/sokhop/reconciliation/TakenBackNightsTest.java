package vn.sokhop.reconciliation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A movement that replaced files no longer have: nobody is asked for a balance of it any more. */
class TakenBackNightsTest extends TreasuryNights {
  private static final LocalDate THU = LocalDate.of(2026, 11, 19);

  @Test
  void aStatementOfAMovementThatWasTakenBackIsNoLongerMissing() throws Exception {
    int entries = treasury.delivery("transactions", "0661", MON, 1);
    treasury.entry(entries, MON, "E1", "V1", "-100");
    int list = treasury.delivery("balances", "0661", MON, 1);
    treasury.balance(list, MON, "500", "0", "100", "400");
    treasury.delivery("unit-records", "1055555", MON, 1);
    night(MON);
    List<String> missing =
        List.of("MISSING_IN_UNIT V1 100 HIGH OPEN", "UNIT_BALANCE_MISSING MEDIUM OPEN");
    assertThat(night(TUE)).isEqualTo(missing);
    treasury.replace(entries, treasury.delivery("transactions", "0661", MON, 2));
    int without = treasury.delivery("balances", "0661", MON, 2);
    treasury.balance(without, MON, "500", "0", "0", "500");
    treasury.replace(list, without);
    assertThat(night(WED))
        .containsExactly(
            "MISSING_IN_UNIT V1 100 HIGH CLOSED", "UNIT_BALANCE_MISSING MEDIUM CLOSED");
    assertThat(night(THU)).isEmpty();
  }

  @Test
  void aStatementStaysMissingWhileOneOfTheTwoHasTheMovement() throws Exception {
    int entries = treasury.delivery("transactions", "0661", MON, 1);
    treasury.entry(entries, MON, "E1", "V1", "-100");
    int list = treasury.delivery("balances", "0661", MON, 1);
    treasury.balance(list, MON, "500", "0", "100", "400");
    treasury.delivery("unit-records", "1055555", MON, 1);
    night(MON);
    night(TUE);
    treasury.replace(entries, treasury.delivery("transactions", "0661", MON, 2));
    assertThat(night(WED)).contains("UNIT_BALANCE_MISSING MEDIUM OPEN");
    int back = treasury.delivery("transactions", "0661", MON, 3);
    treasury.entry(back, MON, "E1", "V1", "-100");
    int without = treasury.delivery("balances", "0661", MON, 2);
    treasury.balance(without, MON, "500", "0", "0", "500");
    treasury.replace(list, without);
    assertThat(night(THU)).contains("UNIT_BALANCE_MISSING MEDIUM OPEN");
    // another list of the same day: the entry was seen before and still stands
    int again = treasury.delivery("balances", "0661", MON, 3);
    treasury.balance(again, MON, "500", "0", "0", "500");
    treasury.replace(without, again);
    assertThat(night(THU.plusDays(1))).contains("UNIT_BALANCE_MISSING MEDIUM OPEN");
  }

  @Test
  void aBalanceOfAMovementThatWasTakenBackIsNoLongerMissingInTheTreasury() throws Exception {
    treasury.balance(treasury.delivery("balances", "0661", MON, 1), MON, "500", "0", "0", "500");
    int entries = treasury.delivery("transactions", "0661", TUE, 1);
    treasury.entry(entries, TUE, "E1", "V1", "20");
    treasury.delivery("balances", "0661", TUE, 1);
    treasury.statement(
        treasury.delivery("unit-balances", "1055555", TUE, 1), TUE, "500", "0", "0", "500");
    night(MON);
    assertThat(night(TUE)).contains("TREASURY_BALANCE_MISSING HIGH OPEN");
    treasury.replace(entries, treasury.delivery("transactions", "0661", TUE, 2));
    assertThat(night(WED)).contains("TREASURY_BALANCE_MISSING HIGH CLOSED");
    assertThat(night(THU)).isEmpty();
  }
}
