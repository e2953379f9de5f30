package vn.sokhop.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.batch.core.BatchStatus;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Primary;
import org.springframework.test.context.TestPropertySource;
import vn.sokhop.command.JudgedDates;
import vn.sokhop.message.Language;

/** Bad input that is too large or too odd to be kept as a sample. */
@TestPropertySource(
    properties = {
      "sokhop.intake.feeds.unit-balances.line-errors=reject-file",
      "sokhop.intake.max-unpacked-bytes=20000000",
      "sokhop.intake.max-unpacked-text-bytes=11000000",
      "sokhop.intake.max-rows=3"
    })
@Import(OddFilesTest.Thursday.class)
class OddFilesTest extends IntakeTest {
  private static final String HEADER =
      "unit_code,account_no,record_date,voucher_no,increase_amount,decrease_amount,description\n";
  private static final String RECORDS = "unit-records_1000001_20261120_01.csv";
  private static final String PACKED = RECORDS + ".gz";
  private static final String RECORD = "1000001,3713.0.1000001.00000,2026-11-20,UC01,1250,0,";

  @Autowired IntakeProperties properties;

  /** Thursday is judged. */
  @TestConfiguration(proxyBeanMethods = false)
  static class Thursday {
    @Bean
    @Primary
    JudgedDates thursday() {
      return () -> Set.of(LocalDate.of(2026, 11, 19));
    }
  }

  @BeforeEach
  void begin() {
    startOver();
    putRegistry();
  }

  private void takeIn() {
    assertThat(night(FRIDAY).getStatus()).isEqualTo(BatchStatus.COMPLETED);
  }

  @Test
  void rejectsALineOfTenMegabytesAndGoesOn() {
    put(RECORDS, HEADER + RECORD + "x".repeat(10_000_000) + "\n" + RECORD + "\n");
    takeIn();
    assertThat(
            lines(
                "select line_no, reason, array_to_string(arguments, '|'), length(raw_text) from"
                    + " intake.reject"))
        .containsExactly("2 LINE_TOO_LONG 10000053|1048576 4018");
    assertThat(lines("select line_no from intake.unit_record")).containsExactly("3");
  }

  @Test
  void rejectsANulCharacterFarInTheFile() {
    put(RECORDS, HEADER + (RECORD + "a\n").repeat(2_000) + RECORD + "a\0b\n");
    takeIn();
    assertThat(lines("select line_no, reason, raw_text from intake.reject"))
        .containsExactly("2002 NUL_CHARACTER " + RECORD + "a\\x00b");
  }

  @Test
  void refusesAFileThatCannotBeRead() throws IOException {
    Files.createDirectories(folders.inboxFolder());
    Files.createSymbolicLink(folders.inboxFolder().resolve(RECORDS), Path.of("/nowhere/at/all"));
    takeIn();
    assertThat(verdict(RECORDS)).isEqualTo("REFUSED FILE_REFUSED UNREADABLE no such file");
    assertThat(state("units_all_20261101_01.csv")).isEqualTo("ACCEPTED");
  }

  @Test
  void takesEveryMemberOfAGzipFile() throws IOException {
    put(PACKED, joined(packed(HEADER + RECORD + "\n"), packed(RECORD + "\n")));
    takeIn();
    assertThat(verdict(PACKED)).isEqualTo("ACCEPTED");
    assertThat(lines("select line_no from intake.unit_record order by 1"))
        .containsExactly("2", "3");
  }

  static Stream<Arguments> behindAGzipMember() throws IOException {
    byte[] member = packed(RECORD + "\n");
    byte[] damaged = member.clone();
    damaged[0]++;
    return Stream.of(
        Arguments.of("another first byte", damaged),
        Arguments.of("cut within its header", Arrays.copyOf(member, 5)),
        Arguments.of("cut after one byte", Arrays.copyOf(member, 1)),
        Arguments.of("cut within its end", Arrays.copyOf(member, member.length - 3)),
        Arguments.of("nothing but zeros", new byte[512]));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("behindAGzipMember")
  void refusesAGzipFileWithSomethingElseBehindAMember(String name, byte[] behind)
      throws IOException {
    put(PACKED, joined(packed(HEADER + RECORD + "\n"), behind));
    takeIn();
    assertThat(verdict(PACKED)).as(name).isEqualTo("REFUSED FILE_REFUSED BROKEN_GZIP ");
    assertThat(lines("select * from intake.unit_record_line")).isEmpty();
  }

  private static byte[] packed(String text) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (OutputStream member = new GZIPOutputStream(bytes)) {
      member.write(text.getBytes(StandardCharsets.UTF_8));
    }
    return bytes.toByteArray();
  }

  private static byte[] joined(byte[] first, byte[] second) {
    byte[] both = Arrays.copyOf(first, first.length + second.length);
    System.arraycopy(second, 0, both, first.length, second.length);
    return both;
  }

  @Test
  void refusesAZipBomb() throws IOException {
    String name = RECORDS.replace(".csv", ".xlsx");
    Files.createDirectories(folders.inboxFolder());
    try (ZipOutputStream zip =
        new ZipOutputStream(Files.newOutputStream(folders.inboxFolder().resolve(name)))) {
      zip.putNextEntry(new ZipEntry("xl/workbook.xml"));
      zip.write("<workbook/>".getBytes(StandardCharsets.UTF_8));
      zip.putNextEntry(new ZipEntry("xl/worksheets/sheet1.xml"));
      byte[] nothing = new byte[1_000_000];
      for (int i = 0; i < 30; i++) {
        zip.write(nothing);
      }
    }
    takeIn();
    assertThat(verdict(name)).isEqualTo("REFUSED FILE_REFUSED ZIP_BOMB 10000000");
  }

