package vn.sokhop.sample.dossier.fault;

import static vn.sokhop.sample.fault.Finding.Severity.HIGH;
import static vn.sokhop.sample.fault.Finding.Severity.MEDIUM;

import java.time.LocalDateTime;
import java.util.List;
import vn.sokhop.sample.dossier.Procedure;
import vn.sokhop.sample.fault.Finding;

/** What is wrong with a dossier itself: never taken up, a code, a request, a missing reason. */
final class DossierStateFaults {
  private static final List<String> UNKNOWN_CODES =
      List.of("RECURRENT_PAYMENTS", "INVESTMENT", "CHI_THUONG_XUYEN");

  private DossierStateFaults() {}

  /**
   * Sent and never found valid; the limit counted from when it was sent ends on t. Ends where it is
   * taken up, where the unit is asked to complete it, where the unit withdraws it.
   */
  static void notTakenUp(DossierPlot plot) {
    int t = plot.day();
    FiledDossier filed = plot.dueOn(t, DossierPlot.ANY);
    filed.tell(filed.sent());
    if (plot.variant(2) == 0) {
      filed.move("RECEIVED", filed.sent().plusMinutes(2));
    }
    int ended = t + 1;
    switch (plot.variant(4)) {
      case 0 -> {
        filed.receivedAgain(plot.at(t + 1, 9, 0));
        filed.approve(plot.at(t + 1, 9, 4));
        plot.tell("Found valid after its time, then done at once.");
      }
      case 1 -> {
        filed.dossier().askedToComplete(1);
        filed.move("WAITING_UNIT", plot.at(t + 1, 9, 0));
        plot.tell("Not taken up in time; then the unit is asked to complete it.");
      }
      case 2 -> filed.move("WITHDRAWN", plot.at(t + 1, 14, 0));
      default -> ended = DossierPlot.NEVER;
    }
    plot.open(plot.about("DOSSIER_NOT_TAKEN_UP", HIGH, filed, plot.date(t)), t, ended);
  }

  /** Received or only sent; ends where the code is put right the next day. */
  static void procedureUnknown(DossierPlot plot) {
    int t = plot.day();
    LocalDateTime received = plot.at(t, 9, 0).plusMinutes(plot.variant(90));
    FiledDossier filed =
        plot.file(
            Procedure.INVESTMENT_PAYMENT, received.minusMinutes(6), received, received.getYear());
    filed.dossier().procedure(plot.chance().pick(UNKNOWN_CODES));
    boolean valid = plot.variant(3) > 0;
    if (valid) {
      filed.handIn();
    } else {
      filed.tell(filed.sent());
    }
    int ended = DossierPlot.NEVER;
    if (plot.variant(2) == 0) {
      ended = t + 1;
      filed.dossier().procedure(Procedure.INVESTMENT_PAYMENT.name());
      if (!valid) {
        filed.receivedAgain(plot.at(t + 1, 8, 30));
      }
      filed.tell(plot.at(t + 1, 8, 40));
      filed.approve(plot.at(t + 1, 15, 0));
      plot.tell("An unknown procedure code is put right the next working day.");
    }
    plot.open(plot.about("PROCEDURE_UNKNOWN", HIGH, filed, plot.date(t)), t, ended);
  }

  /** Asked, answered and asked again on one day; waits to the end, or was counted wrong. */
  static void completionAskedTwice(DossierPlot plot) {
    int t = plot.day();
    LocalDateTime received = plot.at(t, 8, 0).plusMinutes(plot.variant(40));
    FiledDossier filed =
        plot.file(
            plot.chance().pick(DossierPlot.SLOW),
            received.minusMinutes(3),
            received,
            received.getYear());
    filed.handIn().dossier().askedToComplete(1);
    filed.move("WAITING_UNIT", plot.at(t, 9, 30)).move("IN_CONTROL", plot.at(t, 13, 45));
    filed.dossier().askedToComplete(2 + plot.variant(2));
    filed.move("WAITING_UNIT", plot.at(t, 15, 20));
    int ended = DossierPlot.NEVER;
    if (plot.variant(3) == 0) {
      ended = t + 1;
      filed.dossier().askedToComplete(1);
      filed.tell(plot.at(t + 1, 9, 10));
      plot.tell("The number of requests is put right the next working day.");
    }
    plot.open(plot.about("COMPLETION_ASKED_TWICE", MEDIUM, filed, plot.date(t)), t, ended);
  }

  /** Refused or returned in time without a reason; the reason is stated the next day, or never. */
  static void refusedWithoutReason(DossierPlot plot) {
    int t = plot.day();
    FiledDossier filed = plot.dueOn(t, DossierPlot.ANY).handIn();
    LocalDateTime end = filed.limit().minusMinutes(1);
    filed.dossier().finished(plot.variant(2) == 0 ? "REFUSED" : "RETURNED", end);
    filed.tell(end);
    Finding finding = plot.about("REFUSED_WITHOUT_REASON", MEDIUM, filed, plot.date(t));
    int ended = DossierPlot.NEVER;
    if (plot.variant(2) == 0) {
      ended = t + 1;
      filed.dossier().outcome("Không đủ số dư dự toán");
      filed.tell(plot.at(t + 1, 8, 45));
      plot.tell("Refused or returned; the reason follows the next working day.");
    }
    plot.open(finding, t, ended);
  }
}
