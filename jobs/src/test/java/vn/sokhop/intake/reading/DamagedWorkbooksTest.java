package vn.sokhop.intake.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.sokhop.intake.Workbooks;

/** Workbooks in which some bytes are not what they were: read, or refused, and nothing else. */
class DamagedWorkbooksTest {
  private static final int VARIANTS = 600;
  private static final List<String> PARTS =
      List.of(
          Workbooks.SHEET,
          Workbooks.SHEET,
          Workbooks.SHEET,
          "xl/sharedStrings.xml",
          "xl/styles.xml",
          "xl/workbook.xml");
  private static final List<String> ODD =
      List.of(
          "t=\"d\"",
          "t=\"s\"",
          "t=\"e\"",
          "t=\"b\"",
          "t=\"n\"",
          "t=\"inlineStr\"",
          "<f t=\"shared\" si=\"3\"/>",
          "<f t=\"array\"/>",
          "<v>x</v>",
          "<v>-1</v>",
          "<v/>",
          "<is/>",
          "r=\"0\"",
          "1e999",
          "</c>",
          "<c>",
          "\"",
          "&#0;");

  @TempDir Path folder;

  private Path file;
  private Map<String, byte[]> whole;

  @BeforeEach
  void write() throws IOException {
    file = folder.resolve("f.xlsx");
    try (XSSFWorkbook workbook = new XSSFWorkbook();
        OutputStream out = Files.newOutputStream(file)) {
      Sheet sheet = workbook.createSheet();
      CellStyle day = workbook.createCellStyle();
      day.setDataFormat(workbook.createDataFormat().getFormat("yyyy-mm-dd"));
      for (int i = 0; i < 6; i++) {
        Row row = sheet.createRow(i);
        row.createCell(0).setCellValue("text " + i);
        row.createCell(1).setCellValue(i == 0 ? "amount" : "b");
        if (i > 0) {
          row.getCell(1).setCellValue(1250.5 * i);
          row.createCell(2).setCellValue(46_000 + i);
          row.getCell(2).setCellStyle(day);
          row.createCell(3).setCellValue(i % 2 == 0);
          row.createCell(4).setCellFormula("B2+" + i);
        }
      }
      workbook.write(out);
    }
    whole = Workbooks.parts(file);
  }

  @Test
  void areReadOrRefused() throws IOException {
    int refused = 0;
    for (long seed = 1; seed <= VARIANTS; seed++) {
      Random random = new Random(seed);
      Map<String, byte[]> parts = new LinkedHashMap<>(whole);
      String part = PARTS.get(random.nextInt(PARTS.size()));
      parts.put(part, damaged(Objects.requireNonNull(parts.get(part)), random));
      Workbooks.write(file, parts);
      try {
        read();
      } catch (UnreadableFile expected) {
        refused++;
      } catch (IOException | RuntimeException e) {
        throw new AssertionError("seed " + seed + ", " + part, e);
      }
    }
    assertThat(refused).isBetween(VARIANTS / 10, VARIANTS - 10);
  }

  @Test
  void whatTheLibrarySaidIsKeptForTheLog() throws IOException {
    Map<String, byte[]> parts = new LinkedHashMap<>(whole);
    String sheet =
        new String(Objects.requireNonNull(parts.get(Workbooks.SHEET)), StandardCharsets.UTF_8);
    parts.put(
        Workbooks.SHEET, sheet.replaceFirst("t=\"s\"", "t=\"d\"").getBytes(StandardCharsets.UTF_8));
    Workbooks.write(file, parts);
    try {
      read();
      throw new AssertionError("was read");
    } catch (UnreadableFile refused) {
      assertThat(refused.why()).isEqualTo(UnreadableFile.Why.BROKEN_WORKBOOK);
      assertThat(refused).hasRootCauseMessage("Unknown cell type : d");
    }
  }

  /** As the survey reads it, and as a load that goes on in its middle. */
  private void read() throws IOException {
    FileForm form =
        new FileForm(
            Packing.WORKBOOK,
            TextFormat.ofContract(2_000),
            "",
            new FileForm.Limits(1L << 31, 1 << 20, 1L << 31));
    Prepass.read(file, form);
    try (Slices slices = form.open(file, new Slice.Place(2, 4), byte[]::new)) {
      while (slices.next() != null) {
        // Nothing is kept.
      }
    }
  }

  private static byte[] damaged(byte[] part, Random random) {
    String text = new String(part, StandardCharsets.UTF_8);
    for (int i = random.nextInt(3); i >= 0; i--) {
      int at = random.nextInt(text.length());
      int end = Math.min(text.length(), at + 1 + random.nextInt(6));
      String instead =
          switch (random.nextInt(5)) {
            case 0 -> "";
            case 1 -> String.valueOf((char) (' ' + random.nextInt(95)));
            case 2 -> String.valueOf((char) random.nextInt(0x2000));
            case 3 -> ODD.get(random.nextInt(ODD.size()));
            default -> text.substring(at, end).repeat(2);
          };
      text = text.substring(0, at) + instead + text.substring(random.nextBoolean() ? at : end);
    }
    return random.nextInt(4) == 0
        ? typed(new String(part, StandardCharsets.UTF_8), random)
        : text.getBytes(StandardCharsets.UTF_8);
  }

  /** One cell has another type or another value, and all is well-formed. */
  private static byte[] typed(String text, Random random) {
    String[] pieces = text.split("(?= t=\"[a-z]+\")|(?=<v>)", -1);
    int one = random.nextInt(pieces.length);
    String type = List.of("d", "s", "e", "b", "n", "str", "zz").get(random.nextInt(7));
    String value = List.of("x", "-1", "99", "1e999", "", "1.5").get(random.nextInt(6));
    pieces[one] =
        pieces[one]
            .replaceFirst(" t=\"[a-z]+\"", " t=\"" + type + "\"")
            .replaceFirst("<v>[^<]*</v>", "<v>" + value + "</v>");
    return String.join("", pieces).getBytes(StandardCharsets.UTF_8);
  }
}