  @Test
  void refusesPackedTextThatUnpacksToMoreThanIsAllowed() throws IOException {
    put(RECORDS + ".gz", packed(HEADER + (RECORD + "a\n").repeat(300_000)));
    put(RECORDS.replace("20_01", "19_01") + ".gz", packed(HEADER + RECORD.replace("-20", "-19")));
    takeIn();
    assertThat(verdict(RECORDS + ".gz")).isEqualTo("REFUSED FILE_REFUSED TEXT_TOO_LARGE 11000000");
    assertThat(state(RECORDS.replace("20_01", "19_01") + ".gz")).isEqualTo("ACCEPTED");
  }

  @Test
  void refusesAWorkbookWithTooManyRows() throws IOException {
    String name = RECORDS.replace(".csv", ".xlsx");
    Workbooks.write(folders.inboxFolder().resolve(name), List.of("unit_code"), 4);
    takeIn();
    assertThat(verdict(name)).isEqualTo("REFUSED FILE_REFUSED TOO_MANY_ROWS 3");
  }

  @Test
  void refusesOnlyTheWorkbookWhoseCellsTheLibraryDoesNotUnderstand() throws IOException {
    Map<String, UnaryOperator<String>> odd =
        Map.of(
            "unit-records_1000001_20261120_01.xlsx",
            sheet -> sheet.replaceFirst("t=\"s\"", "t=\"d\""),
            "unit-records_1000001_20261119_01.xlsx",
            sheet -> sheet.replaceFirst("<v>[0-9]+</v>", "<v>x</v>"),
            "unit-records_1000002_20261120_01.xlsx",
            sheet ->
                sheet.replaceFirst(
                    "r=\"A2\" t=\"s\" s=\"0\"><v>", "r=\"A2\"><f t=\"shared\" si=\"7\"/><v>"));
    for (Map.Entry<String, UnaryOperator<String>> one : odd.entrySet()) {
      Path file = folders.inboxFolder().resolve(one.getKey());
      Workbooks.write(file, List.of(HEADER.strip().split(",")), 2);
      Workbooks.rewriteSheet(file, one.getValue());
    }
    takeIn();
    assertThat(odd.keySet().stream().map(this::verdict).distinct())
        .containsExactly("REFUSED FILE_REFUSED BROKEN_WORKBOOK ");
    assertThat(state("units_all_20261101_01.csv")).isEqualTo("ACCEPTED");
  }

  @Test
  void refusesAWholeFileForOneLineWhereTheFeedSaysSo() {
    String name = "unit-balances_1000001_20261120_01.csv";
    String header =
        "unit_code,account_no,from_date,to_date,opening_balance,increases,decreases,closing_balance\n";
    put(
        name,
        header
            + "1000001,3713.0.1000001.00000,2026-11-20,2026-11-20,0,1250,0,1250\n"
            + "1000001,3713.0.1000001.00000,2026-11-20,2026-11-20,0,x,0,1250\n");
    takeIn();
    assertThat(verdict(name))
        .isEqualTo("REFUSED FILE_REFUSED LINES_REJECTED 1|3|AMOUNT_NOT_DECIMAL");
    assertThat(lines("select * from intake.unit_balance")).isEmpty();
    assertThat(
            new IntakeTexts(Language.EN)
                .finding(name, "LINES_REJECTED", List.of("1", "3", "AMOUNT_NOT_DECIMAL")))
        .isEqualTo(
            name
                + ": 1 lines are faulty, the first one is line 3 (amount not a number); this feed is"
                + " taken whole or not at all. File refused, nothing posted. Ask the sender for a"
                + " corrected file.");
  }

  @Test
  void leavesAFileInTheInboxThatGrowsWhileItIsRead() throws Exception {
    Path file = put(RECORDS, HEADER + (RECORD + "a\n").repeat(300_000));
    DeliveryForms forms = new DeliveryForms(properties, () -> vn.sokhop.intake.layout.Layouts.NONE);
    Thread sender =
        new Thread(
            () -> {
              while (!Thread.currentThread().isInterrupted()) {
                try (OutputStream out =
                    Files.newOutputStream(file, java.nio.file.StandardOpenOption.APPEND)) {
                  out.write((RECORD + "b\n").getBytes(StandardCharsets.UTF_8));
                } catch (IOException e) {
                  return;
                }
              }
            });
    sender.start();
    Surveyor.Survey survey;
    try {
      survey = new Surveyor(properties, forms).survey(folders.inboxFolder(), FRIDAY);
    } finally {
      sender.interrupt();
      sender.join();
    }
    assertThat(survey.left())
        .containsExactly(new Surveyor.LeftFile(RECORDS, Surveyor.LeftFile.Why.STILL_GROWING));
    takeIn();
    assertThat(state(RECORDS)).isEqualTo("ACCEPTED");
  }

  @Test
  void notesLinesForDatesThatAreAlreadyJudged() {
    put(RECORDS, HEADER + RECORD + "\n" + RECORD.replace("-20,", "-19,") + "\n");
    takeIn();
    assertThat(lines("select reason, array_to_string(arguments, '|') from intake.file_note"))
        .containsExactly("LATE_LINES 1|2026-11-19");
  }
}
