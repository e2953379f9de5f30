package vn.sokhop.warning.signature;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import vn.sokhop.warning.WarningCode;

/** When and where the signatures of an entry were made. */
final class TimeRules {
  private TimeRules() {}

  /** Both signatures from one address within a time in which two people hardly sign. */
  static Optional<Hit> secondsApart(SignedEntry entry, Signers signers, int mostSeconds) {
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
                Integer.toString(mostSeconds),
                Clause.told(entry.first().certificate()),
                Clause.person(owner(entry, entry.first(), signers)),
                Clause.told(entry.second().certificate()),
                Clause.person(owner(entry, entry.second(), signers))),
            Stream.of(entry.first(), entry.second())
                .flatMap(signature -> owner(entry, signature, signers).stream())
                .toList()));
  }

  /**
   * A signature on a rest day, or before the earliest or after the latest time of a day.
   *
   * @param restDay whether a date is a rest day of the entry's office; of a date outside the
   *     calendar nobody knows: not one
   */
  static Optional<Hit> outOfHours(
      SignedEntry entry,
      Signers signers,
      Predicate<LocalDate> restDay,
      LocalTime earliest,
      LocalTime latest) {
    List<String> clauses = new ArrayList<>();
    List<RegisteredSigner> owners = new ArrayList<>();
    for (Signature signature : entry.signatures()) {
      LocalDateTime signedAt = signature.signedAt();
      String oddness = signedAt == null ? "" : oddness(signedAt, restDay, earliest, latest);
      if (signedAt == null || oddness.isEmpty()) {
        continue;
      }
      Optional<RegisteredSigner> owner = owner(entry, signature, signers);
      owner.ifPresent(owners::add);
      clauses.add(
          Clause.of(
              "signature.hours." + oddness,
              Clause.role(signature.role()),
              Clause.told(signature.certificate()),
              Clause.time(signedAt),
              Clause.person(owner),
              Clause.told(oddness.equals("LATE") ? latest.toString() : earliest.toString())));
    }
    return clauses.isEmpty()
        ? Optional.empty()
        : Optional.of(new Hit(WarningCode.SIGNED_OUT_OF_HOURS, Clause.joined(clauses), owners));
  }

  /** REST_DAY, EARLY, LATE; empty: within hours. */
  private static String oddness(
      LocalDateTime signedAt, Predicate<LocalDate> restDay, LocalTime earliest, LocalTime latest) {
    if (restDay.test(signedAt.toLocalDate())) {
      return "REST_DAY";
    }
    if (signedAt.toLocalTime().isBefore(earliest)) {
      return "EARLY";
    }
    return signedAt.toLocalTime().isAfter(latest) ? "LATE" : "";
  }

  private static Optional<RegisteredSigner> owner(
      SignedEntry entry, Signature signature, Signers signers) {
    return signature.isMissing()
        ? Optional.empty()
        : signers.owner(signature.certificate(), entry.unitCode());
  }
}
