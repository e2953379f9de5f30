package vn.sokhop.sample;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;
import vn.sokhop.sample.delivery.FileNames;
import vn.sokhop.sample.dossier.Dossier;
import vn.sokhop.sample.dossier.DossierBook;
import vn.sokhop.sample.dossier.OfficeTime;
import vn.sokhop.sample.dossier.PayingAccount;
import vn.sokhop.sample.dossier.Procedure;
import vn.sokhop.sample.fault.AnswerKey;
import vn.sokhop.sample.fault.Finding;
import vn.sokhop.sample.treasury.Account;
import vn.sokhop.sample.treasury.BusinessDays;
import vn.sokhop.sample.treasury.Chance;
import vn.sokhop.sample.treasury.Names;
import vn.sokhop.sample.treasury.Office;
import vn.sokhop.sample.treasury.Province;
import vn.sokhop.sample.treasury.Purpose;
import vn.sokhop.sample.treasury.Unit;

/**
 * A province's dossiers of one month, all handed in online: the shape of Bắc Giang, which received
 * 4,743 in May 2021. Writes the files of every working day, the answer key of every night and a
 * {@code README.md}. Deterministic by seed. Needs an empty or missing folder.
 */
public final class DossierMonth {
  /** Dossiers that stay open past their limit without a word, by the end of the month. */
  public static final int STALLED = 23;

  private static final int LATE_WITH_REASON = 5;
  private static final int FINISHED_LATE = 40;
  private static final int OFFICES = 4;
  private static final int UNITS_AN_OFFICE = 30;

  /** Out of a hundred dossiers, how many are of which procedure. */
  private static final List<Procedure> MIX = new ArrayList<>();

  static {
    MIX.addAll(Collections.nCopies(68, Procedure.RECURRENT_PAYMENT));
    MIX.addAll(Collections.nCopies(14, Procedure.RECURRENT_ADVANCE));
    MIX.addAll(Collections.nCopies(7, Procedure.INVESTMENT_PAYMENT));
    MIX.addAll(Collections.nCopies(3, Procedure.INVESTMENT_ADVANCE));
    MIX.addAll(Collections.nCopies(4, Procedure.ACCOUNT_REGISTRATION));
    MIX.addAll(Collections.nCopies(3, Procedure.BALANCE_CONFIRMATION));
    MIX.add(Procedure.REVENUE_REFUND);
  }

  private final Path target;
  private final List<LocalDate> dates;
  private final Chance chance;
  private final Province province;
  private final DossierBook book;
  private final AnswerKey key;
  private final List<PayingAccount> accounts = new ArrayList<>();
  private final List<String> stalled = new ArrayList<>();
  private final List<String> lateWithReason = new ArrayList<>();
  private int finished;
  private int finishedLate;

  /**
   * What is true at 24:00 of the last working day.
   *
   * @param lastNight the last working day of the month
   * @param received dossiers found valid in the month, all of them sent online
   * @param finished those of them that are done
   * @param finishedLate those of the finished ones that were done after their limit
   * @param stalled numbers of those that are open past their limit without a stated reason, sorted
   * @param lateWithReason numbers of those that are open past their limit under an extension,
   *     sorted
   */
  public record Answer(
      LocalDate lastNight,
      int received,
      int finished,
      int finishedLate,
      List<String> stalled,
      List<String> lateWithReason) {}

  /** How the life of a dossier ends, seen from the end of the month. */
  private enum End {
    IN_TIME,
    FINISHED_LATE,
    LATE_WITH_REASON,
    STALLED
  }

  private DossierMonth(Path target, long seed, YearMonth month) {
    this.target = target;
    this.dates =
        month
            .atDay(1)
            .datesUntil(month.atEndOfMonth().plusDays(1))
            .filter(BusinessDays::contains)
            .toList();
    this.chance = new Chance(seed, month.getYear() * 12L + month.getMonthValue());
    this.province = new Province(seed, dates.size(), 0);
    this.book = new DossierBook(dates);
    this.key = new AnswerKey(dates);
  }

