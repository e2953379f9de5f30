package vn.sokhop.sample.fault;

/** Things that look like faults and are none: the nights must not list them. */
final class HarmlessCases {
  private HarmlessCases() {}

  /** Entry without record: younger than the grace of one day, then matched. */
  static void lateRecord(Plot plot) {
    Script script = plot.busy();
    long amount = script.movement();
    String voucher = plot.voucher(script);
    script.entry(plot.day(), amount, voucher);
    script.record(plot.day() + 1, amount, voucher);
  }
}
