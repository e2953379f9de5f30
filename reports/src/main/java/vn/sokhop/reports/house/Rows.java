package vn.sokhop.reports.house;

import java.util.function.Consumer;

/**
 * Rows of a report in their order, handed over one at a time, so that a listing of any length needs
 * the memory of one row. A database cursor is opened and closed inside {@link #forEach}.
 */
@FunctionalInterface
public interface Rows<T> {
  void forEach(Consumer<? super T> row);

  /** Rows that are in memory already, or come from any iterable. */
  static <T> Rows<T> of(Iterable<? extends T> rows) {
    return rows::forEach;
  }
}
