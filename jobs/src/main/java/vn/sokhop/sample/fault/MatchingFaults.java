package vn.sokhop.sample.fault;

import static vn.sokhop.sample.fault.Finding.Severity.HIGH;
import static vn.sokhop.sample.fault.Finding.Severity.INFO;
import static vn.sokhop.sample.fault.Finding.Severity.MEDIUM;

import java.util.List;
import vn.sokhop.sample.treasury.Entry;
import vn.sokhop.sample.treasury.UnitRecord;

/**
 * Lines of the two books that do not agree. {@code t} is the day of the fault and its night. Each
 * fault stands on an account of its own on which both sides otherwise agree, and both sides state
 * the balance that their own lines give: so a break explains the balance difference to the đồng.
 */
final class MatchingFaults {
  private static final int NEVER = AnswerKey.NEVER;

  private MatchingFaults() {}

  /**
   * Waits in night t, where it alone explains the balance; is an item from t + 1 on, and so is the
   * balance, now explained by a break. Ends in t + 2 where the unit books it (under the new date
   * or, as a late line, under the old one) or the treasury reverses it.
   */
  static void missingInUnit(Plot plot) {
    Script script = plot.busy();
    int t = plot.day();
    long amount = script.movement();
    String voucher = plot.variant(5) == 0 ? "" : plot.voucher(script);
    Entry entry = script.entry(t, amount, voucher);
    int ended = t + 2;
    switch (voucher.isEmpty() ? 0 : plot.variant(4)) {
      case 1 -> {
        script.record(t + 2, amount, plot.typed(voucher));
        plot.tell("The unit books a payment two days later: an item for one night.");
      }
      case 2 -> {
        script.record(t + 2, t + 2, t, amount, voucher);
        plot.tell("The unit adds a record of the old date two days later: an item for one night.");
      }
      case 3 -> {
        script.entry(t + 2, -amount, voucher, "DVCTT", entry.id());
        plot.tell("The treasury reverses what the unit never booked: an item for one night.");
      }
      default -> ended = NEVER;
    }
    String subject = voucher.isEmpty() ? entry.id() : voucher;
    plot.open(
        plot.about("MISSING_IN_UNIT", HIGH, script, subject, t).differing(-amount), t + 1, ended);
    plot.open(plot.balanceDiffers(script, MEDIUM, t + 1, -amount), t + 1, ended);
  }

  /** As above with the sides exchanged; ends in t + 2 where the treasury posts it after all. */
  static void missingInTreasury(Plot plot) {
    Script script = plot.busy();
    int t = plot.day();
    long amount = script.movement();
    String voucher = plot.variant(4) == 0 ? "" : plot.voucher(script);
    UnitRecord record = script.record(t, amount, voucher);
    int ended = NEVER;
    if (!voucher.isEmpty() && plot.variant(2) == 0) {
      ended = t + 2;
      script.entry(t + 2, amount, voucher);
      plot.tell("The treasury posts two days after the unit: an item for one night.");
    }
    String subject = voucher.isEmpty() ? record.id() : voucher;
    plot.open(
        plot.about("MISSING_IN_TREASURY", MEDIUM, script, subject, t).differing(amount),
        t + 1,
        ended);
    plot.open(plot.balanceDiffers(script, MEDIUM, t + 1, amount), t + 1, ended);
  }

  /** An automatic payment waits five working days, then it is missing like any other. */
  static void autoNeverBooked(Plot plot) {
    Script script = plot.busy();
    int t = plot.day();
    long amount = script.account().side().payment(Math.abs(script.movement()));
    String voucher = plot.variant(2) == 0 ? "" : plot.voucher(script);
    Entry entry = script.entry(t, amount, voucher, "AUTO", "");
    String subject = voucher.isEmpty() ? entry.id() : voucher;
    plot.open(plot.about("MISSING_IN_UNIT", HIGH, script, subject, t).differing(-amount), t + 5);
    plot.open(plot.balanceDiffers(script, MEDIUM, t + 5, -amount), t + 5);
  }

