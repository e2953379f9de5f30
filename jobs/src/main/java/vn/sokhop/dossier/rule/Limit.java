package vn.sokhop.dossier.rule;

import java.time.Duration;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** How long a procedure may take, from the receipt of a valid dossier. */
public sealed interface Limit {

  /** Ends with the office hours of the n-th working day after the day of receipt. */
  record WorkingDays(int days) implements Limit {
    @Override
    public String toString() {
      return days + " working-days";
    }
  }

  /** Office time: runs in office hours only. */
  record OfficeTime(Duration time) implements Limit {
    @Override
    public String toString() {
      long minutes = time.toMinutes();
      return minutes % 60 == 0 ? minutes / 60 + " office-hours" : minutes + " minutes";
    }
  }

  /** The return time that was promised to the unit with the dossier itself. */
  record Promised() implements Limit {
    @Override
    public String toString() {
      return "promised";
    }
  }

  /**
   * A limit as it is written in the configuration: {@code 2 working-days}, {@code 30 minutes},
   * {@code 4 office-hours} or {@code promised}.
   *
   * @throws IllegalArgumentException for anything else
   */
  static Limit of(String text) {
    if (text.strip().equals("promised")) {
      return new Promised();
    }
    Matcher written =
        Pattern.compile("([1-9][0-9]{0,3}) (working-days?|office-hours?|minutes?)")
            .matcher(text.strip());
    if (!written.matches()) {
      throw new IllegalArgumentException(
          "\""
              + text
              + "\" is no limit; expected for example 2 working-days, 4 office-hours, 30 minutes or"
              + " promised");
    }
    int number = Integer.parseInt(written.group(1));
    return switch (written.group(2).charAt(0)) {
      case 'w' -> new WorkingDays(number);
      case 'o' -> new OfficeTime(Duration.ofHours(number));
      default -> new OfficeTime(Duration.ofMinutes(number));
    };
  }
}
