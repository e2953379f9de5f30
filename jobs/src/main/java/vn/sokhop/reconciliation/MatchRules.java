package vn.sokhop.reconciliation;

import java.time.LocalDate;
import vn.sokhop.calendar.WorkingCalendar;

/**
 * The settings a night is judged by, with its date and calendar.
 *
 * @param night business date of the night; ages are counted to it
 * @param dateWindow working days that two lines without voucher may be apart
 * @param grace working days before a missing line becomes a break
 * @param graceAuto the same for entries paid automatically (channel AUTO)
 */
record MatchRules(
    LocalDate night, WorkingCalendar calendar, int dateWindow, int grace, int graceAuto) {

  boolean closeInTime(MatchLine one, MatchLine other) {
    return Math.abs(calendar.workingDaysBetween(one.date(), other.date())) <= dateWindow;
  }

  /** Whether a missing line is still waiting for its counterpart. */
  boolean waits(MatchLine line) {
    boolean automatic = line.side() == Side.TREASURY && "AUTO".equals(line.channel());
    return calendar.workingDaysBetween(line.date(), night) < (automatic ? graceAuto : grace);
  }
}
