package vn.sokhop.reports.nightsummary;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.text.Normalizer;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.sokhop.reports.house.Figures;
import vn.sokhop.reports.night.DemoFiles;
import vn.sokhop.reports.night.DemoNight;
import vn.sokhop.reports.night.DemoWarnings;
import vn.sokhop.reports.night.ExceptionRow;
import vn.sokhop.reports.night.Golden;
import vn.sokhop.reports.night.NightReport;
import vn.sokhop.reports.night.NightReport.CodeFigures;
import vn.sokhop.reports.night.Projection;
import vn.sokhop.reports.night.Severity;

class NightSummaryTest {
  @Test
  void vietnameseSummaryIsLikeTheKeptOne() throws Exception {
    String text = Projection.ofPdf(DemoFiles.summary(DemoNight.report(DemoNight.VI)));
    assertThat(text).isEqualTo(Normalizer.normalize(text, Normalizer.Form.NFC));
    assertThat(text).contains("BÁO CÁO SO KHỚP SỔ CÁI HẰNG NGÀY");
    Golden.assertEqual("summary-vi.txt", text);
  }

  @Test
  void englishSummaryIsLikeTheKeptOne() throws Exception {
    byte[] file = DemoFiles.summary(DemoNight.report(Locale.US));
    Golden.assertEqual("summary-en.txt", Projection.ofPdf(file));
  }

  @Test
  void pageOfTheDossiersIsLikeTheKeptOne() throws Exception {
    byte[] vietnamese = DemoFiles.summary(DemoNight.withDossiers(DemoNight.VI, 6));
    Golden.assertEqual("summary-dossiers-vi.txt", Projection.ofPdf(vietnamese));
    byte[] english = DemoFiles.summary(DemoNight.withDossiers(Locale.US, 6));
    Golden.assertEqual("summary-dossiers-en.txt", Projection.ofPdf(english));
    assertThat(pages(vietnamese)).isEqualTo(3);
    assertThat(pages(english)).isEqualTo(3);
  }

  @Test
  void pageOfTheWarningsIsLikeTheKeptOne() throws Exception {
    byte[] vietnamese = DemoFiles.summary(DemoWarnings.night(DemoNight.VI));
    Golden.assertEqual("summary-warnings-vi.txt", Projection.ofPdf(vietnamese));
    byte[] english = DemoFiles.summary(DemoWarnings.night(Locale.US));
    Golden.assertEqual("summary-warnings-en.txt", Projection.ofPdf(english));
    assertThat(pages(vietnamese)).isEqualTo(3);
  }

  @Test
  void aQuietNightSaysSoAndNamesRulesThatAreOff() throws Exception {
    String text = Projection.ofPdf(DemoFiles.summary(DemoWarnings.quiet(Locale.US)));
    assertThat(text)
        .contains("Quiet: no warning about signatures or spending is open.")
        .contains("No registry of signers was ever delivered")
        .contains("Rules that are switched off: VOUCHER_NUMBER_GAP.")
        .doesNotContain("Units by score");
  }

  @Test
  void ofManyOfficesThoseWithTheMostStalledDossiersAreShown() throws Exception {
    byte[] file = DemoFiles.summary(DemoNight.withDossiers(DemoNight.VI, 350));
    String text = Projection.ofPdf(file);
    assertThat(text).contains("Còn 342 đơn vị khác, xem stalled-dossiers.xlsx.");
    assertThat(pages(file)).isEqualTo(3);
  }

  @Test
  void tenItemsAreShownAndTheRestIsInTheWorkbook() throws Exception {
    NightReport night = DemoNight.crowded(DemoNight.VI);
    assertThat(night.top().size()).isGreaterThan(10);
    long others = night.items().open() - 10;
    assertThat(Projection.ofPdf(DemoFiles.summary(night)))
        .contains("Còn " + others + " ngoại lệ đang mở khác, xem exceptions.xlsx.");
  }

  @Test
  void largeFiguresOfACodeAreShrunkNotCut() throws Exception {
    NightReport night = DemoNight.crowded(DemoNight.VI);
    String text = Projection.ofPdf(DemoFiles.summary(night));
    Figures figures = Figures.of(DemoNight.VI);
    for (CodeFigures code : night.codes()) {
      assertThat(text).as(code.code()).contains(" " + figures.count(code.open()) + " ");
    }
  }

  @Test
  void emptyNightIsOnePageThatSaysSo() throws Exception {
    byte[] file = DemoFiles.summary(DemoNight.empty(DemoNight.VI));
    assertThat(pages(file)).isEqualTo(1);
    assertThat(Projection.ofPdf(file)).contains("Đêm nay không nhận được tệp nào.");
  }

  @Test
  void ordinaryNightFitsThreePages() throws Exception {
    assertThat(pages(DemoFiles.summary(DemoNight.report(DemoNight.VI)))).isEqualTo(3);
  }

