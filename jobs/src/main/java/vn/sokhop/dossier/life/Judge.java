package vn.sokhop.dossier.life;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import vn.sokhop.calendar.OfficeCalendar;
import vn.sokhop.dossier.rule.AppliedRule;
import vn.sokhop.dossier.rule.Limit;
import vn.sokhop.dossier.rule.Procedures;

/** Judges dossiers at an instant, by the procedures and the calendar of their office. */
public final class Judge {
  private final Procedures procedures;
  private final Function<String, OfficeCalendar> calendars;

  public Judge(Procedures procedures, Function<String, OfficeCalendar> calendars) {
    this.procedures = procedures;
    this.calendars = calendars;
  }

  /**
   * The verdict of an instant.
   *
   * @param asOf nothing said or done later is known; 24:00 of a business date is 00:00 of the next
   *     day
   */
  public Verdict judge(Dossier dossier, LocalDateTime asOf) {
    Snapshot last = dossier.last();
    OfficeCalendar calendar = calendars.apply(last.officeCode());
    LocalDateTime ended = dossier.isOpen() ? null : dossier.endedAt();
    LocalDateTime from = dossier.clockStart();
    AppliedRule rule = rule(dossier).orElse(null);
    LocalDateTime limit = rule == null ? null : limit(dossier, rule, from, ended, asOf, calendar);
    LocalDateTime extended = limit == null ? null : extension(last, limit, calendar);
    return ended == null
        ? open(dossier, rule, limit, extended, asOf, calendar)
        : finished(dossier, rule, limit, extended, from, ended, calendar);
  }

  private Optional<AppliedRule> rule(Dossier dossier) {
    Snapshot last = dossier.last();
    return procedures.find(
        last.procedureCode(),
        dossier.clockStart().toLocalDate(),
        last.sentAt().toLocalDate(),
        last.budgetYear());
  }

  private static @Nullable LocalDateTime limit(
      Dossier dossier,
      AppliedRule rule,
      LocalDateTime from,
      @Nullable LocalDateTime ended,
      LocalDateTime asOf,
      OfficeCalendar calendar) {
    LocalDateTime promised = dossier.last().promisedAt();
    if (promised == null && rule.limit() instanceof Limit.Promised) {
      return null;
    }
    LocalDateTime until = ended == null || ended.isAfter(asOf) ? asOf : ended;
    return LimitClock.end(
        rule.limit(),
        from,
        dossier.daysWaiting(calendar, from, until).size(),
        promised == null ? from : promised,
        calendar);
  }

  /** An extension counts with a reason and a date, told to the unit not later than the limit. */
  private static @Nullable LocalDateTime extension(
      Snapshot last, LocalDateTime limit, OfficeCalendar calendar) {
    Snapshot.Extension extension = last.extension();
    LocalDateTime notified = extension.notifiedAt();
    if (notified == null || notified.isAfter(limit) || extension.reason().isBlank()) {
      return null;
    }
    LocalDate date = extension.untilDate();
    return date == null ? extension.until() : calendar.closing(date);
  }

  private static Verdict open(
      Dossier dossier,
      @Nullable AppliedRule rule,
      @Nullable LocalDateTime limit,
      @Nullable LocalDateTime extended,
      LocalDateTime asOf,
      OfficeCalendar calendar) {
    LocalDate today = asOf.minusNanos(1).toLocalDate();
    boolean received = dossier.last().validReceivedAt() != null;
    DossierState state;
    if (dossier.last().stage() == Stage.WAITING_UNIT) {
      state = DossierState.WAITING_UNIT;
    } else if (limit == null) {
      state = DossierState.NO_RULE;
    } else if (!asOf.isAfter(limit)) {
      state = DossierState.RUNNING;
    } else if (!received) {
      state = DossierState.NOT_TAKEN_UP;
    } else if (extended != null && !asOf.isAfter(extended)) {
      state = DossierState.LATE_WITH_REASON;
    } else {
      state = DossierState.STALLED;
    }
    int over =
        state.isLate() && limit != null
            ? calendar.workingDaysBetween(limit.minusNanos(1).toLocalDate(), today)
            : 0;
    boolean due =
        (state == DossierState.RUNNING || state == DossierState.WAITING_UNIT)
            && limit != null
            && limit.isAfter(asOf)
            && !limit.isAfter(calendar.closing(calendar.plusWorkingDays(today, 1)));
    return new Verdict(state, rule, limit, extended, null, over, null, due);
  }

  private static Verdict finished(
      Dossier dossier,
      @Nullable AppliedRule rule,
      @Nullable LocalDateTime limit,
      @Nullable LocalDateTime extended,
      LocalDateTime from,
      LocalDateTime ended,
      OfficeCalendar calendar) {
    int minutes = (int) dossier.workingTime(calendar, calendar.counted(from), ended).toMinutes();
    if (limit == null || dossier.last().finishedAt() == null || isNotTheTreasurys(dossier.last())) {
      return new Verdict(
          DossierState.FINISHED_UNJUDGED, rule, limit, extended, ended, 0, minutes, false);
    }
    LocalDateTime promised = extended == null || extended.isBefore(limit) ? limit : extended;
    if (!ended.isAfter(promised)) {
      return new Verdict(
          DossierState.FINISHED_IN_TIME, rule, limit, extended, ended, 0, minutes, false);
    }
    int over =
        calendar.workingDaysBetween(promised.minusNanos(1).toLocalDate(), ended.toLocalDate());
    return new Verdict(
        DossierState.FINISHED_LATE, rule, limit, extended, ended, over, minutes, false);
  }

  /**
   * Never found valid, and taken back by the unit: nobody kept it waiting. One that is refused or
   * returned is judged from its sending, since an invalid dossier goes back within the limit of its
   * procedure (Decree 347/2025, article 3).
   */
  private static boolean isNotTheTreasurys(Snapshot last) {
    return last.validReceivedAt() == null && last.stage() == Stage.WITHDRAWN;
  }
}
