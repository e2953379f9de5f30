package vn.sokhop.sample.treasury;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntUnaryOperator;

/**
 * An account on which everything is right: each entry has its record, each balance its twin. Keeps
 * one running balance and nothing else, so that any number of accounts fits into memory.
 */
public final class DailyTraffic implements Traffic {
  private static final long FLOOR = 1_000_000L;
  private static final long LARGE = 200_000_000L;

  private final Account account;
  private final Chance chance;
  private final IntUnaryOperator entriesOfDay;
  private final String idDates;
  private long balance;
  private long mayPay;

  /**
   * Traffic that begins with the account's opening balance.
   *
   * @param entriesOfDay how many entries the account has on the day of an index
   * @param idDates the compact dates of all days, one after the other, eight digits each
   */
  public DailyTraffic(
      Account account, Chance chance, IntUnaryOperator entriesOfDay, String idDates) {
    this.account = account;
    this.chance = chance;
    this.entriesOfDay = entriesOfDay;
    this.idDates = idDates;
    this.balance = account.opening();
  }

  @Override
  public AccountDay day(int day) {
    int count = entriesOfDay.applyAsInt(day);
    if (count == 0) {
      return AccountDay.QUIET;
    }
    boolean sends = account.unit().sends(day);
    List<Entry> entries = new ArrayList<>(count);
    List<UnitRecord> records = new ArrayList<>(sends ? count : 0);
    long opening = balance;
    long increases = 0;
    long decreases = 0;
    mayPay = account.side() == BalanceSide.CREDIT ? opening / 5 * 4 : Long.MAX_VALUE;
    for (int nth = 1; nth <= count; nth++) {
      Entry entry = entry(day, nth);
      entries.add(entry);
      if (sends) {
        records.add(record(day, nth, entry));
      }
      increases += Math.max(0, entry.amount());
      decreases += Math.max(0, -entry.amount());
      balance += entry.amount();
    }
    Turnover turnover = Turnover.of(opening, increases, decreases);
    return new AccountDay(
        entries,
        Optional.of(turnover),
        records,
        sends ? List.of(new AccountDay.Statement(day, turnover)) : List.of());
  }

  private Entry entry(int day, int nth) {
    boolean automatic = chance.percent(5);
    Purpose purpose = automatic ? Purpose.UTILITY : Purpose.ofPayment(chance);
    long amount = account.side().payment(purpose.amount(chance));
    if (!automatic && chance.percent(12)) {
      purpose = Purpose.FEE;
      amount = -account.side().payment(purpose.amount(chance));
    }
    // A day that pays out most of what was there in the morning is a warning of its own.
    if (balance + amount < FLOOR || mayPay + amount < 0) {
      purpose = Purpose.BUDGET;
      amount = purpose.amount(chance);
    }
    amount = account.unit().distinct(amount);
    String channel = automatic ? "AUTO" : chance.percent(90) ? "DVCTT" : "PAPER";
    String id = account.unit().office().code() + Ids.of(idDates, day, account.serial(), nth);
    String voucher = account.unit().nextVoucher(purpose);
    if (account.side().debit(amount) > 0) {
      amount = account.side().payment(knownToBePaid(day, purpose, voucher, Math.abs(amount)));
      mayPay += account.side() == BalanceSide.CREDIT ? amount : 0;
    }
    return new Entry(id, amount, voucher, purpose, channel, "", Map.of());
  }

  // Nobody gets a large sum from a unit that has never paid him before.
  private long knownToBePaid(int day, Purpose purpose, String voucher, long amount) {
    Unit unit = account.unit();
    String payee = Payees.of(unit, purpose, voucher).account();
    long paid =
        amount >= LARGE && !unit.knows(payee, day) ? LARGE / 2 + amount % LARGE / 4 : amount;
    unit.paid(payee, day);
    return paid == amount ? amount : unit.distinct(paid);
  }

  private UnitRecord record(int day, int nth, Entry entry) {
    String voucher =
        chance.percent(15) ? Unit.spelled(entry.voucher(), 1 + chance.below(3)) : entry.voucher();
    String id = "R" + Ids.of(idDates, day, account.serial(), nth);
    return new UnitRecord(id, day, entry.amount(), voucher, entry.purpose(), Map.of());
  }
}
