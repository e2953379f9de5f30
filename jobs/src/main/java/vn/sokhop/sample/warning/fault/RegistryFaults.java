package vn.sokhop.sample.warning.fault;

import static vn.sokhop.sample.warning.fault.WarningPlot.NEVER;
import static vn.sokhop.sample.warning.fault.WarningPlot.first;
import static vn.sokhop.sample.warning.fault.WarningPlot.instant;
import static vn.sokhop.sample.warning.fault.WarningPlot.second;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import vn.sokhop.sample.treasury.Entry;
import vn.sokhop.sample.treasury.Names;
import vn.sokhop.sample.treasury.Signer;
import vn.sokhop.sample.treasury.Unit;
import vn.sokhop.sample.warning.WatchedAccount;

/** What the registry itself says: who may sign how often, in which roles. */
final class RegistryFaults {
  private static final String BOTH = "ONE_PERSON_BOTH_ROLES";
  private static final String MANY = "TOO_MANY_SIGNERS";

  private RegistryFaults() {}

  /** One person with two certificates, in both roles of an account; with and without payments. */
  static void bothRoles(WarningPlot plot) {
    Unit unit = plot.unit();
    WatchedAccount account = plot.account(unit);
    String person = first(unit).personId();
    Signer twice = second(unit).person(person, first(unit).personName());
    switch (plot.variant(4)) {
      case 0 -> {
        unit.signers().set(1, twice);
        plot.about(BOTH, unit, person, 0, NEVER);
        plot.hit(BOTH, account, plot.pay(account, Map.of()));
        plot.tell("One person is registered in both roles, and signs a payment in both.");
      }
      case 1 -> {
        plot.account(unit);
        unit.signers()
            .add(
                twice
                    .forAccount(account.account().no())
                    .withCertificate(second(unit).certificate() + "-B"));
        plot.about(BOTH, account.account(), person, 0, NEVER);
        plot.tell("One person is registered in both roles of one account; no payment.");
      }
      case 2 -> {
        WatchedAccount other = plot.account(unit);
        String certificate = second(unit).certificate() + "-B";
        unit.signers().set(0, first(unit).forAccount(account.account().no()));
        unit.signers().add(twice.forAccount(other.account().no()).withCertificate(certificate));
        Entry entry = plot.pay(account, Map.of("second_certificate", certificate));
        plot.hit(BOTH, account, entry);
        plot.hit("CERTIFICATE_NOT_REGISTERED", account, entry);
        plot.tell("First signer of one account and second of another signs twice on the first.");
      }
      default -> {
        if (plot.day() == 0) {
          unit.signers().set(1, twice);
        } else {
          plot.changes().signer(plot.today(), twice);
        }
        plot.about(BOTH, unit, person, plot.day(), NEVER);
        plot.tell("From today on one person is registered in both roles; no payment.");
      }
    }
  }

  /** In both roles one after the other, of two accounts, in two units. */
  static void besideBothRoles(WarningPlot plot) {
    Unit unit = plot.unit();
    String person = first(unit).personId();
    String name = first(unit).personName();
    WatchedAccount account = plot.account(unit);
    String until = instant(plot.date(plot.day() - 1), "23:59:59");
    unit.signers().set(0, first(unit).withOdd(Map.of("registered_from", plot.at("00:00:00"))));
    unit.signers()
        .add(
            second(unit)
                .person(person, name)
                .withCertificate(second(unit).certificate() + "-B")
                .withOdd(Map.of("registered_to", until)));
    plot.pay(account, Map.of());

    Unit two = plot.unit();
    String here = plot.account(two).account().no();
    String there = plot.account(two).account().no();
    two.signers().set(0, first(two).forAccount(here));
    two.signers()
        .add(
            second(two)
                .person(first(two).personId(), first(two).personName())
                .withCertificate(second(two).certificate() + "-B")
                .forAccount(there));

    Unit elsewhere = plot.unit();
    elsewhere.signers().set(1, second(elsewhere).person(person, name));
    plot.pay(plot.account(elsewhere), Map.of());
  }

  /** Five first or four second signers; from today on; until the next day. */
  static void tooMany(WarningPlot plot) {
    Unit unit = plot.unit();
    WatchedAccount account = plot.account(unit);
    switch (plot.variant(3)) {
      case 0 -> {
        more(unit, Signer.FIRST, 4);
        plot.about(MANY, account.account(), Signer.FIRST, 0, NEVER);
        plot.pay(account, Map.of());
      }
      case 1 -> {
        plot.account(unit);
        more(unit, Signer.SECOND, 3);
        for (int nth = 2; nth < 5; nth++) {
          unit.signers().set(nth, unit.signers().get(nth).forAccount(account.account().no()));
        }
        plot.about(MANY, account.account(), Signer.SECOND, 0, NEVER);
        plot.tell("Four second signers of one account, one of its sister.");
      }
      default -> {
        more(unit, Signer.FIRST, 4);
        Signer fifth = unit.signers().remove(5);
        if (plot.day() == 0) {
          unit.signers().add(fifth);
        } else {
          plot.changes().signer(plot.today(), fifth);
        }
        String revoked = instant(plot.today(), "23:00:00");
        plot.changes()
            .signer(plot.date(plot.day() + 1), fifth.withOdd(Map.of("revoked_at", revoked)));
        plot.about(MANY, account.account(), Signer.FIRST, plot.day(), plot.day() + 1);
        plot.tell("A fifth first signer; the certificate is revoked a day later.");
      }
    }
  }

  /**
   * Four and three; more certificates than people; ended, expired and revoked ones; two accounts.
   */
  static void besideTooMany(WarningPlot plot) {
    Unit full = plot.unit();
    more(full, Signer.FIRST, 3);
    more(full, Signer.SECOND, 2);
    full.signers().add(first(full).withCertificate(first(full).certificate() + "-B"));
    plot.pay(plot.account(full), Map.of());

    String before = instant(plot.date(-2), "17:00:00");
    for (String column : List.of("registered_to", "certificate_to", "revoked_at")) {
      Unit unit = plot.unit();
      more(unit, Signer.FIRST, 4);
      unit.signers().set(5, unit.signers().get(5).withOdd(Map.of(column, before)));
      plot.account(unit);
    }

    Unit split = plot.unit();
    more(split, Signer.FIRST, 4);
    for (int nth = 4; nth < 6; nth++) {
      String no = plot.account(split).account().no();
      split.signers().set(nth, split.signers().get(nth).forAccount(no));
    }
  }

  /** People with certificates of their own beside those that are there. */
  private static void more(Unit unit, String role, int count) {
    Signer like = Signer.FIRST.equals(role) ? first(unit) : second(unit);
    for (int nth = 0; nth < count; nth++) {
      String mark = "-" + role.substring(0, 1).toLowerCase(Locale.ROOT) + nth;
      unit.signers()
          .add(
              like.person(like.personId() + mark, Names.person(unit.serial() * 5 + 17 + nth))
                  .withCertificate(like.certificate() + mark)
                  .withOdd(Map.of("email", "", "phone", "")));
    }
  }
}
