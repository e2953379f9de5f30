package vn.sokhop.sample.fault;

import static vn.sokhop.sample.fault.Finding.Severity.HIGH;
import static vn.sokhop.sample.fault.Finding.Severity.INFO;
import static vn.sokhop.sample.fault.Finding.Severity.MEDIUM;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import vn.sokhop.sample.delivery.Deliveries;
import vn.sokhop.sample.delivery.Delivery;
import vn.sokhop.sample.treasury.Entry;
import vn.sokhop.sample.treasury.Office;
import vn.sokhop.sample.treasury.Unit;

/**
 * Files of a whole office that are held, refused, missing or replaced. Each concerns an office of
 * its own with three accounts that move every day, so that the ripple is known account by account.
 * The good file arrives before the next night: then the proofs of that date are made again and all
 * of it ends.
 */
final class OfficeFileFaults {
  private static final String TRANSACTIONS = "transactions";
  private static final String BALANCES = "balances";

  private OfficeFileFaults() {}

  /** Held: the file lost its last line on the way, and its control file says so. */
  static void transactionsHeld(Plot plot) {
    Delivery cut =
        Delivery.plain(plot.day())
            .edited(Edits::lastLineLost)
            .controlled(Delivery.Control.OF_WHAT_WAS_SENT);
    withoutTransactions(plot, "CONTROL_TOTALS_DIFFER", cut);
  }

  /** Held: the control file is not there. */
  static void transactionsWithoutControl(Plot plot) {
    withoutTransactions(
        plot,
        "CONTROL_FILE_MISSING",
        Delivery.plain(plot.day()).controlled(Delivery.Control.ABSENT));
  }

  /** Refused: a required column is not there. */
  static void transactionsRefused(Plot plot) {
    withoutTransactions(
        plot, "FILE_REFUSED", Delivery.plain(plot.day()).edited(Edits.withoutColumn("posted_at")));
  }

  /**
   * No entry of the day is posted: each account moved in the list without entries, each record of
   * the units waits. Balances agree, for the list came. All ends with the second file in t + 1.
   */
  private static void withoutTransactions(Plot plot, String code, Delivery bad) {
    int t = plot.day();
    Office office = plot.ownOffice();
    entriesDiffer(plot, settle(plot, office), t + 1);
    plan(
        plot, office.transactions(), List.of(bad), plot.late(Delivery.plain(t).numbered(2), t + 1));
    String file = plot.officeFile(TRANSACTIONS, office, t, 1);
    plot.open(plot.aboutOfficeFile(code, HIGH, office, file, t), t, t + 1);
  }

  /** The transactions do not come at all before night t; they arrive before t + 1. */
  static void transactionsMissing(Plot plot) {
    int t = plot.day();
    Office office = plot.ownOffice();
    entriesDiffer(plot, settle(plot, office), t + 1);
    plan(plot, office.transactions(), List.of(), plot.late(Delivery.plain(t), t + 1));
    plot.open(
        plot.aboutOfficeFile(
            "FILE_MISSING", HIGH, office, plot.expectedFile(TRANSACTIONS, office), t),
        t,
        t + 1);
  }

  private static void entriesDiffer(Plot plot, List<Script> scripts, int ended) {
    int t = plot.day();
    for (Script script : scripts) {
      plot.open(
          plot.about("ENTRIES_DIFFER_FROM_BALANCE_LIST", HIGH, script, "", t)
              .differing(script.truth(t).net()),
          t,
          ended);
    }
  }

  /**
   * The balance list is held. Entries and records match; the units' balances have no counterpart,
   * and nothing is said about movements: the list as a whole is the finding.
   */
  static void balancesHeld(Plot plot) {
    int t = plot.day();
    Office office = plot.ownOffice();
    treasuryBalanceMissing(plot, settle(plot, office), t + 1);
    plan(
        plot,
        office.balances(),
        List.of(
            Delivery.plain(t)
                .edited(Edits.oneMore("debit_total"))
                .controlled(Delivery.Control.OF_WHAT_WAS_SENT)),
        plot.late(Delivery.plain(t).numbered(2), t + 1));
    String file = plot.officeFile(BALANCES, office, t, 1);
    plot.open(plot.aboutOfficeFile("CONTROL_TOTALS_DIFFER", HIGH, office, file, t), t, t + 1);
  }

