package vn.sokhop.sample.fault;

import java.util.EnumMap;
import java.util.Map;

/** What can be planted: the fault itself, when it can begin and how many nights its story takes. */
public enum FaultKind {
  LATE_RECORD(
      HarmlessCases::lateRecord,
      0,
      1,
      "The unit books a payment one day later: it waits one night, then agrees. Nothing is listed."),
  LATE_ENTRY(
      HarmlessCases::lateEntry,
      0,
      1,
      "The treasury posts one day after the unit: the record waits one night. Nothing is listed."),
  AUTO_BOOKED_LATE(
      HarmlessCases::autoBookedLate,
      0,
      4,
      "The unit books an automatic payment up to four working days later. Nothing is listed."),
  SUM_BY_VOUCHER(
      HarmlessCases::sumByVoucher,
      0,
      0,
      "Two lines of one voucher on one side, their sum on the other. Nothing is listed."),
  EQUAL_LINES(
      HarmlessCases::equalLines,
      0,
      1,
      "Two equal lines of one voucher on both sides. Nothing is listed."),
  REVERSAL_PAIR(
      HarmlessCases::reversalPair,
      0,
      1,
      "The treasury reverses an entry that the unit never booked, in time. Nothing is listed."),
  REVERSAL_BOOKED(
      HarmlessCases::reversalBooked,
      0,
      1,
      "The treasury reverses a booked entry, the unit books that a day later. Nothing is listed."),
  UNIT_NOT_TAKING_PART(
      HarmlessCases::unitNotTakingPart,
      0,
      0,
      "A unit sends nothing: its entries are not compared. Nothing is listed."),
  UNIT_JOINS_LATER(
      HarmlessCases::unitJoinsLater,
      1,
      0,
      "A unit begins to send its books; what was before is not compared. Nothing is listed."),
  UNIT_FILES_LATE(
      HarmlessCases::unitFilesLate,
      0,
      1,
      "Both files of a unit arrive a day late. Nothing is listed."),

  MISSING_IN_UNIT(
      MatchingFaults::missingInUnit, 0, 2, "The treasury has an entry that the unit never books."),
  MISSING_IN_TREASURY(
      MatchingFaults::missingInTreasury,
      0,
      2,
      "The unit has a record that the treasury never posts."),
  AUTO_NEVER_BOOKED(
      MatchingFaults::autoNeverBooked,
      0,
      5,
      "An automatic payment that the unit never books: missing after five working days."),
  AMOUNT_DIFFERS(
      MatchingFaults::amountDiffers, 0, 1, "Two digits are exchanged in the unit's book."),
  SIDE_DIFFERS(
      MatchingFaults::sideDiffers,
      0,
      0,
      "The unit booked an increase for a decrease, or the other way round."),
  ACCOUNT_DIFFERS(
      MatchingFaults::accountDiffers,
      0,
      0,
      "Posted on one account, booked on another of the same unit."),
  DUPLICATE_IN_UNIT(MatchingFaults::duplicateInUnit, 0, 1, "The unit booked one voucher twice."),
  DUPLICATE_IN_TREASURY(
      MatchingFaults::duplicateInTreasury, 0, 1, "The treasury posted one voucher twice."),
  REVERSAL_NOT_BOOKED(
      MatchingFaults::reversalNotBooked,
      0,
      2,
      "The treasury takes back an entry that the unit has booked; the unit does not follow."),
  WITHOUT_VOUCHER(
      MatchingFaults::withoutVoucher,
      0,
      1,
      "The unit left out the voucher number; there is one candidate only."),
  TWO_CANDIDATES(
      MatchingFaults::twoCandidates,
      0,
      1,
      "Two records without voucher number would fit one entry: no match."),
  BREAK_BESIDE_WAITING(
      MatchingFaults::breakBesideWaiting, 0, 1, "A wrong amount beside an entry that only waits."),
  BREAK_AND_UNEXPLAINED(
      MatchingFaults::breakAndUnexplained,
      0,
      0,
      "A wrong amount explains only a part of the unit's balance difference."),

  UNIT_BALANCE_WRONG(
      BalanceFaults::unitBalanceWrong,
      0,
      1,
      "The unit's balance is off for one day by an amount that no line explains."),
  UNIT_BALANCE_MISSING(
      BalanceFaults::unitBalanceMissing,
      0,
      2,
      "The unit never states the balance of an account that moved."),

