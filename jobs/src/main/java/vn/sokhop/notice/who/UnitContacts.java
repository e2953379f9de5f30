package vn.sokhop.notice.who;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Whom a unit has.
 *
 * @param history what was stated about its notice contact, oldest first; the last line holds
 * @param firstSigners addresses of the persons registered as first signers on the date, by account;
 *     the empty account: for every account of the unit
 * @param signers everybody who was ever stated as a signer of the unit, and the same persons and
 *     certificates in other units
 */
public record UnitContacts(
    List<ContactLine> history, Map<String, Set<String>> firstSigners, List<Signer> signers) {
  public static final UnitContacts NOBODY = new UnitContacts(List.of(), Map.of(), List.of());

  public UnitContacts {
    history = List.copyOf(history);
    firstSigners = Map.copyOf(firstSigners);
    signers = List.copyOf(signers);
  }

  /** The notice contact in force; null: none. */
  @Nullable String current() {
    return history.isEmpty() ? null : history.get(history.size() - 1).email();
  }

  /** Contacts before the one in force, newest first. */
  List<String> former() {
    List<String> former = new ArrayList<>();
    for (int i = history.size() - 2; i >= 0; i--) {
      String email = history.get(i).email();
      if (email != null && !email.equals(current()) && !former.contains(email)) {
        former.add(email);
      }
    }
    return former;
  }

  /**
   * Contacts that were not known before a date: stated on it or later, and not the one in force
   * just before it.
   */
  Set<String> newSince(LocalDate date) {
    Set<String> fresh = new LinkedHashSet<>();
    String before = null;
    for (ContactLine line : history) {
      if (line.statedOn().isBefore(date)) {
        before = line.email();
      } else if (line.email() != null && !Objects.equals(line.email(), before)) {
        fresh.add(line.email());
      }
    }
    return fresh;
  }

  /** First signers who may see an account; the empty account: what is about the unit. */
  List<String> firstSignersOf(String account) {
    return Stream.of("", account)
        .distinct()
        .flatMap(of -> firstSigners.getOrDefault(of, Set.of()).stream())
        .distinct()
        .sorted()
        .toList();
  }
}
