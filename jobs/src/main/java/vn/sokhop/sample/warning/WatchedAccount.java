package vn.sokhop.sample.warning;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import vn.sokhop.sample.delivery.FileNames;
import vn.sokhop.sample.treasury.Account;
import vn.sokhop.sample.treasury.AccountDay;
import vn.sokhop.sample.treasury.Entry;
import vn.sokhop.sample.treasury.Ids;
import vn.sokhop.sample.treasury.Purpose;
import vn.sokhop.sample.treasury.Traffic;
import vn.sokhop.sample.treasury.Turnover;

/**
 * An account on which nothing moves but what is written down for it; its unit keeps no book that is
 * compared. It has a past: what is dated before the first day comes with the files of the first
 * day. What is dated after the last day is never written. Amounts are given without sign, in đồng.
 */
public final class WatchedAccount implements Traffic {
  private final Account account;
  private final List<LocalDate> dates;
  private final Map<LocalDate, List<Entry>> entries = new TreeMap<>();

  /**
   * An account that has not moved yet.
   *
   * @param dates business dates of the sample
   */
  public WatchedAccount(Account account, List<LocalDate> dates) {
    this.account = account;
    this.dates = dates;
  }

  public Account account() {
    return account;
  }

  /**
   * A debit entry.
   *
   * @param odd columns that are written as given here; {@code channel} and {@code voucher_no} too
   */
  public Entry pay(LocalDate date, long amount, Map<String, String> odd) {
    return add(date, account.side().payment(amount), Purpose.REPAIR, "", odd);
  }

  /** Money comes in. */
  public Entry receive(LocalDate date, long amount) {
    return add(date, -account.side().payment(amount), Purpose.BUDGET, "", Map.of());
  }

  /** Takes an entry back; the entry that does so may be odd as well, but it pays nobody. */
  public Entry reverse(LocalDate date, Entry entry, Map<String, String> odd) {
    Map<String, String> columns = new HashMap<>(odd);
    columns.keySet().removeAll(Set.of("payee_account", "payee_name", "payee_bank"));
    return add(date, -entry.amount(), entry.purpose(), entry.id(), columns);
  }

  @Override
  public AccountDay day(int day) {
    LocalDate date = dates.get(day);
    List<AccountDay.Earlier> earlier = new ArrayList<>();
    if (day == 0) {
      for (LocalDate past : entries.keySet()) {
        if (past.isBefore(date)) {
          earlier.add(new AccountDay.Earlier(past, on(past), turnover(past)));
        }
      }
    }
    boolean moved = entries.containsKey(date);
    return new AccountDay(
        on(date),
        moved ? Optional.of(turnover(date)) : Optional.empty(),
        List.of(),
        List.of(),
        earlier);
  }

  private List<Entry> on(LocalDate date) {
    return entries.getOrDefault(date, List.of());
  }

  private Turnover turnover(LocalDate date) {
    long opening = account.opening();
    for (Map.Entry<LocalDate, List<Entry>> other : entries.entrySet()) {
      if (other.getKey().isBefore(date)) {
        opening += other.getValue().stream().mapToLong(Entry::amount).sum();
      }
    }
    long increases = on(date).stream().mapToLong(entry -> Math.max(0, entry.amount())).sum();
    long decreases = on(date).stream().mapToLong(entry -> Math.max(0, -entry.amount())).sum();
    return Turnover.of(opening, increases, decreases);
  }

  private Entry add(
      LocalDate date, long amount, Purpose purpose, String reversalOf, Map<String, String> odd) {
    List<Entry> ofDay = entries.computeIfAbsent(date, none -> new ArrayList<>());
    String id =
        account.unit().office().code()
            + Ids.of(FileNames.compact(date), account.serial(), ofDay.size() + 1);
    Map<String, String> columns = new HashMap<>(odd);
    String voucher = columns.getOrDefault("voucher_no", "?");
    if ("?".equals(voucher)) {
      voucher = account.unit().nextVoucher(purpose);
    }
    String channel = columns.getOrDefault("channel", "DVCTT");
    Entry entry = new Entry(id, amount, voucher, purpose, channel, reversalOf, columns);
    ofDay.add(entry);
    return entry;
  }
}
