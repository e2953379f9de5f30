package vn.sokhop.notice.who;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A finding, as far as it matters to whom it is told.
 *
 * @param contactsNewFrom a notice contact first stated on this day or later is not trusted, where
 *     the finding is about contacts
 * @param account empty: it is about the unit
 * @param texts what its sentence names: subject and arguments
 * @param certificates of the entry it is about; empty without one
 * @param payeeName of the entry it is about
 */
public record About(
    String family,
    String code,
    LocalDate contactsNewFrom,
    String account,
    String subject,
    List<String> texts,
    Set<String> certificates,
    @Nullable String payeeName) {
  public About {
    texts = List.copyOf(texts);
    certificates = Set.copyOf(certificates);
  }
}
