package vn.sokhop.sample.dossier.fault;

import static vn.sokhop.sample.fault.Finding.Severity.HIGH;

import java.time.LocalDateTime;
import vn.sokhop.sample.dossier.PayingAccount;
import vn.sokhop.sample.fault.Finding;
import vn.sokhop.sample.treasury.Entry;
import vn.sokhop.sample.treasury.Purpose;

/**
 * Dossiers and the ledger that do not meet. Each dossier is handed in and approved on t, in time.
 */
final class ThreeWayFaults {
  private ThreeWayFaults() {}

  /**
   * An entry may come until the end of the working day after approval, so that the night of t + 1
   * is the first to miss it. Ends in t + 2 where it comes then. An entry that names a mistyped
   * number is one without dossier, besides.
   */
  static void notInLedger(DossierPlot plot) {
    int t = plot.day();
    FiledDossier filed = plot.paying(t);
    LocalDateTime approved = plot.at(t, 14, 0).plusMinutes(plot.variant(120));
    int ended = DossierPlot.NEVER;
    switch (plot.variant(4)) {
      case 0 -> {
        filed.done(approved).pay(plot.date(t + 2));
        ended = t + 2;
        plot.tell("Approved; the entry comes two working days later.");
      }
      case 1 -> filed.move("APPROVED", approved);
      case 2 -> {
        filed.done(approved);
        Entry entry =
            filed
                .account()
                .pay(t, filed.amount(), filed.dossier().channel(), filed.no().replace("KB", "KD"));
        plot.open(plot.withoutDossier(filed.account(), entry, plot.date(t)), t, ended);
        plot.tell("Approved; the entry names a mistyped number.");
      }
      default -> filed.done(approved);
    }
    plot.open(plot.about("DOSSIER_NOT_IN_LEDGER", HIGH, filed, plot.date(t)), t + 1, ended);
  }

  /** No number, one that nobody knows, or one that is reported only the next day. */
  static void entryWithoutDossier(DossierPlot plot) {
    int t = plot.day();
    int way = plot.variant(4);
    if (way == 3) {
      LocalDateTime received = plot.at(t, 8, 20);
      FiledDossier filed =
          plot.file(
              plot.chance().pick(DossierPlot.PAYING),
              received.minusMinutes(12),
              received,
              received.getYear());
      Entry entry = filed.account().pay(t, filed.amount(), filed.dossier().channel(), filed.no());
      filed.dossier().received(received).finished("APPROVED", plot.at(t, 15, 5));
      filed.tell(plot.at(t + 1, 8, 5));
      plot.open(plot.withoutDossier(filed.account(), entry, plot.date(t)), t, t + 1);
      plot.tell("An entry whose dossier is reported only the next working day.");
      return;
    }
    PayingAccount account = plot.account();
    String no = way == 2 ? "KB9999-260101-" + (1_000 + plot.variant(9_000)) : "";
    Entry entry =
        account.pay(t, Purpose.REPAIR.amount(plot.chance()), way == 1 ? "PAPER" : "DVCTT", no);
    plot.open(plot.withoutDossier(account, entry, plot.date(t)), t, DossierPlot.NEVER);
  }

  /** The difference is the dossier's amount less the debits, with reversals taken off. */
  static void amountDiffers(DossierPlot plot) {
    int t = plot.day();
    FiledDossier filed = plot.paying(t).done(plot.at(t, 15, 10));
    long amount = filed.amount();
    long off = 1_000L * (1 + plot.variant(400));
    switch (plot.variant(6)) {
      case 0 -> {
        pay(filed, t, amount + off);
        differs(plot, filed, -off, t, DossierPlot.NEVER);
        plot.tell("More is paid than the dossier's amount.");
      }
      case 1 -> {
        pay(filed, t, amount - off);
        differs(plot, filed, off, t, DossierPlot.NEVER);
        plot.tell("Less is paid than the dossier's amount.");
      }
      case 2 -> {
        pay(filed, t, amount - off);
        pay(filed, t + 1, off);
        differs(plot, filed, off, t, t + 1);
        plot.tell("Less is paid than the dossier's amount; the rest follows.");
      }
      case 3 -> {
        Entry first = pay(filed, t, amount);
        Entry again = pay(filed, t, amount);
        plot.repeated(filed.account(), first, again);
        filed.account().reverse(t + 1, again, plot.variant(2) == 0 ? filed.no() : "");
        differs(plot, filed, -amount, t, t + 1);
        plot.tell("Paid twice; the second entry is reversed the next working day.");
      }
      case 4 -> {
        pay(filed, t, amount - off);
        Entry rest = pay(filed, t, off);
        filed.account().reverse(t + 1, rest, plot.variant(2) == 0 ? filed.no() : "");
        differs(plot, filed, off, t + 1, DossierPlot.NEVER);
        plot.tell("Paid in two entries; one of them is reversed the next working day.");
      }
      default -> {
        pay(filed, t, amount + off);
        filed.dossier().amountIs(amount + off);
        filed.tell(plot.at(t + 1, 8, 35));
        differs(plot, filed, -off, t, t + 1);
        plot.tell("More is paid than the dossier says; its amount is put right.");
      }
    }
  }

  private static Entry pay(FiledDossier filed, int day, long amount) {
    return filed.account().pay(day, amount, filed.dossier().channel(), filed.no());
  }

  private static void differs(DossierPlot plot, FiledDossier filed, long by, int from, int ended) {
    Finding finding =
        plot.about("DOSSIER_AMOUNT_DIFFERS", HIGH, filed, plot.date(plot.day())).differing(by);
    plot.open(finding, from, ended);
  }
}
