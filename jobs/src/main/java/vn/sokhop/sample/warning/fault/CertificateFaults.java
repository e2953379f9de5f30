package vn.sokhop.sample.warning.fault;

import static vn.sokhop.sample.warning.fault.WarningPlot.NEVER;
import static vn.sokhop.sample.warning.fault.WarningPlot.first;
import static vn.sokhop.sample.warning.fault.WarningPlot.instant;
import static vn.sokhop.sample.warning.fault.WarningPlot.second;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import vn.sokhop.sample.treasury.Entry;
import vn.sokhop.sample.treasury.Signer;
import vn.sokhop.sample.treasury.Unit;
import vn.sokhop.sample.warning.WatchedAccount;

/** Certificates against the registry: not registered, expired, revoked, in several units. */
final class CertificateFaults {
  private static final String NOT_REGISTERED = "CERTIFICATE_NOT_REGISTERED";
  private static final String SEVERAL = "CERTIFICATE_IN_SEVERAL_UNITS";

  private CertificateFaults() {}

  /**
   * Not registered for that unit, account and role at that instant. A certificate of another unit
   * is, besides, one in several units; both are told.
   */
  static void notRegistered(WarningPlot plot) {
    Unit unit = plot.unit();
    WatchedAccount account = plot.account(unit);
    Map<String, String> odd = Map.of();
    switch (plot.variant(7)) {
      case 0 -> odd = Map.of("first_certificate", "CTS-LA-" + unit.code());
      case 1 -> {
        odd =
            Map.of(
                "first_certificate",
                second(unit).certificate(),
                "second_certificate",
                first(unit).certificate());
        plot.tell("Each signed in the other's role.");
      }
      case 2 -> {
        WatchedAccount other = plot.account(unit);
        unit.signers().set(0, first(unit).forAccount(other.account().no()));
        plot.tell("The first certificate is registered for another account of the unit only.");
      }
      case 3 -> {
        Map<String, String> from = Map.of("registered_from", plot.at("08:30:00"));
        unit.signers().set(0, first(unit).withOdd(from));
        odd = Map.of("first_signed_at", plot.at("08:29:59"));
        plot.tell("Signed a second before the registration begins.");
      }
      case 4 -> {
        Map<String, String> to =
            Map.of("registered_to", instant(plot.date(plot.day() - 1), "17:00:00"));
        if (plot.day() == 0) {
          unit.signers().set(0, first(unit).withOdd(to));
        } else {
          plot.changes().signer(plot.today(), first(unit).withOdd(to));
        }
        plot.tell(
            "The account holder changed the day before; the old certificate goes on signing.");
      }
      case 5 -> {
        unit.signers().set(0, first(unit).withOdd(Map.of("registered_to", plot.at("09:59:59"))));
        odd = Map.of("first_signed_at", "");
        plot.tell("No time of signing; posted after the registration ended.");
      }
      default -> {
        Unit other = plot.unit();
        odd = Map.of("second_certificate", second(other).certificate());
        plot.about(SEVERAL, unit, second(other).certificate(), plot.day(), NEVER);
        plot.about(SEVERAL, other, second(other).certificate(), plot.day(), NEVER);
        plot.tell("The second certificate is one of another unit.");
      }
    }
    plot.hit(NOT_REGISTERED, account, plot.pay(account, odd));
  }

  /** Spelled otherwise; the first and the last second of a registration; for this account only. */
  static void besideNotRegistered(WarningPlot plot) {
    Unit unit = plot.unit();
    WatchedAccount account = plot.account(unit);
    String spelled = " " + first(unit).certificate().toLowerCase(Locale.ROOT) + " ";
    plot.pay(account, Map.of("first_certificate", spelled, "first_signed_at", plot.at("08:31:00")));
    Signer own = first(unit).forAccount(account.account().no());
    unit.signers()
        .set(
            0,
            own.withOdd(
                Map.of(
                    "registered_from", instant(plot.date(plot.day() - 40), "08:30:00"),
                    "registered_to", plot.at("09:30:00"))));
    plot.pay(account, Map.of("first_signed_at", plot.at("09:30:00")));

    Unit begins = plot.unit();
    begins.signers().set(0, first(begins).withOdd(Map.of("registered_from", plot.at("08:45:00"))));
    plot.pay(plot.account(begins), Map.of("first_signed_at", plot.at("08:45:00")));
  }

  /** Signed a second after the certificate ended, before it began, the day after, or posted so. */
  static void expired(WarningPlot plot) {
    Unit unit = plot.unit();
    WatchedAccount account = plot.account(unit);
    Map<String, String> odd = Map.of("first_signed_at", plot.at("08:30:01"));
    switch (plot.variant(4)) {
      case 0 -> certificate(unit, "certificate_to", plot.at("08:30:00"));
      case 1 -> {
        certificate(unit, "certificate_from", plot.at("08:30:02"));
        plot.tell("Signed a second before the certificate begins.");
      }
      case 2 -> {
        String ended = instant(plot.date(plot.day() - 1), "23:59:59");
        unit.signers().set(1, second(unit).withOdd(Map.of("certificate_to", ended)));
        plot.tell("The second certificate ended the evening before.");
      }
      default -> {
        certificate(unit, "certificate_to", plot.at("09:59:59"));
        odd = Map.of("first_signed_at", "");
        plot.tell("No time of signing; posted after the certificate ended.");
      }
    }
    plot.hit("CERTIFICATE_EXPIRED", account, plot.pay(account, odd));
  }

