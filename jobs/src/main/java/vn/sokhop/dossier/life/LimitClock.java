package vn.sokhop.dossier.life;

import java.time.LocalDate;
import java.time.LocalDateTime;
import vn.sokhop.calendar.OfficeCalendar;
import vn.sokhop.dossier.rule.Limit;

/** When a limit ends. */
final class LimitClock {
  private LimitClock() {}

  /**
   * The end of a limit. Received on a rest day or after office hours counts as received at the
   * opening of the next working day; the day of receipt does not count.
   *
   * @param from valid receipt
   * @param daysWaiting working days at whose end the dossier stood in WAITING_UNIT; each moves the
   *     limit by one
   */
  static LocalDateTime end(
      Limit limit,
      LocalDateTime from,
      int daysWaiting,
      LocalDateTime promised,
      OfficeCalendar calendar) {
    LocalDateTime counted = calendar.counted(from);
    if (limit instanceof Limit.WorkingDays days) {
      LocalDate last = calendar.plusWorkingDays(counted.toLocalDate(), days.days() + daysWaiting);
      return calendar.closing(last);
    }
    if (limit instanceof Limit.OfficeTime time) {
      return moved(calendar.plusOfficeTime(counted, time.time()), daysWaiting, calendar);
    }
    return promised;
  }

  /** The same time so many working days later; that day may close earlier. */
  private static LocalDateTime moved(LocalDateTime end, int days, OfficeCalendar calendar) {
    if (days == 0) {
      return end;
    }
    LocalDate day = calendar.plusWorkingDays(end.toLocalDate(), days);
    LocalDateTime same = day.atTime(end.toLocalTime());
    LocalDateTime closing = calendar.closing(day);
    return same.isAfter(closing) ? closing : same;
  }
}
