package vn.sokhop.reports.pdf;

import com.lowagie.text.pdf.PdfDate;
import com.lowagie.text.pdf.PdfDictionary;
import com.lowagie.text.pdf.PdfEncryption;
import com.lowagie.text.pdf.PdfName;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.GregorianCalendar;
import java.util.Locale;
import java.util.TimeZone;
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

  private static final ZoneId ZONE = ZoneId.of("Asia/Ho_Chi_Minh");

  SteadyProducer(PdfProducerContext context) {
    super(context);
  }

  @Override
  public PdfDocumentWriter createWriter(OutputStream out) throws JRException {
    PdfDocumentWriter writer = super.createWriter(out);
    SteadyFonts.restart();
    // A plain cross-reference table is written in the digits of the machine's language, which makes
    // the file unreadable where these are not 0-9; the compressed one is binary.
    getPdfWriter().setFullCompression();
    JasperPrint print = getContext().getCurrentJasperPrint();
    PdfDictionary info = getPdfWriter().getInfo();
    info.put(PdfName.CREATIONDATE, new PdfDate(creation(print.getProperty(DATE))));
    byte[] id = identity(print.getProperty(IDENTITY));
    info.put(PdfName.FILEID, PdfEncryption.createInfoId(id, id));
    return writer;
  }

  private static GregorianCalendar creation(String date) {
    GregorianCalendar calendar = new GregorianCalendar(TimeZone.getTimeZone(ZONE), Locale.ROOT);
    calendar.setTimeInMillis(LocalDate.parse(date).atStartOfDay(ZONE).toInstant().toEpochMilli());
    return calendar;
  }

  private static byte[] identity(String identity) {
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-256").digest(identity.getBytes(StandardCharsets.UTF_8));
      return Arrays.copyOf(digest, 16);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
