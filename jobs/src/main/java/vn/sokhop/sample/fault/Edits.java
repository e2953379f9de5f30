package vn.sokhop.sample.fault;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

/** What can be done to the rows of a file; the first row is the header. */
final class Edits {
  private Edits() {}

  static UnaryOperator<List<List<String>>> withoutColumn(String column) {
    return rows -> {
      int dropped = rows.get(0).indexOf(column);
      List<List<String>> edited = new ArrayList<>();
      for (List<String> row : rows) {
        List<String> kept = new ArrayList<>(row);
        kept.remove(dropped);
        edited.add(kept);
      }
      return edited;
    };
  }

  /** A file that lost its end on the way. */
  static List<List<String>> lastLineLost(List<List<String>> rows) {
    return rows.subList(0, rows.size() - 1);
  }

  /** One đồng more in the given column of the last line. */
  static UnaryOperator<List<List<String>>> oneMore(String column) {
    return rows -> {
      int changed = rows.get(0).indexOf(column);
      List<List<String>> edited = new ArrayList<>(rows);
      List<String> last = new ArrayList<>(rows.get(rows.size() - 1));
      last.set(changed, Long.toString(Long.parseLong(last.get(changed)) + 1));
      edited.set(rows.size() - 1, last);
      return edited;
    };
  }

  /** Replaces a value in the row whose first columns hold an id. */
  static UnaryOperator<List<List<String>>> withValue(String id, String column, String value) {
    return rows -> {
      int changed = rows.get(0).indexOf(column);
      List<List<String>> edited = new ArrayList<>();
      for (List<String> row : rows) {
        List<String> copy = new ArrayList<>(row);
        if (row.contains(id)) {
          copy.set(changed, value);
        }
        edited.add(copy);
      }
      return edited;
    };
  }
}
