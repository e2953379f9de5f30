package vn.sokhop.bench;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import vn.sokhop.bench.run.Child;

/** What was measured, as Markdown: a table a size, the steps of its night, growth, and the aims. */
final class Table {
  private static final String NOT_MEASURED = "not measured";

  private final String machine;
  private final Map<Integer, Map<Contender, Row>> sizes = new TreeMap<>();
  private final Map<Integer, List<Night.Step>> steps = new TreeMap<>();
  private final List<String> faults = new ArrayList<>();

  Table(String machine) {
    this.machine = machine;
  }

  void add(int vouchers, Contender contender, Child.Used used) {
    sizes
        .computeIfAbsent(vouchers, size -> new EnumMap<>(Contender.class))
        .put(contender, new Row(contender, 2L * vouchers, used));
  }

  void add(int vouchers, List<Night.Step> ofNight) {
    steps.put(vouchers, ofNight);
  }

  void fault(String what) {
    faults.add(what);
  }

  boolean isEmpty() {
    return sizes.isEmpty() && faults.isEmpty();
  }

  boolean hasFaults() {
    return !faults.isEmpty();
  }

  String text() {
    StringBuilder out = new StringBuilder("Machine: " + machine + "\n");
    for (int size : sizes.keySet()) {
      figures(size, out);
      steps(size, out);
    }
    growth(out);
    aims(out);
    if (hasFaults()) {
      out.append("\n### Failed\n\n");
      faults.forEach(fault -> out.append("- ").append(fault).append('\n'));
    }
    return out.toString();
  }

  private void figures(int size, StringBuilder out) {
    line(out, "%n### %,d entries and as many unit records%n", size);
    line(
        out,
        "| | | Wall, s | × floor | × DuckDB | Whole process, s | Processor, s | Heap, MB | Resident, MB | Lines a second | Load before |");
    line(out, "|---|---|---|---|---|---|---|---|---|---|---|");
    for (Row row : rows(size).values()) {
      line(
          out,
          "| %s | %s | %.2f | %s | %s | %.1f | %.1f | %s | %d | %,d | %s |",
          row.contender().key,
          row.contender().title,
          row.seconds(),
          ratio(ratio(size, row.contender(), Contender.FLOOR)),
          ratio(ratio(size, row.contender(), Contender.DUCKDB)),
          Row.seconds(row.used().whole()),
          Row.seconds(row.used().cpu()),
          row.contender() == Contender.DUCKDB ? "–" : Long.toString(row.used().heapMegabytes()),
          row.used().residentMegabytes(),
          Math.round(row.lines() / row.seconds()),
          row.used().loadBefore());
    }
  }

  private void steps(int size, StringBuilder out) {
    List<Night.Step> night = steps.getOrDefault(size, List.of());
    if (night.isEmpty()) {
      return;
    }
    line(out, "%nSteps of that night that took more than 20 ms:%n");
    line(out, "| Stage | Step | s |%n|---|---|---|");
    night.stream()
        .filter(step -> step.length().toMillis() > 20)
        .forEach(
            step ->
                line(
                    out,
                    "| %s | %s | %.2f |",
                    step.stage(),
                    step.name(),
                    Row.seconds(step.length())));
  }

  private void growth(StringBuilder out) {
    if (sizes.size() < 2) {
      return;
    }
    int first = sizes.keySet().stream().min(Integer::compare).orElseThrow();
    line(out, "%n### Growth%n");
    line(out, "| | Entries | × entries | × wall |%n|---|---|---|---|");
    for (int size : sizes.keySet()) {
      for (Contender contender : size == first ? List.<Contender>of() : rows(size).keySet()) {
        growth(first, size, contender)
            .ifPresent(
                times ->
                    line(
                        out,
                        "| %s | %,d | %.1f | %.2f |",
                        contender.title,
                        size,
                        size / (double) first,
                        times));
      }
    }
  }

  private void aims(StringBuilder out) {
    line(out, "%n### Aims%n");
    line(out, "| Figure | Aim | Entries | Measured |%n|---|---|---|---|");
    int first = sizes.keySet().stream().min(Integer::compare).orElse(0);
    for (int size : sizes.keySet()) {
      aim(out, "night without reports over floor", "≤ 1.0", size, Contender.NIGHT, Contender.FLOOR);
      aim(out, "night without reports over DuckDB", "≤ 2", size, Contender.NIGHT, Contender.DUCKDB);
      aim(out, "textbook over load step", "≥ 8", size, Contender.TEXTBOOK, Contender.LOAD);
      aim(
          out,
          "textbook over load, keys and proof",
          "–",
          size,
          Contender.TEXTBOOK,
          Contender.LOAD_WITH_KEYS);
      if (rows(size).containsKey(Contender.MANY_FILES)) {
        aim(
            out,
            "a file a unit over one file",
            "≤ 1.5",
            size,
            Contender.MANY_FILES,
            Contender.ONE_FILE);
      }
      if (size != first) {
        line(
            out,
            "| growth of the night without reports over %,d | ≤ 10.5 for 10 | %,d | %s |",
            first,
            size,
            ratio(growth(first, size, Contender.NIGHT)));
      }
      Row night = rows(size).get(Contender.REPORTS);
      line(
          out,
          "| heap of the night, MB | ≤ 512 | %,d | %s |",
          size,
          night == null ? NOT_MEASURED : night.used().heapMegabytes());
    }
  }

  private void aim(
      StringBuilder out, String figure, String aim, int size, Contender one, Contender other) {
    line(out, "| %s | %s | %,d | %s |", figure, aim, size, ratio(ratio(size, one, other)));
  }

  private Map<Contender, Row> rows(int size) {
    return sizes.getOrDefault(size, Map.of());
  }

  private OptionalDouble ratio(int size, Contender one, Contender other) {
    return ratio(rows(size).get(one), rows(size).get(other));
  }

  private OptionalDouble growth(int first, int size, Contender contender) {
    return ratio(rows(size).get(contender), rows(first).get(contender));
  }

  private static OptionalDouble ratio(@Nullable Row one, @Nullable Row other) {
    return one == null || other == null || other.seconds() == 0
        ? OptionalDouble.empty()
        : OptionalDouble.of(one.seconds() / other.seconds());
  }

  private static String ratio(OptionalDouble ratio) {
    return ratio.isEmpty() ? NOT_MEASURED : String.format(Locale.ROOT, "%.2f", ratio.getAsDouble());
  }

  private static void line(StringBuilder out, String format, Object... arguments) {
    out.append(String.format(Locale.ROOT, format, arguments)).append('\n');
  }
}
