package vn.sokhop.reports.confirmation.estimate;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.text.Normalizer;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import vn.sokhop.reports.confirmation.ConfirmationForm.TreasuryColumns;
import vn.sokhop.reports.confirmation.EstimateForm;
import vn.sokhop.reports.confirmation.EstimateForm.Kind;
import vn.sokhop.reports.confirmation.ReportPeriod;
import vn.sokhop.reports.night.ChildJvm;
import vn.sokhop.reports.night.Golden;
import vn.sokhop.reports.night.Projection;

class EstimateFormsTest {
  private static final float LEFT = 57;
  private static final float RIGHT = 799.5f;
  private static final float PAPER = 595;
  private static final float FOOT = 34;

  @ParameterizedTest
  @EnumSource(Kind.class)
  void vietnameseFormIsLikeTheKeptOne(Kind kind) throws Exception {
    String text = text(DemoEstimates.mixed(kind, DemoEstimates.VI));
    assertThat(text).isEqualTo(Normalizer.normalize(text, Normalizer.Form.NFC));
    Golden.assertEqual("estimate-" + kind.symbol().substring(0, 3) + "-vi.pdf.txt", text);
  }

  @ParameterizedTest
  @EnumSource(Kind.class)
  void englishFormIsLikeTheKeptOne(Kind kind) throws Exception {
    Golden.assertEqual(
        "estimate-" + kind.symbol().substring(0, 3) + "-en.pdf.txt",
        text(DemoEstimates.mixed(kind, Locale.US)));
  }

  @ParameterizedTest
  @EnumSource(Kind.class)
  void equalBooksGiveOnePageWithoutAnnex(Kind kind) throws Exception {
    assertThat(text(DemoEstimates.equal(kind, DemoEstimates.VI)))
        .contains("Không có chênh lệch.", "Mã số hồ sơ: …", "Trang 1/1")
        .doesNotContain("PHỤ LỤC", "Nguyên nhân", "--- page 2");
  }

  @ParameterizedTest
  @EnumSource(Kind.class)
  void figuresOfASilentUnitStayEmptyOnBothSides(Kind kind) throws Exception {
    String text =
        text(DemoEstimates.silent(kind, DemoEstimates.VI, TreasuryColumns.WHEN_DIFFERENT));
    assertThat(text)
        .contains("Phần Kho bạc Nhà nước ghi")
        .doesNotContain("5.000.000", "500.000", "–\n", "Không có chênh lệch", "PHỤ LỤC");
    assertThat(text.lines()).anyMatch(line -> line.strip().equals("Cộng:"));
  }

  @Test
  void treasuryFillsItsPartAlwaysWhenAsked() throws Exception {
    assertThat(
            text(DemoEstimates.silent(Kind.ESTIMATE_01A, DemoEstimates.VI, TreasuryColumns.ALWAYS)))
        .contains("12 074 00000 500.000 5.000.000 1.250.000 6.250.000 6.750.000 1.250.000")
        .contains("Cộng (số liệu tại KBNN): 3.000.000 30.000.000")
        .doesNotContain("Chênh lệch\n", "Nguyên nhân:");
  }

  @ParameterizedTest
  @EnumSource(Kind.class)
  void longTableRepeatsItsHeadAndKeepsSignaturesWithRows(Kind kind) throws Exception {
    for (int count = 1; count <= 61; count += 4) {
      String text = text(DemoEstimates.many(kind, DemoEstimates.VI, count));
      String[] pages = text.split("--- page \\d+\n", -1);
      int last = pages.length - 1;
      for (int page = 1; page <= last; page++) {
        assertThat(pages[page])
            .contains(kind == Kind.ESTIMATE_01A ? "5=1+4" : "5=1+3")
            .contains("Trang " + page + "/" + last);
      }
      assertThat(pages[last])
          .as("last page of %d rows", count)
          .containsPattern("1[234] 074 \\d{5} |1[234] 074 \\d{4} \\d{5} ")
          .contains("Cộng:", "Phần Kho bạc Nhà nước ghi", "Thủ trưởng đơn vị");
      assertThat(text.split("Thủ trưởng đơn vị", -1)).hasSize(2);
      long rows = text.lines().filter(line -> line.matches(".*1[234] 074 .*000.*")).count();
      assertThat(rows).isEqualTo(count);
    }
  }

  @ParameterizedTest
  @EnumSource(Kind.class)
  void largestAmountsStandWholeInTheirColumns(Kind kind) throws Exception {
    String text = text(DemoEstimates.largest(kind, DemoEstimates.VI));
    String row = " 999.999.999.999.999".repeat(kind.columns());
    assertThat(text).contains(row).contains(row.replace(" 9", " −9"));
    assertThat(text(DemoEstimates.largest(kind, Locale.US))).contains("−999,999,999,999,999");
  }

