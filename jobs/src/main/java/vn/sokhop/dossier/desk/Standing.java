package vn.sokhop.dossier.desk;

import vn.sokhop.dossier.life.Verdict;

/** How an open dossier stands, in the order in which they are counted. */
enum Standing {
  STALLED,
  NOT_TAKEN_UP,
  LATE_WITH_REASON,
  DUE,
  RUNNING,
  WAITING_UNIT,
  NO_RULE;

  static Standing of(Verdict verdict) {
    return switch (verdict.state()) {
      case STALLED -> STALLED;
      case NOT_TAKEN_UP -> NOT_TAKEN_UP;
      case LATE_WITH_REASON -> LATE_WITH_REASON;
      case RUNNING -> verdict.due() ? DUE : RUNNING;
      case WAITING_UNIT -> WAITING_UNIT;
      case NO_RULE -> NO_RULE;
      case FINISHED_IN_TIME, FINISHED_LATE, FINISHED_UNJUDGED, GONE ->
          throw new IllegalArgumentException(verdict.state() + " is not open");
    };
  }
}
