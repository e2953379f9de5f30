package vn.sokhop.sample;

import java.util.List;
import vn.sokhop.sample.dossier.DossierBook;

/**
 * A daily feed as the sample writes it.
 *
 * @param feedName the word with which its file names begin
 * @param totalKeys the two keys under which a control file states totals
 * @param totalColumns the two columns that are summed for them
 * @param controlled true where every file needs a control file
 */
record Feed(
    String feedName,
    List<String> header,
    List<String> totalKeys,
    List<String> totalColumns,
    boolean controlled) {
  private static final List<String> LEDGER_TOTALS = List.of("debit_total", "credit_total");
  private static final List<String> UNIT_TOTALS = List.of("increase_total", "decrease_total");

  static final Feed TRANSACTIONS =
      new Feed(
          "transactions",
          Rows.TRANSACTIONS,
          LEDGER_TOTALS,
          List.of("debit_amount", "credit_amount"),
          true);
  static final Feed BALANCES =
      new Feed("balances", Rows.BALANCES, LEDGER_TOTALS, LEDGER_TOTALS, true);
  static final Feed RECORDS =
      new Feed(
          "unit-records",
          Rows.RECORDS,
          UNIT_TOTALS,
          List.of("increase_amount", "decrease_amount"),
          false);
  static final Feed STATEMENTS =
      new Feed(
          "unit-balances", Rows.STATEMENTS, UNIT_TOTALS, List.of("increases", "decreases"), false);

  /** Snapshots of dossiers; nothing in them is summed for a control file. */
  static final Feed DOSSIERS =
      new Feed("dossiers", DossierBook.HEADER, UNIT_TOTALS, List.of("", ""), false);
}
