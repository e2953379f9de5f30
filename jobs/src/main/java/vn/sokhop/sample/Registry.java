package vn.sokhop.sample;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import vn.sokhop.sample.delivery.FileNames;
import vn.sokhop.sample.delivery.Hand;
import vn.sokhop.sample.treasury.Account;
import vn.sokhop.sample.treasury.Names;
import vn.sokhop.sample.treasury.Office;
import vn.sokhop.sample.treasury.Province;
import vn.sokhop.sample.treasury.RegistryChanges;
import vn.sokhop.sample.treasury.Signer;
import vn.sokhop.sample.treasury.Unit;

/** Writes the registry feeds: everybody on the first day, single changes later. */
final class Registry {
  private static final List<String> UNITS =
      List.of(
          "unit_code",
          "unit_name",
          "office_code",
          "chapter_code",
          "budget_level",
          "account_holder",
          "chief_accountant",
          "notice_email",
          "notice_phone",
          "joined_dvctt_on",
          "active_from",
          "active_to");
  private static final List<String> ACCOUNTS =
      List.of(
          "account_no",
          "unit_code",
          "office_code",
          "account_name",
          "currency",
          "balance_side",
          "opened_on",
          "closed_on",
          "status");
  private static final List<String> SIGNERS =
      List.of(
          "unit_code",
          "account_no",
          "role",
          "person_id",
          "person_name",
          "title",
          "certificate_serial",
          "certificate_from",
          "certificate_to",
          "revoked_at",
          "registered_from",
          "registered_to",
          "email",
          "phone");

  private final Path target;

  Registry(Path target) {
    this.target = target;
  }

  void write(Province province, LocalDate date) throws IOException {
    try (OutFile units = open("units", date, UNITS);
        OutFile accounts = open("accounts", date, ACCOUNTS);
        OutFile signers = open("signers", date, SIGNERS)) {
      for (Office office : province.offices()) {
        for (Unit unit : office.units()) {
          units.row(unit(unit, unit.registered()));
          for (Signer signer : unit.signers()) {
            signers.row(signer(signer, date));
          }
          for (Unit.Holding holding : unit.holdings()) {
            accounts.row(account(holding.account()));
          }
        }
      }
    }
  }

  /**
   * Deliveries of other dates that state some lines anew; those they leave out stay as they were.
   *
   * @param first date of the delivery that states everything
   */
  void change(RegistryChanges changes, LocalDate first) throws IOException {
    for (LocalDate date : changes.dates()) {
      if (date.equals(first)) {
        throw new IllegalArgumentException("The first day states everything: " + date);
      }
      file("units", date, UNITS, changes.units(date), line -> unit(line.unit(), line.odd()));
      file("accounts", date, ACCOUNTS, changes.accounts(date), Registry::account);
      file("signers", date, SIGNERS, changes.signers(date), line -> signer(line, first));
    }
  }

  private <T> void file(
      String feed,
      LocalDate date,
      List<String> header,
      List<T> lines,
      Function<T, List<String>> written)
      throws IOException {
    if (lines.isEmpty()) {
      return;
    }
    try (OutFile file = open(feed, date, header)) {
      for (T line : lines) {
        file.row(written.apply(line));
      }
    }
  }

  private OutFile open(String feed, LocalDate date, List<String> header) throws IOException {
    Path folder = Sample.inbox(target);
    Files.createDirectories(folder);
    String name = FileNames.of(feed, "all", date, 1, Hand.PLAIN.extension());
    return new OutFile(folder.resolve(name), Hand.PLAIN, header);
  }

  private static List<String> unit(Unit unit, Map<String, String> odd) {
    int index = unit.serial();
    String[] row = {
      unit.code(),
      unit.name(),
      unit.office().code(),
      Integer.toString(400 + index % 560),
      index % 3 == 0 ? "2" : "4",
      Names.person(index * 5 + 1),
      Names.person(index * 5 + 3),
      "thongbao." + unit.code() + "@songho.example",
      "0204" + unit.code().substring(1),
      "2021-03-01",
      "2012-01-01",
      ""
    };
    return Rows.with(row, UNITS, odd);
  }

  private static List<String> account(Account account) {
    return List.of(
        account.no(),
        account.unit().code(),
        account.unit().office().code(),
        account.name(),
        "VND",
        account.side().name(),
        account.openedOn(),
        account.closedOn(),
        account.status());
  }

  // Certificates and registrations usually reach from the year before to the year after.
  private static List<String> signer(Signer signer, LocalDate first) {
    boolean holder = signer.isFirst();
    String unit = signer.unit().code();
    String number = holder ? "1" : "2";
    String from = first.getYear() - 1 + "-01-01T00:00:00+07:00";
    String[] row = {
      unit,
      signer.account(),
      signer.role(),
      signer.personId(),
      signer.personName(),
      holder ? "Chủ tài khoản" : "Kế toán trưởng",
      signer.certificate(),
      from,
      first.getYear() + 1 + "-12-31T23:59:59+07:00",
      "",
      from,
      "",
      "nguoiky" + number + "." + unit + "@songho.example",
      "09" + number + unit
    };
    return Rows.with(row, SIGNERS, signer.odd());
  }
}
