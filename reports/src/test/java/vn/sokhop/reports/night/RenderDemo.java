package vn.sokhop.reports.night;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import vn.sokhop.reports.exceptions.ExceptionsWorkbook;
import vn.sokhop.reports.house.Rows;
import vn.sokhop.reports.nightsummary.NightSummary;

/** Renders the made-up nights into a folder, to be looked at. */
public final class RenderDemo {
  private RenderDemo() {}

  public static void main(String[] arguments) throws IOException {
    Path folder = Files.createDirectories(Path.of(arguments[0]));
    for (Locale locale : new Locale[] {DemoNight.VI, Locale.US}) {
      String language = locale.getLanguage();
      render(folder, language, DemoNight.report(locale));
      render(folder, language + "-empty", DemoNight.empty(locale));
      render(folder, language + "-crowded", DemoNight.crowded(locale));
      render(folder, language + "-dossiers", DemoNight.withDossiers(locale, 6));
      render(folder, language + "-dossiers-350", DemoNight.withDossiers(locale, 350));
      render(folder, language + "-warnings", DemoWarnings.night(locale));
      render(folder, language + "-quiet", DemoWarnings.quiet(locale));
      render(folder, language + "-350", DemoNight.report(locale, 350));
    }
  }

  private static void render(Path folder, String name, NightReport report) throws IOException {
    try (OutputStream out = Files.newOutputStream(folder.resolve("exceptions-" + name + ".xlsx"))) {
      ExceptionsWorkbook.write(
          report,
          family ->
              Rows.of(
                  report.listed() == 0
                      ? java.util.List.of()
                      : DemoNight.rows(report.locale(), family)),
          family -> Rows.of(DemoWarnings.ranked(report.locale(), family)),
          Rows.of(report.listed() == 0 ? java.util.List.of() : DemoNight.files(report.locale())),
          Rows.of(report.listed() == 0 ? java.util.List.of() : DemoNight.rejected(report.locale())),
          out);
    }
    try (OutputStream out = Files.newOutputStream(folder.resolve("summary-" + name + ".pdf"))) {
      NightSummary.write(report, out);
    }
  }
}
