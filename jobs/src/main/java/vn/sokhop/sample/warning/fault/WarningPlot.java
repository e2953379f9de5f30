package vn.sokhop.sample.warning.fault;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import vn.sokhop.sample.delivery.Delivery;
import vn.sokhop.sample.delivery.FileNames;
import vn.sokhop.sample.dossier.OfficeTime;
import vn.sokhop.sample.fault.AnswerKey;
import vn.sokhop.sample.fault.Finding;
import vn.sokhop.sample.fault.Finding.Severity;
import vn.sokhop.sample.treasury.Account;
import vn.sokhop.sample.treasury.Chance;
import vn.sokhop.sample.treasury.Entry;
import vn.sokhop.sample.treasury.Office;
import vn.sokhop.sample.treasury.Purpose;
import vn.sokhop.sample.treasury.RegistryChanges;
import vn.sokhop.sample.treasury.Signer;
import vn.sokhop.sample.treasury.Unit;
import vn.sokhop.sample.warning.WatchedAccount;

/** One case being planted: its day, its units and accounts, and what it makes nights list. */
final class WarningPlot {
  static final int NEVER = AnswerKey.NEVER;

  private static final List<String> MEDIUM =
      List.of(
          "SIGNED_OUT_OF_HOURS",
          "TOO_MANY_SIGNERS",
          "UNUSUAL_AMOUNT",
          "FIRST_PAYMENT_TO_PAYEE",
          "SPLIT_PAYMENTS",
          "REPEATED_PAYMENT");
  private static final long OPENING = 90_000_000_000L;

  private final WarningStage stage;
  private final WarningKind kind;
  private final int day;
  private final Chance chance;
  private String where = "";
  private String what;
  private int payees;

  WarningPlot(WarningStage stage, WarningKind kind, int day, Chance chance) {
    this.stage = stage;
    this.kind = kind;
    this.day = day;
    this.chance = chance;
    this.what = kind.story();
  }

  /** Index of the day on which it happens. */
  int day() {
    return day;
  }

  /** Number of days in the sample. */
  int days() {
    return stage.dates().size();
  }

  /** The day on which it happens. */
  LocalDate today() {
    return date(day);
  }

  /** The day of an index; before the first one and after the last the working days go on. */
  LocalDate date(int index) {
    List<LocalDate> dates = stage.dates();
    if (index >= dates.size()) {
      return OfficeTime.after(dates.get(dates.size() - 1), index - dates.size() + 1);
    }
    LocalDate date = dates.get(Math.max(0, index));
    for (int back = index; back < 0; back++) {
      date = OfficeTime.before(date);
    }
    return date;
  }

  Chance chance() {
    return chance;
  }

  /** Chooses among the shapes of a case: from 0 to below {@code ways}. */
  int variant(int ways) {
    return chance.below(ways);
  }

  // --- who is concerned

  /** A unit of its own at a regular office; it sends no books. */
  Unit unit() {
    return unitOf(stage.office(chance));
  }

  /** A unit at an office of its own. */
  Unit unitElsewhere() {
    return unitOf(stage.province().foundOffice());
  }

  private Unit unitOf(Office office) {
    Unit unit = stage.province().foundUnit(office, Unit.NEVER);
    where = where.isEmpty() ? unit.code() : where + ", " + unit.code();
    return unit;
  }

  WatchedAccount account(Unit unit) {
    return account(unit, OPENING);
  }

  /** An account of a kind that only cases of this kind have: nobody is its like. */
  WatchedAccount account(Unit unit, long opening) {
    String natural = Integer.toString(3_731 + number());
    return hold(stage.province().openDeposit(unit, natural, opening));
  }

  /** An account on the side of expenditure. */
  WatchedAccount spending(Unit unit) {
    return hold(stage.province().openAccount(unit, 100));
  }

  private WatchedAccount hold(Account account) {
    return stage.province().hold(account, held -> new WatchedAccount(held, stage.dates()));
  }

  RegistryChanges changes() {
    return stage.changes();
  }

  /** The registered first signer of a unit; it must not have been replaced. */
  static Signer first(Unit unit) {
    return unit.signers().get(0);
  }

  static Signer second(Unit unit) {
    return unit.signers().get(1);
  }

  // --- payments

