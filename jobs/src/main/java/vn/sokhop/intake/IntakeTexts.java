package vn.sokhop.intake;

import java.util.ArrayList;
import java.util.List;
import vn.sokhop.intake.reading.RejectReason;
import vn.sokhop.message.InputText;
import vn.sokhop.message.Language;
import vn.sokhop.message.Messages;

/**
 * What the intake says to people about files and lines, in one language: {@code FILE:LINE: what was
 * found, what was expected, what happens now}.
 */
public final class IntakeTexts {
  private final Messages messages;

  public IntakeTexts(Language language) {
    this.messages = Messages.of(IntakeTexts.class, language);
  }

  /** A rejected line; the reason is a {@link RejectReason}. */
  public String reject(String file, long line, String reason, List<String> arguments) {
    return file
        + ":"
        + line
        + ": "
        + messages.text(
            "reject." + reason, labelled(RejectReason.valueOf(reason), shortened(arguments)))
        + " "
        + messages.text("line.ends");
  }

  private static List<String> shortened(List<String> arguments) {
    return arguments.stream().map(InputText::shortened).toList();
  }

  /** Amounts are called amounts where only one of a pair can be meant. */
  private List<String> labelled(RejectReason reason, List<String> arguments) {
    return switch (reason) {
      case AMOUNT_NOT_DECIMAL, AMOUNT_NEGATIVE, AMOUNT_TOO_MANY_DECIMALS, AMOUNT_TOO_LARGE -> {
        List<String> labelled = new ArrayList<>(arguments);
        String key = "column." + arguments.get(0);
        if (messages.has(key)) {
          labelled.set(0, messages.text(key));
        }
        yield labelled;
      }
      default -> arguments;
    };
  }

  /** The reason of a reject in a few words. */
  public String shortReason(String reason) {
    return messages.text("short." + reason);
  }

  /** A file as a whole: held, refused, duplicate, missing, replaced, or with rejected lines. */
  public String finding(String file, String reason, List<String> arguments) {
    return file + ": " + finding(reason, arguments);
  }

  private String finding(String reason, List<String> arguments) {
    String key = "file." + reason;
    return switch (reason) {
      case "CONTROL_TOTALS_DIFFER" ->
          messages.text(key, figures(arguments, 1), figures(arguments, 2));
      case "SOME_LINES_REJECTED" ->
          messages.text(
              arguments.get(0).equals(arguments.get(1)) ? "file.ALL_LINES_REJECTED" : key,
              arguments.get(0),
              arguments.get(1),
              reasons(arguments));
      case "LINES_REJECTED" ->
          messages.text(key, arguments.get(0), arguments.get(1), shortReason(arguments.get(2)));
      default -> messages.text(key, shortened(arguments));
    };
  }

  /** Figures of a control file: lines, and each total by its name unless there is only one. */
  private String figures(List<String> arguments, int column) {
    long totals = 0;
    for (int i = 0; i < arguments.size(); i += 3) {
      totals += arguments.get(i).equals("records") ? 0 : 1;
    }
    List<String> parts = new ArrayList<>();
    for (int i = 0; i < arguments.size(); i += 3) {
      String name = arguments.get(i);
      String key = name.equals("records") || totals > 1 ? name : "total";
      String value = arguments.get(i + column);
      parts.add(
          messages.text(
              "control." + (key.equals("records") && value.equals("1") ? "record" : key), value));
    }
    return String.join(", ", parts);
  }

  private String reasons(List<String> arguments) {
    List<String> parts = new ArrayList<>();
    for (int i = 2; i + 2 < arguments.size(); i += 3) {
      parts.add(
          messages.text(
              "rejected.part",
              shortReason(arguments.get(i)),
              arguments.get(i + 1),
              arguments.get(i + 2)));
    }
    return String.join(", ", parts);
  }

  /** A note on a file that was taken. */
  public String note(String reason, List<String> arguments) {
    return messages.text("note." + reason, shortened(arguments));
  }

  /** A file that was left in the inbox. */
  public String left(String file, String reason) {
    return file + ": " + messages.text("left." + reason);
  }
}