  /** Writes a month with so many dossiers received and returns what is true at its end. */
  public static Answer write(Path target, long seed, YearMonth month, int dossiers) {
    if (dossiers < 1_000) {
      throw new IllegalArgumentException(
          "A month has at least 1000 dossiers, so that every office pays every day.");
    }
    DossierMonth made = new DossierMonth(target, seed, month);
    try {
      return made.write(dossiers);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Answer write(int dossiers) throws IOException {
    settle();
    for (int nth = 0; nth < dossiers; nth++) {
      live(nth, end(nth));
    }
    Files.createDirectories(Sample.inbox(target));
    new Registry(target).write(province, dates.get(0));
    DayFiles files = new DayFiles(target, dates, book);
    for (int day = 0; day < dates.size(); day++) {
      files.write(province, day);
    }
    key.write(target.resolve(AnswerKey.FILE_NAME));
    Collections.sort(stalled);
    Collections.sort(lateWithReason);
    Answer answer =
        new Answer(
            dates.get(dates.size() - 1),
            dossiers,
            finished,
            finishedLate,
            List.copyOf(stalled),
            List.copyOf(lateWithReason));
    Files.writeString(target.resolve("README.md"), SampleReadme.text(answer));
    return answer;
  }

  private void settle() {
    String idDates = dates.stream().map(FileNames::compact).collect(Collectors.joining());
    String openedOn = dates.get(0).minusYears(3).toString();
    for (int office = 0; office < OFFICES; office++) {
      Office founded = province.foundOffice();
      for (int unit = 0; unit < UNITS_AN_OFFICE; unit++) {
        Unit served = province.foundUnit(founded, Unit.NEVER);
        Account account = province.openDeposit(served, 90_000_000_000L).openedOn(openedOn);
        accounts.add(province.hold(account, opened -> new PayingAccount(opened, idDates)));
      }
    }
  }

  private static End end(int nth) {
    if (nth < STALLED) {
      return End.STALLED;
    }
    if (nth < STALLED + LATE_WITH_REASON) {
      return End.LATE_WITH_REASON;
    }
    return nth < STALLED + LATE_WITH_REASON + FINISHED_LATE ? End.FINISHED_LATE : End.IN_TIME;
  }

  /** From sending to the end of the month; each event is in the file of its own day. */
  private void live(int nth, End end) {
    Procedure procedure = chance.pick(MIX);
    PayingAccount account = accounts.get(nth % accounts.size());
    LocalDateTime received = received(end);
    LocalDateTime sent = received.minusMinutes(5 + chance.below(25));
    Unit unit = account.account().unit();
    long amount = procedure.pays() ? unit.distinct(Purpose.REPAIR.amount(chance)) : 0;
    Dossier dossier =
        new Dossier(
                book,
                unit,
                procedure.name(),
                "DVCTT",
                sent,
                amount,
                sent.getYear(),
                Dossier.Spelling.WITH_OFFSET)
            .handledBy(Names.person(nth % 24 * 11));
    dossier.received(received).stage("RECEIVED", received).report(received);
    LocalDateTime control = received.plusMinutes(4 + chance.below(6));
    dossier.stage("IN_CONTROL", control).report(control);
    LocalDateTime limit = procedure.limit(sent, received, sent.getYear());
    int night = night(limit.toLocalDate());
    LocalDate due = limit.toLocalDate();
    switch (end) {
      case STALLED -> {
        stalled.add(dossier.no());
        key.open(
            about("DOSSIER_STALLED", Finding.Severity.HIGH, dossier, due), night, AnswerKey.NEVER);
      }
      case LATE_WITH_REASON -> {
        LocalDateTime notified = limit.minusMinutes(30L + chance.below(90));
        dossier
            .extensionNotified(notified)
            .extensionReason("Chờ văn bản xác nhận của cơ quan tài chính")
            .extendedUntil(dates.get(dates.size() - 1).plusDays(8))
            .report(notified);
        lateWithReason.add(dossier.no());
        Finding late = about("DOSSIER_LATE_WITH_REASON", Finding.Severity.MEDIUM, dossier, due);
        key.open(late, night, AnswerKey.NEVER);
      }
      case FINISHED_LATE -> {
        LocalDateTime done = dates.get(night + 1).atTime(8, 0).plusMinutes(chance.below(180));
        done(dossier, account, done);
        finishedLate++;
        key.open(about("DOSSIER_STALLED", Finding.Severity.HIGH, dossier, due), night, night + 1);
        Finding late =
            about("DOSSIER_FINISHED_LATE", Finding.Severity.LOW, dossier, done.toLocalDate());
        key.closed(late, night + 1);
      }
      case IN_TIME -> inTime(dossier, account, control, limit);
    }
  }

  /** Late ones are received early enough for their limit, and a day more, to lie in the month. */
  private LocalDateTime received(End end) {
    int days = dates.size() - (end == End.IN_TIME ? 0 : 5);
    LocalDate day = dates.get(chance.below(days));
    boolean evening = end == End.IN_TIME && chance.percent(2) && !day.equals(last());
    if (evening) {
      return day.atTime(17, 10).plusMinutes(chance.below(120));
    }
    return chance.percent(55)
        ? day.atTime(7, 40).plusMinutes(chance.below(210))
        : day.atTime(13, 35).plusMinutes(chance.below(190));
  }

  /** Done at any office minute up to the limit; after the month's last day it is still open. */
  private void inTime(
      Dossier dossier, PayingAccount account, LocalDateTime control, LocalDateTime limit) {
    LocalDateTime first = OfficeTime.counted(control.plusMinutes(15));
    LocalDate day = first.toLocalDate();
    while (day.isBefore(limit.toLocalDate()) && chance.percent(45)) {
      day = OfficeTime.after(day, 1);
    }
    LocalDateTime from = day.equals(first.toLocalDate()) ? first : OfficeTime.opening(day);
    long minutes = Duration.between(from, OfficeTime.closing(day)).toMinutes();
    LocalDateTime done = from.plusMinutes(chance.upTo(minutes));
    if (!done.toLocalDate().isAfter(last())) {
      if (chance.percent(2)) {
        finished++;
        dossier.finished("RETURNED", done).outcome("Thiếu thành phần hồ sơ").report(done);
      } else {
        done(dossier, account, done);
      }
    }
  }

  private void done(Dossier dossier, PayingAccount account, LocalDateTime at) {
    finished++;
    dossier.finished("RESULT_RETURNED", at).report(at);
    if (dossier.amount() > 0) {
      account.pay(night(at.toLocalDate()), dossier.amount(), "DVCTT", dossier.no());
    }
  }

  private LocalDate last() {
    return dates.get(dates.size() - 1);
  }

  private int night(LocalDate date) {
    return dates.indexOf(date);
  }

  private static Finding about(
      String code, Finding.Severity severity, Dossier dossier, LocalDate dated) {
    return Finding.ofDossier(code, severity, dossier.unit(), dossier.no(), dated);
  }
}
