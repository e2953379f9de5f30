package vn.sokhop.sample.fault;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import vn.sokhop.sample.treasury.Account;
import vn.sokhop.sample.treasury.AccountDay;
import vn.sokhop.sample.treasury.Chance;
import vn.sokhop.sample.treasury.Entry;
import vn.sokhop.sample.treasury.Ids;
import vn.sokhop.sample.treasury.Purpose;
import vn.sokhop.sample.treasury.Traffic;
import vn.sokhop.sample.treasury.Turnover;
import vn.sokhop.sample.treasury.UnitRecord;

/**
 * An account whose days are written down line by line, so that a fault can say exactly what each
 * side knows. Balances follow from the lines; only what is tampered with on purpose differs. All
 * amounts are owner-side signed, in đồng.
 */
final class Script implements Traffic {
  private final Account account;
  private final Chance chance;
  private final String idDates;
  private final List<Posting> postings = new ArrayList<>();
  private final List<Booking> bookings = new ArrayList<>();
  private final Map<Integer, UnaryOperator<Turnover>> listEdits = new HashMap<>();
  private final Map<Integer, UnaryOperator<Turnover>> statementEdits = new HashMap<>();
  private final Map<Integer, Integer> statementFiled = new HashMap<>();
  private final Map<Integer, Integer> numbers = new HashMap<>();

  /** An entry; {@code counts} in the balance list, {@code delivered} in the transactions. */
  private record Posting(int day, Entry entry, boolean counts, boolean delivered) {}

  /** A record; {@code booked} decides its balance, {@code filed} the file that carries it. */
  private record Booking(int booked, int filed, UnitRecord record, boolean counts) {}

  Script(Account account, Chance chance, String idDates) {
    this.account = account;
    this.chance = chance;
    this.idDates = idDates;
  }

  Account account() {
    return account;
  }

  String nextVoucher(Purpose purpose) {
    return account.unit().nextVoucher(purpose);
  }

  /** An amount that moves this account: mostly a payment, now and then a receipt. */
  long movement() {
    long payment = account.side().payment(account.unit().distinct(Purpose.REPAIR.amount(chance)));
    return chance.percent(80) ? payment : -payment;
  }

  /** Both sides book the same movement under a new voucher; returns the entry. */
  Entry post(int day, long amount) {
    Entry entry = entry(day, amount, nextVoucher(Purpose.REPAIR));
    record(day, amount, entry.voucher());
    return entry;
  }

  Entry entry(int day, long amount, String voucher) {
    return entry(day, amount, voucher, "DVCTT", "");
  }

  Entry entry(int day, long amount, String voucher, String channel, String reversalOf) {
    return posted(day, made(day, amount, voucher, channel, reversalOf, Map.of()), true, true);
  }

  /** An entry that the balance list knows and the transactions do not carry. */
  Entry lostEntry(int day, long amount, String voucher) {
    return posted(day, made(day, amount, voucher, "DVCTT", "", Map.of()), true, false);
  }

  /** A genuine entry whose line cannot be read. */
  Entry brokenEntry(int day, long amount, String voucher, Map<String, String> odd) {
    return posted(day, made(day, amount, voucher, "DVCTT", "", odd), true, true);
  }

  /** A line in the transactions that is no entry of this account. */
  void strayEntry(int day, long amount, Map<String, String> odd) {
    posted(day, made(day, amount, nextVoucher(Purpose.FEE), "PAPER", "", odd), false, true);
  }

  /** The very same line once more. */
  void repeatedEntry(int day, Entry entry) {
    posted(day, entry, false, true);
  }

  UnitRecord record(int day, long amount, String voucher) {
    return record(day, day, day, amount, voucher);
  }

  /**
   * @param booked day from which the unit's balance knows it
   * @param filed day whose file carries it
   * @param dated its record date
   */
  UnitRecord record(int booked, int filed, int dated, long amount, String voucher) {
    return booked(booked, filed, kept(dated, amount, voucher, Map.of()), true);
  }

  /** A genuine record whose line cannot be read; the unit's balance knows it. */
  void brokenRecord(int day, long amount, String voucher, Map<String, String> odd) {
    booked(day, day, kept(day, amount, voucher, odd), true);
  }

  /** A line in the unit's file that is no record of this account. */
  void strayRecord(int day, long amount, Map<String, String> odd) {
    booked(day, day, kept(day, amount, nextVoucher(Purpose.FEE), odd), false);
  }

  /** Tampers with the line of the balance list of one day. */
  void list(int day, UnaryOperator<Turnover> edit) {
    listEdits.merge(day, edit, Script::then);
  }

  /** The balance list is off by the same amount on every day from {@code day} on. */
  void listOffFrom(int day, long by, int days) {
    for (int later = day; later < days; later++) {
      list(later, line -> line.openingOff(by).closingOff(by));
    }
  }

