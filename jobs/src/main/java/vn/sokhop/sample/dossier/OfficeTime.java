package vn.sokhop.sample.dossier;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import vn.sokhop.sample.treasury.BusinessDays;

/**
 * Office time of the treasury: 07:30 to 11:30 and 13:30 to 17:00 on working days, counted by
 * walking from day to day and from minute to minute. All times are local to Asia/Ho_Chi_Minh.
 */
public final class OfficeTime {
  private static final LocalTime OPENING = LocalTime.of(7, 30);
  private static final LocalTime NOON = LocalTime.of(11, 30);
  private static final LocalTime AFTERNOON = LocalTime.of(13, 30);
  private static final LocalTime CLOSING = LocalTime.of(17, 0);

  private OfficeTime() {}

  public static LocalDateTime opening(LocalDate day) {
    return day.atTime(OPENING);
  }

  public static LocalDateTime closing(LocalDate day) {
    return day.atTime(CLOSING);
  }

  /** The n-th working day after a day; the day itself does not count. */
  public static LocalDate after(LocalDate day, int n) {
    LocalDate reached = day;
    for (int left = n; left > 0; ) {
      reached = reached.plusDays(1);
      left -= BusinessDays.contains(reached) ? 1 : 0;
    }
    return reached;
  }

  /** The working day before a day. */
  public static LocalDate before(LocalDate day) {
    LocalDate reached = day.minusDays(1);
    while (!BusinessDays.contains(reached)) {
      reached = reached.minusDays(1);
    }
    return reached;
  }

  /**
   * When something counts as received: on a rest day or after office hours at the opening of the
   * next working day, before office hours at the opening of the same one.
   */
  public static LocalDateTime counted(LocalDateTime received) {
    LocalDate day = received.toLocalDate();
    if (!BusinessDays.contains(day) || received.toLocalTime().isAfter(CLOSING)) {
      return opening(after(day, 1));
    }
    return received.toLocalTime().isBefore(OPENING) ? opening(day) : received;
  }

  /** So many minutes of office hours later; whole minutes only. */
  public static LocalDateTime afterMinutes(LocalDateTime from, int minutes) {
    LocalDateTime reached = from;
    for (int left = minutes; left > 0; reached = reached.plusMinutes(1)) {
      left -= isOpen(reached) ? 1 : 0;
    }
    return reached;
  }

  private static boolean isOpen(LocalDateTime at) {
    LocalTime time = at.toLocalTime();
    boolean morning = !time.isBefore(OPENING) && time.isBefore(NOON);
    boolean afternoon = !time.isBefore(AFTERNOON) && time.isBefore(CLOSING);
    return (morning || afternoon) && BusinessDays.contains(at.toLocalDate());
  }
}
