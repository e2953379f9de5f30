package vn.sokhop.intake.layout;

import org.jspecify.annotations.Nullable;
import vn.sokhop.intake.reading.Reject;

/** The way from the fields of a record to the columns of its feed. */
public interface ColumnMap {
  /** Fills the values of the feed's columns; says why not if the record has another shape. */
  @Nullable Reject fill(String[] fields, int count, String[] values);
}