  /**
   * Two digits exchanged in the unit's book: raised at once, no grace. Ends in t + 1 where the unit
   * books the rest under the same voucher, since the sums then agree.
   */
  static void amountDiffers(Plot plot) {
    Script script = plot.busy();
    int t = plot.day();
    long amount = script.movement();
    long typed = Plot.transposed(amount);
    String voucher = plot.voucher(script);
    script.entry(t, amount, voucher);
    script.record(t, typed, plot.typed(voucher));
    int ended = NEVER;
    if (plot.variant(2) == 0) {
      ended = t + 1;
      script.record(t + 1, amount - typed, voucher);
      plot.tell("Two digits are exchanged in the unit's book; it books the rest a day later.");
    }
    long by = typed - amount;
    plot.open(plot.about("AMOUNT_DIFFERS", HIGH, script, voucher, t).differing(by), t, ended);
    plot.open(plot.balanceDiffers(script, MEDIUM, t, by), t, ended);
  }

  /** The unit booked an increase where the treasury has a decrease: twice the amount apart. */
  static void sideDiffers(Plot plot) {
    Script script = plot.busy();
    int t = plot.day();
    long amount = script.movement();
    String voucher = plot.voucher(script);
    script.entry(t, amount, voucher);
    script.record(t, -amount, plot.typed(voucher));
    plot.open(plot.about("SIDE_DIFFERS", HIGH, script, voucher, t).differing(-2 * amount), t);
    plot.open(plot.balanceDiffers(script, MEDIUM, t, -2 * amount), t);
  }

  /** Posted on one account, booked on another of the same unit: one item on each. */
  static void accountDiffers(Plot plot) {
    List<Script> pair = plot.busyPair();
    Script posted = pair.get(0);
    Script booked = pair.get(1);
    int t = plot.day();
    long amount = posted.movement();
    String voucher = plot.voucher(posted);
    posted.entry(t, amount, voucher);
    booked.record(t, amount, voucher);
    plot.open(plot.about("ACCOUNT_DIFFERS", MEDIUM, posted, voucher, t).differing(-amount), t);
    plot.open(plot.about("ACCOUNT_DIFFERS", MEDIUM, booked, voucher, t).differing(amount), t);
    plot.open(plot.balanceDiffers(posted, MEDIUM, t, -amount), t);
    plot.open(plot.balanceDiffers(booked, MEDIUM, t, amount), t);
  }

  /** The unit booked a matched voucher once more, the same day or the next; raised at once. */
  static void duplicateInUnit(Plot plot) {
    Script script = plot.busy();
    Entry entry = script.post(plot.day(), script.movement());
    int again = plot.day() + plot.variant(2);
    script.record(again, entry.amount(), entry.voucher());
    if (plot.hasNight(again)) {
      plot.open(
          plot.about("DUPLICATE_IN_UNIT", MEDIUM, script, entry.voucher(), again)
              .differing(entry.amount()),
          again);
      plot.open(plot.balanceDiffers(script, MEDIUM, again, entry.amount()), again);
    }
  }

  /**
   * The treasury posted a matched voucher once more, the same day or the next; raised at once,
   * since grace is for missing lines only. Ends the day after where the unit books the second one
   * too.
   */
  static void duplicateInTreasury(Plot plot) {
    Script script = plot.busy();
    Entry entry = script.post(plot.day(), script.movement());
    long amount = entry.amount();
    int again = plot.day() + plot.variant(2);
    script.entry(again, amount, entry.voucher());
    int ended = NEVER;
    if (plot.variant(3) == 0) {
      ended = again + 1;
      script.record(ended, amount, entry.voucher());
      plot.tell("The treasury posted one voucher twice; the unit books the second a day later.");
    }
    if (plot.hasNight(again)) {
      plot.open(
          plot.about("DUPLICATE_IN_TREASURY", HIGH, script, entry.voucher(), again)
              .differing(-amount),
          again,
          ended);
      plot.open(plot.balanceDiffers(script, MEDIUM, again, -amount), again, ended);
    }
  }

