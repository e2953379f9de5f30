package vn.sokhop.sample.dossier.fault;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import vn.sokhop.sample.dossier.Dossier;
import vn.sokhop.sample.dossier.OfficeTime;
import vn.sokhop.sample.dossier.PayingAccount;
import vn.sokhop.sample.dossier.Procedure;
import vn.sokhop.sample.treasury.BusinessDays;
import vn.sokhop.sample.treasury.Entry;

/** Dossiers that come close to a fault and have none: the nights must not list them. */
final class HarmlessDossiers {
  private HarmlessDossiers() {}

  /** Done on the last minute, or at the very end of the limit: not after it. */
  static void inTime(DossierPlot plot) {
    FiledDossier filed = plot.dueOn(plot.day(), DossierPlot.ANY).handIn();
    filed.approve(filed.limit().minusMinutes(plot.variant(2)));
  }

  /** Each is done exactly at the limit that counts from when it counts as received. */
  static void outOfHours(DossierPlot plot) {
    int t = plot.day();
    LocalDate restDay = plot.date(t).plusDays(1);
    while (BusinessDays.contains(restDay)) {
      restDay = restDay.plusDays(1);
    }
    Procedure slow = plot.chance().pick(DossierPlot.SLOW);
    FiledDossier filed =
        switch (plot.variant(6)) {
          case 0 -> received(plot, slow, plot.at(t, 17, 20));
          case 1 -> received(plot, slow, plot.at(t, 5, 40));
          case 2 -> received(plot, slow, restDay.atTime(9, 15));
          case 3 -> received(plot, Procedure.REVENUE_PAYMENT_DIRECT, plot.at(t, 18, 5));
          case 4 -> received(plot, Procedure.REVENUE_PAYMENT_DIRECT, plot.at(t, 11, 20));
          default -> received(plot, Procedure.REVENUE_PAYMENT_DIRECT, plot.at(t, 16, 50));
        };
    filed.handIn().approve(filed.limit());
  }

  private static FiledDossier received(DossierPlot plot, Procedure procedure, LocalDateTime at) {
    return plot.file(procedure, at.minusMinutes(4), at, at.getYear());
  }

  /**
   * Stands in WAITING_UNIT at the end of one or two working days, which move the limit as far: done
   * at its very end. Or it still waits at the end of the sample: that is never late, whether it was
   * found valid before or not.
   */
  static void waitedForUnit(DossierPlot plot) {
    int t = plot.day();
    int waited = Math.min(t, 1 + plot.variant(2));
    FiledDossier filed = plot.dueOn(t - waited, DossierPlot.SLOW);
    LocalDateTime asked = plot.at(t - waited, 10, 0);
    switch (plot.variant(3)) {
      case 0 -> {
        filed.handIn().dossier().askedToComplete(1);
        filed.move("WAITING_UNIT", asked).move("IN_CONTROL", plot.at(t, 10, 0));
        filed.approve(OfficeTime.closing(plot.date(t)));
      }
      case 1 -> {
        filed.handIn().dossier().askedToComplete(1);
        filed.move("WAITING_UNIT", asked);
        plot.tell("Waits for the unit long after its limit.");
      }
      default -> {
        filed.tell(filed.sent()).dossier().askedToComplete(1);
        filed.move("WAITING_UNIT", filed.sent().plusMinutes(15));
        plot.tell("Was never valid and waits for the unit to complete it.");
      }
    }
  }

  /** Found valid anew on the afternoon of its limit: done at the end of the new one. */
  static void clockRestarted(DossierPlot plot) {
    FiledDossier filed = plot.dueOn(plot.day(), DossierPlot.SLOW).handIn();
    filed.receivedAgain(plot.at(plot.day(), 16, 0));
    filed.approve(filed.limit());
  }

  /** Done half an hour after the limit, under an extension that was notified in time. */
  static void extendedAndDone(DossierPlot plot) {
    FiledDossier filed = plot.dueOn(plot.day(), DossierPlot.ANY).handIn();
    filed.extend(filed.limit().minusMinutes(1), Extension.to(plot.date(plot.day() + 1)));
    filed.approve(filed.limit().plusMinutes(30));
  }

  /** What a later file or line says about an earlier instant does not open a dossier again. */
  static void outOfOrder(DossierPlot plot) {
    int t = plot.day();
    FiledDossier filed = plot.dueOn(t, DossierPlot.ANY).handIn();
    Dossier dossier = filed.dossier();
    LocalDateTime earlier = filed.limit().minusMinutes(2);
    LocalDateTime end = filed.limit().minusMinutes(1);
    switch (plot.variant(4)) {
      case 0 -> {
        dossier.stage("WAITING_APPROVAL", earlier).reportIn(plot.date(t + 1), earlier);
        filed.approve(end);
        plot.tell("An older snapshot comes in the file of the next day.");
      }
      case 1 -> {
        filed.approve(end);
        dossier.reportIn(plot.date(t + 1), end);
        plot.tell("The last snapshot comes once more in the file of the next day.");
      }
      case 2 -> {
        filed.approve(end);
        dossier.report(end);
        plot.tell("A snapshot stands twice in one file.");
      }
      default -> {
        Dossier late = dossier.finished("APPROVED", end).report(end);
        filed.pay(end.toLocalDate());
        late.unfinished().stage("WAITING_APPROVAL", earlier).report(earlier);
        plot.tell("The lines of one file stand in the opposite order.");
      }
    }
  }

  /** Paid before the end of the working day after approval, or before approval. */
  static void paidAnotherDay(DossierPlot plot) {
    int t = plot.day();
    if (plot.variant(2) == 0) {
      FiledDossier filed = plot.paying(t).done(plot.at(t, 15, 10));
      filed.pay(plot.date(t + 1));
    } else {
      FiledDossier filed = plot.paying(t - 1);
      filed.pay(plot.date(t - 1));
      filed.done(plot.at(t, 9, 20));
    }
  }

  /**
   * The debits, less what was reversed, are the amount: on the day they are first compared. Two
   * equal ones are a repeated payment all the same.
   */
  static void paidInParts(DossierPlot plot) {
    int t = plot.day();
    FiledDossier filed = plot.paying(t).done(plot.at(t, 15, 10));
    PayingAccount account = filed.account();
    String channel = filed.dossier().channel();
    long part = filed.amount() / 3;
    long amount = filed.amount();
    List<Long> paid =
        switch (plot.variant(3)) {
          case 0 -> List.of(part, amount - part);
          case 1 -> List.of(amount, amount);
          default -> List.of(amount, amount + 45_000L);
        };
    Entry first = account.pay(t, paid.get(0), channel, filed.no());
    Entry last = account.pay(t, paid.get(1), channel, filed.no());
    if (first.amount() == last.amount()) {
      plot.repeated(account, first, last);
    }
    if (paid.get(0) == amount) {
      account.reverse(t, last, plot.variant(2) == 0 ? filed.no() : "");
      plot.tell("Paid twice; the second entry is reversed the same day.");
    }
  }

  static void refusedWithReason(DossierPlot plot) {
    FiledDossier filed = plot.dueOn(plot.day(), DossierPlot.ANY).handIn();
    LocalDateTime end = filed.limit().minusMinutes(1);
    filed
        .dossier()
        .finished(plot.variant(2) == 0 ? "REFUSED" : "RETURNED", end)
        .outcome("Chữ ký số không khớp mẫu đã đăng ký");
    filed.tell(end);
  }
}