  @Test
  void everyFontIsEmbeddedAndEveryPageNumbered() throws Exception {
    byte[] file = DemoFiles.summary(DemoNight.report(DemoNight.VI, 350));
    String text = Projection.ofPdf(file);
    try (PDDocument document = Loader.loadPDF(file)) {
      int pages = document.getNumberOfPages();
      assertThat(pages).isEqualTo(3);
      for (int i = 1; i <= pages; i++) {
        assertThat(text).containsPattern("Trang " + i + " / +" + pages + "\n");
      }
      for (PDPage page : document.getPages()) {
        for (COSName name : page.getResources().getFontNames()) {
          PDFont font = page.getResources().getFont(name);
          assertThat(font.isEmbedded()).as(font.getName()).isTrue();
          assertThat(font.getName()).contains("LiberationSerif");
        }
      }
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {3, 12, 350})
  void aFullNightFitsThreePagesToo(int offices) throws Exception {
    for (Locale locale : List.of(DemoNight.VI, Locale.US)) {
      byte[] file = DemoFiles.summary(DemoNight.full(locale, offices));
      assertThat(pages(file)).isLessThanOrEqualTo(3);
    }
  }

  @Test
  void ofManyOfficesThoseWithTheMostOpenItemsAreShown() throws Exception {
    NightReport night = DemoNight.report(DemoNight.VI, 350);
    String text = Projection.ofPdf(DemoFiles.summary(night));
    assertThat(text).containsPattern("Còn 3\\d\\d đơn vị Kho bạc khác, xem exceptions.xlsx");
    String worst =
        night.offices().stream()
            .max(
                Comparator.comparingLong(NightReport.OfficeFigures::openHigh)
                    .thenComparing(NightReport.OfficeFigures::open)
                    .thenComparing(NightReport.OfficeFigures::entries))
            .orElseThrow()
            .officeCode();
    assertThat(text).contains("\n" + worst + " ");
  }

  @Test
  void rulesThatFoundNothingAreCountedWhereThereIsNoRoom() throws Exception {
    assertThat(Projection.ofPdf(DemoFiles.summary(DemoNight.full(Locale.US, 12))))
        .containsPattern("\\d+ more rules found nothing.");
  }

  @Test
  void longTextsWithoutBlanksAreWrappedNotCut() throws Exception {
    String letters = "ỆắĐốiChiếuSổCái".repeat(14);
    String text = Projection.ofPdf(DemoFiles.summary(withTop(row(letters, letters))));
    String joined = text.replaceAll("\\s", "");
    // The subject is a narrow column beside others; the message has its line for itself.
    assertThat(joined).contains(letters);
    int found = text.split("ỆắĐốiChiế", -1).length - 1;
    assertThat(found).isGreaterThanOrEqualTo(20);
  }

  @Test
  void amountOfEighteenDigitsIsShownInOneLine() throws Exception {
    String text = Projection.ofPdf(DemoFiles.summary(withTop(row("UNC-1", "x"))));
    assertThat(text).contains("−123.456.789.012.345.678");
  }

  @Test
  void charactersThatCannotBeShownAreWrittenOut() throws Exception {
    String text = Projection.ofPdf(DemoFiles.summary(withTop(row("a\u0007b", "c\u202ed"))));
    assertThat(text).contains("a\\u0007b").contains("c\\u202ed");
  }

  @Test
  void headCarriesTheDateOfTheReportNotOfTheMachine() throws Exception {
    try (PDDocument document = Loader.loadPDF(DemoFiles.summary(DemoNight.report(DemoNight.VI)))) {
      assertThat(document.getDocumentInformation().getCreationDate().toInstant())
          .isEqualTo("2026-11-19T17:00:00Z");
      assertThat(document.getDocumentInformation().getTitle())
          .isEqualTo("Báo cáo so khớp sổ cái hằng ngày 20/11/2026");
    }
  }

  private static int pages(byte[] file) throws IOException {
    try (PDDocument document = Loader.loadPDF(file)) {
      return document.getNumberOfPages();
    }
  }

  private static ExceptionRow row(String subject, String message) {
    return new ExceptionRow(
        "id",
        DemoNight.DATE,
        "MATCHING",
        "MISSING_IN_UNIT",
        Severity.HIGH,
        "0661",
        "1056789",
        "3713.1.1056789.00000",
        subject,
        "VND",
        new BigDecimal("123456789012345678"),
        null,
        new BigDecimal("-123456789012345678"),
        DemoNight.DATE,
        0,
        ExceptionRow.Status.OPEN,
        "a.csv:1",
        "",
        message);
  }

  private static NightReport withTop(ExceptionRow row) {
    NightReport night = DemoNight.report(DemoNight.VI);
    return DemoNight.with(night, night.codes(), night.ages(), List.of(row));
  }
}
