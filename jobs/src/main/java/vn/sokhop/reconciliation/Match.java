package vn.sokhop.reconciliation;

import java.util.List;

/** Lines of one account that belong together although they are not one equal pair. */
record Match(MatchPass pass, List<MatchLine> lines) {
  Match {
    lines = List.copyOf(lines);
  }
}
