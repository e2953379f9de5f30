package vn.sokhop.reports.pdf;

import java.awt.Font;
import java.awt.font.FontRenderContext;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.TimeZone;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import net.sf.jasperreports.engine.DefaultJasperReportsContext;
import net.sf.jasperreports.engine.JRDataSource;
import net.sf.jasperreports.engine.JREmptyDataSource;
import net.sf.jasperreports.engine.JRException;
import net.sf.jasperreports.engine.JRParameter;
import net.sf.jasperreports.engine.JRTemplate;
import net.sf.jasperreports.engine.JasperFillManager;
import net.sf.jasperreports.engine.JasperPrint;
import net.sf.jasperreports.engine.JasperReport;
import net.sf.jasperreports.engine.SimpleJasperReportsContext;
import net.sf.jasperreports.engine.fonts.FontUtil;
import net.sf.jasperreports.engine.util.JRLoader;
import net.sf.jasperreports.engine.xml.JRXmlTemplateLoader;
import net.sf.jasperreports.export.SimpleExporterInput;
import net.sf.jasperreports.export.SimpleOutputStreamExporterOutput;
import net.sf.jasperreports.pdf.JRPdfExporter;
import net.sf.jasperreports.pdf.SimplePdfExporterConfiguration;
import org.jspecify.annotations.Nullable;
import vn.sokhop.reports.house.Figures;
import vn.sokhop.reports.house.Texts;

/** Fills compiled templates and writes them as PDF in the house style. */
public final class PdfRenderer {
  /** The one font family of the house; the name that templates use. */
  public static final String FONT = "House Serif";

  private static final String STYLES = "vn/sokhop/reports/pdf/house.jrtx";
  private static final String PREFIX = "net.sf.jasperreports.export.pdf.";
  private static final SimpleJasperReportsContext CONTEXT = context();
  private static final JRTemplate TEMPLATE = styles();
  private static final Map<String, JasperReport> READ = new ConcurrentHashMap<>();

  private PdfRenderer() {}

  /**
   * What a document says about itself.
   *
   * @param identity equal for equal content; part of the file's identifier
   */
  public record Document(String title, String identity, LocalDate date) {}

  /** A compiled template beside the anchor class; read once, and filled as often as needed. */
  public static JasperReport template(Class<?> anchor, String name) {
    return READ.computeIfAbsent(anchor.getName() + " " + name, key -> read(anchor, name));
  }

