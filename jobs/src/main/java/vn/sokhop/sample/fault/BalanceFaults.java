package vn.sokhop.sample.fault;

import static vn.sokhop.sample.fault.Finding.Severity.HIGH;
import static vn.sokhop.sample.fault.Finding.Severity.MEDIUM;

/** Balances that a unit states wrongly or not at all, while all lines agree. */
final class BalanceFaults {
  private BalanceFaults() {}

  /**
   * The unit's closing is off by x and no line says why. Right again the next day, or carried on;
   * in a third case a waiting entry stands beside it and explains its own part only.
   */
  static void unitBalanceWrong(Plot plot) {
    Script script = plot.busy();
    int t = plot.day();
    long by = plot.oddSum();
    switch (plot.variant(3)) {
      case 0 -> {
        script.statementOffFrom(t, by, plot.days());
        plot.open(plot.balanceDiffers(script, HIGH, t, by), t);
        plot.tell("The unit's balance is off by an amount that no line explains, day after day.");
      }
      case 1 -> {
        script.statement(t, line -> line.closingOff(by));
        plot.open(plot.balanceDiffers(script, HIGH, t, by), t, t + 1);
      }
      default -> {
        long waiting = script.movement();
        String voucher = plot.voucher(script);
        script.entry(t, waiting, voucher);
        script.record(t + 1, waiting, voucher);
        script.statement(t, line -> line.closingOff(by));
        if (by != waiting) {
          plot.open(plot.balanceDiffers(script, HIGH, t, by - waiting), t, t + 1);
        }
        plot.tell("The unit's balance is off by more than its waiting entry explains.");
      }
    }
  }

  /**
   * The unit leaves an account out of its balances although it moved. Expected in night t, an item
   * from t + 1 on. Handed in with the balances of t + 1 it is none; with those of t + 2 it ends
   * there.
   */
  static void unitBalanceMissing(Plot plot) {
    Script script = plot.busy();
    int t = plot.day();
    int handedIn = t + 1 + plot.variant(3);
    boolean ever = handedIn < t + 3;
    script.statementFiled(t, ever ? handedIn : plot.days());
    if (ever) {
      plot.tell("The unit hands in a daily balance " + (handedIn - t) + " working day(s) later.");
    }
    plot.open(
        plot.about("UNIT_BALANCE_MISSING", MEDIUM, script, "", t),
        t + 1,
        ever ? handedIn : AnswerKey.NEVER);
  }
}
