package vn.sokhop.reports.pdf;

import java.io.OutputStream;
import java.time.LocalDate;
import net.sf.jasperreports.engine.JRException;
import net.sf.jasperreports.engine.JasperPrint;
import net.sf.jasperreports.pdf.classic.ClassicPdfProducer;
import net.sf.jasperreports.pdf.common.PdfDocumentWriter;
import net.sf.jasperreports.pdf.common.PdfProducerContext;

/**
 * Writes a PDF whose date of creation and identity come from the report, and whose font names do
 * not change from one export to the next.
 */
final class SteadyProducer extends ClassicPdfProducer {
  /** Property of a print: ISO date that stands as the date of creation. */
  static final String DATE = "vn.sokhop.pdf.date";

  /** Property of a print: what identifies the document. */
  static final String IDENTITY = "vn.sokhop.pdf.identity";

  SteadyProducer(PdfProducerContext context) {
    super(context);
  }

  @Override
  public PdfDocumentWriter createWriter(OutputStream out) throws JRException {
    PdfDocumentWriter writer = super.createWriter(out);
    JasperPrint print = getContext().getCurrentJasperPrint();
    SteadyIdentity.begin(
        getPdfWriter(), LocalDate.parse(print.getProperty(DATE)), print.getProperty(IDENTITY));
    return writer;
  }
}