  /**
   * The treasury takes back an entry of day t on t + 1; the unit has a record of the entry, so the
   * two do not cancel out. The reversal itself is what the unit misses: it waits in t + 1 and is an
   * item from t + 2 on.
   */
  static void reversalNotBooked(Plot plot) {
    Script script = plot.busy();
    int t = plot.day();
    Entry entry = script.post(t, script.movement());
    String voucher = plot.variant(2) == 0 ? entry.voucher() : plot.voucher(script);
    long amount = -entry.amount();
    script.entry(t + 1, amount, voucher, "DVCTT", entry.id());
    if (plot.hasNight(t + 2)) {
      plot.open(
          plot.about("MISSING_IN_UNIT", HIGH, script, voucher, t + 1).differing(-amount), t + 2);
      plot.open(plot.balanceDiffers(script, MEDIUM, t + 2, -amount), t + 2);
    }
  }

  /**
   * One of the two lines has no voucher number; it is the only candidate, so they match with a
   * note: listed once, closed. An automatic payment may wait for it three days, any other one.
   */
  static void withoutVoucher(Plot plot) {
    Script script = plot.busy();
    int t = plot.day();
    long amount = script.movement();
    String voucher = plot.voucher(script);
    int matched;
    if (plot.variant(2) == 0) {
      matched = t + plot.variant(2);
      script.entry(t, amount, voucher);
      script.record(matched, amount, "");
    } else {
      matched = t + plot.variant(4);
      script.entry(t, amount, "", "AUTO", "");
      script.record(matched, amount, voucher);
      plot.tell("An automatic payment without voucher number, booked by the unit under its own.");
    }
    plot.closed(plot.about("REFERENCE_DIFFERS", INFO, script, voucher, t).differing(0), matched);
  }

  /**
   * Two records without voucher number would fit one entry: nobody is matched. All three wait in
   * night t and are missing from t + 1 on; the balance is one amount apart.
   */
  static void twoCandidates(Plot plot) {
    Script script = plot.busy();
    int t = plot.day();
    long amount = script.movement();
    String voucher = plot.voucher(script);
    script.entry(t, amount, voucher);
    for (int nth = 0; nth < 2; nth++) {
      UnitRecord record = script.record(t, amount, "");
      plot.open(
          plot.about("MISSING_IN_TREASURY", MEDIUM, script, record.id(), t).differing(amount),
          t + 1);
    }
    plot.open(plot.about("MISSING_IN_UNIT", HIGH, script, voucher, t).differing(-amount), t + 1);
    plot.open(plot.balanceDiffers(script, MEDIUM, t + 1, amount), t + 1);
  }

  /**
   * A break beside an entry that only waits. Waiting lines do not excuse a break: the balance is an
   * item at once, its difference includes the waiting entry in night t and no longer in t + 1.
   */
  static void breakBesideWaiting(Plot plot) {
    Script script = plot.busy();
    int t = plot.day();
    long amount = script.movement();
    long typed = Plot.transposed(amount);
    String voucher = plot.voucher(script);
    script.entry(t, amount, voucher);
    script.record(t, typed, voucher);
    long waiting = script.movement();
    String later = plot.voucher(script);
    script.entry(t, waiting, later);
    script.record(t + 1, waiting, later);
    long by = typed - amount;
    plot.open(plot.about("AMOUNT_DIFFERS", HIGH, script, voucher, t).differing(by), t);
    plot.openUntil(plot.balanceDiffers(script, MEDIUM, t, by - waiting), t, t + 1);
    plot.open(plot.balanceDiffers(script, MEDIUM, t, by), t + 1);
  }

  /** A break that explains only a part of the balance difference: the rest makes it grave. */
  static void breakAndUnexplained(Plot plot) {
    Script script = plot.busy();
    int t = plot.day();
    long amount = script.movement();
    long by = Plot.transposed(amount) - amount;
    long rest = plot.oddSum();
    String voucher = plot.voucher(script);
    script.entry(t, amount, voucher);
    script.record(t, amount + by, voucher);
    script.statementOffFrom(t, rest, plot.days());
    plot.open(plot.about("AMOUNT_DIFFERS", HIGH, script, voucher, t).differing(by), t);
    if (by + rest != 0) {
      plot.open(plot.balanceDiffers(script, HIGH, t, by + rest), t);
    }
  }
}
