package vn.sokhop.intake;

import java.util.List;
import vn.sokhop.message.Language;

/** Placeholder until the stage is there. */
public final class IntakeTexts {
  public IntakeTexts(Language language) {}

  public String finding(String file, String reason, List<String> arguments) {
    return file + ": " + reason + " " + arguments;
  }

  public String note(String reason, List<String> arguments) {
    return reason + " " + arguments;
  }

  public String reject(String file, long line, String reason, List<String> arguments) {
    return file + ":" + line + ": " + reason + " " + arguments;
  }
}
