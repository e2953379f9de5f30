package vn.sokhop.sample.dossier.fault;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import vn.sokhop.sample.fault.Finding;

/**
 * Dossiers that nobody explained when their limit passed. {@code t} is the day on which the limit
 * ends: the first night that finds it passed is that of {@code t}, whose instant is 24:00.
 */
final class StalledDossiers {
  private StalledDossiers() {}

  static void plain(DossierPlot plot) {
    FiledDossier filed = plot.dueOn(plot.day(), DossierPlot.SLOW).handIn();
    end(plot, filed, plot.day(), plot.variant(7));
  }

  /** A limit of minutes on one morning, or one that runs over the closing of the day before. */
  static void quick(DossierPlot plot) {
    int t = plot.day();
    FiledDossier filed;
    if (t > 0 && plot.variant(3) == 0) {
      LocalDateTime received = plot.at(t - 1, 16, 57);
      filed =
          plot.file(plot.chance().pick(DossierPlot.QUICK), received, received, received.getYear());
      plot.tell("Its minutes begin before closing and end the next working day.");
    } else {
      filed = plot.dueOn(t, DossierPlot.QUICK);
    }
    end(
        plot,
        filed.handIn(),
        t,
        plot.variant(2) == 0 ? 0 : List.of(1, 4, 5, 6).get(plot.variant(4)));
  }

  /**
   * Asked on the morning of its first limit, answered one or two working days later, or the evening
   * before, after closing: the limit moves by the days at whose closing it waited and ends on t.
   */
  static void afterWaiting(DossierPlot plot) {
    int t = plot.day();
    int waited = Math.min(t, 1 + plot.variant(2));
    FiledDossier filed = plot.dueOn(t - waited, DossierPlot.SLOW).handIn();
    filed.dossier().askedToComplete(1);
    filed
        .move("WAITING_UNIT", plot.at(t - waited, 10, 0))
        .move("IN_CONTROL", plot.variant(2) == 0 ? plot.at(t - 1, 17, 20) : plot.at(t, 8, 30));
    end(plot, filed, t, List.of(0, 1, 2, 3, 5).get(plot.variant(5)));
  }

  /**
   * Found valid anew on t: the clock begins again, and days that it waited before do not count. The
   * new limit ends one or two working days after t.
   */
  static void afterRestart(DossierPlot plot) {
    int t = plot.day();
    FiledDossier filed = plot.dueOn(t, DossierPlot.SLOW).handIn();
    if (plot.variant(2) == 0 && !filed.received().isAfter(plot.at(t - 1, 15, 0))) {
      filed.move("WAITING_UNIT", plot.at(t - 1, 15, 55));
      plot.tell("Waits for the unit, is found valid anew, and the new limit passes.");
    }
    filed.receivedAgain(plot.at(t, 9, 0));
    LocalDate limit = filed.limit().toLocalDate();
    if (!limit.isAfter(plot.lastDate())) {
      end(plot, filed, plot.night(limit), plot.variant(4));
    }
  }

  /** How a stalled dossier ends. {@code from} is its first night, on whose day its limit ends. */
  private static void end(DossierPlot plot, FiledDossier filed, int from, int way) {
    Finding stalled = plot.stalled(filed, plot.date(from));
    int ended = from + 1;
    switch (way) {
      case 1 -> {
        filed.approve(plot.at(from + 1, 9, 15));
        plot.finishedLate(filed, plot.date(from + 1), from + 1);
        plot.tell("The limit passes; it is done the next working day.");
      }
      case 2 -> {
        filed.dossier().askedToComplete(1);
        filed.move("WAITING_UNIT", plot.at(from + 1, 10, 0));
        plot.tell("The limit passes; then it waits for the unit, which is not late.");
      }
      case 3 -> {
        // One day of waiting moves the limit to the day before it is done: late all the same.
        filed.move("WAITING_UNIT", plot.at(from + 1, 10, 0));
        filed.approve(plot.at(from + 2, 11, 0));
        plot.finishedLate(filed, plot.date(from + 2), from + 2);
        plot.tell("The limit passes; it waits for the unit for a night and is done late.");
      }
      case 4 -> {
        filed.receivedAgain(plot.at(from + 1, 9, 0));
        filed.approve(plot.at(from + 1, 9, 4));
        plot.tell("The limit passes; found valid anew, it is done within the new limit.");
      }
      case 5 -> {
        filed.move("WITHDRAWN", plot.at(from + 1, 10, 30));
        plot.tell("The limit passes; the unit withdraws it the next working day.");
      }
      case 6 -> {
        LocalDateTime done = filed.limit().minusMinutes(1);
        filed.dossier().finished("APPROVED", done);
        filed.tell(plot.at(from + 1, 8, 10));
        filed.pay(done.toLocalDate());
        plot.tell("Done in time, which is reported only the next working day.");
      }
      default -> ended = DossierPlot.NEVER;
    }
    plot.open(stalled, from, ended);
  }

  /** Listed once, as closed, in the night that learns that it was finished after its limit. */
  static void finishedLate(DossierPlot plot) {
    int t = plot.day();
    FiledDossier filed = plot.dueOn(t, DossierPlot.ANY).handIn();
    LocalDateTime limit = filed.limit();
    switch (plot.variant(5)) {
      case 0 -> done(plot, filed, limit.plusMinutes(1));
      case 1 -> done(plot, filed, limit.plusMinutes(25));
      case 2 -> {
        plot.open(plot.stalled(filed, limit.toLocalDate()), t, t + 1);
        done(plot, filed, plot.at(t + 1, 8, 40));
        filed.move("RESULT_RETURNED", plot.at(t + 2, 9, 0));
        plot.tell("Done late; its result is returned a day after: listed once.");
      }
      case 3 -> {
        LocalDateTime done = limit.plusMinutes(12);
        filed.dossier().finished("APPROVED", done);
        filed.tell(plot.at(t + 1, 8, 10));
        filed.pay(done.toLocalDate());
        plot.open(plot.stalled(filed, limit.toLocalDate()), t, t + 1);
        plot.finishedLate(filed, done.toLocalDate(), t + 1);
        plot.tell("Done late the same day, which is reported only the next working day.");
      }
      default -> {
        filed.extend(limit.plusMinutes(1), Extension.to(plot.date(t + 1)));
        done(plot, filed, limit.plusMinutes(2));
        plot.tell("Done late under an extension that was notified too late.");
      }
    }
  }

  private static void done(DossierPlot plot, FiledDossier filed, LocalDateTime at) {
    filed.approve(at);
    plot.finishedLate(filed, at.toLocalDate(), plot.night(at.toLocalDate()));
  }
}
