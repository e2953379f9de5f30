package vn.sokhop.reports.stalleddossiers;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import vn.sokhop.reports.night.DemoNight;

/** Renders the made-up letters and lists into a folder, to be looked at. */
public final class RenderDossiers {
  private RenderDossiers() {}

  public static void main(String[] arguments) throws IOException {
    Path folder = Files.createDirectories(Path.of(arguments[0]));
    for (Locale locale : new Locale[] {DemoNight.VI, Locale.US}) {
      String language = locale.getLanguage();
      render(folder, language, DemoDossiers.report(locale));
      render(folder, language + "-empty", DemoDossiers.empty(locale));
      for (int rows : new int[] {1, 3, 5, 6, 12, 200, 1_200}) {
        render(folder, language + "-" + rows, DemoDossiers.report(locale, rows));
      }
      render(
          folder,
          language + "-odd",
          DemoDossiers.odd(locale, "=CôngTyTNHHXâyDựng&ThươngMại<HoàngLong>".repeat(6)));
    }
  }

  private static void render(Path folder, String name, StalledDossiers report) throws IOException {
    Files.write(folder.resolve("stalled-" + name + ".pdf"), DemoDossiers.letters(report));
    Files.write(folder.resolve("stalled-" + name + ".xlsx"), DemoDossiers.workbook(report));
  }
}
