package vn.sokhop.warning.signature;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.sokhop.message.PlainCode;

/**
 * The lines of the registry that some entries ask about: those of their certificates in every unit,
 * and second signers of units whose entries lack a second signature.
 */
final class Signers {
  private final Map<String, List<RegisteredSigner>> byCertificate = new HashMap<>();
  private final Map<String, List<RegisteredSigner>> seconds = new HashMap<>();

  Signers(List<RegisteredSigner> lines) {
    for (RegisteredSigner line : lines) {
      byCertificate.computeIfAbsent(key(line.certificate()), c -> new ArrayList<>()).add(line);
      if (line.role() == Role.SECOND) {
        seconds.computeIfAbsent(line.unitCode(), u -> new ArrayList<>()).add(line);
      }
    }
  }

  /** Lines with the certificate, however it is written, in any unit. */
  List<RegisteredSigner> of(String certificate) {
    return byCertificate.getOrDefault(key(certificate), List.of());
  }

  /** Lines of a unit with the certificate, in any role and for any account. */
  List<RegisteredSigner> of(String certificate, String unitCode) {
    return of(certificate).stream().filter(line -> line.unitCode().equals(unitCode)).toList();
  }

  List<RegisteredSigner> secondsOf(String unitCode) {
    return seconds.getOrDefault(unitCode, List.of());
  }

  /** Whose certificate it is: in the unit if it is registered there, else anywhere. */
  Optional<RegisteredSigner> owner(String certificate, String unitCode) {
    return nearest(of(certificate, unitCode)).or(() -> nearest(of(certificate)));
  }

  /** The line whose registration ends last. */
  static Optional<RegisteredSigner> nearest(List<RegisteredSigner> lines) {
    return lines.stream()
        .max(
            Comparator.comparing(
                    (RegisteredSigner line) ->
                        line.registeredTo() == null ? LocalDateTime.MAX : line.registeredTo())
                .thenComparing(RegisteredSigner::source));
  }

  static String key(String certificate) {
    return PlainCode.of(certificate);
  }
}
