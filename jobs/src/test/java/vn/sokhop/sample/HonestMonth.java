package vn.sokhop.sample;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import vn.sokhop.sample.dossier.DossierBook;
import vn.sokhop.sample.treasury.BusinessDays;
import vn.sokhop.sample.treasury.Chance;
import vn.sokhop.sample.treasury.Office;
import vn.sokhop.sample.treasury.Province;
import vn.sokhop.sample.treasury.RegistryChanges;
import vn.sokhop.sample.treasury.Unit;
import vn.sokhop.sample.warning.WatchedAccount;

/**
 * A month at a treasury where everybody is honest and nobody takes care to look so: amounts as life
 * has them (log-normal, rounded as people round), salaries and insurance, regular suppliers, now
 * and then a large contract, with a regular builder or with a new one. Two months of history come
 * with the files of the first day.
 */
public final class HonestMonth {
  private static final int OFFICES = 4;
  private static final int SUPPLIERS = 10;
  private static final List<LocalDate> PAST =
      List.of(
          LocalDate.of(2026, 9, 8),
          LocalDate.of(2026, 9, 22),
          LocalDate.of(2026, 10, 8),
          LocalDate.of(2026, 10, 22));

  private final Chance chance;
  private final Province province;
  private final List<LocalDate> dates;
  private int entries;

  private HonestMonth(long seed) {
    this.chance = new Chance(seed, 31_415);
    this.dates = BusinessDays.from(LocalDate.of(2026, 11, 2), 20);
    this.province = new Province(seed, dates.size(), 0);
  }

  /**
   * What was written.
   *
   * @param entries of the month and of its history
   */
  public record Written(List<LocalDate> dates, int entries) {}

  /** Writes the files of so many units. */
  public static Written write(Path target, long seed, int units) throws IOException {
    HonestMonth month = new HonestMonth(seed);
    for (int nth = 0; nth < OFFICES; nth++) {
      month.province.foundOffice();
    }
    for (int nth = 0; nth < units; nth++) {
      month.live(month.province.offices().get(nth % OFFICES));
    }
    Files.createDirectories(Sample.inbox(target));
    Registry registry = new Registry(target);
    registry.write(month.province, month.dates.get(0));
    registry.change(new RegistryChanges(), month.dates.get(0));
    DayFiles files = new DayFiles(target, month.dates, new DossierBook(month.dates));
    for (int day = 0; day < month.dates.size(); day++) {
      files.write(month.province, day);
    }
    return new Written(month.dates, month.entries);
  }

  /** Somebody who is paid now and again: his typical amount and how far he goes from it. */
  private record Supplier(String account, String name, double median, double sigma) {}

  private void live(Office office) {
    Unit unit = province.foundUnit(office, Unit.NEVER);
    List<WatchedAccount> accounts = new ArrayList<>();
    for (int nth = 0; nth < 2; nth++) {
      long opening = 6_000_000_000L + chance.upTo(9_000_000_000L);
      accounts.add(
          province.hold(
              province.openDeposit(unit, opening), held -> new WatchedAccount(held, dates)));
    }
    List<Supplier> suppliers = new ArrayList<>();
    for (int nth = 0; nth < SUPPLIERS; nth++) {
      double median = lognormal(6_000_000, 1.0);
      suppliers.add(
          new Supplier(number(unit, nth), "Nhà cung cấp " + unit.code() + "-" + nth, median, 0.5));
    }
    Supplier builder = new Supplier(number(unit, 80), "Xây dựng " + unit.code(), 120_000_000, 0.8);
    long salary = (long) lognormal(260_000_000, 0.5);
    past(accounts.get(0), suppliers, builder, salary);
    int payday = 4 + chance.below(6);
    for (int day = 0; day < dates.size(); day++) {
      LocalDate date = dates.get(day);
      if (day == payday) {
        payroll(accounts.get(0), date, salary);
      }
      for (int nth = 1 + chance.below(6); nth > 0; nth--) {
        WatchedAccount account = accounts.get(chance.percent(70) ? 0 : 1);
        if (chance.percent(6)) {
          receive(account, date);
        } else {
          pay(account, date, chance.pick(suppliers));
        }
      }
    }
    LocalDate any = dates.get(chance.below(dates.size()));
    if (chance.percent(25)) {
      pay(accounts.get(0), any, builder);
    }
    if (chance.percent(3)) {
      String name = "Nhà thầu mới " + unit.code();
      pay(accounts.get(0), any, new Supplier(number(unit, 90), name, 500_000_000, 0.6));
    }
  }

  private void past(
      WatchedAccount account, List<Supplier> suppliers, Supplier builder, long salary) {
    payroll(account, PAST.get(0), salary);
    payroll(account, PAST.get(2), salary);
    pay(account, PAST.get(1), builder);
    for (Supplier supplier : suppliers) {
      pay(account, PAST.get(1), supplier);
      pay(account, PAST.get(3), supplier);
    }
  }

  private void payroll(WatchedAccount account, LocalDate date, long salary) {
    Unit unit = account.account().unit();
    long wages = (long) (salary * (0.97 + chance.below(60) / 1_000.0));
    add(account, date, wages, number(unit, 70), "Cán bộ, viên chức (danh sách kèm theo)");
    add(account, date, wages / 4, "3100000001", "Bảo hiểm xã hội");
  }

  private void pay(WatchedAccount account, LocalDate date, Supplier supplier) {
    double amount = lognormal(supplier.median(), supplier.sigma());
    long step = chance.percent(20) ? 100_000 : chance.percent(60) ? 1_000 : 1;
    long rounded = Math.max(step, Math.round(amount / step) * step);
    add(account, date, rounded, supplier.account(), supplier.name());
  }

  private void receive(WatchedAccount account, LocalDate date) {
    account.receive(date, 50_000_000L + chance.upTo(400_000) * 1_000);
    entries++;
  }

  private void add(WatchedAccount account, LocalDate date, long amount, String payee, String name) {
    Map<String, String> odd = new HashMap<>();
    odd.put("payee_account", payee);
    odd.put("payee_name", name);
    if (chance.percent(8)) {
      odd.put("channel", chance.percent(50) ? "PAPER" : "AUTO");
      odd.putAll(
          Map.of(
              "first_certificate", "",
              "first_signed_at", "",
              "second_certificate", "",
              "second_signed_at", "",
              "signing_address", ""));
    }
    account.pay(date, amount, odd);
    entries++;
  }

  private static String number(Unit unit, int nth) {
    return String.format(Locale.ROOT, "6%s%02d", unit.code(), nth);
  }

  private double lognormal(double median, double sigma) {
    double u = (1 + chance.below(999_999)) / 1_000_000.0;
    double v = chance.below(1_000_000) / 1_000_000.0;
    double normal = Math.sqrt(-2 * Math.log(u)) * Math.cos(2 * Math.PI * v);
    return median * Math.exp(sigma * normal);
  }
}
