package vn.sokhop.intake.layout;

import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Where the values of one column of a feed come from.
 *
 * @param value how the value is put together
 * @param when the value is taken only where this says one of the words
 * @param translate words of the file and what they mean; other words stay
 * @param part which part of a signed amount is meant
 */
record ColumnRule(Template value, Optional<When> when, Map<String, String> translate, Part part) {
  ColumnRule {
    translate = Map.copyOf(translate);
  }

  /** A condition on a source column. */
  record When(Template column, Set<String> is) {
    When {
      is = Set.copyOf(is);
    }
  }

  /** Of a signed amount: all of it, or its size where it is positive or negative. */
  enum Part {
    WHOLE,
    POSITIVE,
    NEGATIVE
  }
}
