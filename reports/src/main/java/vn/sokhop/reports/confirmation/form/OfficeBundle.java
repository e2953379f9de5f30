package vn.sokhop.reports.confirmation.form;

import com.lowagie.text.Document;
import com.lowagie.text.DocumentException;
import com.lowagie.text.pdf.PdfReader;
import com.lowagie.text.pdf.PdfSmartCopy;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import vn.sokhop.reports.pdf.SteadyIdentity;

/**
 * The forms of an office in one file for printing, each with a bookmark, in the order they are
 * added. Pages go straight to the stream; what files have in common is kept once.
 */
public final class OfficeBundle implements AutoCloseable {
  private final Document document = new Document();
  private final PdfSmartCopy copy;
  private final List<Map<String, Object>> bookmarks = new ArrayList<>();
  private int pages;

  /**
   * Begins the file; the stream stays open.
   *
   * @param identity equal for equal content
   * @param date stands as the date of creation
   */
  public OfficeBundle(String title, String identity, LocalDate date, OutputStream out)
      throws IOException {
    try {
      copy = new PdfSmartCopy(document, out);
    } catch (DocumentException e) {
      throw new IOException("PDF " + title + " cannot be made", e);
    }
    copy.setCloseStream(false);
    SteadyIdentity.begin(copy, date, identity);
    document.addTitle(title);
    document.addAuthor("Sokhop");
    document.addCreator("Sokhop");
    document.open();
  }

  /** Adds all pages of a file. */
  public void add(String bookmark, Path pdf) throws IOException {
    PdfReader reader = new PdfReader(Files.readAllBytes(pdf));
    try {
      bookmarks.add(bookmark(bookmark, pages + 1));
      for (int page = 1; page <= reader.getNumberOfPages(); page++) {
        copy.addPage(copy.getImportedPage(reader, page));
        pages++;
      }
      copy.freeReader(reader);
    } catch (DocumentException e) {
      throw new IOException(pdf + " cannot be added", e);
    } finally {
      reader.close();
    }
  }

  private static Map<String, Object> bookmark(String title, int page) {
    Map<String, Object> bookmark = new LinkedHashMap<>();
    bookmark.put("Title", title);
    bookmark.put("Action", "GoTo");
    bookmark.put("Page", page + " Fit");
    return bookmark;
  }

  /** Ends the file. */
  @Override
  public void close() {
    copy.setOutlines(bookmarks);
    document.close();
  }
}
