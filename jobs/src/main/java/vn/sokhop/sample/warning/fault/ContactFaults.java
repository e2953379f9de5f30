package vn.sokhop.sample.warning.fault;

import static vn.sokhop.sample.warning.fault.WarningPlot.NEVER;
import static vn.sokhop.sample.warning.fault.WarningPlot.instant;
import static vn.sokhop.sample.warning.fault.WarningPlot.second;

import java.time.LocalDate;
import java.util.Locale;
import java.util.Map;
import vn.sokhop.sample.treasury.Unit;
import vn.sokhop.sample.warning.WatchedAccount;

/** To whom the treasury's notices go: the second signer, or somebody else just before a payment. */
final class ContactFaults {
  private static final String SHARED = "NOTICE_CONTACT_SHARED";
  private static final String CHANGED = "NOTICE_CONTACT_CHANGED_BEFORE_PAYMENT";
  private static final String EMAIL = "notice_email";
  private static final String PHONE = "notice_phone";

  private ContactFaults() {}

  /** The way of Ninh Hải school, where the notices went to the accountant's phone. */
  static void shared(WarningPlot plot) {
    Unit unit = plot.unit();
    String phone = "092" + unit.code();
    String email = "nguoiky2." + unit.code() + "@songho.example";
    switch (plot.variant(4)) {
      case 0 -> {
        unit.registered().put(PHONE, phone);
        plot.about(SHARED, unit, phone, 0, NEVER);
      }
      case 1 -> {
        unit.registered().put(EMAIL, email);
        plot.about(SHARED, unit, email, 0, NEVER);
        plot.tell("The notices go to the second signer's e-mail address.");
      }
      case 2 -> {
        unit.signers()
            .set(
                1,
                second(unit)
                    .withOdd(
                        Map.of(
                            "email",
                            " " + email.toUpperCase(Locale.ROOT),
                            "phone",
                            "+84 92." + unit.code())));
        unit.registered().put(EMAIL, email);
        unit.registered().put(PHONE, phone);
        plot.about(SHARED, unit, email, 0, NEVER);
        plot.about(SHARED, unit, phone, 0, NEVER);
        plot.tell("Both contacts are the second signer's, spelled otherwise: two items.");
      }
      default -> {
        Map<String, String> hers = Map.of(PHONE, phone);
        if (plot.day() == 0) {
          unit.registered().putAll(hers);
        } else {
          plot.changes().unit(plot.today(), unit, hers);
        }
        plot.changes().unit(plot.date(plot.day() + 1), unit, Map.of());
        plot.about(SHARED, unit, phone, plot.day(), plot.day() + 1);
        plot.tell("The notices go to the second signer's phone, for one day.");
      }
    }
  }

  /** The first signer's contact; that of a second signer who has left. */
  static void besideShared(WarningPlot plot) {
    Unit holder = plot.unit();
    holder.registered().put(PHONE, "091" + holder.code());
    holder.registered().put(EMAIL, "nguoiky1." + holder.code() + "@songho.example");
    plot.pay(plot.account(holder), Map.of());
    Unit left = plot.unit();
    left.registered().put(PHONE, "092" + left.code());
    left.signers()
        .set(1, second(left).withOdd(Map.of("registered_to", instant(plot.date(-1), "17:00:00"))));
  }

  /** Changed today, or seven days before a payment of a hundred million. */
  static void changed(WarningPlot plot) {
    Unit unit = plot.unit();
    WatchedAccount account = plot.account(unit);
    long amount = 100_000_000L;
    switch (plot.variant(3)) {
      case 0 -> change(plot, unit, plot.today().minusDays(7), Map.of(EMAIL, "cu@songho.example"));
      case 1 -> {
        change(plot, unit, plot.today(), Map.of(PHONE, "0204999888"));
        amount = 150_000_000L;
        plot.tell("The phone for notices changes on the day of a large payment.");
      }
      default -> {
        change(
            plot,
            unit,
            plot.today().minusDays(7),
            Map.of(EMAIL, "cu@songho.example", PHONE, "0204999888"));
        amount = 1_234_000_000L;
        plot.tell("Both contacts change a week before a very large payment.");
      }
    }
    plot.hit(CHANGED, account, account.pay(plot.today(), amount, Map.of()));
  }

  /**
   * A đồng less; a day longer ago; spelled otherwise only; stated for the first time; on paper; in
   * a unit without signers.
   */
  static void besideChanged(WarningPlot plot) {
    Map<String, String> old = Map.of(EMAIL, "cu@songho.example");
    LocalDate week = plot.today().minusDays(7);
    Unit less = plot.unit();
    change(plot, less, week, old);
    plot.account(less).pay(plot.today(), 99_999_999L, Map.of());

    Unit longer = plot.unit();
    change(plot, longer, plot.today().minusDays(8), old);
    plot.account(longer).pay(plot.today(), 180_000_000L, Map.of());

    Unit spelled = plot.unit();
    change(
        plot,
        spelled,
        week,
        Map.of(
            EMAIL,
            " THONGBAO." + spelled.code() + "@SONGHO.example",
            PHONE,
            "+84 204 " + spelled.code().substring(1)));
    plot.account(spelled).pay(plot.today(), 180_000_000L, Map.of());

    Unit stated = plot.unit();
    change(plot, stated, week, Map.of(EMAIL, "", PHONE, ""));
    plot.account(stated).pay(plot.today(), 180_000_000L, Map.of());

    Unit paper = plot.unit();
    change(plot, paper, week, old);
    plot.account(paper).pay(plot.today(), 180_000_000L, Map.of("channel", "PAPER"));

    Unit unsigned = plot.unit();
    unsigned.signers().clear();
    change(plot, unsigned, week, old);
    plot.account(unsigned).pay(plot.today(), 180_000_000L, Map.of());
  }

  // The registry of the first day states every unit, so that what was before it lies in an earlier
  // delivery, and what comes after it in a later one.
  private static void change(
      WarningPlot plot, Unit unit, LocalDate on, Map<String, String> before) {
    LocalDate first = plot.date(0);
    if (on.isAfter(first)) {
      unit.registered().putAll(before);
      plot.changes().unit(on, unit, Map.of());
      return;
    }
    plot.changes().unit(on.minusDays(30), unit, before);
    if (on.isBefore(first)) {
      plot.changes().unit(on, unit, Map.of());
    }
  }
}
