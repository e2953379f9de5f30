package vn.sokhop.reports.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.InputStreamReader;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Properties;
import org.junit.jupiter.api.Test;
import vn.sokhop.reports.exceptions.ExceptionsWorkbook;
import vn.sokhop.reports.nightsummary.NightSummary;

class HouseTest {
  private static final Figures VI = Figures.of(new Locale("vi", "VN"));
  private static final Figures EN = Figures.of(Locale.US);

  @Test
  void groupsThousandsAsTheLanguageDoes() {
    assertThat(VI.count(1_234_567)).isEqualTo("1.234.567");
    assertThat(EN.count(1_234_567)).isEqualTo("1,234,567");
    assertThat(VI.amount(new BigDecimal("-1234.50"))).isEqualTo("−1.234,50");
    assertThat(VI.amount(new BigDecimal("123456789012345678")))
        .isEqualTo("123.456.789.012.345.678");
  }

  @Test
  void showsTheSignOfADifference() {
    assertThat(VI.difference(new BigDecimal("5"))).isEqualTo("+5");
    assertThat(VI.difference(new BigDecimal("-5"))).isEqualTo("−5");
    assertThat(VI.difference(new BigDecimal("0"))).isEqualTo("0");
  }

  @Test
  void writesDatesAsTheLanguageDoes() {
    LocalDate date = LocalDate.of(2026, 2, 3);
    assertThat(VI.date(date)).isEqualTo("03/02/2026");
    assertThat(EN.date(date)).isEqualTo("2026-02-03");
  }

  @Test
  void leavesCleanTextAlone() {
    String text = "Sổ cái – số dư \ud83d\ude00\nđồng ₫";
    assertThat(CleanText.of(text)).isSameAs(text);
  }

  @Test
  void cutsLongTextBetweenCharacters() {
    String text = "\ud83d\ude00".repeat(100);
    String cut = CleanText.limit(text, 101);
    assertThat(cut).startsWith("\ud83d\ude00").endsWith(" … (+124)").hasSizeLessThan(101);
    assertThat(CleanText.of(cut)).isEqualTo(cut);
  }

  @Test
  void bothLanguagesHaveTheSameTextsInComposedForm() throws Exception {
    for (Class<?> anchor :
        new Class<?>[] {Texts.class, ExceptionsWorkbook.class, NightSummary.class}) {
      Properties vietnamese = load(anchor, "vi");
      assertThat(load(anchor, "en").stringPropertyNames())
          .containsExactlyInAnyOrderElementsOf(vietnamese.stringPropertyNames());
      vietnamese.forEach(
          (key, text) -> {
            String value = (String) text;
            assertThat(value)
                .as((String) key)
                .isEqualTo(Normalizer.normalize(value, Normalizer.Form.NFC));
          });
    }
  }

  private static Properties load(Class<?> anchor, String language) throws Exception {
    Properties properties = new Properties();
    try (var in = anchor.getResourceAsStream("messages_" + language + ".properties")) {
      assertThat(in).isNotNull();
      properties.load(new InputStreamReader(in, StandardCharsets.UTF_8));
    }
    return properties;
  }
}
