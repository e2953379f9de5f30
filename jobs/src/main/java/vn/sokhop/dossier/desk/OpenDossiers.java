package vn.sokhop.dossier.desk;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import vn.sokhop.dossier.life.Snapshot;
import vn.sokhop.dossier.life.Verdict;

/**
 * Open dossiers that stream by: those with the oldest limits are kept, as many as are to be listed,
 * the others are only counted.
 */
final class OpenDossiers {
  private static final int LONGEST_NAME = 30;
  private static final int DAYS_OVER_COLUMN = 8;

  /** Oldest limit first; those without a limit last. */
  private static final Comparator<Row> ORDER =
      Comparator.comparing(OpenDossiers::limit).thenComparing(row -> row.last().dossierNo());

  private final int most;
  private final PriorityQueue<Row> kept = new PriorityQueue<>(ORDER.reversed());
  private final Map<Standing, Long> counts = new EnumMap<>(Standing.class);
  private long inTime;
  private long unjudged;

  /** A dossier by its last snapshot. */
  private record Row(Snapshot last, Verdict verdict) {}

  OpenDossiers(int most) {
    this.most = most;
  }

  private static LocalDateTime limit(Row row) {
    LocalDateTime limit = row.verdict().limitAt();
    return limit == null ? LocalDateTime.MAX : limit;
  }

  void add(Snapshot last, Verdict verdict) {
    counts.merge(Standing.of(verdict), 1L, Long::sum);
    kept.add(new Row(last, verdict));
    if (kept.size() > most) {
      kept.remove();
    }
  }

  /** One that is not asked for because it is not late. */
  void leaveOut() {
    inTime++;
  }

  /** One of which nobody can say whether it is late. */
  void leaveOutUnjudged() {
    unjudged++;
  }

  /** The table and its counts. */
  List<String> lines(DeskTexts texts) {
    List<String> lines = new ArrayList<>(table(texts));
    long all = counts.values().stream().mapToLong(Long::longValue).sum();
    if (all > kept.size()) {
      lines.add(texts.text("list.more", texts.count(all - kept.size())));
    }
    List<String> parts = new ArrayList<>();
    counts.forEach(
        (standing, count) ->
            parts.add(
                texts.text(
                    "list.part", texts.count(count), texts.text("standing." + standing.name()))));
    lines.add(
        parts.isEmpty()
            ? texts.text("list.none")
            : texts.text(
                all == 1 ? "list.count.one" : "list.count",
                texts.count(all),
                String.join(", ", parts)));
    if (unjudged > 0) {
      lines.add(texts.text("list.unjudged", texts.count(unjudged)));
    }
    if (inTime > 0) {
      lines.add(texts.text("list.besides", texts.count(inTime)));
    }
    return lines;
  }

  private List<String> table(DeskTexts texts) {
    if (kept.isEmpty()) {
      return List.of();
    }
    Columns columns = new Columns(DAYS_OVER_COLUMN);
    columns.add(
        texts.text("column.number"),
        texts.text("column.office"),
        texts.text("column.unit"),
        texts.text("column.procedure"),
        texts.text("column.stage"),
        texts.text("column.handler"),
        texts.text("column.received"),
        texts.text("column.limit"),
        texts.text("column.over"),
        texts.text("column.state"));
    kept.stream().sorted(ORDER).forEach(row -> addRow(columns, row, texts));
    return columns.lines("");
  }

  private static void addRow(Columns columns, Row row, DeskTexts texts) {
    Snapshot last = row.last();
    Verdict verdict = row.verdict();
    columns.add(
        DeskTexts.plain(last.dossierNo()),
        last.officeCode(),
        last.unitCode(),
        DeskTexts.plain(last.procedureCode()),
        texts.stage(last.stage()),
        shortened(DeskTexts.plain(last.handler())),
        texts.time(last.validReceivedAt()),
        texts.time(verdict.limitAt()),
        verdict.state().isLate() ? Integer.toString(verdict.daysOver()) : "-",
        state(verdict, texts));
  }

  private static String state(Verdict verdict, DeskTexts texts) {
    Standing standing = Standing.of(verdict);
    String word = texts.text("standing." + standing.name());
    return standing == Standing.LATE_WITH_REASON
        ? texts.text("until", word, texts.time(verdict.extendedUntil()))
        : word;
  }

  private static String shortened(String name) {
    return name.codePointCount(0, name.length()) <= LONGEST_NAME
        ? name
        : name.substring(0, name.offsetByCodePoints(0, LONGEST_NAME - 1)) + "…";
  }
}
