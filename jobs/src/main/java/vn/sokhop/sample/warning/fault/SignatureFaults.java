package vn.sokhop.sample.warning.fault;

import static vn.sokhop.sample.warning.fault.WarningPlot.first;
import static vn.sokhop.sample.warning.fault.WarningPlot.instant;
import static vn.sokhop.sample.warning.fault.WarningPlot.second;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import vn.sokhop.sample.treasury.BusinessDays;
import vn.sokhop.sample.treasury.Entry;
import vn.sokhop.sample.treasury.Unit;
import vn.sokhop.sample.warning.WatchedAccount;

/** What is wrong with the two signatures of an entry; the registry says nothing unusual. */
final class SignatureFaults {
  private static final Map<String, String> FIRST_MISSING =
      Map.of("first_certificate", "", "first_signed_at", "");
  private static final Map<String, String> SECOND_MISSING =
      Map.of("second_certificate", "", "second_signed_at", "");

  private SignatureFaults() {}

  /** The first, the second or both certificates are empty. */
  static void missing(WarningPlot plot) {
    WatchedAccount account = plot.account(plot.unit());
    Map<String, String> odd =
        switch (plot.variant(4)) {
          case 0 -> FIRST_MISSING;
          case 1 -> SECOND_MISSING;
          case 2 -> WarningPlot.and(SECOND_MISSING, Map.of("voucher_no", ""));
          default -> WarningPlot.and(FIRST_MISSING, SECOND_MISSING);
        };
    plot.hit("SIGNATURE_MISSING", account, plot.pay(account, odd));
  }

  /**
   * Nobody need sign second where nobody is registered to, for that account and at that time;
   * nobody need sign at all on paper, for automatic payments, for money that comes in, for
   * corrections, in units without registered signers.
   */
  static void besideMissing(WarningPlot plot) {
    Map<String, String> none = WarningPlot.and(FIRST_MISSING, SECOND_MISSING);
    Unit holderOnly = plot.unit();
    holderOnly.signers().remove(1);
    plot.pay(plot.account(holderOnly), SECOND_MISSING);

    Unit forOther = plot.unit();
    WatchedAccount without = plot.account(forOther);
    WatchedAccount with = plot.account(forOther);
    forOther.signers().set(1, second(forOther).forAccount(with.account().no()));
    plot.pay(without, SECOND_MISSING);
    plot.pay(with, Map.of());

    Unit left = plot.unit();
    String ended = instant(plot.date(plot.day() - 1), "17:00:00");
    left.signers().set(1, second(left).withOdd(Map.of("registered_to", ended)));
    plot.pay(plot.account(left), SECOND_MISSING);

    Unit unknown = plot.unit();
    unknown.signers().clear();
    plot.pay(plot.account(unknown), none);

    WatchedAccount paper = plot.account(plot.unit());
    plot.pay(paper, WarningPlot.and(none, Map.of("channel", "PAPER")));
    plot.pay(paper, WarningPlot.and(none, Map.of("channel", "AUTO")));
    Entry receipt = paper.receive(plot.today(), 320_000_000L);
    paper.reverse(plot.today(), receipt, none);
  }

  /**
   * One certificate signed in both roles: it is not registered in one of them either. The way of Mỹ
   * Thắng school, where the accountant had the principal's signature.
   */
  static void oneCertificateTwice(WarningPlot plot) {
    Unit unit = plot.unit();
    WatchedAccount account = plot.account(unit);
    String first = first(unit).certificate();
    String second = second(unit).certificate();
    Map<String, String> odd =
        switch (plot.variant(3)) {
          case 0 -> Map.of("second_certificate", first);
          case 1 -> Map.of("first_certificate", second);
          default -> Map.of("second_certificate", first.toLowerCase(Locale.ROOT));
        };
    Entry entry = plot.pay(account, odd);
    plot.hit("ONE_CERTIFICATE_SIGNED_TWICE", account, entry);
    plot.hit("CERTIFICATE_NOT_REGISTERED", account, entry);
  }

