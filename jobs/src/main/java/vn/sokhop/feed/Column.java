package vn.sokhop.feed;

import java.util.List;

/**
 * One column of a feed.
 *
 * @param name as in the header line
 * @param type what its values are
 * @param required whether a file without this column is refused
 * @param mayBeEmpty whether a line may leave it empty although the column is required
 * @param choices the words allowed, for {@link ColumnType#CHOICE} only
 */
public record Column(
    String name, ColumnType type, boolean required, boolean mayBeEmpty, List<String> choices) {
  public Column {
    choices = List.copyOf(choices);
    if ((type == ColumnType.CHOICE) == choices.isEmpty()) {
      throw new IllegalArgumentException("choices belong to columns of choice: " + name);
    }
  }

  static Column required(String name, ColumnType type) {
    return new Column(name, type, true, false, List.of());
  }

  /** One of a pair of which exactly one is not zero: an empty one counts as zero. */
  static Column ofPair(String name) {
    return new Column(name, ColumnType.AMOUNT, true, true, List.of());
  }

  static Column optional(String name, ColumnType type) {
    return new Column(name, type, false, true, List.of());
  }

  static Column requiredChoice(String name, String... choices) {
    return new Column(name, ColumnType.CHOICE, true, false, List.of(choices));
  }

  static Column optionalChoice(String name, String... choices) {
    return new Column(name, ColumnType.CHOICE, false, true, List.of(choices));
  }
}
