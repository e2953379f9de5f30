package vn.sokhop.reconciliation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.sokhop.command.ItemDecision;
import vn.sokhop.command.ItemDesk;
import vn.sokhop.command.Run;

/** Whole nights from the ledger to the exception desk, on a few lines each. */
class NightsTest extends TreasuryNights {

  @Autowired ItemDesk desk;

  @Test
  void aDayThatAgreesListsNothing() throws Exception {
    monday();
    assertThat(night(MON)).isEmpty();
  }

  @Test
  void anEntryWithoutRecordWaitsOnMondayAndIsRaisedOnTuesday() throws Exception {
    int t = treasury.delivery("transactions", "0661", MON, 1);
    treasury.entry(t, MON, "E1", "V1", "-100");
    treasury.balance(treasury.delivery("balances", "0661", MON, 1), MON, "500", "0", "100", "400");
    treasury.delivery("unit-records", "1055555", MON, 1);
    treasury.statement(
        treasury.delivery("unit-balances", "1055555", MON, 1), MON, "500", "0", "0", "500");
    assertThat(night(MON)).isEmpty();
    assertThat(night(TUE))
        .containsExactly("BALANCE_DIFFERS 100 MEDIUM OPEN", "MISSING_IN_UNIT V1 100 HIGH OPEN");
    // the record comes late, and the statement of Wednesday agrees
    treasury.record(treasury.delivery("unit-records", "1055555", WED, 1), MON, "V1", "-100");
    treasury.statement(
        treasury.delivery("unit-balances", "1055555", WED, 1), WED, "400", "0", "0", "400");
    assertThat(night(WED))
        .containsExactly("BALANCE_DIFFERS 100 MEDIUM CLOSED", "MISSING_IN_UNIT V1 100 HIGH CLOSED");
    assertThat(night(WED.plusDays(1))).isEmpty();
  }

  @Test
  void aReplacedUnitFileIsMatchedAgainFromBeforeItsFirstLine() throws Exception {
    monday();
    night(MON);
    // V1 had agreed; the corrected file has another amount
    int corrected = treasury.delivery("unit-records", "1055555", MON, 2);
    treasury.record(corrected, MON, "V1", "-130");
    treasury.record(corrected, MON, "V2", "50");
    treasury.replace(recordsOfMonday, corrected);
    assertThat(night(TUE)).containsExactly("AMOUNT_DIFFERS V1 -30 HIGH OPEN");
    int back = treasury.delivery("unit-records", "1055555", MON, 3);
    treasury.record(back, MON, "V1", "-100");
    treasury.record(back, MON, "V2", "50");
    treasury.replace(corrected, back);
    assertThat(night(WED)).containsExactly("AMOUNT_DIFFERS V1 -30 HIGH CLOSED");
  }

  @Test
  void aDuplicateOfALineMatchedOnAnEarlierNightIsADuplicate() throws Exception {
    monday();
    night(MON);
    treasury.record(treasury.delivery("unit-records", "1055555", TUE, 1), TUE, "V1", "-100");
    assertThat(night(TUE)).containsExactly("DUPLICATE_IN_UNIT V1 -100 MEDIUM OPEN");
    assertThat(night(WED)).containsExactly("DUPLICATE_IN_UNIT V1 -100 MEDIUM OPEN");
  }

  @Test
  void aDuplicateOfTheSameNightStaysADuplicate() throws Exception {
    monday();
    treasury.record(treasury.delivery("unit-records", "1055555", MON, 2), MON, "V1", "-100");
    assertThat(night(MON)).containsExactly("DUPLICATE_IN_UNIT V1 -100 MEDIUM OPEN");
    assertThat(night(TUE)).containsExactly("DUPLICATE_IN_UNIT V1 -100 MEDIUM OPEN");
  }

  @Test
  void aUnitWhoseFirstFilesComeLateIsComparedFromTheirDate() throws Exception {
    int t = treasury.delivery("transactions", "0661", MON, 1);
    treasury.entry(t, MON, "E1", "V1", "-100");
    treasury.entry(t, MON, "E2", "V2", "-20");
    treasury.balance(treasury.delivery("balances", "0661", MON, 1), MON, "500", "0", "120", "380");
    assertThat(night(MON)).isEmpty();
    // dated Monday, delivered for Tuesday's night: V1 agrees, V2 is missing, no statement yet
    treasury.record(treasury.delivery("unit-records", "1055555", MON, 1), MON, "V1", "-100");
    assertThat(night(TUE))
        .containsExactly("MISSING_IN_UNIT V2 20 HIGH OPEN", "UNIT_BALANCE_MISSING MEDIUM OPEN");
  }

