package vn.sokhop.reports.pdf;

import com.lowagie.text.pdf.PdfDate;
import com.lowagie.text.pdf.PdfDictionary;
import com.lowagie.text.pdf.PdfEncryption;
import com.lowagie.text.pdf.PdfName;
import com.lowagie.text.pdf.PdfWriter;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.GregorianCalendar;
import java.util.Locale;
import java.util.TimeZone;
import org.apache.commons.codec.digest.DigestUtils;
import vn.sokhop.reports.house.TreasuryTime;

/**
 * What makes a PDF the same file each time it is made: its date of creation and its identifier come
 * from the report, its font names from a sequence that starts anew.
 */
public final class SteadyIdentity {

  private SteadyIdentity() {}

  /**
   * Begins a document on this thread; to be called when its writer is open and nothing is drawn.
   *
   * @param date stands as the date of creation, midnight in Asia/Ho_Chi_Minh
   * @param identity equal for equal content
   */
  public static void begin(PdfWriter writer, LocalDate date, String identity) {
    SteadyFonts.restart();
    // A plain cross-reference table is written in the digits of the machine's language, which makes
    // the file unreadable where these are not 0-9; the compressed one is binary.
    writer.setFullCompression();
    PdfDictionary info = writer.getInfo();
    info.put(PdfName.CREATIONDATE, new PdfDate(creation(date)));
    byte[] id = id(identity);
    info.put(PdfName.FILEID, PdfEncryption.createInfoId(id, id));
  }

  private static GregorianCalendar creation(LocalDate date) {
    GregorianCalendar calendar =
        new GregorianCalendar(TimeZone.getTimeZone(TreasuryTime.ZONE), Locale.ROOT);
    calendar.setTimeInMillis(date.atStartOfDay(TreasuryTime.ZONE).toInstant().toEpochMilli());
    return calendar;
  }

  private static byte[] id(String identity) {
    return Arrays.copyOf(DigestUtils.sha256(identity), 16);
  }
}
