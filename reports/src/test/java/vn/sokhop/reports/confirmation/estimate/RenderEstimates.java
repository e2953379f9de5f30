package vn.sokhop.reports.confirmation.estimate;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import vn.sokhop.reports.confirmation.ConfirmationForm.TreasuryColumns;
import vn.sokhop.reports.confirmation.EstimateForm;
import vn.sokhop.reports.confirmation.EstimateForm.Kind;

/** Renders the made-up forms 01a and 02a into a folder, to be looked at. */
public final class RenderEstimates {
  private RenderEstimates() {}

  public static void main(String[] arguments) throws IOException {
    Path folder = Files.createDirectories(Path.of(arguments[0]));
    for (Map.Entry<String, EstimateForm> form : forms().entrySet()) {
      Files.write(folder.resolve(form.getKey() + ".pdf"), DemoEstimates.pdf(form.getValue()));
    }
  }

  static Map<String, EstimateForm> forms() {
    Map<String, EstimateForm> forms = new LinkedHashMap<>();
    for (Kind kind : Kind.values()) {
      for (Locale locale : new Locale[] {DemoEstimates.VI, Locale.US}) {
        String end = "-" + kind.symbol().substring(0, 3) + "-" + locale.getLanguage();
        forms.put("equal" + end, DemoEstimates.equal(kind, locale));
        forms.put("mixed" + end, DemoEstimates.mixed(kind, locale));
        forms.put("largest" + end, DemoEstimates.largest(kind, locale));
        forms.put("hostile" + end, DemoEstimates.hostile(kind, locale));
        forms.put("many" + end, DemoEstimates.many(kind, locale, 60));
        for (TreasuryColumns columns : TreasuryColumns.values()) {
          forms.put("silent-" + columns + end, DemoEstimates.silent(kind, locale, columns));
        }
      }
    }
    return forms;
  }
}
