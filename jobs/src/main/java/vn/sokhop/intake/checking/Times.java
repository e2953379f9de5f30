package vn.sokhop.intake.checking;

import java.time.LocalDate;
import vn.sokhop.intake.line.DeliveryFacts;
import vn.sokhop.intake.line.Line;
import vn.sokhop.intake.line.Moments;
import vn.sokhop.intake.reading.RejectReason;

/**
 * Times within the days that lines may tell of and the calendar knows. One of a dossier beyond them
 * has no office hours: it would stop the night of all offices.
 */
final class Times {
  private Times() {}

  /**
   * What is said to have happened: not before the oldest date, not after 24:00 of the delivery's.
   */
  static long happened(Line line, int column, DeliveryFacts facts) {
    return sent(line, column, false, facts);
  }

  /** When it was sent: may be long ago once it was received, since the clock runs from then on. */
  static long sent(Line line, int column, boolean received, DeliveryFacts facts) {
    long instant = line.instant(column);
    if (instant != Moments.NO_INSTANT) {
      if (!received) {
        refuseTooOld(line, column, Moments.dayBeginningWith(instant), facts);
      }
      if (Moments.dayEndingWith(instant) > facts.lastDate().toEpochDay()) {
        line.reject(
            RejectReason.INSTANT_AFTER_DELIVERY,
            line.name(column),
            line.asWritten(column),
            facts.lastDate().toString());
      }
    }
    return instant;
  }

  /** What is promised: not beyond the years of the calendar. */
  static long promisedInstant(Line line, int column, DeliveryFacts facts) {
    return known(line, column, line.instant(column), facts);
  }

  /** The same, of a column that may hold a date alone instead. */
  static long promised(Line line, int column, DeliveryFacts facts) {
    return known(line, column, line.instantUnlessDate(column), facts);
  }

  /** The date of such a column; {@link Moments#NO_DATE} if it holds an instant. */
  static int promisedDate(Line line, int column, DeliveryFacts facts) {
    int day = line.dateAlone(column);
    if (day != Moments.NO_DATE) {
      refuseUnknown(line, column, day, facts);
    }
    return day;
  }

  private static long known(Line line, int column, long instant, DeliveryFacts facts) {
    if (instant != Moments.NO_INSTANT) {
      refuseUnknown(line, column, Moments.dayBeginningWith(instant), facts);
    }
    return instant;
  }

  private static void refuseUnknown(Line line, int column, int day, DeliveryFacts facts) {
    refuseTooOld(line, column, day, facts);
    if (day > facts.knownUntil().toEpochDay()) {
      line.reject(
          RejectReason.BEYOND_CALENDAR,
          line.name(column),
          line.asWritten(column),
          facts.knownUntil().toString(),
          Integer.toString(LocalDate.ofEpochDay(day).getYear()));
    }
  }

  private static void refuseTooOld(Line line, int column, int day, DeliveryFacts facts) {
    if (day < facts.oldestDate().toEpochDay()) {
      line.reject(
          RejectReason.DATE_TOO_OLD,
          line.name(column),
          line.asWritten(column),
          facts.oldestDate().toString());
    }
  }
}
