package vn.sokhop.sample.warning.fault;

import static vn.sokhop.sample.warning.fault.WarningPlot.NEVER;
import static vn.sokhop.sample.warning.fault.WarningPlot.and;

import java.util.HashMap;
import java.util.Map;
import vn.sokhop.sample.treasury.Entry;
import vn.sokhop.sample.treasury.Unit;
import vn.sokhop.sample.warning.WatchedAccount;

/** Amounts that an account does not usually pay: unusual ones, round ones, nearly all there is. */
final class AmountFaults {
  private static final String UNUSUAL = "UNUSUAL_AMOUNT";
  private static final String DRAINED = "BALANCE_DRAINED";
  private static final String ROUND = "ROUND_AMOUNTS";

  private AmountFaults() {}

  /** An account that pays eight to twelve million, or always nine, pays a hundred and more. */
  static void unusual(WarningPlot plot) {
    WatchedAccount account = plot.account(plot.unit());
    long amount = 100_000_000L;
    Map<String, String> odd = Map.of();
    switch (plot.variant(4)) {
      case 0 -> narrow(plot, account, 30);
      case 1 -> {
        narrow(plot, account, 35);
        amount = 640_000_000L;
        odd = plot.to(0);
        plot.tell("A very large payment to a payee who is paid often.");
      }
      case 2 -> {
        for (int nth = 0; nth < 30; nth++) {
          account.pay(plot.date(-1 - nth % 8), 9_000_000L, plot.to(0));
        }
        plot.tell("An account that always pays the same pays a hundred million.");
      }
      default -> {
        narrow(plot, account, 30);
        odd = Map.of("channel", "PAPER");
        amount = 130_000_000L;
        plot.tell("An unusual amount on paper.");
      }
    }
    plot.hit(UNUSUAL, account, account.pay(plot.today(), amount, odd));
  }

  /**
   * A đồng less than a hundred million; an account whose payments are as wide as that; twenty-nine
   * earlier payments, beside corrections and more of the same day.
   */
  static void besideUnusual(WarningPlot plot) {
    WatchedAccount less = plot.account(plot.unit());
    narrow(plot, less, 32);
    less.pay(plot.today(), 99_999_999L, Map.of());

    WatchedAccount wide = plot.account(plot.unit());
    wide(plot, wide, 32);
    wide.pay(plot.today(), 180_000_000L, Map.of());

    WatchedAccount few = plot.account(plot.unit());
    narrow(plot, few, 29);
    for (int nth = 0; nth < 3; nth++) {
      Entry receipt = few.receive(plot.date(-2), 7_000_000L + nth);
      few.reverse(plot.date(-1), receipt, Map.of());
      plot.pay(few, plot.toAnother());
    }
    few.pay(plot.today(), 150_000_000L, Map.of());
  }

  /** Ninety percent of what was there in the morning, and half a thousand million. */
  static void drained(WarningPlot plot) {
    Unit unit = plot.unit();
    WatchedAccount account;
    switch (plot.variant(4)) {
      case 0 -> {
        account = plot.account(unit, 1_000_000_000L);
        account.pay(plot.today(), 430_000_000L, plot.toAnother());
        account.pay(plot.today(), 470_000_000L, plot.toAnother());
      }
      case 1 -> {
        account = plot.account(unit, 500_000_000L);
        account.pay(plot.today(), 500_000_000L, plot.toAnother());
        plot.tell("An account of five hundred million is emptied.");
      }
      case 2 -> {
        account = plot.account(unit, 100_000_000L);
        account.receive(plot.today(), 2_000_000_000L);
        account.pay(plot.today(), 650_000_000L, plot.toAnother());
        plot.tell("Money comes in and goes out on the same day: more than was there before.");
      }
      default -> {
        account = plot.account(unit, 5_000_000_000L);
        account.pay(plot.date(plot.day() - 1), 4_000_000_000L, plot.toAnother());
        account.pay(plot.today(), 999_000_000L, plot.toAnother());
        plot.tell("Most of it goes one day, nearly all the rest the next: only that is ninety.");
      }
    }
    plot.about(DRAINED, account.account(), "", plot.day(), NEVER);
  }

  /** A đồng less than ninety percent; than half a thousand million; not a deposit; corrections. */
  static void besideDrained(WarningPlot plot) {
    WatchedAccount less = plot.account(plot.unit(), 1_000_000_000L);
    less.pay(plot.today(), 899_999_999L, plot.toAnother());
    WatchedAccount small = plot.account(plot.unit(), 500_000_000L);
    small.pay(plot.today(), 499_999_999L, plot.toAnother());
    WatchedAccount spending = plot.spending(plot.unit());
    spending.pay(plot.today(), spending.account().opening(), plot.toAnother());
    WatchedAccount empty = plot.account(plot.unit(), 0);
    empty.receive(plot.today(), 1_000_000_000L);
    empty.pay(plot.today(), 900_000_000L, plot.toAnother());
    WatchedAccount corrected = plot.account(plot.unit(), 700_000_000L);
    Entry receipt = corrected.receive(plot.today(), 690_000_000L);
    corrected.reverse(plot.today(), receipt, Map.of());
  }

  /** Five payments of a day in whole tens of millions. */
  static void round(WarningPlot plot) {
    WatchedAccount account = plot.account(plot.unit());
    int count = 5 + plot.variant(2);
    for (int nth = 0; nth < count; nth++) {
      long tens = plot.variant(3) == 0 ? 10 : 1 + nth;
      account.pay(plot.today(), tens * 10_000_000L, plot.toAnother());
    }
    plot.about(ROUND, account.account(), "", plot.day(), NEVER);
  }

  /**
   * Four and one that is not whole; five on two accounts; a receipt and a correction beside four.
   */
  static void besideRound(WarningPlot plot) {
    Unit unit = plot.unit();
    WatchedAccount four = plot.account(unit);
    rounds(plot, four, 4);
    four.pay(plot.today(), 15_000_000L, plot.toAnother());
    four.pay(plot.today(), 30_000_001L, plot.toAnother());
    Entry receipt = four.receive(plot.today(), 80_000_000L);
    four.reverse(plot.today(), receipt, Map.of());
    four.pay(plot.date(plot.day() - 1), 90_000_000L, plot.toAnother());
    rounds(plot, plot.account(unit), 3);
    rounds(plot, plot.account(unit), 2);
  }

  private static void rounds(WarningPlot plot, WatchedAccount account, int count) {
    for (int nth = 1; nth <= count; nth++) {
      account.pay(plot.today(), nth * 20_000_000L, plot.toAnother());
    }
  }

  /** So many payments between eight and twelve million in the eight days before the first one. */
  static void narrow(WarningPlot plot, WatchedAccount account, int count) {
    for (int nth = 0; nth < count; nth++) {
      long amount = 8_000_000L + 4_000_000L * nth / count + 1_000L * nth;
      account.pay(plot.date(-1 - nth % 8), amount, plot.to(0));
    }
  }

  /** So many payments from two to a hundred and fifty million, evenly by their size. */
  static void wide(WarningPlot plot, WatchedAccount account, int count) {
    Map<String, String> odd = new HashMap<>(plot.to(0));
    for (int nth = 0; nth < count; nth++) {
      long amount = Math.round(2_000_000 * Math.pow(75, (double) nth / count));
      // what a split payment looks like is never paid to one payee
      boolean split = amount >= 40_000_000L && amount < 50_000_000L;
      account.pay(plot.date(-1 - nth % 8), amount, split ? and(odd, plot.toAnother()) : odd);
    }
  }
}
