package vn.sokhop.reports.stalleddossiers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineItem;
import org.junit.jupiter.api.Test;
import vn.sokhop.reports.night.DemoNight;
import vn.sokhop.reports.night.Golden;
import vn.sokhop.reports.night.Projection;

class StalledLettersTest {
  @Test
  void vietnameseLettersAreLikeTheKeptOnes() throws Exception {
    String text = text(DemoDossiers.report(DemoNight.VI));
    assertThat(text).isEqualTo(Normalizer.normalize(text, Normalizer.Form.NFC));
    Golden.assertEqual("stalled-dossiers-vi.pdf.txt", text);
  }

  @Test
  void englishLettersAreLikeTheKeptOnes() throws Exception {
    Golden.assertEqual("stalled-dossiers-en.pdf.txt", text(DemoDossiers.report(Locale.US)));
  }

  @Test
  void nightWithoutStalledDossiersIsOnePageThatSaysSo() throws Exception {
    String text = text(DemoDossiers.empty(DemoNight.VI));
    assertThat(text).contains("Không có hồ sơ chậm không nêu lý do.").doesNotContain("page 2");
    // A place that is silent because nothing came from it must not look like one in good order.
    assertThat(text).contains("(số liệu").contains("đến 17/11/2026)");
    assertThat(text(DemoDossiers.empty(Locale.US)))
        .contains("No dossier is late without a stated reason.");
  }

  @Test
  void headFollowsTheRulesOfOfficialDocuments() throws Exception {
    String text = text(DemoDossiers.report(DemoNight.VI)).replaceAll(" +", " ");
    assertThat(text)
        .contains("KHO BẠC NHÀ NƯỚC KHU VỰC VI CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM")
        .contains("Độc lập - Tự do - Hạnh phúc")
        .containsPattern("Số: /TB-PGD1 Bắc Giang, ngày 21 tháng 11 năm 2026")
        .contains("Bắc Giang, ngày 05 tháng 02 năm 2026")
        .contains("Tính đến 24 giờ 00 phút ngày 20/11/2026")
        .contains("Tính đến 17 giờ 05 phút ngày 20/11/2026")
        .contains("- Lưu: VT.");
  }

  @Test
  void eachLetterHasItsBookmarkAndPageNumbersOfItsOwn() throws Exception {
    byte[] file = DemoDossiers.letters(DemoDossiers.report(DemoNight.VI));
    List<String> titles = new ArrayList<>();
    try (PDDocument document = Loader.loadPDF(file)) {
      for (PDOutlineItem item : document.getDocumentCatalog().getDocumentOutline().children()) {
        titles.add(item.getTitle());
        int page = document.getPages().indexOf(item.findDestinationPage(document)) + 1;
        String first = Projection.ofPdf(file).split("--- page \\d+\n", -1)[page];
        // The first page bears no number: the head is the first thing on it.
        assertThat(first.lines().findFirst().orElseThrow()).contains("CỘNG HÒA XÃ HỘI");
      }
    }
    assertThat(titles)
        .containsExactly(
            "0661 Phòng Giao dịch số 1 (19)",
            "0662 Phòng Giao dịch số 2 (2)",
            "06 Kho bạc Nhà nước khu vực VI (6)",
            "Kho bạc Nhà nước (44)");
    assertThat(Projection.ofPdf(file)).containsPattern("--- page 2\n2\n");
  }

  @Test
  void fiveDossiersAndTheSignatureFitOneSheet() throws Exception {
    for (Locale locale : List.of(DemoNight.VI, Locale.US)) {
      String[] pages = text(DemoDossiers.report(locale, 5)).split("--- page \\d+\n", -1);
      assertThat(pages[1]).contains("TB-PGD1");
      assertThat(pages[1]).containsAnyOf("TRƯỞNG PHÒNG", "HEAD OF OFFICE");
      assertThat(pages[2]).contains("TB-PGD2");
    }
  }

