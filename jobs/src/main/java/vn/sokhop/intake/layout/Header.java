package vn.sokhop.intake.layout;

import java.text.Normalizer;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The names in a header line, trimmed and in NFC. */
public record Header(List<String> names) {
  public Header {
    names = List.copyOf(names);
  }

  public static Header of(List<String> fields) {
    return new Header(
        fields.stream()
            .map(name -> Normalizer.normalize(name, Normalizer.Form.NFC).strip())
            .toList());
  }

  /** Those of the wanted names that are not there. */
  public List<String> missing(List<String> wanted) {
    return wanted.stream().filter(name -> !names.contains(name)).toList();
  }

  /** A name that stands there twice. */
  public Optional<String> repeated() {
    Set<String> seen = new HashSet<>();
    return names.stream().filter(name -> !name.isEmpty() && !seen.add(name)).findFirst();
  }
}
