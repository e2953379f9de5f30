package vn.sokhop.intake.checking;

import vn.sokhop.intake.line.DeliveryFacts;
import vn.sokhop.intake.line.Line;
import vn.sokhop.intake.reading.RejectReason;

/** Who may speak for whom: an office for its accounts, a unit for its own, {@code all} for all. */
final class Senders {
  private static final String ALL = "all";

  private Senders() {}

  static void check(Line line, DeliveryFacts facts, String office, String unit) {
    String sender = facts.sender();
    if (line.isFine() && !sender.equals(ALL) && !sender.equals(office) && !sender.equals(unit)) {
      line.reject(RejectReason.LINE_OF_ANOTHER_SENDER, sender, office, unit);
    }
  }
}
