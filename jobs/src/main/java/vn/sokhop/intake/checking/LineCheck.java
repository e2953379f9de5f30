package vn.sokhop.intake.checking;

import vn.sokhop.database.RowBuffer;
import vn.sokhop.intake.line.DeliveryFacts;
import vn.sokhop.intake.line.Line;

/** The check of one feed's lines: fills the row, or leaves the reason in the line. */
interface LineCheck {
  /** The COPY statement that takes the rows. */
  String copy();

  /**
   * Checks the line and writes its row. What is written for a line that is not fine is taken back
   * by the caller.
   *
   * @return the business date of the row as days since 1970
   */
  int check(Line line, int lineNo, DeliveryFacts facts, RowBuffer row);
}
