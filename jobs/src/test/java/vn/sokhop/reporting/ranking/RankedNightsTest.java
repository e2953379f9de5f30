package vn.sokhop.reporting.ranking;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestPropertySource;
import vn.sokhop.Emptied;
import vn.sokhop.command.Folders;
import vn.sokhop.database.PostgresTest;
import vn.sokhop.operation.Nights;
import vn.sokhop.operation.Progress;

/** Real nights, ranked: what stands on the first page, and what the workbook leaves out. */
@TestPropertySource(properties = "sokhop.warning.ranking.listed-per-cause=2")
class RankedNightsTest extends PostgresTest {
  private static final LocalDate MONDAY = LocalDate.of(2026, 11, 16);
  private static final LocalDate WEDNESDAY = MONDAY.plusDays(2);

  @Autowired Nights nights;
  @Autowired Folders folders;
  @Autowired JdbcClient db;

  @BeforeEach
  void sampleInTheInbox() throws IOException {
    Emptied.installation(db, folders);
    try (Stream<Path> files = Files.list(Path.of("../sample-data/inbox"))) {
      for (Path file : files.toList()) {
        Files.copy(file, folders.inboxFolder().resolve(file.getFileName()));
      }
    }
  }

  private void night(LocalDate date) {
    assertThat(nights.one(date, false, Progress.SILENT).isComplete()).isTrue();
  }

  private Path output(LocalDate date, String file) {
    return folders.outboxFolder().resolve(date.toString()).resolve(file);
  }

  private List<String> pages(LocalDate date) {
    try (PDDocument pdf = Loader.loadPDF(output(date, "summary.pdf").toFile())) {
      List<String> pages = new ArrayList<>();
      for (int page = 1; page <= pdf.getNumberOfPages(); page++) {
        PDFTextStripper text = new PDFTextStripper();
        text.setSortByPosition(true);
        text.setStartPage(page);
        text.setEndPage(page);
        pages.add(text.getText(pdf));
      }
      return pages;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Code, score, unit and status of each row of a sheet; of a line "and more" its sentence. */
  private List<String> sheet(LocalDate date, String name) throws IOException {
    DataFormatter cells = new DataFormatter();
    List<String> rows = new ArrayList<>();
    try (XSSFWorkbook book =
        new XSSFWorkbook(Files.newInputStream(output(date, "exceptions.xlsx")))) {
      XSSFSheet sheet = book.getSheet(name);
      for (Row row : sheet) {
        String code = cells.formatCellValue(row.getCell(1));
        if (code.matches("[A-Z_]+")) {
          String status = cells.formatCellValue(row.getCell(14));
          rows.add(
              String.join(
                  " ",
                  code,
                  cells.formatCellValue(row.getCell(2)),
                  cells.formatCellValue(row.getCell(5)),
                  status.isEmpty() ? cells.formatCellValue(row.getCell(15)) : status));
        }
      }
    }
    return rows;
  }

  @Test
  void everyPlantedSignatureIsOnTheFirstPageTheNextMorning() throws IOException {
    for (LocalDate date = MONDAY; !date.isAfter(WEDNESDAY); date = date.plusDays(1)) {
      night(date);
    }
    assertThat(pages(MONDAY).get(0)).contains("SIGNED_SECONDS_APART", "0573/UNC");
    assertThat(pages(MONDAY.plusDays(1)).get(0)).contains("CERTIFICATE_REVOKED", "0598/UNC");
    String wednesday = pages(WEDNESDAY).get(0);
    assertThat(wednesday)
        .contains("0263/UNC", "PAYEE_IS_SIGNER", "CERTIFICATE_REVOKED", "SIGNED_SECONDS_APART");
    List<String> whole = pages(WEDNESDAY);
    assertThat(whole).hasSizeLessThanOrEqualTo(3);
    String together = String.join("", whole);
    assertThat(together.substring(together.indexOf("Cảnh báo chữ ký và chi tiêu")))
        .contains("Đơn vị theo điểm", "Cảnh báo cần xem trước")
        .contains("1050675", "1050972", "1050652", "1050725", "1050903", "1050870", "1050802")
        .contains("Quy tắc đang tắt:");
    // what expected-exceptions.csv of the sample has of the family, by score
    assertThat(sheet(WEDNESDAY, "Chữ ký"))
        .containsExactly(
            "CERTIFICATE_NOT_REGISTERED 124 1050675 Đang mở",
            "ONE_CERTIFICATE_SIGNED_TWICE 124 1050675 Đang mở",
            "CERTIFICATE_REVOKED 114 1050652 Đang mở",
            "SIGNED_SECONDS_APART 114 1050725 Đang mở",
            "NOTICE_CONTACT_SHARED 100 1050843 Đang mở",
            "NOTICE_CONTACT_SHARED 100 1050843 Đang mở",
            "SIGNED_OUT_OF_HOURS 44 1050802 Đang mở");
  }

  @Test
  void ofACauseTheFirstOnesAreListedAndAllAreInTheCsv() throws IOException {
    night(MONDAY);
    StringBuilder more = new StringBuilder();
    more.append(
        "entry_id,business_date,posted_at,office_code,account_no,debit_amount,credit_amount,voucher_no,channel,"
            + "first_certificate,first_signed_at,second_certificate,second_signed_at,signing_address\n");
    for (int i = 1; i <= 5; i++) {
      more.append(
          "X%d,2026-11-16,2026-11-16T10:00:00,0661,3745.0.1050802.00000,%d,0,X-%d,DVCTT,ZZ%d,2026-11-16T09:00:00,ZZ%d,2026-11-16T09:30:00,10.0.0.1\n"
              .formatted(i, i * 1_000_000L, i, i, i));
    }
    Files.writeString(
        folders.inboxFolder().resolve("transactions_0661_20261117_77.csv"), more.toString());
    Files.writeString(
        folders.inboxFolder().resolve("transactions_0661_20261117_77.csv.ctl"),
        "records=5\ndebit_total=15000000\ncredit_total=0\n");
    night(MONDAY.plusDays(1));
    assertThat(sheet(MONDAY.plusDays(1), "Chữ ký"))
        .containsSubsequence(
            "ONE_CERTIFICATE_SIGNED_TWICE 122 1050802 Đang mở",
            "ONE_CERTIFICATE_SIGNED_TWICE 122 1050802 Đang mở",
            "ONE_CERTIFICATE_SIGNED_TWICE  1050802 và còn 3 mục cùng nguyên nhân (cùng mã và đơn vị), tất cả trong"
                + " exceptions.csv");
    assertThat(Files.readAllLines(output(MONDAY.plusDays(1), "exceptions.csv")))
        .filteredOn(line -> line.contains(",ONE_CERTIFICATE_SIGNED_TWICE,"))
        .hasSize(5);
    assertThat(String.join("", pages(MONDAY.plusDays(1))))
        .contains("(và còn 4 mục cùng nguyên nhân, tất cả trong");
  }
}
