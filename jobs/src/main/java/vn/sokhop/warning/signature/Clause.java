package vn.sokhop.warning.signature;

import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;

/** Arguments of sentences, in the form in which the reports read them. */
final class Clause {
  private static final String DIVIDER = "\u001f";

  private Clause() {}

  /** A text of the bundle with arguments of its own. */
  static String of(String key, String... parts) {
    return parts.length == 0
        ? "key:" + key
        : "key:" + key + ":" + String.join(DIVIDER, parts) + DIVIDER;
  }

  /** What a file says: never taken for a key; a dash for nothing. */
  static String told(String said) {
    String clean = said.replaceAll("[\\p{Cntrl}\\u0085\\u2028\\u2029]", " ").strip();
    return clean.isEmpty() ? "-" : "text:" + clean;
  }

  static String role(Role role) {
    return of("signature.role." + role);
  }

  static String time(LocalDateTime time) {
    return time.truncatedTo(ChronoUnit.SECONDS).toString();
  }

  static String person(RegisteredSigner line) {
    return told(line.personName());
  }

  /** Who has a certificate; a dash for nobody known. */
  static String person(Optional<RegisteredSigner> line) {
    return line.map(Clause::person).orElse("-");
  }

  /** Two arguments that read as one: the clauses joined, the second perhaps empty. */
  static List<String> joined(List<String> clauses) {
    return switch (clauses.size()) {
      case 1 -> List.of(clauses.get(0), "", "");
      case 2 -> List.of(clauses.get(0), of("signature.and"), clauses.get(1));
      default -> throw new IllegalArgumentException("one or two clauses, not " + clauses.size());
    };
  }
}