  /**
   * The balance list does not come: as above. It arrives before t + 1, or never; then the openings
   * of t + 1 are not the closings that were listed last, if any were.
   */
  static void balancesMissing(Plot plot) {
    int t = plot.day();
    Office office = plot.ownOffice();
    List<Script> scripts = settle(plot, office);
    boolean ever = plot.variant(3) > 0;
    int ended = ever ? t + 1 : AnswerKey.NEVER;
    treasuryBalanceMissing(plot, scripts, ended);
    plan(
        plot, office.balances(), List.of(), ever ? plot.late(Delivery.plain(t), t + 1) : List.of());
    plot.open(
        plot.aboutOfficeFile("FILE_MISSING", HIGH, office, plot.expectedFile(BALANCES, office), t),
        t,
        ended);
    for (Script script : scripts) {
      long net = script.truth(t).net();
      if (!ever && t > 0 && plot.hasNight(t + 1) && net != 0) {
        plot.open(
            plot.about("OPENING_DIFFERS_FROM_LAST_CLOSING", HIGH, script, "", t + 1).differing(net),
            t + 1);
      }
    }
  }

  private static void treasuryBalanceMissing(Plot plot, List<Script> scripts, int ended) {
    for (Script script : scripts) {
      plot.open(
          plot.about("TREASURY_BALANCE_MISSING", HIGH, script, "", plot.day()), plot.day(), ended);
    }
  }

  /**
   * One entry with a wrong amount in the first file: it differs from the list and from the unit's
   * record; the balances agree. The second file, before t + 1, replaces the first.
   */
  static void transactionsReplaced(Plot plot) {
    int t = plot.day();
    Office office = plot.ownOffice();
    Script script = settle(plot, office).get(0);
    Entry entry = script.post(t, script.movement());
    long amount = entry.amount();
    long typed = Plot.transposed(amount);
    String column = column(script, amount);
    plan(
        plot,
        office.transactions(),
        List.of(
            Delivery.plain(t)
                .edited(Edits.withValue(entry.id(), column, Long.toString(Math.abs(typed))))),
        plot.late(Delivery.plain(t).numbered(2), t + 1));
    plot.open(
        plot.about("ENTRIES_DIFFER_FROM_BALANCE_LIST", HIGH, script, "", t)
            .differing(amount - typed),
        t,
        t + 1);
    plot.open(
        plot.about("AMOUNT_DIFFERS", HIGH, script, entry.voucher(), t).differing(amount - typed),
        t,
        t + 1);
    String file = plot.officeFile(TRANSACTIONS, office, t, 2);
    plot.closed(plot.aboutOfficeFile("FILE_REPLACED", INFO, office, file, t), t + 1);
  }

  /**
   * A line of the transactions that is rejected: one item for its file, to the end. A stray line
   * has no other consequence. Where it is a genuine entry, the list has a movement that the entries
   * have not, and the unit's record waits in night t and is missing in the treasury from t + 1 on.
   */
  static void linesRejected(Plot plot) {
    Script script = plot.busy();
    int t = plot.day();
    long amount = script.movement();
    switch (plot.variant(5)) {
      case 0 -> script.strayEntry(t, amount, Map.of("account_no", "3713.0.1999999.00000"));
      case 1 ->
          script.strayEntry(t, amount, Map.of("debit_amount", "90000", "credit_amount", "90000"));
      case 2 -> script.strayEntry(t, amount, Map.of("business_date", "2026-02-30"));
      case 3 -> {
        script.repeatedEntry(t, script.post(t, amount));
        plot.tell("An entry stands in the file twice, with the same id: the second is rejected.");
      }
      default -> {
        String voucher = plot.voucher(script);
        script.brokenEntry(t, amount, voucher, unreadable(script, amount));
        script.record(t, amount, voucher);
        plot.open(
            plot.about("ENTRIES_DIFFER_FROM_BALANCE_LIST", HIGH, script, "", t).differing(amount),
            t);
        plot.open(
            plot.about("MISSING_IN_TREASURY", MEDIUM, script, voucher, t).differing(amount), t + 1);
        plot.tell("A genuine entry cannot be read, so the list and the unit stand against it.");
      }
    }
    Office office = script.account().unit().office();
    String file = plot.officeFile(TRANSACTIONS, office, t, 1);
    plot.open(plot.aboutOfficeFile("LINES_REJECTED", HIGH, office, file, t), t);
  }

  private static Map<String, String> unreadable(Script script, long amount) {
    return Map.of(column(script, amount), "1.250.000");
  }

  private static String column(Script script, long amount) {
    return script.account().side().debit(amount) > 0 ? "debit_amount" : "credit_amount";
  }

  private static List<Script> settle(Plot plot, Office office) {
    Unit first = plot.unitOf(office);
    Unit second = plot.unitOf(office);
    return List.of(plot.busyIn(first), plot.busyIn(first), plot.busyIn(second));
  }

  private static void plan(
      Plot plot, Deliveries deliveries, List<Delivery> first, List<Delivery> later) {
    List<Delivery> all = new ArrayList<>(first);
    all.addAll(later);
    deliveries.plan(plot.day(), all);
  }
}
