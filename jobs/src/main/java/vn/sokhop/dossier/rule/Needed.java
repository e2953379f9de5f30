package vn.sokhop.dossier.rule;

import org.jspecify.annotations.Nullable;

/** Settings that have no default. */
final class Needed {
  private Needed() {}

  /** Throws when a setting was left out, naming it and what it belongs to. */
  static void check(@Nullable Object value, String key, Object of) {
    if (value == null || value.toString().isBlank()) {
      throw new IllegalArgumentException(of + ": " + key + " is missing");
    }
  }
}
