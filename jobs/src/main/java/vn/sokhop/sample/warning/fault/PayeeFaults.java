package vn.sokhop.sample.warning.fault;

import static vn.sokhop.sample.warning.fault.WarningPlot.NEVER;
import static vn.sokhop.sample.warning.fault.WarningPlot.and;
import static vn.sokhop.sample.warning.fault.WarningPlot.first;
import static vn.sokhop.sample.warning.fault.WarningPlot.instant;
import static vn.sokhop.sample.warning.fault.WarningPlot.second;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Map;
import vn.sokhop.sample.treasury.Entry;
import vn.sokhop.sample.treasury.Purpose;
import vn.sokhop.sample.treasury.Signer;
import vn.sokhop.sample.treasury.Unit;
import vn.sokhop.sample.warning.WatchedAccount;

/** Whom the money goes to: somebody new, somebody who signs, two for one voucher. */
final class PayeeFaults {
  private static final String FIRST_PAYMENT = "FIRST_PAYMENT_TO_PAYEE";
  private static final String TWO_PAYEES = "SAME_VOUCHER_OTHER_PAYEE";
  private static final String SIGNER = "PAYEE_IS_SIGNER";

  private PayeeFaults() {}

  /** Two hundred million to a payee who is not among those of the last year. */
  static void firstPayment(WarningPlot plot) {
    Unit unit = plot.unit();
    WatchedAccount account = plot.account(unit);
    Map<String, String> nobody = plot.to(30);
    switch (plot.variant(4)) {
      case 0 -> {
        AmountFaults.wide(plot, account, 30);
        plot.hit(FIRST_PAYMENT, account, account.pay(plot.today(), 200_000_000L, nobody));
      }
      case 1 -> {
        AmountFaults.wide(plot, account, 34);
        plot.hit(FIRST_PAYMENT, account, account.pay(plot.today(), 260_000_000L, nobody));
        plot.hit(FIRST_PAYMENT, account, account.pay(plot.today(), 270_500_000L, nobody));
        account.pay(plot.date(plot.day() + 1), 280_000_000L, nobody);
        plot.tell("Two payments of one day to a new payee; the one of the next day is none.");
      }
      case 2 -> {
        AmountFaults.wide(plot, account, 30);
        account.pay(plot.today().minusDays(366), 12_345_000L, nobody);
        plot.hit(FIRST_PAYMENT, account, account.pay(plot.today(), 310_000_000L, nobody));
        plot.tell("The payee was paid last 366 days ago.");
      }
      default -> {
        AmountFaults.wide(plot, plot.account(unit), 31);
        plot.hit(FIRST_PAYMENT, account, account.pay(plot.today(), 240_000_000L, nobody));
        plot.tell("The unit's earlier payments are on another account.");
      }
    }
  }

  /** A đồng less; twenty-nine earlier payments; paid a year ago to the day; no payee account. */
  static void besideFirstPayment(WarningPlot plot) {
    WatchedAccount less = plot.account(plot.unit());
    AmountFaults.wide(plot, less, 31);
    less.pay(plot.today(), 199_999_999L, plot.to(30));
    less.pay(plot.today(), 300_000_000L, and(plot.to(31), Map.of("payee_account", "")));

    WatchedAccount few = plot.account(plot.unit());
    AmountFaults.wide(plot, few, 29);
    few.pay(plot.today(), 220_000_000L, plot.to(30));

    WatchedAccount paid = plot.account(plot.unit());
    AmountFaults.wide(plot, paid, 31);
    paid.pay(plot.today().minusDays(365), 3_000_000L, plot.to(30));
    paid.pay(plot.today(), 220_000_000L, plot.to(30));
    paid.pay(plot.date(plot.day() - 1), 1_000_000L, plot.to(31));
    paid.pay(plot.today(), 230_000_000L, plot.to(31));
  }

