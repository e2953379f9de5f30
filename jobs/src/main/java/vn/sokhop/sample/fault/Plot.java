package vn.sokhop.sample.fault;

import java.time.LocalDate;
import java.util.List;
import vn.sokhop.sample.delivery.Delivery;
import vn.sokhop.sample.delivery.FileNames;
import vn.sokhop.sample.fault.Finding.Severity;
import vn.sokhop.sample.treasury.Account;
import vn.sokhop.sample.treasury.Chance;
import vn.sokhop.sample.treasury.Office;
import vn.sokhop.sample.treasury.Purpose;
import vn.sokhop.sample.treasury.Unit;

/** One fault being planted: its day, the accounts it is given, and what it makes nights list. */
final class Plot {
  private static final int NEVER = AnswerKey.NEVER;

  private final Stage stage;
  private final FaultKind kind;
  private final int day;
  private final Chance chance;
  private String where = "";
  private String what;

  Plot(Stage stage, FaultKind kind, int day, Chance chance) {
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

  Chance chance() {
    return chance;
  }

  LocalDate date(int index) {
    return stage.dates().get(index);
  }

  /** Chooses among the variants of a fault: from 0 to below {@code ways}. */
  int variant(int ways) {
    return chance.below(ways);
  }

  // --- who is concerned

  /** A busy account in a unit that it shares with other faults. */
  Script busy() {
    return busyIn(stage.sharedUnit(1));
  }

  /** Two busy accounts of one unit. */
  List<Script> busyPair() {
    Unit unit = stage.sharedUnit(2);
    return List.of(busyIn(unit), busyIn(unit));
  }

  Script busyIn(Unit unit) {
    Script script = stage.busy(unit, chance);
    at(script.account().no());
    return script;
  }

  /** An account on which nothing moves but the fault. */
  Script quiet(long opening, String status, String closedOn) {
    Script script = stage.quiet(stage.sharedUnit(1), chance, opening, status, closedOn);
    at(script.account().no());
    return script;
  }

  /** A unit of one's own at one of the regular offices. */
  Unit ownUnit(int firstDay) {
    Unit unit = stage.foundUnit(stage.regularOffice(chance), firstDay);
    at(unit.code());
    return unit;
  }

  /** An office of one's own; its units are founded by the fault. */
  Office ownOffice() {
    Office office = stage.foundOffice();
    at(office.code());
    return office;
  }

  Unit unitOf(Office office) {
    return stage.foundUnit(office, 0);
  }

  void changeRegistry(Account account) {
    stage.changeRegistry(day, account);
  }

  // --- what is said about it

  private void at(String place) {
    where = where.isEmpty() ? place : where.contains(place) ? where : where + ", " + place;
  }

  /** Tells the variant that was planted, in one plain sentence. */
  void tell(String sentence) {
    what = sentence;
  }

  String line() {
    return "| `"
        + kind.name()
        + "` | "
        + stage.dates().get(day)
        + " | "
        + where
        + " | "
        + what
        + " |";
  }

  // --- what the nights must list

  /** Open from one night to the last. */
  void open(Finding finding, int from) {
    stage.answers().open(finding, from, NEVER);
  }

  /** Open from one night, closed in another; open to the end where that night never comes. */
  void open(Finding finding, int from, int ended) {
    stage.answers().open(finding, from, ended);
  }

  /** Open in the nights {@code from} to {@code to - 1}; what follows is promised separately. */
  void openUntil(Finding finding, int from, int to) {
    stage.answers().openWithoutEnd(finding, from, to);
  }

  void closed(Finding finding, int night) {
    stage.answers().closed(finding, night);
  }

  /** A balance that differs, first raised for the balance date {@code dated}. */
  Finding balanceDiffers(Script script, Severity severity, int dated, long by) {
    return about("BALANCE_DIFFERS", severity, script, "", dated).differing(by);
  }

  Finding about(String code, Severity severity, Script script, String subject, int dated) {
    return Finding.of(code, severity, script.account(), subject, dateOr(dated));
  }

  Finding aboutUnitFile(String code, Severity severity, Unit unit, String file, int dated) {
    return Finding.ofFile(code, severity, unit.office().code(), unit.code(), file, dateOr(dated));
  }

  Finding aboutOfficeFile(String code, Severity severity, Office office, String file, int dated) {
    return Finding.ofFile(code, severity, office.code(), "", file, dateOr(dated));
  }

  // What is about a day after the last one is planned like the rest and never listed.
  private LocalDate dateOr(int index) {
    return hasNight(index) ? stage.dates().get(index) : LocalDate.MAX;
  }

  String unitFile(String feed, Unit unit, int named, int seq) {
    return FileNames.of(feed, unit.code(), stage.dates().get(named), seq, unit.hand().extension());
  }

  String officeFile(String feed, Office office, int named, int seq) {
    return FileNames.of(feed, office.code(), stage.dates().get(named), seq, "csv");
  }

  String expectedFile(String feed, Office office) {
    return FileNames.expected(feed, office.code(), stage.dates().get(day));
  }

  // --- small things that faults share

  /** A voucher of the kind that most payments have. */
  String voucher(Script script) {
    return script.nextVoucher(Purpose.REPAIR);
  }

  /** The amount with two neighbouring digits exchanged, so that it becomes smaller. */
  static long transposed(long amount) {
    char[] digits = Long.toString(Math.abs(amount)).toCharArray();
    for (int i = 0; i + 1 < digits.length; i++) {
      if (digits[i] > digits[i + 1] && (i > 0 || digits[i + 1] != '0')) {
        char digit = digits[i];
        digits[i] = digits[i + 1];
        digits[i + 1] = digit;
        return Long.signum(amount) * Long.parseLong(new String(digits));
      }
    }
    return amount - Long.signum(amount);
  }

  /** True where a night of that index exists. */
  boolean hasNight(int night) {
    return night < days();
  }

  /** The delivery as it arrives before a night; nothing where that night never comes. */
  List<Delivery> late(Delivery delivery, int night) {
    return hasNight(night) ? List.of(delivery.arriving(night)) : List.of();
  }

  /** A voucher number as the unit may have typed it: equal once blanks and case are put right. */
  String typed(String voucher) {
    return Unit.spelled(voucher, chance.below(4));
  }

  /** A small amount of a kind that nobody pays, either sign. */
  long oddSum() {
    long sum = 1_000L * (1 + chance.upTo(4_000));
    return chance.percent(50) ? sum : -sum;
  }
}
