package vn.sokhop.reports.confirmation.register;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.text.Normalizer;
import java.util.Locale;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.junit.jupiter.api.Test;
import vn.sokhop.reports.confirmation.ConfirmationSummary;
import vn.sokhop.reports.night.Golden;
import vn.sokhop.reports.night.Projection;

class ConfirmationSummaryPdfTest {
  @Test
  void vietnameseSummaryIsLikeTheKeptOne() throws Exception {
    String text = text(DemoRegister.summary(DemoRegister.VI, 4));
    assertThat(text).isEqualTo(Normalizer.normalize(text, Normalizer.Form.NFC));
    Golden.assertEqual("confirmation-summary-vi.pdf.txt", text);
  }

  @Test
  void englishSummaryIsLikeTheKeptOne() throws Exception {
    Golden.assertEqual("confirmation-summary-en.pdf.txt", text(DemoRegister.summary(Locale.US, 4)));
  }

  @Test
  void failedEquationAndMissingNightsAreSaidFirst() throws Exception {
    Golden.assertEqual(
        "confirmation-summary-hard-vi.pdf.txt", text(DemoRegister.hard(DemoRegister.VI)));
  }

  @Test
  void fewOfficesFitTwoPagesAndThirtyAreAllShown() throws Exception {
    assertThat(pages(DemoRegister.summary(DemoRegister.VI, 4))).isEqualTo(2);
    ConfirmationSummary thirty = DemoRegister.summary(DemoRegister.VI, 30);
    assertThat(pages(thirty)).isLessThanOrEqualTo(3);
    String text = text(thirty);
    thirty.offices().forEach(office -> assertThat(text).contains(office.officeCode()));
    assertThat(text).doesNotContain("đơn vị khác");
  }

  @Test
  void ofManyOfficesThoseWithMostToDoAreShownAndTheOthersCounted() throws Exception {
    ConfirmationSummary many = DemoRegister.summary(DemoRegister.VI, 2000);
    assertThat(pages(many)).isLessThanOrEqualTo(3);
    String text = text(many);
    assertThat(text)
        .contains("Nhiều việc nhất; còn 1.970 đơn vị khác, xem confirmation-register.xlsx.");
    // Office 1 has 5 accounts to do, office 59 has 12, the most there is.
    assertThat(text).doesNotContain("0661 Phòng").contains("0838 Phòng");
  }

  @Test
  void periodWithoutAccountsSaysSo() throws Exception {
    String text = text(DemoRegister.empty(DemoRegister.VI));
    assertThat(text)
        .contains("KHÔNG CÓ TÀI KHOẢN NÀO")
        .contains("Từ ngày 05/10/2026 đến ngày 20/10/2026")
        .contains("không có hạn xác nhận")
        .contains("Không có chênh lệch nào đang mở.")
        .doesNotContain("null");
  }

  @Test
  void amountOfEighteenDigitsIsShownInOneLine() throws Exception {
    assertThat(text(DemoRegister.hard(DemoRegister.VI))).contains("−999.999.999.999.999.999");
  }

  @Test
  void sharesAreNeverRoundedToAllOrNothing() {
    assertThat(Words.share(639_999, 640_000)).isEqualByComparingTo("99.9");
    assertThat(Words.share(1, 640_000)).isEqualByComparingTo("0.1");
    assertThat(Words.share(640_000, 640_000)).isEqualByComparingTo("100");
    assertThat(Words.share(0, 640_000)).isEqualByComparingTo("0");
    assertThat(Words.share(0, 0)).isNull();
  }

  @Test
  void fontsAreEmbeddedAndTheHeadCarriesTheDateOfTheFigures() throws Exception {
    byte[] file = DemoRegister.summaryPdf(DemoRegister.summary(DemoRegister.VI, 30));
    try (PDDocument document = Loader.loadPDF(file)) {
      assertThat(document.getDocumentInformation().getCreationDate().toInstant())
          .isEqualTo("2026-11-11T17:00:00Z");
      assertThat(document.getDocumentInformation().getTitle())
          .isEqualTo("Tổng hợp xác nhận số dư tài khoản tiền gửi, Tháng 10 năm 2026");
      for (PDPage page : document.getPages()) {
        for (COSName name : page.getResources().getFontNames()) {
          PDFont font = page.getResources().getFont(name);
          assertThat(font.isEmbedded()).as(font.getName()).isTrue();
        }
      }
    }
  }

  private static String text(ConfirmationSummary summary) throws IOException {
    return Projection.ofPdf(DemoRegister.summaryPdf(summary));
  }

  private static int pages(ConfirmationSummary summary) throws IOException {
    try (PDDocument document = Loader.loadPDF(DemoRegister.summaryPdf(summary))) {
      return document.getNumberOfPages();
    }
  }
}
