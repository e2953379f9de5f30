package vn.sokhop.sample;

import java.time.LocalDate;
import java.util.List;

/** The page beside a sample that tells a reader what is in it and what was planted. */
final class SampleReadme {
  private SampleReadme() {}

  /**
   * @param planted one line of a table each
   */
  static String text(SampleOptions options, List<LocalDate> dates, List<String> planted) {
    StringBuilder text = new StringBuilder(4_000);
    text.append("# Sample data\n\n")
        .append("A province that does not exist, written by the sample generator with seed ")
        .append(options.seed())
        .append(": no real unit, person or payment is in it.\n\n")
        .append("| What | Where |\n|---|---|\n")
        .append("| Files that are there from the beginning | `inbox/` |\n")
        .append("| Files that arrive late: put them into the inbox before the night of that date |")
        .append(" `later/<yyyymmdd>/` |\n")
        .append("| Every item that each night must list, and no other |")
        .append(" `expected-exceptions.csv` |\n\n")
        .append("Business dates: ")
        .append(dates.get(0))
        .append(" to ")
        .append(dates.get(dates.size() - 1))
        .append(" (")
        .append(dates.size())
        .append(" working days). Offices: ")
        .append(options.offices())
        .append(", and one more for each fault of a whole office")
        .append(options.reportsDossiers() ? ", and two that report their dossiers" : "")
        .append(".\n\n## What is planted\n\n");
    if (planted.isEmpty()) {
      return text.append("Nothing: every entry has its record, every balance its twin.\n")
          .toString();
    }
    text.append("| Kind | Day | Where | What happens |\n|---|---|---|---|\n");
    planted.forEach(line -> text.append(line).append('\n'));
    return text.toString();
  }

  /** The page beside a month of dossiers. */
  static String text(DossierMonth.Answer answer) {
    return """
        # A month of dossiers

        A province that does not exist: no real unit, person or payment is in it. All dossiers were
        handed in online. At 24:00 of %s:

        | What | Dossiers |
        |---|---|
        | received in the month | %d |
        | finished | %d |
        | of these after their limit | %d |
        | stalled | %d |
        | late with a stated reason | %d |

        `expected-exceptions.csv` has every item that each night of the month must list. Stalled at
        the end: %s.
        """
        .formatted(
            answer.lastNight(),
            answer.received(),
            answer.finished(),
            answer.finishedLate(),
            answer.stalled().size(),
            answer.lateWithReason().size(),
            String.join(", ", answer.stalled()));
  }
}
