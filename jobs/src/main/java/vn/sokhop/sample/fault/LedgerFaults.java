package vn.sokhop.sample.fault;

import static vn.sokhop.sample.fault.Finding.Severity.HIGH;
import static vn.sokhop.sample.fault.Finding.Severity.MEDIUM;

import vn.sokhop.sample.treasury.Account;
import vn.sokhop.sample.treasury.Entry;
import vn.sokhop.sample.treasury.Turnover;

/**
 * Proofs of the treasury's own books that fail, each on an account of its own. The unit's balance
 * is right throughout; where the list states another closing, the balance differs as well, and no
 * line explains it. A proof that failed stays open: nothing replaces the list.
 */
final class LedgerFaults {
  private LedgerFaults() {}

  /**
   * The closing is off by x. Either the next opening is right again, which is a second proof that
   * fails while the balance agrees again, or the list carries the error on, whose balance then
   * differs to the end.
   */
  static void doesNotAddUp(Plot plot) {
    Script script = plot.busy();
    int t = plot.day();
    long by = plot.oddSum();
    script.list(t, line -> line.closingOff(by));
    plot.open(proof(plot, "BALANCE_DOES_NOT_ADD_UP", script, t).differing(by), t);
    if (plot.variant(2) == 0) {
      script.listOffFrom(t + 1, by, plot.days());
      plot.open(plot.balanceDiffers(script, HIGH, t, -by), t);
      plot.tell("A closing balance does not add up, and the list goes on from it.");
    } else {
      plot.open(plot.balanceDiffers(script, HIGH, t, -by), t, t + 1);
      openingDiffers(plot, script, t + 1, -by);
    }
  }

  /**
   * The opening is off by x, from the second day on, since the first opening is taken on as given.
   * Either the closing follows it, so that it adds up, the balance differs for a night and the next
   * opening jumps back; or the closing is right, so that the line does not add up.
   */
  static void openingOff(Plot plot) {
    Script script = plot.busy();
    int t = plot.day();
    long by = plot.oddSum();
    openingDiffers(plot, script, t, by);
    if (plot.variant(2) == 0) {
      script.list(t, line -> line.openingOff(by).closingOff(by));
      plot.open(plot.balanceDiffers(script, HIGH, t, -by), t, t + 1);
      openingDiffers(plot, script, t + 1, -by);
    } else {
      script.list(t, line -> line.openingOff(by));
      plot.open(proof(plot, "BALANCE_DOES_NOT_ADD_UP", script, t).differing(-by), t);
      plot.tell("An opening balance is not the last closing and does not lead to its own closing.");
    }
  }

  /**
   * The list has a movement that no entry has, and goes on from it: the balance differs for good.
   */
  static void movementWithoutEntry(Plot plot) {
    Script script = plot.busy();
    int t = plot.day();
    long by = plot.oddSum();
    script.list(
        t,
        line ->
            Turnover.of(
                line.opening(),
                line.increases() + Math.max(0, by),
                line.decreases() + Math.max(0, -by)));
    script.listOffFrom(t + 1, by, plot.days());
    plot.open(proof(plot, "ENTRIES_DIFFER_FROM_BALANCE_LIST", script, t).differing(by), t);
    plot.open(plot.balanceDiffers(script, HIGH, t, -by), t);
  }

  /**
   * Both sides of the list are too high by the same amount: the net hides it, the proof does not.
   */
  static void sidesDiffer(Plot plot) {
    Script script = plot.busy();
    int t = plot.day();
    long by = Math.abs(plot.oddSum());
    script.list(
        t, line -> Turnover.of(line.opening(), line.increases() + by, line.decreases() + by));
    plot.open(proof(plot, "ENTRIES_DIFFER_FROM_BALANCE_LIST", script, t).differing(0), t);
  }

  /**
   * An entry never left the ledger: the list and the unit have it, the transactions do not. The
   * balances agree; the record waits in night t and is missing in the treasury from t + 1 on.
   */
  static void entryLost(Plot plot) {
    Script script = plot.busy();
    int t = plot.day();
    long amount = script.movement();
    String voucher = plot.voucher(script);
    script.lostEntry(t, amount, voucher);
    script.record(t, amount, voucher);
    plot.open(proof(plot, "ENTRIES_DIFFER_FROM_BALANCE_LIST", script, t).differing(amount), t);
    plot.open(
        plot.about("MISSING_IN_TREASURY", MEDIUM, script, voucher, t).differing(amount), t + 1);
  }

  /**
   * The list leaves out an account that moved: its movements are nil against the entries, the
   * unit's balance has no counterpart, and the next opening is not the last closing that was listed
   * (where one was).
   */
  static void listLineMissing(Plot plot) {
    Script script = plot.busy();
    int t = plot.day();
    long net = script.truth(t).net();
    script.list(t, Script::leftOut);
    plot.open(proof(plot, "ENTRIES_DIFFER_FROM_BALANCE_LIST", script, t).differing(-net), t);
    plot.open(proof(plot, "TREASURY_BALANCE_MISSING", script, t), t);
    if (t > 0 && net != 0) {
      openingDiffers(plot, script, t + 1, net);
    }
  }

  /** Money arrives on an account that was closed a month before; the unit books it too. */
  static void entryOnClosedAccount(Plot plot) {
    String closedOn = plot.date(0).minusMonths(1).toString();
    Script script = plot.quiet(0, "CLOSED", closedOn);
    Entry entry = script.post(plot.day(), Math.abs(script.movement()));
    plot.open(
        plot.about("ENTRY_ON_CLOSED_ACCOUNT", HIGH, script, entry.voucher(), plot.day()),
        plot.day());
  }

  /**
   * A payment from a frozen account. Where the account is frozen only by a later delivery of the
   * registry, what moved before that date is not listed.
   */
  static void entryOnFrozenAccount(Plot plot) {
    int t = plot.day();
    boolean frozenLater = t > 0 && plot.variant(2) == 0;
    Script script = plot.quiet(800_000_000L, frozenLater ? "OPEN" : "FROZEN", "");
    if (frozenLater) {
      Account account = script.account();
      plot.changeRegistry(account.withStatus("FROZEN", ""));
      script.post(t - 1, -Math.abs(script.movement()));
      plot.tell("An account is frozen by a registry delivery of the day; it pays all the same.");
    }
    Entry entry = script.post(t, -Math.abs(script.movement()));
    plot.open(plot.about("ENTRY_ON_FROZEN_ACCOUNT", HIGH, script, entry.voucher(), t), t);
  }

  /** Both sides book a payment that is higher than the balance; money comes later, or never. */
  static void overdrawn(Plot plot) {
    long opening = 12_000_000L + plot.chance().upTo(9_000);
    Script script = plot.quiet(opening, "OPEN", "");
    int t = plot.day();
    script.post(t, -opening - 250_000L);
    int covered = t + 1 + plot.variant(3);
    if (covered < t + 3) {
      script.post(covered, 5_000_000L);
      plot.tell("A payment is higher than the balance; it is covered later.");
    }
    plot.open(
        proof(plot, "ACCOUNT_OVERDRAWN", script, t),
        t,
        covered < t + 3 ? covered : AnswerKey.NEVER);
  }

  private static void openingDiffers(Plot plot, Script script, int day, long by) {
    if (plot.hasNight(day)) {
      plot.open(proof(plot, "OPENING_DIFFERS_FROM_LAST_CLOSING", script, day).differing(by), day);
    }
  }

  private static Finding proof(Plot plot, String code, Script script, int day) {
    return plot.about(code, HIGH, script, "", day);
  }
}
