package vn.sokhop.sample.warning.fault;

import static vn.sokhop.sample.warning.fault.WarningPlot.NEVER;
import static vn.sokhop.sample.warning.fault.WarningPlot.and;

import java.time.LocalDate;
import java.util.Locale;
import java.util.Map;
import vn.sokhop.sample.treasury.BusinessDays;
import vn.sokhop.sample.treasury.Entry;
import vn.sokhop.sample.treasury.Purpose;
import vn.sokhop.sample.treasury.Unit;
import vn.sokhop.sample.warning.WatchedAccount;

/** Payments that belong together: one sum split over several, one sum paid twice. */
final class RepeatFaults {
  private static final String SPLIT = "SPLIT_PAYMENTS";
  private static final String REPEATED = "REPEATED_PAYMENT";

  private RepeatFaults() {}

  /** Three or four payments from forty to below fifty million within five working days. */
  static void split(WarningPlot plot) {
    Unit unit = plot.unit();
    WatchedAccount account = plot.account(unit);
    int t = plot.day();
    int dated = t;
    boolean oneAccount = true;
    switch (plot.variant(5)) {
      case 0 -> {
        account.pay(plot.today(), 40_000_000L, plot.to(0));
        account.pay(plot.today(), 49_999_999L, plot.to(0));
        account.pay(plot.today(), 45_300_000L, plot.to(0));
      }
      case 1 -> {
        account.pay(plot.date(t - 4), 41_000_000L, plot.to(0));
        account.pay(plot.date(t - 2), 42_000_000L, plot.to(0));
        account.pay(plot.today(), 43_000_000L, plot.to(0));
        plot.tell("Three payments just below the limit on the first, third and fifth working day.");
      }
      case 2 -> {
        account.pay(plot.date(t - 1), 41_000_000L, plot.to(0));
        account.pay(plot.date(t - 1), 44_000_000L, plot.to(0));
        account.pay(plot.today(), 43_000_000L, plot.to(0));
        account.pay(plot.date(t + 1), 48_000_000L, plot.to(0));
        plot.tell("Three payments just below the limit, and a fourth that joins them: one item.");
      }
      case 3 -> {
        dated = -3;
        for (long amount = 41_000_000L; amount < 44_000_000L; amount += 1_000_000L) {
          account.pay(plot.date(dated), amount, plot.to(0));
        }
        plot.tell("Three payments just below the limit before the first day.");
      }
      default -> {
        oneAccount = false;
        account.pay(plot.today(), 47_000_000L, plot.to(0));
        WatchedAccount other = plot.account(unit);
        other.pay(plot.today(), 46_000_000L, plot.to(0));
        other.pay(plot.today(), 45_000_000L, and(plot.to(0), Map.of("channel", "PAPER")));
        plot.tell("Three payments just below the limit on two accounts of the unit.");
      }
    }
    if (oneAccount) {
      plot.about(SPLIT, account.account(), plot.payeeAccount(0), dated, NEVER);
    } else {
      plot.about(SPLIT, unit, plot.payeeAccount(0), dated, NEVER);
    }
  }

  /** A đồng too little or too much; six working days; three payees; a correction; two only. */
  static void besideSplit(WarningPlot plot) {
    Unit unit = plot.unit();
    WatchedAccount account = plot.account(unit);
    int t = plot.day();
    int payee = 0;
    for (long third : new long[] {39_999_999L, 50_000_000L}) {
      account.pay(plot.today(), 41_000_000L, plot.to(payee));
      account.pay(plot.today(), 42_000_000L, plot.to(payee));
      account.pay(plot.today(), third, plot.to(payee));
      payee++;
    }
    account.pay(plot.date(t - 5), 41_000_000L, plot.to(payee));
    account.pay(plot.date(t - 3), 42_000_000L, plot.to(payee));
    account.pay(plot.today(), 43_000_000L, plot.to(payee));
    payee++;
    for (int nth = 0; nth < 3; nth++) {
      account.pay(plot.today(), 44_000_000L + nth, plot.to(payee + nth));
    }
    account.pay(plot.today(), 46_000_000L, plot.to(payee));
    Entry receipt = account.receive(plot.today(), 47_000_000L);
    account.reverse(plot.today(), receipt, plot.to(payee));
  }