  BALANCE_DOES_NOT_ADD_UP(
      LedgerFaults::doesNotAddUp,
      0,
      1,
      "A closing balance does not add up; the next opening is right again."),
  OPENING_OFF(
      LedgerFaults::openingOff,
      1,
      1,
      "An opening balance is not the last closing; the closing follows it for one day."),
  MOVEMENT_WITHOUT_ENTRY(
      LedgerFaults::movementWithoutEntry,
      0,
      0,
      "The balance list has a movement that no entry has."),
  SIDES_DIFFER(
      LedgerFaults::sidesDiffer,
      0,
      0,
      "Both totals of a line in the balance list are too high by the same amount."),
  ENTRY_LOST(
      LedgerFaults::entryLost,
      0,
      1,
      "The balance list and the unit have an entry that the transactions lack."),
  LIST_LINE_MISSING(
      LedgerFaults::listLineMissing, 0, 1, "The balance list leaves out an account that moved."),
  ENTRY_ON_CLOSED_ACCOUNT(
      LedgerFaults::entryOnClosedAccount, 0, 0, "Money arrives on a closed account."),
  ENTRY_ON_FROZEN_ACCOUNT(LedgerFaults::entryOnFrozenAccount, 0, 0, "A frozen account pays."),
  ACCOUNT_OVERDRAWN(LedgerFaults::overdrawn, 0, 2, "A payment is higher than the balance."),

  UNIT_BALANCES_LATE(
      UnitFileFaults::balancesLate, 0, 2, "A unit's balances arrive two working days late."),
  UNIT_RECORDS_REFUSED(
      UnitFileFaults::recordsRefused,
      0,
      1,
      "A unit's records lack a required column; a good file follows."),
  UNIT_RECORDS_HELD(
      UnitFileFaults::recordsHeld,
      0,
      1,
      "The control file of a unit's records states another total; a good file follows."),
  UNIT_RECORDS_REPLACED(
      UnitFileFaults::recordsReplaced,
      0,
      1,
      "A unit replaces its records because of one wrong amount."),
  DUPLICATE_FILE(UnitFileFaults::duplicateFile, 0, 1, "A unit sends the same file twice."),
  UNIT_LINES_REJECTED(
      UnitFileFaults::linesRejected, 0, 1, "A line in a unit's records cannot be read."),

  LINES_REJECTED(
      OfficeFileFaults::linesRejected, 0, 1, "A line in an office's transactions is rejected."),
  TRANSACTIONS_HELD(
      OfficeFileFaults::transactionsHeld,
      0,
      1,
      "The control file of an office's transactions does not agree; a good file follows."),
  TRANSACTIONS_WITHOUT_CONTROL(
      OfficeFileFaults::transactionsWithoutControl,
      0,
      1,
      "An office's transactions come without control file; a good file follows."),
  TRANSACTIONS_REFUSED(
      OfficeFileFaults::transactionsRefused,
      0,
      1,
      "An office's transactions lack a required column; a good file follows."),
  TRANSACTIONS_MISSING(
      OfficeFileFaults::transactionsMissing, 0, 1, "An office's transactions arrive a day late."),
  TRANSACTIONS_REPLACED(
      OfficeFileFaults::transactionsReplaced,
      0,
      1,
      "An office replaces its transactions because of one wrong amount."),
  BALANCES_HELD(
      OfficeFileFaults::balancesHeld,
      0,
      1,
      "The control file of an office's balance list does not agree; a good file follows."),
  BALANCES_MISSING(
      OfficeFileFaults::balancesMissing, 0, 1, "An office's balance list does not come in time.");

  @SuppressWarnings("ImmutableEnumChecker") // a method reference; it has no state
  private final Fault fault;

  private final int earliest;
  private final int nights;
  private final String story;

  FaultKind(Fault fault, int earliest, int nights, String story) {
    this.fault = fault;
    this.earliest = earliest;
    this.nights = nights;
    this.story = story;
  }

  /** Every kind so many times. */
  public static Map<FaultKind, Integer> each(int times) {
    Map<FaultKind, Integer> all = new EnumMap<>(FaultKind.class);
    for (FaultKind kind : values()) {
      all.put(kind, times);
    }
    return all;
  }

  Fault fault() {
    return fault;
  }

  /** Index of the first day on which it can happen. */
  int earliest() {
    return earliest;
  }

  /** Nights after its day until nothing changes any more. */
  int nights() {
    return nights;
  }

  /** True where it may not be left unfinished at the end: a file that is held. */
  boolean mustEnd() {
    return switch (this) {
      case TRANSACTIONS_HELD, TRANSACTIONS_WITHOUT_CONTROL, BALANCES_HELD, UNIT_RECORDS_HELD ->
          true;
      default -> false;
    };
  }

  String story() {
    return story;
  }
}