  /** Tampers with the unit's balance of one day. */
  void statement(int day, UnaryOperator<Turnover> edit) {
    statementEdits.merge(day, edit, Script::then);
  }

  /** The unit states a balance that is off by the same amount on every day from {@code day} on. */
  void statementOffFrom(int day, long by, int days) {
    statement(day, line -> line.closingOff(by));
    for (int later = day + 1; later < days; later++) {
      statement(later, line -> line.openingOff(by).closingOff(by));
    }
  }

  /** All that the unit booked on a day comes in the files of another day. */
  void filed(int day, int filed) {
    bookings.replaceAll(
        booking ->
            booking.booked() == day
                ? new Booking(day, filed, booking.record(), booking.counts())
                : booking);
    statementFiled(day, filed);
  }

  /** The unit's balance of a day comes in the file of another day. */
  void statementFiled(int day, int filed) {
    statementFiled.put(day, filed);
  }

  /** What the treasury's true books say of a day. */
  Turnover truth(int day) {
    long opening = account.opening();
    long increases = 0;
    long decreases = 0;
    for (Posting posting : postings) {
      long amount = posting.entry().amount();
      if (posting.counts() && posting.day() < day) {
        opening += amount;
      } else if (posting.counts() && posting.day() == day) {
        increases += Math.max(0, amount);
        decreases += Math.max(0, -amount);
      }
    }
    return Turnover.of(opening, increases, decreases);
  }

  @Override
  public AccountDay day(int day) {
    List<Entry> entries = new ArrayList<>();
    boolean moved = false;
    for (Posting posting : postings) {
      if (posting.day() == day) {
        moved |= posting.counts();
        if (posting.delivered()) {
          entries.add(posting.entry());
        }
      }
    }
    List<UnitRecord> records = new ArrayList<>();
    for (Booking booking : bookings) {
      if (booking.filed() == day) {
        records.add(booking.record());
      }
    }
    return new AccountDay(
        entries, moved ? list(day) : Optional.empty(), records, statementsFiled(day));
  }

  /** What leaves a line out of a file. */
  static Turnover leftOut(Turnover line) {
    return LEFT_OUT;
  }

  private static final Turnover LEFT_OUT = new Turnover(0, 0, 0, Long.MIN_VALUE);

  private Optional<Turnover> list(int day) {
    Turnover line = listEdits.getOrDefault(day, UnaryOperator.identity()).apply(truth(day));
    return line.equals(LEFT_OUT) ? Optional.empty() : Optional.of(line);
  }

  private List<AccountDay.Statement> statementsFiled(int filed) {
    List<AccountDay.Statement> stated = new ArrayList<>();
    for (int day = 0; day <= filed; day++) {
      int about = day;
      boolean moved =
          bookings.stream().anyMatch(booking -> booking.counts() && booking.booked() == about);
      if (moved && statementFiled.getOrDefault(day, day) == filed) {
        Turnover edited =
            statementEdits.getOrDefault(day, UnaryOperator.identity()).apply(unitTruth(day));
        stated.add(new AccountDay.Statement(day, edited));
      }
    }
    return stated;
  }

  private Turnover unitTruth(int day) {
    long opening = account.opening();
    long increases = 0;
    long decreases = 0;
    for (Booking booking : bookings) {
      long amount = booking.record().amount();
      if (booking.counts() && booking.booked() < day) {
        opening += amount;
      } else if (booking.counts() && booking.booked() == day) {
        increases += Math.max(0, amount);
        decreases += Math.max(0, -amount);
      }
    }
    return Turnover.of(opening, increases, decreases);
  }

  private Entry made(
      int day,
      long amount,
      String voucher,
      String channel,
      String reversalOf,
      Map<String, String> odd) {
    Purpose purpose = "AUTO".equals(channel) ? Purpose.UTILITY : Purpose.REPAIR;
    String id = account.unit().office().code() + Ids.of(idDates, day, account.serial(), next(day));
    return new Entry(id, amount, voucher, purpose, channel, reversalOf, odd);
  }

  private UnitRecord kept(int dated, long amount, String voucher, Map<String, String> odd) {
    String id = "R" + Ids.of(idDates, dated, account.serial(), next(dated));
    return new UnitRecord(id, dated, amount, voucher, Purpose.REPAIR, odd);
  }

  // Days after the sample's last one are planned like all others and simply never written.
  private Entry posted(int day, Entry entry, boolean counts, boolean delivered) {
    postings.add(new Posting(day, entry, counts, delivered));
    return entry;
  }

  private UnitRecord booked(int booked, int filed, UnitRecord record, boolean counts) {
    bookings.add(new Booking(booked, filed, record, counts));
    return record;
  }

  private int next(int day) {
    return numbers.merge(day, 1, Integer::sum);
  }

  private static UnaryOperator<Turnover> then(
      UnaryOperator<Turnover> first, UnaryOperator<Turnover> second) {
    return line -> second.apply(first.apply(line));
  }
}
