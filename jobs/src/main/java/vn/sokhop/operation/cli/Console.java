package vn.sokhop.operation.cli;

import java.io.PrintStream;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.util.Locale;
import vn.sokhop.message.InputText;
import vn.sokhop.message.Language;
import vn.sokhop.message.Messages;

/**
 * Plain lines for the person at the terminal, in one language, UTF-8. Whatever comes from input
 * files is shown, and never steers the terminal.
 */
final class Console {
  private final PrintStream out;
  private final PrintStream err;
  private Language language;
  private Messages messages;

  Console(PrintStream out, PrintStream err, Language language) {
    this.out = out;
    this.err = err;
    this.language = language;
    this.messages = Messages.of(Console.class, language);
  }

  /** From here on in the language of the configuration. */
  void use(Language configured) {
    this.language = configured;
    this.messages = Messages.of(Console.class, configured);
  }

  /** One line, whatever text of a file stands in it. */
  void line(String text) {
    out.println(InputText.visible(text, false));
  }

  void say(String key, Object... arguments) {
    out.println(InputText.visible(text(key, arguments), true));
  }

  /** A line of what went wrong. */
  void error(String text) {
    err.println(InputText.visible(text, true));
  }

  String text(String key, Object... arguments) {
    Object[] plain = new Object[arguments.length];
    for (int i = 0; i < arguments.length; i++) {
      // Numbers as they are: a run is "1234", not "1.234".
      plain[i] = arguments[i] instanceof Number number ? number.toString() : arguments[i];
    }
    return messages.text(key, plain);
  }

  /** Seconds with one decimal. */
  String seconds(Duration time) {
    String text =
        BigDecimal.valueOf(time.toMillis(), 3).setScale(1, RoundingMode.HALF_UP).toPlainString();
    return language == Language.VI ? text.replace('.', ',') : text;
  }

  PrintStream progressStream() {
    return err;
  }

  /** True when a person looks on; the launcher knows. */
  static boolean isTerminal() {
    return System.getProperty("sokhop.terminal", "").toLowerCase(Locale.ROOT).equals("true");
  }
}
