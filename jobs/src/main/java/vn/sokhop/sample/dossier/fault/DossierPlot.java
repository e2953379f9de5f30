package vn.sokhop.sample.dossier.fault;

import static vn.sokhop.sample.fault.Finding.Severity.HIGH;
import static vn.sokhop.sample.fault.Finding.Severity.LOW;
import static vn.sokhop.sample.fault.Finding.Severity.MEDIUM;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.stream.Stream;
import vn.sokhop.sample.dossier.OfficeTime;
import vn.sokhop.sample.dossier.PayingAccount;
import vn.sokhop.sample.dossier.Procedure;
import vn.sokhop.sample.fault.AnswerKey;
import vn.sokhop.sample.fault.Finding;
import vn.sokhop.sample.treasury.Chance;
import vn.sokhop.sample.treasury.Entry;

/** One dossier fault being planted: its day, its dossiers, and what it makes nights list. */
final class DossierPlot {
  static final int NEVER = AnswerKey.NEVER;
  static final List<Procedure> ANY = procedures(procedure -> true);
  static final List<Procedure> SLOW = procedures(procedure -> !procedure.isQuick());
  static final List<Procedure> QUICK = procedures(Procedure::isQuick);
  static final List<Procedure> PAYING = procedures(Procedure::pays);

  private final DossierStage stage;
  private final DossierKind kind;
  private final int day;
  private final Chance chance;
  private String where = "";
  private String what;

  DossierPlot(DossierStage stage, DossierKind kind, int day, Chance chance) {
    this.stage = stage;
    this.kind = kind;
    this.day = day;
    this.chance = chance;
    this.what = kind.story();
  }

  private static List<Procedure> procedures(java.util.function.Predicate<Procedure> kept) {
    return Stream.of(Procedure.values()).filter(kept).toList();
  }

  /** Index of the day on which it happens. */
  int day() {
    return day;
  }

  LocalDate date(int index) {
    return stage.date(index);
  }

  /** A time of the day of an index. */
  LocalDateTime at(int index, int hour, int minute) {
    return date(index).atTime(hour, minute);
  }

  /** Index of the first night that is not before a date. */
  int night(LocalDate date) {
    return stage.night(date);
  }

  LocalDate firstDate() {
    return date(0);
  }

  LocalDate lastDate() {
    return stage.dates().get(stage.dates().size() - 1);
  }

  Chance chance() {
    return chance;
  }

  /** Chooses among the variants of a fault: from 0 to below {@code ways}. */
  int variant(int ways) {
    return chance.below(ways);
  }

  // --- dossiers

  /** A dossier whose limit, without waiting, ends on the day of an index; not handed in yet. */
  FiledDossier dueOn(int index, List<Procedure> among) {
    Procedure procedure = chance.pick(among);
    LocalDate due = date(index);
    LocalDate received = procedure.isQuick() ? due : OfficeTime.before(due);
    for (int back = 0; back < 3; back++, received = OfficeTime.before(received)) {
      LocalDateTime at = officeTime(received, procedure);
      if (procedure.limit(at, at, at.getYear()).toLocalDate().equals(due)) {
        return file(procedure, at.minusMinutes(3 + chance.below(40)), at, at.getYear());
      }
    }
    // A change of the limit leaves a gap: no such dossier ends on this day. Two days always do.
    LocalDateTime at = officeTime(OfficeTime.before(OfficeTime.before(due)), procedure);
    return file(Procedure.INVESTMENT_PAYMENT, at.minusMinutes(9), at, at.getYear());
  }

  /**
   * A dossier of a procedure that pays, handed in on the morning of a day: done that day in time.
   */
  FiledDossier paying(int index) {
    LocalDateTime at = at(index, 8, 0).plusMinutes(chance.below(90));
    return file(chance.pick(PAYING), at.minusMinutes(7), at, at.getYear()).handIn();
  }

  FiledDossier file(
      Procedure procedure, LocalDateTime sent, LocalDateTime received, int budgetYear) {
    FiledDossier filed =
        stage.file(stage.anyAccount(chance), procedure, sent, received, budgetYear, chance);
    where = where.isEmpty() ? filed.no() : where + ", " + filed.no();
    return filed;
  }

  /** An account of one of the offices that report dossiers. */
  PayingAccount account() {
    PayingAccount account = stage.anyAccount(chance);
    where = account.account().no();
    return account;
  }

  private LocalDateTime officeTime(LocalDate day, Procedure procedure) {
    return procedure.isQuick()
        ? day.atTime(8, 1).plusMinutes(chance.below(150))
        : chance.percent(50)
            ? day.atTime(8, 0).plusMinutes(chance.below(180))
            : day.atTime(13, 40).plusMinutes(chance.below(150));
  }

  // --- what is said about it

  /** Tells the variant that was planted, in one plain sentence. */
  void tell(String sentence) {
    what = sentence;
  }

  boolean isPlanted() {
    return !where.isEmpty();
  }

  String line() {
    return "| `" + kind.name() + "` | " + date(day) + " | " + where + " | " + what + " |";
  }

  // --- what the nights must list

  /** Open in the nights {@code from} to {@code ended - 1}, closed in the night {@code ended}. */
  void open(Finding finding, int from, int ended) {
    stage.answers().open(finding, from, ended);
  }

  /** Listed once, as closed. */
  void closed(Finding finding, int night) {
    stage.answers().closed(finding, night);
  }

  Finding stalled(FiledDossier filed, LocalDate limit) {
    return about("DOSSIER_STALLED", HIGH, filed, limit);
  }

  Finding lateWithReason(FiledDossier filed) {
    return about("DOSSIER_LATE_WITH_REASON", MEDIUM, filed, filed.limit().toLocalDate());
  }

  /** Listed in the night of the file that tells of it, about the day it was finished. */
  void finishedLate(FiledDossier filed, LocalDate finished, int night) {
    closed(about("DOSSIER_FINISHED_LATE", LOW, filed, finished), night);
  }

  Finding about(String code, Finding.Severity severity, FiledDossier filed, LocalDate dated) {
    return Finding.ofDossier(code, severity, filed.dossier().unit(), filed.no(), dated);
  }

  /**
   * Two equal entries of a dossier are a repeated payment to its payee too; of one day the one that
   * is posted later is the hit. It stays one, although it is taken back.
   */
  void repeated(PayingAccount account, Entry one, Entry other) {
    if (Math.abs(one.amount()) < 10_000_000L || day >= stage.dates().size()) {
      return;
    }
    boolean otherIsLater =
        other.postedSecond() != one.postedSecond()
            ? other.postedSecond() > one.postedSecond()
            : other.id().compareTo(one.id()) > 0;
    String voucher = (otherIsLater ? other : one).voucher();
    Finding finding = Finding.of("REPEATED_PAYMENT", MEDIUM, account.account(), voucher, date(day));
    open(finding, day, NEVER);
  }

  /** An entry that no dossier stands behind; its voucher is the subject. */
  Finding withoutDossier(PayingAccount account, Entry entry, LocalDate dated) {
    return Finding.of("ENTRY_WITHOUT_DOSSIER", HIGH, account.account(), entry.voucher(), dated);
  }
}
