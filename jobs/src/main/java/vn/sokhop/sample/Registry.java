package vn.sokhop.sample;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import vn.sokhop.sample.delivery.FileNames;
import vn.sokhop.sample.delivery.Hand;
import vn.sokhop.sample.treasury.Account;
import vn.sokhop.sample.treasury.Names;
import vn.sokhop.sample.treasury.Office;
import vn.sokhop.sample.treasury.Province;
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
      int index = 0;
      for (Office office : province.offices()) {
        for (Unit unit : office.units()) {
          units.row(unit(unit, index));
          signers.row(signer(unit, index, "FIRST"));
          signers.row(signer(unit, index, "SECOND"));
          for (Unit.Holding holding : unit.holdings()) {
            accounts.row(account(holding.account()));
          }
          index++;
        }
      }
    }
  }

  /** A later delivery that states some accounts anew; those it leaves out stay as they were. */
  void change(LocalDate date, List<Account> changed) throws IOException {
    try (OutFile accounts = open("accounts", date, ACCOUNTS)) {
      for (Account account : changed) {
        accounts.row(account(account));
      }
    }
  }

  private OutFile open(String feed, LocalDate date, List<String> header) throws IOException {
    Path folder = Sample.inbox(target);
    Files.createDirectories(folder);
    String name = FileNames.of(feed, "all", date, 1, Hand.PLAIN.extension());
    return new OutFile(folder.resolve(name), Hand.PLAIN, header);
  }

  private static List<String> unit(Unit unit, int index) {
    return List.of(
        unit.code(),
        unit.name(),
        unit.office().code(),
        Integer.toString(400 + index % 560),
        index % 3 == 0 ? "2" : "4",
        Names.person(index * 5 + 1),
        Names.person(index * 5 + 3),
        "ketoan." + unit.code() + "@songho.example",
        "0204" + unit.code().substring(1),
        "2021-03-01",
        "2012-01-01",
        "");
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

  private static List<String> signer(Unit unit, int index, String role) {
    boolean first = "FIRST".equals(role);
    int person = index * 5 + (first ? 1 : 3);
    String number = first ? "1" : "2";
    return List.of(
        unit.code(),
        "",
        role,
        "NS" + unit.code() + number,
        Names.person(person),
        first ? "Chủ tài khoản" : "Kế toán trưởng",
        "CTS-" + unit.code() + "-" + number,
        "2025-01-01T00:00:00+07:00",
        "2027-12-31T23:59:59+07:00",
        "",
        "2025-01-01T00:00:00+07:00",
        "",
        "nguoiky" + number + "." + unit.code() + "@songho.example",
        "09" + number + unit.code());
  }
}
