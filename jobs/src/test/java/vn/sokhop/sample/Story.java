package vn.sokhop.sample;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import vn.sokhop.sample.dossier.DossierBook;
import vn.sokhop.sample.dossier.OfficeTime;
import vn.sokhop.sample.treasury.Account;
import vn.sokhop.sample.treasury.BusinessDays;
import vn.sokhop.sample.treasury.Office;
import vn.sokhop.sample.treasury.Province;
import vn.sokhop.sample.treasury.RegistryChanges;
import vn.sokhop.sample.treasury.Traffic;
import vn.sokhop.sample.treasury.Unit;
import vn.sokhop.sample.warning.WatchedAccount;

/**
 * A small treasury in which a test tells a story: an honest unit with a past beside the one that
 * the story is about.
 */
public final class Story {
  private static final int PAST_DAYS = 10;

  private final Province province;
  private final List<LocalDate> dates;
  private final RegistryChanges changes = new RegistryChanges();
  private final Office office;

  /** A story of so many working days from a date on. */
  public Story(LocalDate first, int days) {
    this.province = new Province(first.toEpochDay(), days, 0);
    this.dates = BusinessDays.from(first, days);
    this.office = province.foundOffice();
    honest(account(unit(Unit.NEVER)), days);
  }

  public List<LocalDate> dates() {
    return dates;
  }

  public LocalDate date(int index) {
    return dates.get(index);
  }

  /** What the registry is told beside the delivery of the first day. */
  public RegistryChanges changes() {
    return changes;
  }

  /**
   * A unit at the only office.
   *
   * @param firstDay index of the first day it sends its books; {@link Unit#NEVER} if it does not
   */
  public Unit unit(int firstDay) {
    return province.foundUnit(office, firstDay);
  }

  /** An account of a unit that keeps no book. */
  public WatchedAccount account(Unit unit) {
    return account(unit, account -> new WatchedAccount(account, dates));
  }

  /** An account of a unit with what moves on it. */
  public <T extends Traffic> T account(Unit unit, Function<Account, T> traffic) {
    return province.hold(province.openDeposit(unit, 20_000_000_000L), traffic);
  }

  /** Forty honest payments before the first day, and two on each of the first days. */
  public void honest(WatchedAccount account, int days) {
    LocalDate past = dates.get(0);
    for (int back = 0; back < PAST_DAYS; back++) {
      past = OfficeTime.before(past);
      for (int nth = 0; nth < 4; nth++) {
        account.pay(past, amount(account, back * 4 + nth), Map.of());
      }
    }
    for (int day = 0; day < days; day++) {
      account.pay(dates.get(day), amount(account, day), Map.of());
      account.pay(dates.get(day), amount(account, day + 17), Map.of());
    }
  }

  /** An ordinary amount: from two to thirty-nine million. */
  public static long amount(WatchedAccount account, int nth) {
    long amount = Math.round(2_000_000 * Math.pow(19, nth % 40 / 40.0));
    return account.account().unit().distinct(amount);
  }

  /**
   * What a unit stated for the days of a month, as one: opening, increases, decreases, closing; in
   * đồng.
   */
  public static List<Long> stated(Path target, String account, YearMonth month) throws IOException {
    List<Map<String, String>> days =
        SampleFiles.rows(Sample.inbox(target), "unit-balances").stream()
            .filter(row -> account.equals(row.get("account_no")))
            .filter(row -> String.valueOf(row.get("from_date")).startsWith(month.toString()))
            .sorted(Comparator.comparing(row -> String.valueOf(row.get("from_date"))))
            .toList();
    return List.of(
        figure(days.get(0), "opening_balance"),
        days.stream().mapToLong(day -> figure(day, "increases")).sum(),
        days.stream().mapToLong(day -> figure(day, "decreases")).sum(),
        figure(days.get(days.size() - 1), "closing_balance"));
  }

  private static long figure(Map<String, String> row, String column) {
    return Long.parseLong(String.valueOf(row.get(column)));
  }

  /** Writes {@code inbox/} of a folder. */
  public void write(Path target) throws IOException {
    Files.createDirectories(Sample.inbox(target));
    Registry registry = new Registry(target);
    registry.write(province, dates.get(0));
    registry.change(changes, dates.get(0));
    DayFiles files = new DayFiles(target, dates, new DossierBook(dates));
    for (int day = 0; day < dates.size(); day++) {
      files.write(province, day);
    }
  }
}