  /** An honest amount of a middling payment. */
  long amount(Unit unit) {
    return unit.distinct(Purpose.REPAIR.amount(chance) % 30_000_000L + 5_000_000L);
  }

  /** A payment of today that is honest but for the columns given. */
  Entry pay(WatchedAccount account, Map<String, String> odd) {
    return account.pay(today(), amount(account.account().unit()), odd);
  }

  /** Columns that pay one payee of the case: the same number, the same payee. */
  Map<String, String> to(int payee) {
    Map<String, String> odd = new HashMap<>();
    odd.put("payee_account", payeeAccount(payee));
    odd.put("payee_name", "Công ty TNHH Một thành viên số " + (payee + 1));
    return odd;
  }

  /** The place of the kind among all of them. */
  private int number() {
    return List.of(WarningKind.values()).indexOf(kind);
  }

  String payeeAccount(int payee) {
    return String.format(
        Locale.ROOT, "8%03d%05d%02d", number(), Math.floorMod(where.hashCode(), 100_000), payee);
  }

  /** A payee that nothing else in the case is paid to. */
  Map<String, String> toAnother() {
    payees++;
    return to(40 + payees);
  }

  /** A local instant of today. */
  String at(String time) {
    return instant(today(), time);
  }

  /** A local instant, for example of {@code 09:15:00}. */
  static String instant(LocalDate date, String time) {
    return date + "T" + time + "+07:00";
  }

  /** The columns of one map and of another. */
  static Map<String, String> and(Map<String, String> one, Map<String, String> other) {
    Map<String, String> both = new HashMap<>(one);
    both.putAll(other);
    return both;
  }

  // --- what is said about it

  /** Tells the shape that was planted, in one plain sentence. */
  void tell(String sentence) {
    what = sentence;
  }

  String line() {
    return "| `" + kind.name() + "` | " + today() + " | " + where + " | " + what + " |";
  }

  // --- what the nights must list

  /** An entry of today is a hit: listed from today's night to the last. */
  void hit(String code, WatchedAccount account, Entry entry) {
    hit(code, account, entry, day);
  }

  /** An entry is a hit from the night of its day on; from the first night if it is older. */
  void hit(String code, WatchedAccount account, Entry entry, int on) {
    about(code, account.account(), subject(entry), on, NEVER);
  }

  static String subject(Entry entry) {
    return entry.voucher().isEmpty() ? entry.id() : entry.voucher();
  }

  /** An item about an account, dated with a day; the past is listed from the first night on. */
  void about(String code, Account account, String subject, int on, int ended) {
    int night = Math.max(0, on);
    if (night < stage.dates().size()) {
      stage
          .answers()
          .open(Finding.of(code, severity(code), account, subject, date(on)), night, ended);
    }
  }

  /** An item about a unit without an account. */
  void about(String code, Unit unit, String subject, int on, int ended) {
    int night = Math.max(0, on);
    if (night < stage.dates().size()) {
      stage.answers().open(Finding.of(code, severity(code), unit, subject, date(on)), night, ended);
    }
  }

  /** The office's entries of today come wrong first and are replaced before the next night. */
  void replaced(Office office, String entryId, String column, String wrong) {
    office
        .transactions()
        .plan(
            day,
            List.of(
                Delivery.plain(day).edited(rows -> withValue(rows, entryId, column, wrong)),
                Delivery.plain(day).numbered(2).arriving(day + 1)));
    String file = FileNames.of("transactions", office.code(), today(), 2, "csv");
    stage
        .answers()
        .closed(Finding.of("FILE_REPLACED", Severity.INFO, office.code(), file, today()), day + 1);
  }

  private static List<List<String>> withValue(
      List<List<String>> rows, String id, String column, String value) {
    int changed = rows.get(0).indexOf(column);
    return rows.stream()
        .map(
            row -> {
              List<String> copy = new ArrayList<>(row);
              if (row.contains(id)) {
                copy.set(changed, value);
              }
              return copy;
            })
        .toList();
  }

  private static Severity severity(String code) {
    if ("ROUND_AMOUNTS".equals(code)) {
      return Severity.LOW;
    }
    return MEDIUM.contains(code) ? Severity.MEDIUM : Severity.HIGH;
  }
}
