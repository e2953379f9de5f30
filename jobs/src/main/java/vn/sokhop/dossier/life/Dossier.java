package vn.sokhop.dossier.life;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import vn.sokhop.calendar.OfficeCalendar;

/**
 * A dossier as known at an instant: its last snapshot and its movements. Each snapshot says since
 * when the dossier stands where it stands; a later snapshot (by {@code as_of}) overrules what an
 * earlier one said of the time from then on, so repeated and out-of-order snapshots do no harm.
 */
public final class Dossier {
  private final Snapshot last;
  private final List<Movement> movements;

  /** The dossier came to a stage. */
  public record Movement(Stage stage, LocalDateTime since) {}

  private Dossier(Snapshot last, List<Movement> movements) {
    this.last = last;
    this.movements = movements;
  }

  /**
   * The dossier that snapshots tell of.
   *
   * @param snapshots at least one, of one dossier, by {@code as_of}
   */
  public static Dossier of(List<Snapshot> snapshots) {
    List<Movement> movements = new ArrayList<>(snapshots.size());
    for (Snapshot snapshot : snapshots) {
      while (!movements.isEmpty()
          && !movements.get(movements.size() - 1).since().isBefore(snapshot.stageSince())) {
        movements.remove(movements.size() - 1);
      }
      if (movements.isEmpty() || movements.get(movements.size() - 1).stage() != snapshot.stage()) {
        movements.add(new Movement(snapshot.stage(), snapshot.stageSince()));
      }
    }
    return new Dossier(snapshots.get(snapshots.size() - 1), List.copyOf(movements));
  }

  public Snapshot last() {
    return last;
  }

  public List<Movement> movements() {
    return movements;
  }

  public boolean isOpen() {
    return last.stage().isOpen();
  }

  /** When it came to its end, if it has: {@code finished_at}, else {@code stage_since}. */
  public LocalDateTime endedAt() {
    LocalDateTime finished = last.finishedAt();
    return finished == null ? last.stageSince() : finished;
  }

  /** The instant its limit counts from: valid receipt; as long as there is none, its sending. */
  public LocalDateTime clockStart() {
    LocalDateTime received = last.validReceivedAt();
    return received == null ? last.sentAt() : received;
  }

  /**
   * Working days between the two instants at whose end of office hours the dossier stood in
   * WAITING_UNIT.
   */
  public List<LocalDate> daysWaiting(
      OfficeCalendar calendar, LocalDateTime from, LocalDateTime until) {
    List<LocalDate> days = new ArrayList<>(0);
    for (int i = 0; i < movements.size(); i++) {
      if (movements.get(i).stage() != Stage.WAITING_UNIT) {
        continue;
      }
      LocalDateTime begin = later(movements.get(i).since(), from);
      LocalDateTime end = endOf(i, until);
      for (LocalDate day = begin.toLocalDate();
          !day.isAfter(end.toLocalDate());
          day = day.plusDays(1)) {
        if (calendar.isWorkingDay(day) && holds(calendar.closing(day), begin, end, until)) {
          days.add(day);
        }
      }
    }
    return days;
  }

  /** It came back from the unit at {@code end}; if it still waits there, {@code until} counts. */
  private static boolean holds(
      LocalDateTime closing, LocalDateTime begin, LocalDateTime end, LocalDateTime until) {
    return !closing.isBefore(begin)
        && (closing.isBefore(end) || (end.equals(until) && !closing.isAfter(until)));
  }

  /** Office time between the two instants, without the time it waited for the unit. */
  Duration workingTime(OfficeCalendar calendar, LocalDateTime from, LocalDateTime until) {
    if (!until.isAfter(from)) {
      return Duration.ZERO;
    }
    Duration time = calendar.officeTimeBetween(from, until);
    for (int i = 0; i < movements.size(); i++) {
      if (movements.get(i).stage() == Stage.WAITING_UNIT) {
        LocalDateTime begin = later(movements.get(i).since(), from);
        LocalDateTime end = endOf(i, until);
        if (end.isAfter(begin)) {
          time = time.minus(calendar.officeTimeBetween(begin, end));
        }
      }
    }
    return time;
  }

  private LocalDateTime endOf(int movement, LocalDateTime until) {
    if (movement + 1 == movements.size()) {
      return until;
    }
    LocalDateTime next = movements.get(movement + 1).since();
    return next.isAfter(until) ? until : next;
  }

  private static LocalDateTime later(LocalDateTime one, LocalDateTime other) {
    return one.isAfter(other) ? one : other;
  }
}
