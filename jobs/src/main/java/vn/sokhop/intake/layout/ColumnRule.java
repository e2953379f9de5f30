package vn.sokhop.intake.layout;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Where the values of one column of a feed come from.
 *
 * @param value how the value is put together
 * @param when the value is taken only where this holds
 * @param otherwise what is taken where {@code when} does not hold; nothing if left out
 * @param translate words of the file and what they mean; other words stay
 * @param part which part of a signed amount is meant
 */
record ColumnRule(
    Template value,
    Optional<When> when,
    Optional<Template> otherwise,
    Map<String, String> translate,
    Part part) {
  ColumnRule {
    translate = Map.copyOf(translate);
  }

  /** Always the same way. */
  static ColumnRule of(Template value) {
    return new ColumnRule(value, Optional.empty(), Optional.empty(), Map.of(), Part.WHOLE);
  }

  /** The source columns that it names. */
  Stream<String> sources() {
    return Stream.of(Stream.of(value), when.stream().map(When::column), otherwise.stream())
        .flatMap(templates -> templates)
        .flatMap(template -> template.columns().stream());
  }

  /**
   * A condition on a source column.
   *
   * @param words what it may say; the empty word stands for an empty column
   * @param negated whether it must say something else
   */
  record When(Template column, Set<String> words, boolean negated) {
    When {
      words = Set.copyOf(words);
    }

    boolean holds(String said) {
      return words.contains(said) != negated;
    }
  }

  /** Of a signed amount: all of it, or its size where it is positive or negative. */
  enum Part {
    WHOLE,
    POSITIVE,
    NEGATIVE
  }
}