  /** Both signed within a minute from one address; exactly sixty seconds count. */
  static void secondsApart(WarningPlot plot) {
    WatchedAccount account = plot.account(plot.unit());
    String second = plot.at("09:00:00");
    String first =
        switch (plot.variant(4)) {
          case 0 -> plot.at("09:00:00");
          case 1 -> plot.at("09:01:00");
          case 2 -> plot.at("08:59:00");
          default -> plot.at("09:00:07");
        };
    Entry entry = plot.pay(account, signed(first, second));
    plot.hit("SIGNED_SECONDS_APART", account, entry);
  }

  /** Sixty-one seconds; no address; a time not given; on paper. */
  static void besideSecondsApart(WarningPlot plot) {
    WatchedAccount account = plot.account(plot.unit());
    Map<String, String> quick = signed(plot.at("09:00:05"), plot.at("09:00:00"));
    plot.pay(account, signed(plot.at("09:01:01"), plot.at("09:00:00")));
    plot.pay(account, signed(plot.at("08:58:59"), plot.at("09:00:00")));
    plot.pay(account, WarningPlot.and(quick, Map.of("signing_address", "")));
    plot.pay(account, WarningPlot.and(quick, Map.of("first_signed_at", "")));
    plot.pay(account, WarningPlot.and(quick, Map.of("channel", "PAPER")));
  }

  /** Before six, after eight, on a day of rest: either signature, whatever the offset says. */
  static void outOfHours(WarningPlot plot) {
    WatchedAccount account = plot.account(plot.unit());
    Map<String, String> odd =
        switch (plot.variant(5)) {
          case 0 -> Map.of("first_signed_at", plot.at("05:59:59"));
          case 1 -> Map.of("second_signed_at", plot.at("20:00:01"));
          case 2 -> Map.of("first_signed_at", instant(saturday(plot.today()), "10:15:00"));
          case 3 -> Map.of("second_signed_at", instant(holiday(plot.today()), "10:15:00"));
          default -> Map.of("first_signed_at", plot.today().minusDays(1) + "T22:59:59Z");
        };
    plot.hit("SIGNED_OUT_OF_HOURS", account, plot.pay(account, odd));
  }

  /**
   * Six and eight sharp; a worked Saturday; posted at night but signed by day, or not said when.
   */
  static void besideOutOfHours(WarningPlot plot) {
    WatchedAccount account = plot.account(plot.unit());
    plot.pay(account, signed(plot.at("20:00:00"), plot.at("06:00:00")));
    plot.pay(
        account, signed(plot.today().minusDays(1) + "T23:00:00Z", plot.today() + "T13:00:00Z"));
    Map<String, String> byNight = new HashMap<>(signed("", ""));
    byNight.put("posted_at", plot.at("21:30:00"));
    plot.pay(account, byNight);
    LocalDate worked = LocalDate.of(2026, 8, 22);
    if (worked.isBefore(plot.today()) && worked.getYear() == plot.today().getYear()) {
      plot.pay(account, Map.of("first_signed_at", instant(worked, "10:00:00")));
    }
  }

  /** A wrong certificate that a second file of the office puts right: the item ends with it. */
  static void putRight(WarningPlot plot) {
    Unit unit = plot.unitElsewhere();
    WatchedAccount account = plot.account(unit);
    for (int day = 0; day < plot.days(); day++) {
      if (day != plot.day()) {
        account.pay(plot.date(day), plot.amount(unit), Map.of());
      }
    }
    Entry entry = plot.pay(account, Map.of());
    plot.replaced(unit.office(), entry.id(), "first_certificate", "CTS-LA-" + unit.code());
    plot.about(
        "CERTIFICATE_NOT_REGISTERED",
        account.account(),
        WarningPlot.subject(entry),
        plot.day(),
        plot.day() + 1);
  }

  private static Map<String, String> signed(String first, String second) {
    return Map.of("first_signed_at", first, "second_signed_at", second);
  }

  private static LocalDate saturday(LocalDate before) {
    return before.minusDays(before.getDayOfWeek().getValue() + 1L);
  }

  /** The latest day of rest before a day that is no weekend. */
  private static LocalDate holiday(LocalDate before) {
    LocalDate day = before.minusDays(1);
    while (day.getDayOfWeek().getValue() > 5 || BusinessDays.contains(day)) {
      day = day.minusDays(1);
    }
    return day;
  }
}
