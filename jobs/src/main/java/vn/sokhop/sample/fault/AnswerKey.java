package vn.sokhop.sample.fault;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/**
 * Every item that the nights must list: open ones each night until they end, and once as closed in
 * the night that closed them, with the figures of their last open night.
 */
public final class AnswerKey {
  public static final String FILE_NAME = "expected-exceptions.csv";

  /** The night after the last one: an item until then stays open to the end. */
  public static final int NEVER = Integer.MAX_VALUE;

  private static final List<String> COLUMNS =
      List.of(
          "night",
          "code",
          "office_code",
          "unit_code",
          "account_no",
          "subject",
          "business_date",
          "difference",
          "status",
          "severity");

  private final List<LocalDate> dates;
  private final TreeSet<List<String>> rows = new TreeSet<>(AnswerKey::compare);

  public AnswerKey(List<LocalDate> dates) {
    this.dates = dates;
  }

  /** Open in the nights {@code from} to {@code ended - 1}, closed in the night {@code ended}. */
  public void open(Finding finding, int from, int ended) {
    openWithoutEnd(finding, from, ended);
    if (ended > from) {
      closed(finding, ended);
    }
  }

  /** Open in the nights {@code from} to {@code to - 1}; what follows is said separately. */
  public void openWithoutEnd(Finding finding, int from, int to) {
    for (int night = from; night < Math.min(to, dates.size()); night++) {
      add(finding, night, "OPEN");
    }
  }

  /** Listed once, as closed; nothing when the sample ends before that night. */
  public void closed(Finding finding, int night) {
    if (night < dates.size()) {
      add(finding, night, "CLOSED");
    }
  }

  /** The rows in their order, each as column to value. */
  public List<Map<String, String>> rows() {
    List<Map<String, String>> named = new ArrayList<>();
    for (List<String> row : rows) {
      Map<String, String> values = new LinkedHashMap<>();
      for (int column = 0; column < COLUMNS.size(); column++) {
        values.put(COLUMNS.get(column), row.get(column));
      }
      named.add(values);
    }
    return named;
  }

  /** Writes the key, sorted by night and then like the exception listing. */
  public void write(Path file) throws IOException {
    try (CsvWriter csv = CsvWriter.builder().build(file)) {
      csv.writeRecord(COLUMNS);
      rows.forEach(csv::writeRecord);
    }
  }

  // Two faults in one file give one item about that file: the set keeps one row.
  private void add(Finding finding, int night, String status) {
    rows.add(
        List.of(
            dates.get(night).toString(),
            finding.code(),
            finding.officeCode(),
            finding.unitCode(),
            finding.accountNo(),
            finding.subject(),
            finding.dated().toString(),
            finding.difference(),
            status,
            finding.severity().name()));
  }

  private static int compare(List<String> one, List<String> other) {
    for (int column = 0; column < one.size(); column++) {
      int order = one.get(column).compareTo(other.get(column));
      if (order != 0) {
        return order;
      }
    }
    return 0;
  }
}
