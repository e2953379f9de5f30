package vn.sokhop.warning.signature;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Map;
import vn.sokhop.calendar.TreasuryTime;
import vn.sokhop.database.SqlArray;
import vn.sokhop.warning.TrueReversals;

/**
 * Entries of a date that are judged by one state of the registry, and what the night sees of them.
 * Nearly all were signed and posted on their date; one that was signed or posted later is judged by
 * what was registered then, at most by what is registered on the date of the night.
 *
 * @param date of the entries
 * @param asOf the registry of which date they are judged by
 * @param night business date of the night
 * @param watermark the last delivery that the night sees
 * @param reversals see {@link TrueReversals}
 */
record JudgedDay(
    LocalDate date, LocalDate asOf, LocalDate night, int watermark, SqlArray reversals) {

  /**
   * A condition on entries {@code t}. Where both ends are open nothing of it is left when the
   * statement is planned: otherwise the planner would take the million for a few thousand.
   */
  static final String IS_SEEN =
      """
       (:seenFrom = '-infinity' or greatest(t.posted_at, t.first_signed_at, t.second_signed_at) >= :seenFrom)
       and (:seenTo = 'infinity' or greatest(t.posted_at, t.first_signed_at, t.second_signed_at) < :seenTo)
      """;

  /** The entries of the same date that were signed or posted on a later one. */
  JudgedDay lastSeenOn(LocalDate later) {
    return new JudgedDay(date, later, night, watermark, reversals);
  }

  OffsetDateTime end() {
    return start(asOf.plusDays(1));
  }

  /**
   * Parameters date, asOf, dayStart and dayEnd (00:00 of asOf and of the next day), seenFrom and
   * seenTo (between which entries were last signed or posted), watermark, reversals.
   */
  Map<String, Object> parameters() {
    return Map.of(
        "date",
        date,
        "asOf",
        asOf,
        "dayStart",
        start(asOf),
        "dayEnd",
        end(),
        "seenFrom",
        asOf.equals(date) ? OffsetDateTime.MIN : start(asOf),
        "seenTo",
        asOf.isBefore(night) ? end() : OffsetDateTime.MAX,
        "watermark",
        watermark,
        "reversals",
        reversals);
  }

  private static OffsetDateTime start(LocalDate day) {
    return day.atStartOfDay(TreasuryTime.ZONE).toOffsetDateTime();
  }
}