  private static JasperReport read(Class<?> anchor, String name) {
    try (InputStream in = anchor.getResourceAsStream(name + ".jasper")) {
      if (in == null) {
        throw new IllegalStateException(name + ".jasper is missing beside " + anchor.getName());
      }
      return (JasperReport) JRLoader.loadObject(CONTEXT, in);
    } catch (JRException e) {
      throw new IllegalStateException(e);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Parameters that every template of the house takes: texts, figures, styles, language, zone. */
  public static Map<String, @Nullable Object> parameters(Texts texts) {
    Map<String, @Nullable Object> parameters = new HashMap<>();
    parameters.put(JRParameter.REPORT_LOCALE, texts.locale());
    parameters.put(JRParameter.REPORT_TIME_ZONE, TimeZone.getTimeZone("Asia/Ho_Chi_Minh"));
    parameters.put(JRParameter.REPORT_RESOURCE_BUNDLE, texts.bundle());
    parameters.put(JRParameter.REPORT_TEMPLATES, List.of(TEMPLATE));
    parameters.put("figures", Figures.of(texts.locale()));
    return parameters;
  }

  /**
   * One part of a document: a filled template with page numbers of its own.
   *
   * @param bookmark its name in the outline of the document
   * @param rows rows of the template's detail
   */
  public record Part(
      String bookmark,
      JasperReport template,
      Map<String, @Nullable Object> parameters,
      JRDataSource rows) {}

  /** Fills the template once and writes it; the stream stays open. */
  public static void write(
      Document document,
      JasperReport template,
      Map<String, @Nullable Object> parameters,
      OutputStream out)
      throws IOException {
    Part whole = new Part(document.title(), template, parameters, new JREmptyDataSource(1));
    write(document, List.of(whole), false, out);
  }

  /**
   * Fills the parts one after the other and writes them into one file, each on pages of its own and
   * with a bookmark; the stream stays open.
   */
  public static void write(Document document, List<Part> parts, OutputStream out)
      throws IOException {
    write(document, parts, true, out);
  }

  /**
   * Fills the first version that needs no more than so many pages, or else the last one, and writes
   * it; the stream stays open.
   *
   * @param versions parameters of the template, the longest version first; none is asked for that
   *     is not needed
   */
  public static void writeWithin(
      int maxPages,
      Document document,
      JasperReport template,
      Stream<Map<String, @Nullable Object>> versions,
      OutputStream out)
      throws IOException {
    try {
      JasperPrint print = null;
      Iterator<Map<String, @Nullable Object>> next = versions.iterator();
      while (next.hasNext() && (print == null || print.getPages().size() > maxPages)) {
        print =
            fill(
                document,
                new Part(document.title(), template, next.next(), new JREmptyDataSource(1)));
      }
      export(document, print == null ? List.of() : List.of(print), false, out);
    } catch (JRException e) {
      throw failed(document, e);
    }
  }

  private static void write(
      Document document, List<Part> parts, boolean bookmarks, OutputStream out) throws IOException {
    try {
      List<JasperPrint> prints = new ArrayList<>();
      for (Part part : parts) {
        prints.add(fill(document, part));
      }
      export(document, prints, bookmarks, out);
    } catch (JRException e) {
      throw failed(document, e);
    }
  }

  private static IOException failed(Document document, JRException e) {
    return new IOException("PDF " + document.title() + " cannot be made", e);
  }

  private static JasperPrint fill(Document document, Part part) throws JRException {
    JasperPrint print =
        JasperFillManager.getInstance(CONTEXT)
            .fill(part.template(), part.parameters(), part.rows());
    print.setName(part.bookmark());
    print.setProperty(SteadyProducer.DATE, document.date().toString());
    print.setProperty(SteadyProducer.IDENTITY, document.identity());
    return print;
  }

  private static void export(
      Document document, List<JasperPrint> prints, boolean bookmarks, OutputStream out)
      throws JRException, IOException {
    JRPdfExporter exporter = new JRPdfExporter(CONTEXT);
    exporter.setExporterInput(SimpleExporterInput.getInstance(prints));
    exporter.setExporterOutput(new SimpleOutputStreamExporterOutput(out));
    SimplePdfExporterConfiguration configuration = new SimplePdfExporterConfiguration();
    configuration.setMetadataTitle(document.title());
    configuration.setMetadataAuthor("Sokhop");
    configuration.setMetadataCreator("Sokhop");
    configuration.setCreatingBatchModeBookmarks(bookmarks);
    exporter.setConfiguration(configuration);
    exporter.exportReport();
    out.flush();
  }

  /** The font of the house for drawings; {@link Font#PLAIN} or {@link Font#BOLD}. */
  public static Font font(int style, float size, Texts texts) {
    return FontUtil.getInstance(CONTEXT)
        .getAwtFontFromBundles(true, FONT, style, size, texts.locale(), false);
  }

  /** Width of a text in the font of the house, in points. */
  public static double width(String text, int style, float size, Texts texts) {
    return font(style, size, texts)
        .getStringBounds(text, new FontRenderContext(null, true, true))
        .getWidth();
  }

  private static SimpleJasperReportsContext context() {
    SimpleJasperReportsContext context =
        new SimpleJasperReportsContext(DefaultJasperReportsContext.getInstance());
    context.setProperty(PREFIX + "producer.factory", SteadyProducerFactory.class.getName());
    // Text of charts stays text: it can be searched, and copied.
    context.setProperty(PREFIX + "force.svg.shapes", "false");
    return context;
  }

  private static JRTemplate styles() {
    try (InputStream in = PdfRenderer.class.getClassLoader().getResourceAsStream(STYLES)) {
      if (in == null) {
        throw new IllegalStateException(STYLES + " is missing");
      }
      return JRXmlTemplateLoader.getInstance(CONTEXT).loadTemplate(in);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
