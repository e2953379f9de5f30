package vn.sokhop.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** Workbooks for tests. */
public final class Workbooks {
  /** The part that holds the cells. */
  public static final String SHEET = "xl/worksheets/sheet1.xml";

  private Workbooks() {}

  /** A sheet with a header row and rows that repeat it. */
  public static void write(Path file, List<String> header, int rows) throws IOException {
    Files.createDirectories(file.getParent());
    try (XSSFWorkbook workbook = new XSSFWorkbook();
        OutputStream out = Files.newOutputStream(file)) {
      Sheet sheet = workbook.createSheet();
      for (int i = 0; i <= rows; i++) {
        Row row = sheet.createRow(i);
        for (int j = 0; j < header.size(); j++) {
          row.createCell(j).setCellValue(header.get(j));
        }
      }
      workbook.write(out);
    }
  }

  /** The parts of a workbook by their names. */
  public static Map<String, byte[]> parts(Path file) throws IOException {
    Map<String, byte[]> parts = new LinkedHashMap<>();
    try (ZipInputStream zip = new ZipInputStream(Files.newInputStream(file))) {
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        parts.put(entry.getName(), zip.readAllBytes());
      }
    }
    return parts;
  }

  /** A workbook of these parts, whatever they hold. */
  public static void write(Path file, Map<String, byte[]> parts) throws IOException {
    try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
      for (Map.Entry<String, byte[]> part : parts.entrySet()) {
        zip.putNextEntry(new ZipEntry(part.getKey()));
        zip.write(part.getValue());
      }
    }
  }

  /** Rewrites the first sheet of a workbook. */
  static void rewriteSheet(Path file, UnaryOperator<String> rewritten) throws IOException {
    Map<String, byte[]> parts = parts(file);
    String sheet = new String(parts.get(SHEET), StandardCharsets.UTF_8);
    assertThat(rewritten.apply(sheet)).isNotEqualTo(sheet);
    parts.put(SHEET, rewritten.apply(sheet).getBytes(StandardCharsets.UTF_8));
    write(file, parts);
  }
}
