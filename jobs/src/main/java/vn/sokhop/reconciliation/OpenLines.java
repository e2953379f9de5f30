package vn.sokhop.reconciliation;

import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;

/** The lines of one account and currency, and which of them are still free. A line is used once. */
final class OpenLines {
  private final List<MatchLine> lines;
  private final Set<MatchLine> taken = Collections.newSetFromMap(new IdentityHashMap<>());

  OpenLines(List<MatchLine> lines) {
    this.lines = lines;
  }

  /** All lines, used or not, in the order of their content. */
  List<MatchLine> lines() {
    return lines;
  }

  /** The free lines, in the order of their content. */
  List<MatchLine> open() {
    return lines.stream().filter(this::has).toList();
  }

  boolean has(MatchLine line) {
    return !taken.contains(line);
  }

  void take(MatchLine line) {
    if (!taken.add(line)) {
      throw new IllegalStateException("line used twice: " + line.place());
    }
  }
}
