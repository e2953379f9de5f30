package vn.sokhop.reports.confirmation.register;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import vn.sokhop.reports.confirmation.ConfirmationSummary;

/** Renders the made-up month into a folder, to be looked at. */
final class RenderRegister {
  private RenderRegister() {}

  /** Argument: the folder. */
  public static void main(String[] arguments) throws IOException {
    Path folder = Files.createDirectories(Path.of(arguments[0]));
    for (Locale locale : new Locale[] {DemoRegister.VI, Locale.US}) {
      String language = locale.getLanguage();
      Files.write(
          folder.resolve("register-" + language + ".xlsx"),
          DemoRegister.workbook(DemoRegister.summary(locale, 4), null));
      Files.write(
          folder.resolve("register-" + language + "-hard.xlsx"),
          DemoRegister.workbook(DemoRegister.hard(locale), null));
      render(folder, language, DemoRegister.summary(locale, 4));
      render(folder, language + "-hard", DemoRegister.hard(locale));
      render(folder, language + "-empty", DemoRegister.empty(locale));
      render(folder, language + "-30", DemoRegister.summary(locale, 30));
      render(folder, language + "-2000", DemoRegister.summary(locale, 2000));
    }
  }

  private static void render(Path folder, String name, ConfirmationSummary summary)
      throws IOException {
    Files.write(folder.resolve("summary-" + name + ".pdf"), DemoRegister.summaryPdf(summary));
  }
}