  /** At or after its revocation; where the registry tells of it only today, from today on. */
  static void revoked(WarningPlot plot) {
    Unit unit = plot.unit();
    WatchedAccount account = plot.account(unit);
    Map<String, String> odd = Map.of("first_signed_at", plot.at("08:30:00"));
    switch (plot.variant(4)) {
      case 0 -> {
        certificate(unit, "revoked_at", plot.at("08:30:00"));
        plot.tell("Signed in the very second of the revocation.");
      }
      case 1 -> {
        Map<String, String> yesterday =
            Map.of("revoked_at", instant(plot.date(plot.day() - 1), "16:00:00"));
        if (plot.day() == 0) {
          unit.signers().set(0, first(unit).withOdd(yesterday));
        } else {
          plot.pay(account, Map.of("channel", "PAPER"));
          account.pay(plot.date(plot.day() - 1), plot.amount(unit), Map.of());
          plot.changes().signer(plot.today(), first(unit).withOdd(yesterday));
        }
        plot.tell("Revoked the day before and told today; the payments before it are right.");
      }
      case 2 -> {
        String earlier = instant(plot.date(plot.day() - 20), "16:00:00");
        unit.signers().set(1, second(unit).withOdd(Map.of("revoked_at", earlier)));
        plot.tell("The second certificate was revoked a month ago.");
      }
      default -> {
        certificate(unit, "revoked_at", plot.at("09:59:59"));
        odd = Map.of("first_signed_at", "");
        plot.tell("No time of signing; posted after the revocation.");
      }
    }
    plot.hit("CERTIFICATE_REVOKED", account, plot.pay(account, odd));
  }

  /**
   * The last and the first second of a certificate; one that ends a second later; one revoked a
   * second later; one that was made longer in time.
   */
  static void besideExpired(WarningPlot plot) {
    String signed = plot.at("08:30:00");
    Map<String, String> odd = Map.of("first_signed_at", signed);
    for (Map<String, String> edge :
        List.of(
            Map.of("certificate_to", signed),
            Map.of("certificate_from", signed),
            Map.of("certificate_to", plot.at("08:30:01")),
            Map.of("revoked_at", plot.at("08:30:01")))) {
      Unit unit = plot.unit();
      unit.signers().set(0, first(unit).withOdd(edge));
      plot.pay(plot.account(unit), odd);
    }
    if (plot.day() > 0) {
      Unit renewed = plot.unit();
      plot.changes().signer(plot.today(), first(renewed));
      certificate(renewed, "certificate_to", instant(plot.date(plot.day() - 1), "23:59:59"));
      plot.pay(plot.account(renewed), odd);
    }
  }

  /** Registered in two units from the beginning or from today on, or used in another unit. */
  static void severalUnits(WarningPlot plot) {
    Unit one = plot.unit();
    Unit other = plot.unit();
    String certificate = first(one).certificate();
    int from = plot.day();
    switch (plot.variant(3)) {
      case 0 -> {
        other.signers().set(0, first(other).withCertificate(certificate));
        from = 0;
      }
      case 1 -> {
        WatchedAccount account = plot.account(other);
        Entry entry = plot.pay(account, Map.of("first_certificate", certificate));
        plot.hit(NOT_REGISTERED, account, entry);
        plot.tell("The certificate of one unit signs for another.");
      }
      default -> {
        if (plot.day() == 0) {
          other.signers().add(second(other).withCertificate(certificate));
        } else {
          plot.changes().signer(plot.today(), second(other).withCertificate(certificate));
        }
        plot.tell("The certificate of one unit is registered for another from today on.");
      }
    }
    plot.about(SEVERAL, one, certificate, from, NEVER);
    plot.about(SEVERAL, other, certificate, from, NEVER);
  }

  /** A certificate that has left one unit, unused, before it came to another. */
  static void besideSeveralUnits(WarningPlot plot) {
    Unit left = plot.unit();
    Unit joined = plot.unit();
    Signer moved = first(left);
    left.signers()
        .set(0, moved.withOdd(Map.of("registered_to", instant(plot.date(-1), "17:00:00"))));
    joined.signers().set(0, first(joined).withCertificate(moved.certificate()));
    plot.pay(plot.account(joined), Map.of("first_certificate", moved.certificate()));
  }

  private static void certificate(Unit unit, String column, String instant) {
    unit.signers().set(0, first(unit).withOdd(Map.of(column, instant)));
  }
}
