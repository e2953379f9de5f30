package vn.sokhop.sample.dossier.fault;

import java.time.LocalDate;
import java.time.LocalDateTime;
import vn.sokhop.sample.dossier.Dossier;
import vn.sokhop.sample.dossier.OfficeTime;

/**
 * How long a limit is extended.
 *
 * @param end the last instant
 * @param plainDate true where the file states the date alone: the end of its office hours
 */
record Extension(LocalDateTime end, boolean plainDate) {

  static Extension to(LocalDateTime instant) {
    return new Extension(instant, false);
  }

  static Extension to(LocalDate date) {
    return new Extension(OfficeTime.closing(date), true);
  }

  void writeTo(Dossier dossier) {
    if (plainDate) {
      dossier.extendedUntil(end.toLocalDate());
    } else {
      dossier.extendedUntil(end);
    }
  }
}
