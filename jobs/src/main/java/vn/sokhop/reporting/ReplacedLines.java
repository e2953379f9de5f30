package vn.sokhop.reporting;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.sokhop.database.SqlArray;

/**
 * What a delivery changed against the one it replaced: the first lines added, removed and changed,
 * by file and line of both, with their figures.
 */
final class ReplacedLines {
  private static final Pattern FIGURE = Pattern.compile("-?\\d+\\.\\d{2}");

  private final JdbcClient db;
  private final FindingTexts texts;

  ReplacedLines(JdbcClient db, FindingTexts texts) {
    this.db = db;
    this.texts = texts;
  }

  /** The delivery that replaces, and the replaced one. */
  private record Replacement(
      String feed,
      int newer,
      String newerFile,
      int older,
      String olderFile,
      int added,
      int removed,
      int changed) {
    int lines(String kind) {
      return switch (kind) {
        case "ADDED" -> added;
        case "REMOVED" -> removed;
        default -> changed;
      };
    }
  }

  /** A line that differs; no line where the delivery has none. */
  private record Change(
      String kind, String key, @Nullable Integer newerLine, @Nullable Integer olderLine) {}

  /** In the words of {@code explain}; none if the file replaced nothing. */
  List<String> of(String file) {
    return db
        .sql(
            """
            select n.feed, n.delivery_id as newer, n.file_name as newer_file,
              o.delivery_id as older, o.file_name as older_file,
              n.lines_added as added, n.lines_removed as removed, n.lines_changed as changed
            from intake.delivered_file n
            join intake.delivered_file o on o.delivery_id = n.replaces
            where n.file_name = :file
            order by n.delivery_id
            """)
        .param("file", file)
        .query(Replacement.class)
        .list()
        .stream()
        .flatMap(replacement -> told(replacement).stream())
        .toList();
  }

  private List<String> told(Replacement replacement) {
    List<Change> changes =
        db.sql(
                """
                select kind, key, newer_line, older_line
                from intake.changed_line
                where delivery_id = :newer
                order by array_position(array['ADDED', 'REMOVED', 'CHANGED'], kind), place
                """)
            .param("newer", replacement.newer())
            .query(Change.class)
            .list();
    List<String> lines = new ArrayList<>();
    if (changes.isEmpty()) {
      return lines;
    }
    List<LocalDate> dates = dates(replacement);
    Map<Integer, Map<String, String>> newer =
        stored(
            replacement.feed(),
            replacement.newer(),
            changes.stream().map(Change::newerLine).filter(Objects::nonNull).toList(),
            dates);
    Map<Integer, Map<String, String>> older =
        stored(
            replacement.feed(),
            replacement.older(),
            changes.stream().map(Change::olderLine).filter(Objects::nonNull).toList(),
            dates);
    lines.add(texts.text("explain.replaced", replacement.olderFile()));
    changes.stream()
        .collect(Collectors.groupingBy(Change::kind, LinkedHashMap::new, Collectors.toList()))
        .forEach(
            (kind, some) -> {
              for (Change change : some) {
                lines.add(line(replacement, change, newer, older));
              }
              int more = replacement.lines(kind) - some.size();
              if (more > 0) {
                lines.add(texts.text("explain.replaced.more." + kind, texts.count(more)));
              }
            });
    return lines;
  }

  private String line(
      Replacement replacement,
      Change change,
      Map<Integer, Map<String, String>> newer,
      Map<Integer, Map<String, String>> older) {
    Map<String, String> now = newer.getOrDefault(change.newerLine(), Map.of());
    Map<String, String> before = older.getOrDefault(change.olderLine(), Map.of());
    return texts.text(
        "explain.replaced." + change.kind(),
        replacement.newerFile(),
        String.valueOf(change.newerLine()),
        replacement.olderFile(),
        String.valueOf(change.olderLine()),
        texts.argument(change.key(), ""),
        switch (change.kind()) {
          case "ADDED" -> figures(replacement.feed(), now);
          case "REMOVED" -> figures(replacement.feed(), before);
          default -> differences(replacement.feed(), before, now);
        });
  }

  /** The amounts of a line with the names of their columns. */
  private String figures(String feed, Map<String, String> line) {
    return line.entrySet().stream()
        .filter(column -> FIGURE.matcher(column.getValue()).matches())
        .map(
            column ->
                texts.text(
                    "explain.replaced.figure",
                    column.getKey(),
                    texts.argument(column.getValue(), currency(feed, line))))
        .collect(Collectors.joining(", "));
  }

  /** The columns in which two lines differ, with both values. */
  private String differences(String feed, Map<String, String> before, Map<String, String> now) {
    Map<String, String> columns = new LinkedHashMap<>(now);
    before.forEach(columns::putIfAbsent);
    return columns.keySet().stream()
        .filter(column -> !Objects.equals(before.get(column), now.get(column)))
        .map(
            column ->
                texts.text(
                    "explain.replaced.difference",
                    column,
                    texts.argument(before.getOrDefault(column, "-"), currency(feed, before)),
                    texts.argument(now.getOrDefault(column, "-"), currency(feed, now))))
        .collect(Collectors.joining(", "));
  }

  /** Estimates are in đồng; answers to confirmations do not say in what they are. */
  private static String currency(String feed, Map<String, String> line) {
    return line.getOrDefault("currency", feed.equals("estimates") ? "VND" : "");
  }

  private List<LocalDate> dates(Replacement replacement) {
    return db.sql(
            """
            select distinct business_date
            from intake.file_day
            where delivery_id in (:newer, :older)
            """)
        .param("newer", replacement.newer())
        .param("older", replacement.older())
        .query(LocalDate.class)
        .list();
  }

  /** Lines of a delivery by number: columns that are not empty, in the order of the table. */
  private Map<Integer, Map<String, String>> stored(
      String feed, int delivery, List<Integer> lines, List<LocalDate> dates) {
    Map<Integer, Map<String, String>> found = new LinkedHashMap<>();
    db.sql(
            """
            select l.line_no, c.name, c.value
            from intake.stored_line l
            cross join lateral json_each_text(l.content) with ordinality c (name, value, place)
            where l.feed = :feed
              and l.delivery_id = :delivery
              and l.line_no = any(:lines)
              and l.business_date = any(:dates)
              and c.name not in ('delivery_id', 'line_no', 'voucher_key')
              and c.value is not null
            order by l.line_no, c.place
            """)
        .param("feed", feed)
        .param("delivery", delivery)
        .param("lines", SqlArray.integers(lines))
        .param("dates", SqlArray.days(dates))
        .query(
            row -> {
              found
                  .computeIfAbsent(row.getInt("line_no"), line -> new LinkedHashMap<>())
                  .put(row.getString("name"), row.getString("value"));
            });
    return found;
  }
}
