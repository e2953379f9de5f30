package vn.sokhop.sample;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.DateUtil;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** Reads files of a sample back by the contract alone: columns by name, whatever the format. */
final class SampleFiles {
  private SampleFiles() {}

  /** All rows of a feed in a folder, each as column to value; also where the file name says so. */
  static List<Map<String, String>> rows(Path folder, String feed) throws IOException {
    List<Map<String, String>> rows = new ArrayList<>();
    for (Path file : named(folder, feed)) {
      rows.addAll(read(file));
    }
    return rows;
  }

  static List<Path> named(Path folder, String feed) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files
          .filter(file -> name(file).startsWith(feed + "_") && !name(file).endsWith(".ctl"))
          .sorted()
          .toList();
    }
  }

  static List<Map<String, String>> read(Path file) throws IOException {
    if (name(file).endsWith(".xlsx")) {
      return workbook(file);
    }
    try (InputStream bytes = Files.newInputStream(file);
        InputStream text = name(file).endsWith(".gz") ? new GZIPInputStream(bytes) : bytes;
        CsvReader<NamedCsvRecord> csv =
            CsvReader.builder()
                .detectBomHeader(true)
                .ofNamedCsvRecord(new InputStreamReader(text, StandardCharsets.UTF_8))) {
      List<Map<String, String>> rows = new ArrayList<>();
      for (NamedCsvRecord row : csv) {
        // A reader over characters keeps the byte-order mark in front of the first column.
        Map<String, String> values = new LinkedHashMap<>();
        row.getFieldsAsMap().forEach((column, value) -> values.put(unmarked(column), value));
        rows.add(values);
      }
      return rows;
    }
  }

  static Map<String, String> control(Path dataFile) throws IOException {
    Map<String, String> values = new LinkedHashMap<>();
    for (String line : Files.readAllLines(dataFile.resolveSibling(name(dataFile) + ".ctl"))) {
      int sign = line.indexOf('=');
      values.put(line.substring(0, sign), line.substring(sign + 1));
    }
    return values;
  }

  static String name(Path file) {
    return String.valueOf(file.getFileName());
  }

  private static String unmarked(String column) {
    return column.startsWith("\uFEFF") ? column.substring(1) : column;
  }

  private static List<Map<String, String>> workbook(Path file) throws IOException {
    try (InputStream in = Files.newInputStream(file);
        XSSFWorkbook workbook = new XSSFWorkbook(in)) {
      Sheet sheet = workbook.getSheetAt(0);
      Row header = sheet.getRow(0);
      List<Map<String, String>> rows = new ArrayList<>();
      for (int line = 1; line <= sheet.getLastRowNum(); line++) {
        Map<String, String> values = new LinkedHashMap<>();
        for (int column = 0; column < header.getLastCellNum(); column++) {
          Cell cell = sheet.getRow(line).getCell(column);
          values.put(header.getCell(column).getStringCellValue(), cell == null ? "" : text(cell));
        }
        rows.add(values);
      }
      return rows;
    }
  }

  private static String text(Cell cell) {
    if (cell.getCellType() != CellType.NUMERIC) {
      return cell.getStringCellValue();
    }
    return DateUtil.isCellDateFormatted(cell)
        ? cell.getLocalDateTimeCellValue().toLocalDate().toString()
        : Long.toString((long) cell.getNumericCellValue());
  }
}
