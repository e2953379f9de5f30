package vn.sokhop.bench;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * What to run.
 *
 * @param sizes vouchers, which are also entries and unit records, of each round
 * @param runs of each contender; the one in the middle counts
 * @param project folder of the program's configuration and build
 */
record Options(
    Set<Part> parts,
    List<Integer> sizes,
    int runs,
    long seed,
    Path work,
    Path table,
    Path project) {
  private static final BigDecimal MILLION = BigDecimal.valueOf(1_000_000);

  // Ten offices with a unit each.
  private static final int SMALLEST = 2_000;

  private static final Pattern COMMA = Pattern.compile("\\s*,\\s*");

  Options {
    parts = Set.copyOf(parts);
    sizes = List.copyOf(sizes);
    if (runs < 1) {
      throw new IllegalArgumentException("bench.runs is " + runs + "; expected 1 or more.");
    }
  }

  static Options of(Properties properties) {
    EnumSet<Part> parts = EnumSet.noneOf(Part.class);
    COMMA.splitAsStream(text(properties, "parts")).map(Part::of).forEach(parts::add);
    return new Options(
        parts,
        COMMA.splitAsStream(text(properties, "sizes")).map(Options::vouchers).toList(),
        Integer.parseInt(text(properties, "runs")),
        Long.parseLong(text(properties, "seed")),
        Path.of(text(properties, "work")).toAbsolutePath().normalize(),
        Path.of(text(properties, "table")).toAbsolutePath().normalize(),
        Path.of(text(properties, "project")).toAbsolutePath().normalize());
  }

  private static int vouchers(String millions) {
    try {
      int vouchers = new BigDecimal(millions).multiply(MILLION).intValueExact();
      if (vouchers >= SMALLEST && vouchers % 1_000 == 0) {
        return vouchers;
      }
    } catch (ArithmeticException | NumberFormatException said) {
      // The same answer as for a size that is no whole number of thousands.
    }
    throw new IllegalArgumentException(
        "bench.sizes names \"%s\"; expected millions of entries, from 0.002 on, in whole thousands."
            .formatted(millions));
  }

  private static String text(Properties properties, String key) {
    String value = properties.getProperty("bench." + key);
    if (value == null) {
      throw new IllegalArgumentException("bench." + key + " is missing.");
    }
    return value.strip();
  }

  boolean asksFor(Part... any) {
    return List.of(any).stream().anyMatch(parts::contains);
  }
}