  /** One voucher of an account is paid to two payees, on a day or over days; one item. */
  static void twoPayees(WarningPlot plot) {
    WatchedAccount account = plot.account(plot.unit());
    String voucher = account.account().unit().nextVoucher(Purpose.REPAIR);
    Map<String, String> same = Map.of("voucher_no", voucher);
    int shape = plot.variant(3);
    account.pay(
        plot.date(shape == 1 ? plot.day() - 2 : plot.day()), 21_000_000L, and(plot.to(0), same));
    account.pay(plot.today(), 22_000_000L, and(plot.to(1), same));
    if (shape == 2) {
      account.pay(plot.date(plot.day() + 1), 23_000_000L, and(plot.to(2), same));
      plot.tell("One voucher, two payees, and a third the next day: one item.");
    }
    plot.about(TWO_PAYEES, account.account(), voucher, plot.day(), NEVER);
  }

  /** On two accounts; in two years; twice to one payee; a payee without account; a correction. */
  static void besideTwoPayees(WarningPlot plot) {
    Unit unit = plot.unit();
    WatchedAccount account = plot.account(unit);
    String voucher = unit.nextVoucher(Purpose.REPAIR);
    Map<String, String> same = Map.of("voucher_no", voucher);
    Map<String, String> spelled = Map.of("voucher_no", voucher.toLowerCase(Locale.ROOT));
    account.pay(plot.today(), 21_000_000L, and(plot.to(0), same));
    account.pay(plot.today(), 22_000_000L, and(plot.to(0), spelled));
    account.pay(plot.today(), 23_000_000L, and(and(plot.to(1), same), Map.of("payee_account", "")));
    Entry receipt = account.receive(plot.today(), 24_000_000L);
    account.reverse(plot.today(), receipt, and(plot.to(3), same));
    plot.account(unit).pay(plot.today(), 25_000_000L, and(plot.to(4), same));
    account.pay(
        plot.today().minusYears(1).withMonth(12).withDayOfMonth(15),
        26_000_000L,
        and(plot.to(5), same));
  }

  /** The payee has the name of a signer, however it is spelled. */
  static void signer(WarningPlot plot) {
    Unit unit = plot.unit();
    WatchedAccount account = plot.account(unit);
    String name = second(unit).personName();
    switch (plot.variant(5)) {
      case 0 -> {}
      case 1 -> name = first(unit).personName();
      case 2 -> name = " " + name.toUpperCase(Locale.ROOT).replace(" ", "  ");
      case 3 -> name = Normalizer.normalize(name, Normalizer.Form.NFD);
      default -> {
        name = "Lâm Gia Huy";
        Map<String, String> paid = and(plot.to(0), Map.of("payee_name", name));
        Signer added =
            second(unit)
                .person("NS" + unit.code() + "9", name)
                .withCertificate("CTS-" + unit.code() + "-9");
        if (plot.day() == 0) {
          unit.signers().add(added);
        } else {
          account.pay(plot.date(plot.day() - 1), 2_000_000L, paid);
          plot.changes().signer(plot.today(), added);
        }
        plot.tell("The payee becomes a signer of the unit by a registry delivery of the day.");
      }
    }
    plot.hit(SIGNER, account, plot.pay(account, and(plot.to(0), Map.of("payee_name", name))));
  }

  /** Without its diacritics; a signer who has left; one of another unit; a name that goes on. */
  static void besideSigner(WarningPlot plot) {
    Unit unit = plot.unit();
    WatchedAccount account = plot.account(unit);
    String name = second(unit).personName();
    String bare =
        Normalizer.normalize(name, Normalizer.Form.NFD).replaceAll("\\p{M}", "").replace('đ', 'd');
    if (!bare.equals(name)) {
      plot.pay(account, and(plot.to(0), Map.of("payee_name", bare)));
    }
    plot.pay(account, and(plot.to(1), Map.of("payee_name", name + " (đại lý)")));
    Unit other = plot.unit();
    other.signers().set(0, first(other).person(first(other).personId(), "Lâm Gia Bảo"));
    plot.pay(account, and(plot.to(2), Map.of("payee_name", "Lâm Gia Bảo")));
    String left = "Lâm Gia Huy";
    unit.signers()
        .add(
            second(unit)
                .person("NS" + unit.code() + "9", left)
                .withCertificate("CTS-" + unit.code() + "-9")
                .withOdd(Map.of("registered_to", instant(plot.date(-1), "17:00:00"))));
    plot.pay(account, and(plot.to(3), Map.of("payee_name", left)));
  }
}
