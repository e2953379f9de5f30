package vn.sokhop.reports.workbook;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Date;
import java.util.HashSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.apache.commons.compress.archivers.zip.Zip64Mode;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveOutputStream;
import org.apache.poi.ooxml.POIXMLProperties;
import org.apache.poi.ss.util.WorkbookUtil;
import org.apache.poi.xssf.streaming.SXSSFSheet;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import vn.sokhop.reports.house.CleanText;
import vn.sokhop.reports.house.Texts;

/**
 * A workbook in the house style, written as a stream: rows leave memory as they come. The same
 * content and date give the same bytes. Close it to remove its temporary files.
 */
public final class Book implements AutoCloseable {
  private static final int ROWS_IN_MEMORY = 100;

  /** A row takes about two kilobytes while it waits. */
  private static final long ROWS_UNPACKED = 50_000;

  private static final int MAX_SHEET_NAME = 31;
  private static final LocalDateTime PART_TIME = LocalDateTime.of(1980, 2, 1, 12, 0);

  private final SXSSFWorkbook workbook;
  private final CellStyles styles;
  private final Locale locale;
  private final Set<String> names = new HashSet<>();

  /**
   * An empty workbook.
   *
   * @param title in its document properties
   * @param date stands as its date of creation
   * @param locale language of its texts and formats of its figures
   */
  public Book(String title, LocalDate date, Locale locale) {
    this(title, date, locale, Long.MAX_VALUE);
  }

  /**
   * An empty workbook.
   *
   * @param title in its document properties
   * @param date stands as its date of creation
   * @param locale language of its texts and formats of its figures
   * @param rows about how many it will have; few of them wait on the disk as they are, which spares
   *     packing them twice
   */
  public Book(String title, LocalDate date, Locale locale, long rows) {
    XSSFWorkbook inner = new XSSFWorkbook();
    this.workbook = new SteadyWorkbook(inner, rows > ROWS_UNPACKED);
    this.locale = Texts.houseLocale(locale);
    this.styles = new CellStyles(inner, this.locale);
    Optional<Date> created = Optional.of(Date.from(date.atStartOfDay(ZoneOffset.UTC).toInstant()));
    POIXMLProperties.CoreProperties core = inner.getProperties().getCoreProperties();
    core.setTitle(title);
    core.setCreator("Sokhop");
    core.setLastModifiedByUser("Sokhop");
    core.setCreated(created);
    core.setModified(created);
    inner.getProperties().getExtendedProperties().setApplication("Sokhop");
  }

  /** A new sheet; its name is made fit and distinct. */
  public Sheet sheet(String name) {
    String fit = distinct(WorkbookUtil.createSafeSheetName(CleanText.of(name), '-'));
    SXSSFSheet sheet = workbook.createSheet(fit);
    return new Sheet(sheet, styles, locale);
  }

  /** A new sheet that continues another one and stands behind it. */
  Sheet sheetAfter(Sheet sheet, String name) {
    Sheet added = sheet(name);
    workbook.setSheetOrder(added.name(), workbook.getSheetIndex(sheet.name()) + 1);
    return added;
  }

  /** Writes the workbook; nothing can be added afterwards. The stream stays open. */
  public void write(OutputStream out) throws IOException {
    workbook.write(new NotClosing(out));
    out.flush();
  }

  @Override
  public void close() {
    try {
      workbook.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private String distinct(String name) {
    String candidate = name;
    for (int i = 2; !names.add(candidate.toLowerCase(Locale.ROOT)); i++) {
      String suffix = " (" + i + ")";
      int length = Math.min(name.length(), MAX_SHEET_NAME - suffix.length());
      candidate = name.substring(0, length) + suffix;
    }
    return candidate;
  }

  /** Gives every part of the file one and the same time. */
  private static final class SteadyWorkbook extends SXSSFWorkbook {
    SteadyWorkbook(XSSFWorkbook inner, boolean packed) {
      super(inner, ROWS_IN_MEMORY, packed, false);
      // Spreadsheets refuse a file whose every part is in the 64-bit form.
      setZip64Mode(Zip64Mode.AsNeeded);
    }

    @Override
    protected ZipArchiveOutputStream createArchiveOutputStream(OutputStream out) {
      ZipArchiveOutputStream zip =
          new ZipArchiveOutputStream(out) {
            @Override
            public void putArchiveEntry(ZipArchiveEntry entry) throws IOException {
              super.putArchiveEntry(steady(entry));
            }
          };
      zip.setUseZip64(zip64Mode);
      zip.setEncoding(StandardCharsets.UTF_8.name());
      return zip;
    }
  }

  // The zip format keeps the time of the wall clock: the same one is noon in every zone.
  private static ZipArchiveEntry steady(ZipArchiveEntry entry) {
    entry.setTime(PART_TIME.atZone(ZoneId.systemDefault()).toInstant().toEpochMilli());
    return entry;
  }

  /** POI closes what it writes to; the caller's stream is the caller's. */
  private static final class NotClosing extends FilterOutputStream {
    NotClosing(OutputStream out) {
      super(out);
    }

    @Override
    public void write(byte[] bytes, int offset, int length) throws IOException {
      out.write(bytes, offset, length);
    }

    @Override
    public void close() throws IOException {
      flush();
    }
  }
}