  @Test
  void aMissingLineOfTheBalanceListStaysUntilItComes() throws Exception {
    monday();
    night(MON);
    treasury.entry(treasury.delivery("transactions", "0661", TUE, 1), TUE, "E9", "V9", "20");
    treasury.delivery("balances", "0661", TUE, 1);
    treasury.record(treasury.delivery("unit-records", "1055555", TUE, 1), TUE, "V9", "20");
    treasury.statement(
        treasury.delivery("unit-balances", "1055555", TUE, 1), TUE, "450", "20", "0", "470");
    List<String> missing =
        List.of(
            "ENTRIES_DIFFER_FROM_BALANCE_LIST -20 HIGH OPEN", "TREASURY_BALANCE_MISSING HIGH OPEN");
    assertThat(night(TUE)).isEqualTo(missing);
    assertThat(night(WED)).isEqualTo(missing);
    assertThat(night(WED.plusDays(1))).isEqualTo(missing);
  }

  @Test
  void aWrongBalanceWithoutCauseIsUnexplained() throws Exception {
    monday();
    treasury.statement(
        treasury.delivery("unit-balances", "1055555", MON, 2), MON, "500", "50", "100", "455");
    assertThat(night(MON)).containsExactly("BALANCE_DIFFERS 5 HIGH OPEN");
    assertThat(night(TUE)).containsExactly("BALANCE_DIFFERS 5 HIGH OPEN");
  }

  @Test
  void proofsThatFailStayOpenUntilTheListIsReplaced() throws Exception {
    monday();
    night(MON);
    int list = treasury.delivery("balances", "0661", TUE, 1);
    treasury.balance(list, TUE, "460", "10", "0", "480");
    treasury.entry(treasury.delivery("transactions", "0661", TUE, 1), TUE, "E9", "V9", "20");
    treasury.record(treasury.delivery("unit-records", "1055555", TUE, 1), TUE, "V9", "20");
    treasury.statement(
        treasury.delivery("unit-balances", "1055555", TUE, 1), TUE, "450", "20", "0", "470");
    List<String> failed =
        List.of(
            "BALANCE_DIFFERS -10 HIGH OPEN",
            "BALANCE_DOES_NOT_ADD_UP 10 HIGH OPEN",
            "ENTRIES_DIFFER_FROM_BALANCE_LIST -10 HIGH OPEN",
            "OPENING_DIFFERS_FROM_LAST_CLOSING 10 HIGH OPEN");
    assertThat(night(TUE)).isEqualTo(failed);
    assertThat(night(WED)).isEqualTo(failed);
    int right = treasury.delivery("balances", "0661", TUE, 2);
    treasury.balance(right, TUE, "450", "20", "0", "470");
    treasury.replace(list, right);
    assertThat(night(WED.plusDays(1)))
        .isEqualTo(failed.stream().map(item -> item.replaceFirst("OPEN$", "CLOSED")).toList());
  }

  @Test
  void aMissingStatementIsExpectedFirstAndMissingOneWorkingDayLater() throws Exception {
    monday();
    treasury.entry(treasury.delivery("transactions", "0661", TUE, 1), TUE, "E9", "V9", "20");
    treasury.balance(treasury.delivery("balances", "0661", TUE, 1), TUE, "450", "20", "0", "470");
    treasury.record(treasury.delivery("unit-records", "1055555", TUE, 1), TUE, "V9", "20");
    night(MON);
    assertThat(night(TUE)).isEmpty();
    assertThat(night(WED)).containsExactly("UNIT_BALANCE_MISSING MEDIUM OPEN");
    treasury.statement(
        treasury.delivery("unit-balances", "1055555", WED, 1), TUE, "450", "20", "0", "470");
    assertThat(night(WED.plusDays(1))).containsExactly("UNIT_BALANCE_MISSING MEDIUM CLOSED");
  }

