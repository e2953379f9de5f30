package vn.sokhop.warning.spending;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.sokhop.database.SqlArray;
import vn.sokhop.warning.spending.PaidEntry.LineRef;

/** Reads the few entries that a finding rests on, by date, delivery and line. */
@Component
class EntryLookup {
  private static final int LINES_AT_ONCE = 2_000;

  private final JdbcClient db;

  EntryLookup(JdbcClient db) {
    this.db = db;
  }

  /** The entries of lines; a line that is no longer accepted is not among them. */
  Map<LineRef, PaidEntry> entries(Collection<LineRef> lines) {
    Map<LineRef, PaidEntry> entries = new HashMap<>();
    Map<LocalDate, List<LineRef>> byDate = new TreeMap<>();
    lines.forEach(
        line -> byDate.computeIfAbsent(line.date(), date -> new java.util.ArrayList<>()).add(line));
    byDate.forEach(
        (date, ofDate) -> {
          for (int from = 0; from < ofDate.size(); from += LINES_AT_ONCE) {
            read(date, ofDate.subList(from, Math.min(from + LINES_AT_ONCE, ofDate.size())))
                .forEach(entry -> entries.put(entry.ref(), entry));
          }
        });
    return entries;
  }

  private List<PaidEntry> read(LocalDate date, List<LineRef> lines) {
    return db.sql(RuleSql.ENTRIES)
        .param("day", date)
        .param("deliveries", SqlArray.integers(lines.stream().map(LineRef::deliveryId).toList()))
        .param("lines", SqlArray.integers(lines.stream().map(LineRef::lineNo).toList()))
        .query((row, n) -> PaidEntry.of(row))
        .list();
  }
}
