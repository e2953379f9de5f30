package vn.sokhop.intake.reading;

import java.util.List;

/** Why one line is not taken: the reason and what was found, in the order the reason names. */
public record Reject(RejectReason reason, List<String> arguments) {
  private static final int LONGEST_ARGUMENT = 120;

  public Reject {
    arguments = arguments.stream().map(Reject::shortened).toList();
  }

  public static Reject of(RejectReason reason, String... arguments) {
    return new Reject(reason, List.of(arguments));
  }

  private static String shortened(String argument) {
    String clean = argument.indexOf('\0') < 0 ? argument : argument.replace('\0', '?');
    if (clean.length() <= LONGEST_ARGUMENT) {
      return clean;
    }
    int end = LONGEST_ARGUMENT;
    if (Character.isHighSurrogate(clean.charAt(end - 1))) {
      end--;
    }
    return clean.substring(0, end) + "…";
  }
}
