package vn.sokhop.reports.pdf;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import net.sf.jasperreports.engine.JRException;
import net.sf.jasperreports.engine.JasperCompileManager;

/**
 * Compiles the templates of this module while it is built, so that a broken one breaks the build.
 */
public final class TemplateCompiler {
  private TemplateCompiler() {}

  /** Compiles every {@code .jrxml} below the folder into a {@code .jasper} beside it. */
  public static void main(String[] arguments) throws IOException, JRException {
    List<Path> templates;
    try (Stream<Path> files = Files.walk(Path.of(arguments[0]))) {
      templates = files.filter(file -> file.toString().endsWith(".jrxml")).sorted().toList();
    }
    for (Path template : templates) {
      String source = template.toString();
      String target = source.substring(0, source.length() - "jrxml".length()) + "jasper";
      try {
        JasperCompileManager.compileReportToFile(source, target);
      } catch (JRException e) {
        throw new JRException(source + ": " + e.getMessage(), e);
      }
    }
  }
}
