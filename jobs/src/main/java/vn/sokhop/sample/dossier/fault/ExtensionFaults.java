package vn.sokhop.sample.dossier.fault;

import java.time.LocalDateTime;
import java.util.List;

/**
 * Extensions, judged by when they were notified. {@code t} is the day on which the limit ends; a
 * valid extension makes the dossier late with a reason until the new date has passed.
 */
final class ExtensionFaults {
  private ExtensionFaults() {}

  /** Late with a reason for one night or two, then stalled, for the new date passed as well. */
  static void over(DossierPlot plot) {
    int t = plot.day();
    int over = t + 1 + plot.variant(2);
    FiledDossier filed = extended(plot, newDate(plot, over));
    plot.open(plot.lateWithReason(filed), t, over);
    int ended = DossierPlot.NEVER;
    if (plot.variant(2) == 0) {
      ended = over + 1;
      filed.approve(plot.at(over + 1, 9, 5));
      plot.finishedLate(filed, plot.date(over + 1), over + 1);
    }
    plot.open(plot.stalled(filed, filed.limit().toLocalDate()), over, ended);
  }

  /** Done at the very end of the extension, a minute after it, or not at all before the end. */
  static void kept(DossierPlot plot) {
    int t = plot.day();
    int over = t + 1 + plot.variant(2);
    Extension until =
        plot.variant(2) == 0 ? Extension.to(plot.date(over)) : Extension.to(plot.at(over, 9, 30));
    switch (plot.variant(4)) {
      case 0 -> {
        int farAway = plot.night(plot.lastDate()) + 3;
        FiledDossier filed = extended(plot, Extension.to(plot.date(farAway)));
        plot.open(plot.lateWithReason(filed), t, DossierPlot.NEVER);
        plot.tell("Extended beyond the last night: late with a reason to the end.");
      }
      case 1 -> {
        FiledDossier filed = extended(plot, until);
        plot.open(plot.lateWithReason(filed), t, over);
        filed.approve(until.end().plusMinutes(1));
        plot.finishedLate(filed, plot.date(over), over);
        plot.tell("Done one minute after its extension.");
      }
      default -> {
        FiledDossier filed = extended(plot, until);
        plot.open(plot.lateWithReason(filed), t, over);
        filed.approve(until.end().minusMinutes(plot.variant(2)));
      }
    }
  }

  /** One minute after the limit, or the next morning: no excuse. */
  static void notifiedTooLate(DossierPlot plot) {
    int t = plot.day();
    FiledDossier filed = plot.dueOn(t, DossierPlot.ANY).handIn();
    LocalDateTime notified =
        plot.variant(3) > 0 ? filed.limit().plusMinutes(1) : plot.at(t + 1, 8, 20);
    filed.extend(notified, newDate(plot, t + 2 + plot.variant(2)));
    stalledAnyway(plot, filed);
  }

  /** In time, but without a reason or without a date: no excuse. */
  static void incomplete(DossierPlot plot) {
    FiledDossier filed = plot.dueOn(plot.day(), DossierPlot.ANY).handIn();
    LocalDateTime notified = filed.limit().minusMinutes(1);
    if (plot.variant(2) == 0) {
      filed.extend(notified, newDate(plot, plot.day() + 3), "");
      plot.tell("An extension without a reason.");
    } else {
      filed.dossier().extensionNotified(notified).extensionReason(FiledDossier.EXTENSION_REASON);
      filed.tell(notified);
      plot.tell("An extension without a date.");
    }
    stalledAnyway(plot, filed);
  }

  private static void stalledAnyway(DossierPlot plot, FiledDossier filed) {
    int t = plot.day();
    int ended = DossierPlot.NEVER;
    if (plot.variant(2) == 0) {
      ended = t + 2;
      filed.approve(plot.at(t + 2, 8, 5));
      plot.finishedLate(filed, plot.date(t + 2), t + 2);
    }
    plot.open(plot.stalled(filed, filed.limit().toLocalDate()), t, ended);
  }

  /**
   * Notified in time, reported the next day: stalled as far as is known in night t, late with a
   * reason in t + 1, done within the extension in t + 2.
   */
  static void knownLater(DossierPlot plot) {
    int t = plot.day();
    FiledDossier filed = plot.dueOn(t, DossierPlot.ANY).handIn();
    filed
        .dossier()
        .extensionNotified(filed.limit().minusMinutes(plot.variant(2)))
        .extensionReason(FiledDossier.EXTENSION_REASON)
        .extendedUntil(plot.date(t + 2));
    filed.tell(plot.at(t + 1, 8, 10));
    filed.approve(plot.at(t + 2, 9, 30));
    plot.open(plot.stalled(filed, filed.limit().toLocalDate()), t, t + 1);
    plot.open(plot.lateWithReason(filed), t + 1, t + 2);
  }

  /** Notified one minute before the limit, or exactly at it. */
  private static FiledDossier extended(DossierPlot plot, Extension until) {
    FiledDossier filed = plot.dueOn(plot.day(), DossierPlot.ANY).handIn();
    filed.extend(filed.limit().minusMinutes(plot.variant(2)), until);
    return filed;
  }

  /** Over in the night of that day: an instant of it, or the plain date. */
  private static Extension newDate(DossierPlot plot, int index) {
    return plot.chance()
        .pick(
            List.of(
                Extension.to(plot.date(index)),
                Extension.to(plot.at(index, 10, 0)),
                Extension.to(plot.at(index, 23, 59))));
  }
}