  @Test
  void entriesOnClosedOrFrozenAccountsAndOverdraftsAreSeen() throws Exception {
    int accounts = treasury.delivery("accounts", "all", MON, 1);
    treasury.account(accounts, Treasury.ACCOUNT, "FROZEN", null);
    treasury.account(accounts, Treasury.OTHER_ACCOUNT, "CLOSED", LocalDate.of(2026, 11, 13));
    int t = treasury.delivery("transactions", "0661", MON, 1);
    treasury.entry(t, MON, "E1", "V1", "-700");
    treasury.entry(t, MON, "E2", "V2", "5", Treasury.OTHER_ACCOUNT, null);
    treasury.balance(treasury.delivery("balances", "0661", MON, 1), MON, "500", "0", "700", "-200");
    assertThat(night(MON))
        .containsExactly(
            "ACCOUNT_OVERDRAWN HIGH OPEN",
            "ENTRIES_DIFFER_FROM_BALANCE_LIST -5 HIGH OPEN",
            "ENTRY_ON_CLOSED_ACCOUNT V2 HIGH OPEN",
            "ENTRY_ON_FROZEN_ACCOUNT V1 HIGH OPEN");
    treasury.entry(treasury.delivery("transactions", "0661", TUE, 1), TUE, "E3", "V3", "300");
    treasury.balance(treasury.delivery("balances", "0661", TUE, 1), TUE, "-200", "300", "0", "100");
    assertThat(night(TUE)).contains("ACCOUNT_OVERDRAWN HIGH CLOSED");
  }

  @Test
  void aDecisionCountsFromTheNextNightAndForTheDifferenceThatWasSeen() throws Exception {
    monday();
    int statement = treasury.delivery("unit-balances", "1055555", MON, 2);
    treasury.statement(statement, MON, "500", "50", "100", "455");
    night(MON);
    String id = itemOf("BALANCE_DIFFERS");
    desk.explain(new ItemDecision(id, "UNIT_ERROR", "An", null, null));
    assertThat(night(TUE)).containsExactly("BALANCE_DIFFERS 5 HIGH EXPLAINED");
    assertThatThrownBy(() -> desk.close(new ItemDecision(id, "UNIT_ERROR", "An", null, " an")))
        .hasMessageContaining("--approved-by");
    desk.close(new ItemDecision(id, "UNIT_ERROR", "An", "seen on paper", "Binh"));
    assertThatThrownBy(
            () -> desk.close(new ItemDecision(id, "UNIT_ERROR", "An", "once more", "Binh")))
        .hasMessageContaining(id);
    assertThat(night(WED)).containsExactly("BALANCE_DIFFERS 5 HIGH CLOSED");
    // closed, and its cause is still there: kept, not listed
    LocalDate thu = WED.plusDays(1);
    assertThat(night(thu)).isEmpty();
    treasury.statement(
        treasury.delivery("unit-balances", "1055555", thu.plusDays(1), 1),
        thu.plusDays(1),
        "455",
        "0",
        "0",
        "457");
    assertThat(night(thu.plusDays(1))).containsExactly("BALANCE_DIFFERS 7 HIGH OPEN");
    assertThat(itemOf("BALANCE_DIFFERS")).isEqualTo(id);
  }

  @Test
  void anEntryOfADayWithoutAnyListIsNotPassedOver() throws Exception {
    monday();
    LocalDate sunday = MON.minusDays(1);
    treasury.entry(treasury.delivery("transactions", "0661", MON, 2), sunday, "E0", "V0", "-7");
    assertThat(night(MON)).contains("ENTRIES_DIFFER_FROM_BALANCE_LIST 7 HIGH OPEN");
  }

  @Test
  void anAccountThatStandsTwiceInTheListIsNotProved() throws Exception {
    int t = treasury.delivery("transactions", "0661", MON, 1);
    treasury.entry(t, MON, "E1", "V1", "-100");
    int list = treasury.delivery("balances", "0661", MON, 1);
    treasury.balance(list, MON, "1000", "0", "100", "900");
    treasury.balance(list, MON, "1000", "0", "100", "850");
    assertThat(night(MON)).contains("ENTRIES_DIFFER_FROM_BALANCE_LIST -100 HIGH OPEN");
  }

