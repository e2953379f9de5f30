package vn.sokhop.sample.fault;

import java.util.List;
import vn.sokhop.sample.delivery.Delivery;
import vn.sokhop.sample.treasury.Entry;
import vn.sokhop.sample.treasury.Unit;

/** Things that look like faults and are none: the nights must not list them. */
final class HarmlessCases {
  private HarmlessCases() {}

  /**
   * Entry on day t, record on day t + 1. In the first night the entry is younger than its grace of
   * one working day, and it alone explains the balance; in the second both are matched.
   */
  static void lateRecord(Plot plot) {
    Script script = plot.busy();
    long amount = script.movement();
    String voucher = plot.voucher(script);
    script.entry(plot.day(), amount, voucher);
    script.record(plot.day() + 1, amount, plot.typed(voucher));
  }

  /** The same the other way round: the unit books first. */
  static void lateEntry(Plot plot) {
    Script script = plot.busy();
    long amount = script.movement();
    String voucher = plot.voucher(script);
    script.record(plot.day(), amount, plot.typed(voucher));
    script.entry(plot.day() + 1, amount, voucher);
  }

  /** An automatic payment has five working days; the unit books it one to four days later. */
  static void autoBookedLate(Plot plot) {
    Script script = plot.busy();
    long amount = -Math.abs(script.movement());
    String voucher = plot.voucher(script);
    script.entry(plot.day(), amount, voucher, "AUTO", "");
    script.record(plot.day() + 1 + plot.variant(4), amount, voucher);
  }

  /** Several lines of one voucher add up to the same sum on both sides: one match. */
  static void sumByVoucher(Plot plot) {
    Script script = plot.busy();
    long one = script.movement();
    long other = one / 3 + Long.signum(one);
    String voucher = plot.voucher(script);
    boolean unitHasMore = plot.variant(2) == 0;
    for (long part : List.of(one, other)) {
      if (unitHasMore) {
        script.record(plot.day(), part, voucher);
      } else {
        script.entry(plot.day(), part, voucher);
      }
    }
    if (unitHasMore) {
      script.entry(plot.day(), one + other, voucher);
    } else {
      script.record(plot.day(), one + other, plot.typed(voucher));
    }
  }

  /** Equal lines on both sides: the first goes with the first, the second with the second. */
  static void equalLines(Plot plot) {
    Script script = plot.busy();
    long amount = script.movement();
    String voucher = plot.voucher(script);
    for (int nth = 0; nth < 2; nth++) {
      script.entry(plot.day(), amount, voucher);
      script.record(plot.day(), amount, voucher);
    }
  }

  /**
   * The treasury reverses an entry that the unit never booked, on the same day or the next: both
   * cancel out before the grace is over.
   */
  static void reversalPair(Plot plot) {
    Script script = plot.busy();
    long amount = script.movement();
    String voucher = plot.voucher(script);
    Entry entry = script.entry(plot.day(), amount, voucher);
    script.entry(plot.day() + plot.variant(2), -amount, voucher, "DVCTT", entry.id());
  }

  /** A reversal that the unit books one day later like any other entry. */
  static void reversalBooked(Plot plot) {
    Script script = plot.busy();
    Entry entry = script.post(plot.day(), script.movement());
    script.entry(plot.day(), -entry.amount(), entry.voucher(), "DVCTT", entry.id());
    script.record(plot.day() + 1, -entry.amount(), entry.voucher());
  }

  /** A unit that sends nothing: its entries are counted as not compared, whatever they are. */
  static void unitNotTakingPart(Plot plot) {
    Script script = plot.busyIn(plot.ownUnit(Unit.NEVER));
    String voucher = plot.voucher(script);
    long amount = script.movement();
    script.entry(plot.day(), amount, voucher);
    script.entry(plot.day(), amount, voucher);
  }

  /**
   * What happened before the unit's first delivery is not compared, and no balance is asked for.
   */
  static void unitJoinsLater(Plot plot) {
    Script script = plot.busyIn(plot.ownUnit(plot.day()));
    int before = plot.day() - 1;
    long amount = script.movement();
    script.entry(before, amount, plot.voucher(script));
    // A line of the day before in the first file: under another voucher, and not compared either.
    script.record(before, plot.day(), before, amount, plot.voucher(script));
  }

  /**
   * The unit's files of a day reach the inbox before the next night, under their own date or as
   * lines of the next day's files: no line is older than its grace, no balance overdue.
   */
  static void unitFilesLate(Plot plot) {
    Unit unit = plot.ownUnit(0);
    List<Script> scripts = List.of(plot.busyIn(unit), plot.busyIn(unit));
    int day = plot.day();
    if (day > 0 && plot.variant(2) == 0) {
      scripts.forEach(script -> script.filed(day, day + 1));
      plot.tell("The unit sends its lines of the day in the files of the next day.");
    } else {
      unit.records().plan(day, plot.late(Delivery.plain(day), day + 1));
      unit.statements().plan(day, plot.late(Delivery.plain(day), day + 1));
    }
  }
}