  /** The same sum to the same payee under another voucher: the later one is the hit. */
  static void repeated(WarningPlot plot) {
    Unit unit = plot.unit();
    WatchedAccount account = plot.account(unit);
    Map<String, String> payee = plot.to(0);
    long amount = 10_000_000L + plot.variant(3) * 2_345_000L;
    int t = plot.day();
    switch (plot.variant(5)) {
      case 0 -> {
        Map<String, String> noon = Map.of("posted_at", plot.at("12:00:00"));
        Map<String, String> later = Map.of("posted_at", plot.at("12:00:01"));
        plot.hit(REPEATED, account, account.pay(plot.today(), amount, and(payee, later)));
        account.pay(plot.today(), amount, and(payee, noon));
        plot.tell("The same sum twice on one day: the one posted a second later is the hit.");
      }
      case 1 -> {
        account.pay(back(plot, 10, 1), amount, payee);
        plot.hit(REPEATED, account, account.pay(plot.today(), amount, payee));
      }
      case 2 -> {
        plot.account(unit).pay(plot.date(t - 1), amount, payee);
        plot.hit(REPEATED, account, account.pay(plot.today(), amount, payee));
        plot.tell("The same sum from two accounts of the unit.");
      }
      case 3 -> {
        account.pay(plot.date(t - 2), amount, payee);
        plot.hit(REPEATED, account, account.pay(plot.date(t - 1), amount, payee), t - 1);
        plot.hit(REPEATED, account, account.pay(plot.today(), amount, payee));
        plot.tell("The same sum three times: the second and the third are hits.");
      }
      default -> {
        Map<String, String> none = and(payee, Map.of("voucher_no", ""));
        account.pay(plot.date(t - 1), amount, none);
        plot.hit(REPEATED, account, account.pay(plot.today(), amount, none));
        plot.tell("The same sum twice, without any voucher number.");
      }
    }
  }

  /** Eleven days; a đồng less; another payee; the same voucher; a correction; no payee. */
  static void besideRepeated(WarningPlot plot) {
    Unit unit = plot.unit();
    WatchedAccount account = plot.account(unit);
    account.pay(back(plot, 11, -1), 31_000_000L, plot.to(0));
    account.pay(plot.today(), 31_000_000L, plot.to(0));
    for (int nth = 0; nth < 2; nth++) {
      account.pay(plot.today(), 9_999_999L, plot.to(1));
      account.pay(plot.today(), 32_000_000L, plot.to(2 + nth));
      account.pay(plot.today(), 35_000_000L, and(plot.to(7), Map.of("payee_account", "")));
    }
    String voucher = unit.nextVoucher(Purpose.REPAIR);
    String spelled = voucher.toLowerCase(Locale.ROOT).replace("/", " / ");
    account.pay(plot.today(), 33_000_000L, and(plot.to(5), Map.of("voucher_no", voucher)));
    account.pay(plot.today(), 33_000_000L, and(plot.to(5), Map.of("voucher_no", spelled)));
    account.pay(plot.today(), 34_000_000L, plot.to(6));
    Entry receipt = account.receive(plot.today(), 34_000_000L);
    account.reverse(plot.today(), receipt, plot.to(6));
    plot.account(plot.unit()).pay(plot.today(), 31_000_000L, plot.to(0));
  }

  // So many days before today; a day of rest inside the sample has no files, so the next one.
  private static LocalDate back(WarningPlot plot, int days, int step) {
    LocalDate date = plot.today().minusDays(days);
    while (date.isAfter(plot.date(0)) && !BusinessDays.contains(date)) {
      date = date.plusDays(step);
    }
    return date;
  }
}