  @Test
  void theListAfterAReplacedOneIsProvedAgain() throws Exception {
    monday();
    night(MON);
    treasury.balance(treasury.delivery("balances", "0661", TUE, 1), TUE, "450", "0", "0", "450");
    assertThat(night(TUE)).isEmpty();
    int replaced = treasury.delivery("balances", "0661", MON, 2);
    treasury.balance(replaced, MON, "500", "50", "95", "455");
    db.sql(
            """
            update intake.delivery d set state = 'SUPERSEDED'
            where feed = 'balances' and business_date = :monday and seq = 1
            """)
        .param("monday", MON)
        .update();
    assertThat(night(WED))
        .contains("OPENING_DIFFERS_FROM_LAST_CLOSING -5 HIGH OPEN")
        .contains("ENTRIES_DIFFER_FROM_BALANCE_LIST 5 HIGH OPEN");
  }

  @Test
  void aBalanceCarriedOnFromAnUnprovedDayIsNotAgreed() throws Exception {
    monday();
    int list = treasury.delivery("balances", "0661", TUE, 1);
    treasury.balance(list, TUE, "450", "0", "20", "400");
    treasury.entry(treasury.delivery("transactions", "0661", TUE, 1), TUE, "E9", "V9", "-20");
    treasury.record(treasury.delivery("unit-records", "1055555", TUE, 1), TUE, "V9", "-20");
    night(MON);
    night(TUE);
    treasury.statement(
        treasury.delivery("unit-balances", "1055555", WED, 1), WED, "400", "0", "0", "400");
    Run wednesday = run(WED);
    assertThat(
            db.sql(
                    "select state from reconciliation.balance_state where run_id = :run and business_date = :day")
                .param("run", wednesday.runId())
                .param("day", WED)
                .query(String.class)
                .list())
        .containsExactly("UNPROVED");
  }

  @Test
  void sumsBeyondOneAmountAreProvedAndNotAFailure() throws Exception {
    String most = "999999999999999999";
    int t = treasury.delivery("transactions", "0661", MON, 1);
    treasury.entry(t, MON, "E1", "V1", "-" + most);
    treasury.entry(t, MON, "E2", "V2", "-" + most);
    treasury.balance(treasury.delivery("balances", "0661", MON, 1), MON, most, "0", most, "0");
    assertThat(night(MON))
        .contains("ENTRIES_DIFFER_FROM_BALANCE_LIST 999999999999999999 HIGH OPEN");
  }

  private String itemOf(String code) {
    return db.sql(
            "select exception_id from openitem.item where code = :code order by run_id desc limit 1")
        .param("code", code)
        .query(String.class)
        .single();
  }

  private int recordsOfMonday;

  /** Opening 500, V1 pays 100, V2 brings 50, closing 450; both books agree. */
  private void monday() {
    int t = treasury.delivery("transactions", "0661", MON, 1);
    treasury.entry(t, MON, "E1", "V1", "-100");
    treasury.entry(t, MON, "E2", "V2", "50");
    treasury.balance(treasury.delivery("balances", "0661", MON, 1), MON, "500", "50", "100", "450");
    recordsOfMonday = treasury.delivery("unit-records", "1055555", MON, 1);
    treasury.record(recordsOfMonday, MON, "V1", "-100");
    treasury.record(recordsOfMonday, MON, "V2", "50");
    treasury.statement(
        treasury.delivery("unit-balances", "1055555", MON, 1), MON, "500", "50", "100", "450");
  }

  @Test
  void theUnitsOwnStatementCountsBeforeThatOfItsOffice() throws Exception {
    treasury.balance(treasury.delivery("balances", "0661", MON, 1), MON, "500", "0", "0", "500");
    treasury.statement(
        treasury.delivery("unit-balances", "1055555", MON, 1), MON, "505", "0", "0", "505");
    assertThat(night(MON)).containsExactly("BALANCE_DIFFERS 5 HIGH OPEN");
    treasury.statement(
        treasury.delivery("unit-balances", "0661", MON, 1), MON, "500", "0", "0", "500");
    assertThat(night(TUE)).containsExactly("BALANCE_DIFFERS 5 HIGH OPEN");
    treasury.statement(
        treasury.delivery("unit-balances", "1055555", MON, 2), MON, "500", "0", "0", "500");
    assertThat(night(WED)).containsExactly("BALANCE_DIFFERS 5 HIGH CLOSED");
  }
}