  @Test
  void closingAndSignatureMoveTogether() throws Exception {
    for (int rows : new int[] {1, 3, 6, 7, 8, 12, 200}) {
      String text = text(DemoDossiers.report(DemoNight.VI, rows));
      for (String page : text.split("--- page \\d+\n", -1)) {
        int closings = count(page, "Yêu cầu (công chức|thủ trưởng|Giám đốc)");
        assertThat(count(page, "(TRƯỞNG PHÒNG|GIÁM ĐỐC) *\n")).as(page).isEqualTo(closings);
      }
    }
  }

  @Test
  void rowsOfDossiersNotTakenUpAreMarked() throws Exception {
    String text = text(DemoDossiers.report(DemoNight.VI));
    assertThat(count(text, "CHƯA TIẾP NHẬN")).isEqualTo(3 + 1 + 1);
  }

  @Test
  void longListRepeatsItsHeadingAndCutsNoRow() throws Exception {
    String text = text(DemoDossiers.report(DemoNight.VI, 1_200));
    String[] pages = text.split("--- page \\d+\n", -1);
    int rows = 0;
    for (int i = 1; i < pages.length; i++) {
      String page = pages[i];
      boolean listed = page.contains("NĐ-CP") || page.contains("NĐ 347");
      assertThat(!listed || page.contains("STT")).as("page " + i).isTrue();
      // Each row has one limit at 17:00, and its number is on the same page.
      int numbers = count(page, "0661-261\\d{3}-\\d{4}");
      assertThat(count(page, "\\d{2}/\\d{2}/2026 17:00")).as("page " + i).isEqualTo(numbers);
      rows += numbers;
    }
    assertThat(rows).isEqualTo(1_200 + 2 + 6 + 3);
    assertThat(pages.length).isGreaterThan(80);
    assertThat(text).contains("còn 1.200 hồ");
  }

  @Test
  void longAndOddNamesAreWrappedAndShownAsTheyAre() throws Exception {
    String name = "=<b>&amp;\u0007 " + "ThươngMạiHoàngLong".repeat(10);
    String text = text(DemoDossiers.odd(DemoNight.VI, name));
    assertThat(text).contains("=<b>&amp;\\u0007").contains("ThươngMạiHoàng").contains("(+");
    assertThat(text).contains("123.456.789.012.");
  }

  @Test
  void everyFontIsEmbedded() throws Exception {
    try (PDDocument document =
        Loader.loadPDF(DemoDossiers.letters(DemoDossiers.report(DemoNight.VI)))) {
      for (PDPage page : document.getPages()) {
        for (COSName name : page.getResources().getFontNames()) {
          PDFont font = page.getResources().getFont(name);
          assertThat(font.isEmbedded()).as(font.getName()).isTrue();
          assertThat(font.getName()).contains("LiberationSerif");
        }
      }
    }
  }

  @Test
  void letterWhoseRowsDoNotAddUpIsRefused() {
    Letter letter = DemoDossiers.report(DemoNight.VI).letters().get(0);
    assertThatThrownBy(
            () ->
                new Letter(
                    letter.level(),
                    letter.code(),
                    letter.superior(),
                    letter.issuer(),
                    letter.number(),
                    letter.place(),
                    letter.date(),
                    letter.addressee(),
                    letter.signerTitle(),
                    letter.fromDaysOver(),
                    letter.asOf(),
                    letter.stalled() + 1,
                    letter.notTakenUp(),
                    letter.rows(),
                    letter.more(),
                    letter.recipients()))
        .hasMessage(
            "letter of Phòng Giao dịch số 1: 17 stalled + 3 not taken up are not 19 rows + 0 more");
  }

  @Test
  void nothingToChaseIsNeverSaidWhenThereIs() {
    StalledDossiers report = DemoDossiers.report(DemoNight.VI);
    assertThatThrownBy(
            () ->
                new StalledDossiers(
                    report.businessDate(),
                    report.attempt(),
                    report.version(),
                    report.configDigest(),
                    report.locale(),
                    report.asOf(),
                    List.of(),
                    report.figures(),
                    report.regionFromDays(),
                    report.centreFromDays()))
        .hasMessage("no letter, but dossiers to chase: 41");
  }

  private static String text(StalledDossiers report) throws IOException {
    return Projection.ofPdf(DemoDossiers.letters(report));
  }

  private static int count(String text, String pattern) {
    return (int) Pattern.compile(pattern).matcher(text).results().count();
  }
}
