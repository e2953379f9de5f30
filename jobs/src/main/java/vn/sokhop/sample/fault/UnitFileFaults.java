package vn.sokhop.sample.fault;

import static vn.sokhop.sample.fault.Finding.Severity.HIGH;
import static vn.sokhop.sample.fault.Finding.Severity.INFO;
import static vn.sokhop.sample.fault.Finding.Severity.MEDIUM;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import vn.sokhop.sample.delivery.Delivery;
import vn.sokhop.sample.treasury.Entry;
import vn.sokhop.sample.treasury.Unit;
import vn.sokhop.sample.treasury.UnitRecord;

/**
 * Files of units that are late, broken, repeated or replaced. Each concerns a unit of its own, so
 * that nothing else waits for its lines; all of them are good again before the next night but one.
 */
final class UnitFileFaults {
  private static final String RECORDS = "unit-records";

  private UnitFileFaults() {}

  /**
   * Balances of day t that arrive before night t + 2: every account of the unit is an item in t +
   * 1.
   */
  static void balancesLate(Plot plot) {
    Unit unit = plot.ownUnit(0);
    int t = plot.day();
    for (Script script : List.of(plot.busyIn(unit), plot.busyIn(unit))) {
      plot.open(plot.about("UNIT_BALANCE_MISSING", MEDIUM, script, "", t), t + 1, t + 2);
    }
    unit.statements().plan(t, plot.late(Delivery.plain(t), t + 2));
  }

  /**
   * Records without a required column: refused. The entries of the day wait in night t; the good
   * file arrives before t + 1 and all match. The balances came apart and agree.
   */
  static void recordsRefused(Plot plot) {
    Delivery broken = Delivery.plain(plot.day()).edited(Edits.withoutColumn("record_date"));
    mended(plot, broken, "FILE_REFUSED", Delivery.plain(plot.day()));
  }

  /**
   * Records with an optional control file, and a line lost on the way: held, with the same result.
   */
  static void recordsHeld(Plot plot) {
    Delivery wrong =
        Delivery.plain(plot.day())
            .edited(Edits::lastLineLost)
            .controlled(Delivery.Control.OF_WHAT_WAS_SENT);
    mended(
        plot,
        wrong,
        "CONTROL_TOTALS_DIFFER",
        Delivery.plain(plot.day()).controlled(Delivery.Control.GIVEN));
  }

  private static void mended(Plot plot, Delivery bad, String code, Delivery good) {
    Unit unit = plot.ownUnit(0);
    plot.busyIn(unit);
    int t = plot.day();
    plan(plot, unit, bad, plot.late(good.numbered(2), t + 1));
    plot.open(
        plot.aboutUnitFile(code, HIGH, unit, plot.unitFile(RECORDS, unit, t, 1), t), t, t + 1);
  }

  /**
   * A wrong amount in the first file, the right one in the second, which arrives before the same
   * night or the next. Before it does, the amounts differ (the balances, a file of their own, are
   * right). The replacement itself is listed once.
   */
  static void recordsReplaced(Plot plot) {
    Unit unit = plot.ownUnit(0);
    Script script = plot.busyIn(unit);
    int t = plot.day();
    long amount = script.movement();
    String voucher = plot.voucher(script);
    script.entry(t, amount, voucher);
    UnitRecord record = script.record(t, amount, voucher);
    long typed = Plot.transposed(amount);
    String column = amount > 0 ? "increase_amount" : "decrease_amount";
    Delivery wrong =
        Delivery.plain(t)
            .edited(Edits.withValue(record.id(), column, Long.toString(Math.abs(typed))));
    int replaced = t + plot.variant(2);
    plan(plot, unit, wrong, plot.late(Delivery.plain(t).numbered(2), replaced));
    plot.open(
        plot.about("AMOUNT_DIFFERS", HIGH, script, voucher, t).differing(typed - amount),
        t,
        replaced);
    plot.closed(
        plot.aboutUnitFile("FILE_REPLACED", INFO, unit, plot.unitFile(RECORDS, unit, t, 2), t),
        replaced);
  }

  /**
   * The same bytes once more: under the next sequence for the same night, for the next night, or
   * under the date of the next day. Refused without harm and listed once.
   */
  static void duplicateFile(Plot plot) {
    Unit unit = plot.ownUnit(0);
    plot.busyIn(unit);
    int t = plot.day();
    int way = plot.variant(3);
    int again = way == 0 ? t : t + 1;
    int named = way == 2 ? t + 1 : t;
    Delivery second = Delivery.plain(t).numbered(2).namedFor(named);
    plan(plot, unit, Delivery.plain(t), plot.late(second, again));
    if (plot.hasNight(again)) {
      String file = plot.unitFile(RECORDS, unit, named, 2);
      plot.closed(plot.aboutUnitFile("DUPLICATE_FILE", INFO, unit, file, named), again);
    }
  }

  /**
   * A line that cannot be read: one item for its file, to the end. A line that is no record of
   * anything has no other consequence; where it was a genuine record, its entry waits in night t
   * and is missing in the unit from t + 1 on, while the balances agree.
   */
  static void linesRejected(Plot plot) {
    Script script = plot.busy();
    int t = plot.day();
    long amount = script.movement();
    switch (plot.variant(5)) {
      case 0 -> script.strayRecord(t, amount, Map.of("record_date", "2026-02-30"));
      case 1 -> script.strayRecord(t, amount, Map.of("account_no", "3713.0.1999999.00000"));
      case 2 ->
          script.strayRecord(
              t, amount, Map.of("increase_amount", "250000", "decrease_amount", "250000"));
      case 3 -> script.strayRecord(t, 150_000L, Map.of("increase_amount", "12,50"));
      default -> {
        Entry entry = script.entry(t, amount, plot.voucher(script));
        String column = amount > 0 ? "increase_amount" : "decrease_amount";
        script.brokenRecord(t, amount, entry.voucher(), Map.of(column, "1.250.000"));
        plot.open(
            plot.about("MISSING_IN_UNIT", HIGH, script, entry.voucher(), t).differing(-amount),
            t + 1);
        plot.tell("A genuine record cannot be read, so its entry is missing in the unit.");
      }
    }
    Unit unit = script.account().unit();
    plot.open(
        plot.aboutUnitFile("LINES_REJECTED", MEDIUM, unit, plot.unitFile(RECORDS, unit, t, 1), t),
        t);
  }

  private static void plan(Plot plot, Unit unit, Delivery first, List<Delivery> later) {
    List<Delivery> all = new ArrayList<>();
    all.add(first);
    all.addAll(later);
    unit.records().plan(plot.day(), all);
  }
}
