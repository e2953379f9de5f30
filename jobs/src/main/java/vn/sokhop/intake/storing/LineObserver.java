package vn.sokhop.intake.storing;

import vn.sokhop.intake.checking.LineChecker;
import vn.sokhop.intake.reading.Reject;

/** Sees the lines of a delivery as they are judged. */
interface LineObserver {
  /** Sees nothing. */
  LineObserver NONE =
      new LineObserver() {
        @Override
        public void accepted(LineChecker checker) {
          // A night needs only the rows.
        }

        @Override
        public void rejected(int lineNo, Reject reject) {
          // A night needs only the rows.
        }
      };

  void accepted(LineChecker checker);

  void rejected(int lineNo, Reject reject);
}
