package vn.sokhop.warning.signature;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import vn.sokhop.warning.WarningCode;

/** When and where the signatures of an entry were made. */
final class TimeRules {
  private TimeRules() {}

  /** Both signatures from one address within a time in which two people hardly sign. */
  static Optional<Hit> secondsApart(SignedEntry entry, int mostSeconds) {
    LocalDateTime first = entry.first().signedAt();
    LocalDateTime second = entry.second().signedAt();
    if (first == null || second == null || entry.signingAddress().isEmpty()) {
      return Optional.empty();
    }
    Duration apart = Duration.between(first, second).abs();
    if (apart.compareTo(Duration.ofSeconds(mostSeconds)) > 0) {
      return Optional.empty();
    }
    return Optional.of(
        new Hit(
            WarningCode.SIGNED_SECONDS_APART,
            List.of(
                Clause.time(first),
                Clause.time(second),
                Long.toString(apart.toSeconds()),
                Clause.told(entry.signingAddress()),
                Integer.toString(mostSeconds)),
            List.of()));
  }

  /**
   * A signature on a rest day, or before the earliest or after the latest time of a day.
   *
   * @param restDay whether a date is a rest day of the entry's office; of a date outside the
   *     calendar nobody knows: not one
   */
  static Optional<Hit> outOfHours(
      SignedEntry entry, Predicate<LocalDate> restDay, LocalTime earliest, LocalTime latest) {
    List<String> clauses = new ArrayList<>();
    for (Signature signature : entry.signatures()) {
      String clause = outOfHours(signature, restDay, earliest, latest);
      if (clause != null) {
        clauses.add(clause);
      }
    }
    return clauses.isEmpty()
        ? Optional.empty()
        : Optional.of(new Hit(WarningCode.SIGNED_OUT_OF_HOURS, Clause.joined(clauses), List.of()));
  }

  private static @Nullable String outOfHours(
      Signature signature, Predicate<LocalDate> restDay, LocalTime earliest, LocalTime latest) {
    LocalDateTime signedAt = signature.signedAt();
    if (signedAt == null) {
      return null;
    }
    String key;
    if (restDay.test(signedAt.toLocalDate())) {
      key = "REST_DAY";
    } else if (signedAt.toLocalTime().isBefore(earliest)) {
      key = "EARLY";
    } else if (signedAt.toLocalTime().isAfter(latest)) {
      key = "LATE";
    } else {
      return null;
    }
    return Clause.of(
        "signature.hours." + key,
        Clause.role(signature.role()),
        Clause.time(signedAt),
        Clause.told(signature.certificate()),
        Clause.told(key.equals("LATE") ? latest.toString() : earliest.toString()));
  }
}
