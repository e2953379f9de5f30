package vn.sokhop.reports.confirmation.form;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;

/** Renders the made-up confirmations into a folder, to be looked at. */
public final class RenderForms {
  private RenderForms() {}

  public static void main(String[] arguments) throws IOException {
    Path folder = Files.createDirectories(Path.of(arguments[0]));
    for (Locale locale : new Locale[] {DemoForms.VI, Locale.US}) {
      String language = locale.getLanguage();
      Files.write(
          folder.resolve("equal-" + language + ".pdf"), DemoForms.pdf(DemoForms.equal(locale, 1)));
      Files.write(
          folder.resolve("mixed-" + language + ".pdf"), DemoForms.pdf(DemoForms.mixed(locale)));
      Files.write(
          folder.resolve("reissued-" + language + ".pdf"),
          DemoForms.pdf(DemoForms.reissued(locale)));
      Files.write(
          folder.resolve("hostile-" + language + ".pdf"), DemoForms.pdf(DemoForms.hostile(locale)));
      for (int accounts : new int[] {1, 4, 5, 6, 12, 30}) {
        Files.write(
            folder.resolve("many-" + accounts + "-" + language + ".pdf"),
            DemoForms.pdf(DemoForms.many(locale, accounts)));
      }
    }
  }
}