  @ParameterizedTest
  @EnumSource(Kind.class)
  void unfriendlyTextIsShownAndNothingLeavesThePage(Kind kind) throws Exception {
    String text = text(DemoEstimates.hostile(kind, DemoEstimates.VI));
    assertThat(text)
        .contains("\\u0007\\u202e<script>&'{0}\\tĐường dài không dứt")
        .contains("−999.999.999.999.999.999,99")
        .doesNotContain("\u202e", "\u0007");
    assertThat(text).isEqualTo(Normalizer.normalize(text, Normalizer.Form.NFC));
  }

  @Test
  void everySignStandsBetweenTheEdgesOfTheText() throws Exception {
    for (Map.Entry<String, EstimateForm> form : RenderEstimates.forms().entrySet()) {
      List<String> outside =
          signs(DemoEstimates.pdf(form.getValue())).stream()
              .filter(EstimateFormsTest::isOutside)
              .map(sign -> form.getKey() + " " + sign + " at " + sign.getXDirAdj())
              .toList();
      assertThat(outside).isEmpty();
    }
  }

  private static boolean isOutside(TextPosition sign) {
    float left = sign.getXDirAdj();
    float below = sign.getYDirAdj();
    return left < LEFT - 0.1f
        || left + sign.getWidthDirAdj() > RIGHT + 0.1f
        || below < 40
        || below > PAPER - FOOT + 0.1f;
  }

  @Test
  void fontsAreEmbeddedAndPagesLieAcross() throws Exception {
    byte[] file = DemoEstimates.pdf(DemoEstimates.mixed(Kind.USE_02A, DemoEstimates.VI));
    try (PDDocument document = Loader.loadPDF(file)) {
      assertThat(document.getDocumentInformation().getTitle())
          .isEqualTo("02a-SDKP/ĐVDT – Quý 3 năm 2026 – Đơn vị 1056001");
      for (PDPage page : document.getPages()) {
        assertThat(page.getMediaBox().getWidth()).isEqualTo(842);
        assertThat(page.getMediaBox().getHeight()).isEqualTo(595);
        assertThat(page.getRotation()).isZero();
        for (COSName name : page.getResources().getFontNames()) {
          PDFont font = page.getResources().getFont(name);
          assertThat(font.isEmbedded()).as(font.getName()).isTrue();
        }
      }
    }
  }

  @Test
  void periodIsNamedAsTheFormHasIt() throws Exception {
    LocalDate first = LocalDate.of(2026, 1, 1);
    assertThat(text(DemoEstimates.of(period(ReportPeriod.Kind.QUARTER, first, 3, "2026-Q1"))))
        .contains("\nQuý 1 năm 2026\n");
    assertThat(text(DemoEstimates.of(period(ReportPeriod.Kind.YEAR, first, 12, "2026"))))
        .contains("\nNăm 2026\n");
    assertThat(text(DemoEstimates.of(period(ReportPeriod.Kind.SPAN, first, 4, "x"))))
        .contains("\nTừ ngày 01/01/2026 đến ngày 30/04/2026\n");
  }

  @Test
  void secondCallGivesTheSameBytes() throws Exception {
    assertThat(EstimateFiles.digests()).isEqualTo(EstimateFiles.digests());
  }

  @Test
  void machineWithArabicDigitsInAnotherZoneGivesTheSameBytes() throws Exception {
    List<String> options =
        List.of(
            "-Duser.language=ar",
            "-Duser.country=EG",
            "-Duser.timezone=America/New_York",
            "-Dfile.encoding=US-ASCII");
    assertThat(ChildJvm.run(options, EstimateFiles.class)).isEqualTo(EstimateFiles.digests());
  }

  private static ReportPeriod period(
      ReportPeriod.Kind kind, LocalDate from, int months, String label) {
    return new ReportPeriod(kind, from, from.plusMonths(months).minusDays(1), label);
  }

  private static String text(EstimateForm form) throws IOException {
    return Projection.ofPdf(DemoEstimates.pdf(form));
  }

  private static List<TextPosition> signs(byte[] file) throws IOException {
    List<TextPosition> signs = new ArrayList<>();
    PDFTextStripper stripper =
        new PDFTextStripper() {
          @Override
          protected void processTextPosition(TextPosition sign) {
            signs.add(sign);
          }
        };
    try (PDDocument document = Loader.loadPDF(file)) {
      stripper.getText(document);
    }
    return signs;
  }
}
