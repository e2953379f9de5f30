package vn.sokhop.bench;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

/** What can be asked for with {@code -Dbench.parts}. */
enum Part {
  /** Plain COPY and full join. */
  A,
  /** Sokhop's night without reports. */
  B,
  /** Sokhop's night with reports; the same run as b. */
  C,
  /** Textbook Spring Batch. */
  D,
  /** DuckDB. */
  E,
  /** Many small files against one; at the first size. */
  F,
  /** The kernels of parsing and matching alone, by JMH. */
  JMH;

  static Part of(String text) {
    try {
      return valueOf(text.toUpperCase(Locale.ROOT));
    } catch (IllegalArgumentException unknown) {
      throw new IllegalArgumentException(
          "bench.parts names \"%s\"; expected any of %s."
              .formatted(
                  text,
                  Arrays.stream(values())
                      .map(part -> part.name().toLowerCase(Locale.ROOT))
                      .collect(Collectors.joining(", "))),
          unknown);
    }
  }
}
