package vn.sokhop.reports.confirmation.form;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.DecodeHintType;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.text.Normalizer;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import vn.sokhop.reports.confirmation.ConfirmationForm;
import vn.sokhop.reports.night.Golden;
import vn.sokhop.reports.night.Projection;

/** Form 06-ĐCSDTK/KBNN, element by element, and its annex. */
class ConfirmationFormsTest {
  @Test
  void vietnameseFormIsLikeTheKeptOne() throws Exception {
    String text = Projection.ofPdf(DemoForms.pdf(DemoForms.mixed(DemoForms.VI)));
    assertThat(text).isEqualTo(Normalizer.normalize(text, Normalizer.Form.NFC));
    Golden.assertEqual("confirmation-form-vi.pdf.txt", text);
  }

  @Test
  void englishFormIsLikeTheKeptOne() throws Exception {
    Golden.assertEqual(
        "confirmation-form-en.pdf.txt",
        Projection.ofPdf(DemoForms.pdf(DemoForms.mixed(Locale.US))));
  }

  @Test
  void secondVersionListsWhatChanged() throws Exception {
    Golden.assertEqual(
        "confirmation-form-reissued-vi.pdf.txt",
        Projection.ofPdf(DemoForms.pdf(DemoForms.reissued(DemoForms.VI))));
  }

  @Test
  void unitNameIsNeverCut() throws Exception {
    String name =
        "Ban Quản lý dự án đầu tư xây dựng các công trình giao thông và nông nghiệp, phát triển nông thôn khu vực"
            + " liên huyện Nguyễn Thượng Hiền – Đặng Thuỳ Trâm – Huỳnh Thúc Kháng trực thuộc Uỷ ban nhân dân tỉnh";
    ConfirmationForm form = DemoForms.equal(DemoForms.VI, 7);
    ConfirmationForm named =
        new ConfirmationForm(
            form.period(),
            form.officeCode(),
            form.officeName(),
            form.unitCode(),
            name,
            form.dossierNo(),
            form.version(),
            form.digest(),
            form.asOf(),
            form.dueOn(),
            form.treasuryColumns(),
            form.locale(),
            form.accounts(),
            form.changes());
    assertThat(plain(DemoForms.pdf(named)).replaceAll("\\s+", " ")).contains("Tên đơn vị: " + name);
  }

  @Test
  void codeCarriesUnitPeriodVersionAndDigest() throws Exception {
    try (PDDocument document = Loader.loadPDF(DemoForms.pdf(DemoForms.reissued(DemoForms.VI)))) {
      BufferedImage page = new PDFRenderer(document).renderImageWithDPI(0, 200);
      BufferedImage corner = page.getSubimage(0, 0, page.getWidth() / 3, page.getHeight() / 5);
      int[] dots =
          corner.getRGB(0, 0, corner.getWidth(), corner.getHeight(), null, 0, corner.getWidth());
      RGBLuminanceSource light =
          new RGBLuminanceSource(corner.getWidth(), corner.getHeight(), dots);
      assertThat(
              new QRCodeReader()
                  .decode(
                      new BinaryBitmap(new HybridBinarizer(light)),
                      Map.of(DecodeHintType.TRY_HARDER, true))
                  .getText())
          .isEqualTo("06-ĐCSDTK/KBNN|2026-10|0661|1056001|v2|" + DemoForms.DIGEST);
    }
  }

  @Test
  void fortyAccountsRepeatTheHeadAndKeepTheSignaturesWithTheLastOne() throws Exception {
    try (PDDocument document = Loader.loadPDF(DemoForms.pdf(DemoForms.many(DemoForms.VI, 40)))) {
      int pages = document.getNumberOfPages();
      PDFTextStripper text = new PDFTextStripper();
      for (int page = 1; page <= pages; page++) {
        text.setStartPage(page);
        text.setEndPage(page);
        assertThat(text.getText(document)).contains("Diễn giải").contains("Tài khoản: 3713.2");
      }
      assertThat(text.getText(document))
          .contains("3713.2.1056001.00039")
          .contains("XÁC NHẬN CỦA KHO BẠC NHÀ NƯỚC")
          .contains("Trang " + pages + "/" + pages);
    }
  }

  @Test
  void hostileTextIsShownAndBreaksNothing() throws Exception {
    String text = plain(DemoForms.pdf(DemoForms.hostile(DemoForms.VI)));
    assertThat(text)
        .contains("\\u0007\\u202e<script>&'{0}")
        .contains("−999.999.999.999.999.999,99")
        .doesNotContain("\u202e");
  }

  @Test
  void fontsAreEmbedded() throws Exception {
    try (PDDocument document = Loader.loadPDF(DemoForms.pdf(DemoForms.mixed(DemoForms.VI)))) {
      for (PDPage page : document.getPages()) {
        for (COSName name : page.getResources().getFontNames()) {
          PDFont font = page.getResources().getFont(name);
          assertThat(font.isEmbedded()).as(font.getName()).isTrue();
        }
      }
    }
  }

  @Test
  void otherThanEverydayLettersAreDrawnWithTheWholeFont() throws Exception {
    assertThat(fonts(DemoForms.pdf(DemoForms.mixed(DemoForms.VI))))
        .as("regular, bold, italic")
        .hasSize(3);
    byte[] mixed = DemoForms.pdf(DemoForms.named("Dự án ODA – «Дружба», Ελλάς, Łódź"));
    assertThat(plain(mixed)).contains("Dự án ODA – «Дружба», Ελλάς, Łódź");
    assertThat(fonts(mixed)).hasSize(4);
  }

  private static Set<String> fonts(byte[] pdf) throws IOException {
    Set<String> names = new TreeSet<>();
    try (PDDocument document = Loader.loadPDF(pdf)) {
      for (PDPage page : document.getPages()) {
        for (COSName name : page.getResources().getFontNames()) {
          names.add(page.getResources().getFont(name).getName());
        }
      }
    }
    return names;
  }

  @Test
  void theSameFormHasTheSameBytes() throws Exception {
    assertThat(DemoForms.pdf(DemoForms.mixed(DemoForms.VI)))
        .isEqualTo(DemoForms.pdf(DemoForms.mixed(DemoForms.VI)));
  }

  @Test
  void unitWithoutAccountsGetsAFormThatSaysSo() throws Exception {
    assertThat(plain(DemoForms.pdf(DemoForms.withoutAccounts())))
        .contains("Đơn vị không có tài khoản tiền gửi trong kỳ.");
  }

  private static String plain(byte[] pdf) throws IOException {
    try (PDDocument document = Loader.loadPDF(pdf)) {
      return new PDFTextStripper().getText(document);
    }
  }
}
