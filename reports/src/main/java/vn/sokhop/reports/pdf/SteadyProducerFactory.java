package vn.sokhop.reports.pdf;

import net.sf.jasperreports.pdf.common.PdfProducer;
import net.sf.jasperreports.pdf.common.PdfProducerContext;
import net.sf.jasperreports.pdf.common.PdfProducerFactory;

/** Named in the exporter's settings; makes the producer of the house. */
public final class SteadyProducerFactory implements PdfProducerFactory {
  @Override
  public PdfProducer createProducer(PdfProducerContext context) {
    return new SteadyProducer(context);
  }
}
