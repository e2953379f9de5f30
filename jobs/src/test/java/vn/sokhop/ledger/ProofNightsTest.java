package vn.sokhop.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.sokhop.reconciliation.Treasury;
import vn.sokhop.reconciliation.TreasuryNights;

/** Lists that are held, replaced or leave quiet accounts out, and what the proofs then say. */
class ProofNightsTest extends TreasuryNights {
  private static final LocalDate OCTOBER = LocalDate.of(2026, 10, 1);

  @Test
  void aHeldSecondListHidesNoAccountThatTheAcceptedOneLacks() throws Exception {
    twoEntries();
    treasury.balance(treasury.delivery("balances", "0661", MON, 1), MON, "500", "0", "100", "400");
    hold(treasury.delivery("balances", "0661", MON, 2), "balances_0661_20261116_02.csv");
    List<String> found = List.of("ENTRIES_DIFFER_FROM_BALANCE_LIST 5 HIGH OPEN");
    assertThat(night(MON)).isEqualTo(found);
    assertThat(night(TUE)).isEqualTo(found);
  }

  @Test
  void anAcceptedListWithoutLinesIsAListToo() throws Exception {
    treasury.entry(treasury.delivery("transactions", "0661", MON, 1), MON, "E1", "V1", "-5");
    treasury.delivery("balances", "0661", MON, 1);
    hold(treasury.delivery("balances", "0661", MON, 2), "balances_0661_20261116_02.csv");
    assertThat(night(MON)).containsExactly("ENTRIES_DIFFER_FROM_BALANCE_LIST 5 HIGH OPEN");
  }

  @Test
  void aHeldListStandsForItsAccountsWhateverItsFileIsCalled() throws Exception {
    twoEntries();
    int list = treasury.delivery("balances", "0661", MON, 1);
    hold(list, "SoDu_0661_16112026.csv");
    assertThat(night(MON)).isEmpty();
    int right = treasury.delivery("balances", "0661", MON, 2);
    treasury.balance(right, MON, "500", "0", "100", "400");
    assertThat(night(TUE)).containsExactly("ENTRIES_DIFFER_FROM_BALANCE_LIST 5 HIGH OPEN");
  }

  @Test
  void aHeldFileOfAnotherFeedDoesNotStandForTheList() throws Exception {
    twoEntries();
    hold(treasury.delivery("dossiers", "0661", MON, 1), "balances_of_dossiers.csv");
    assertThat(night(MON))
        .containsExactly(
            "ENTRIES_DIFFER_FROM_BALANCE_LIST 100 HIGH OPEN",
            "ENTRIES_DIFFER_FROM_BALANCE_LIST 5 HIGH OPEN");
  }

  @Test
  void aChangedClosingIsHeldAgainstTheNextOpeningHoweverFarAway() throws Exception {
    int first = still(OCTOBER, 1, "100");
    quietOnMonday();
    assertThat(night(MON)).isEmpty();
    int changed = still(OCTOBER, 2, "80");
    treasury.replace(first, changed);
    List<String> found = List.of("OPENING_DIFFERS_FROM_LAST_CLOSING 20 HIGH OPEN");
    assertThat(night(TUE)).isEqualTo(found);
    assertThat(night(WED)).isEqualTo(found);
    int back = still(OCTOBER, 3, "100");
    treasury.replace(changed, back);
    assertThat(night(WED.plusDays(1)))
        .containsExactly("OPENING_DIFFERS_FROM_LAST_CLOSING 20 HIGH CLOSED");
  }

  @Test
  void aListOfADateThatHadNoneIsHeldAgainstTheNextOpening() throws Exception {
    quietOnMonday();
    assertThat(night(MON)).isEmpty();
    still(OCTOBER, 1, "80");
    assertThat(night(TUE)).containsExactly("OPENING_DIFFERS_FROM_LAST_CLOSING 20 HIGH OPEN");
  }

  @Test
  void aClosingThatAReplacedListTakesAwayLeavesTheOneBeforeIt() throws Exception {
    still(OCTOBER.minusDays(1), 1, "70");
    int list = treasury.delivery("balances", "0661", OCTOBER, 1);
    treasury.balance(list, OCTOBER, "70", "30", "0", "100");
    treasury.entry(
        treasury.delivery("transactions", "0661", OCTOBER, 1), OCTOBER, "E1", "V1", "30");
    quietOnMonday();
    assertThat(night(MON)).isEmpty();
    treasury.replace(list, treasury.delivery("balances", "0661", OCTOBER, 2));
    assertThat(night(TUE)).contains("OPENING_DIFFERS_FROM_LAST_CLOSING 30 HIGH OPEN");
  }

  /** A list in which the account stands still at a balance. */
  private int still(LocalDate date, int seq, String balance) {
    int list = treasury.delivery("balances", "0661", date, seq);
    treasury.balance(list, date, balance, "0", "0", balance);
    return list;
  }

  private void quietOnMonday() {
    still(MON, 1, "100");
  }

  /** Two debits: 100 of the first account, 5 of the other one. */
  private void twoEntries() {
    int entries = treasury.delivery("transactions", "0661", MON, 1);
    treasury.entry(entries, MON, "E1", "V1", "-100");
    treasury.entry(entries, MON, "E2", "V2", "-5", Treasury.OTHER_ACCOUNT, null);
  }

  private void hold(int delivery, String fileName) {
    db.sql(
            """
            update intake.delivery
            set state = 'HELD', finding_code = 'CONTROL_TOTALS_DIFFER', reason = 'TOTALS_DIFFER', arguments = '{}',
              file_name = :name
            where delivery_id = :id
            """)
        .param("name", fileName)
        .param("id", delivery)
        .update();
  }
}
