package vn.sokhop.reports.house;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AmountInWordsTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          0             | Không đồng
          1             | Một đồng
          15            | Mười lăm đồng
          21            | Hai mươi mốt đồng
          24            | Hai mươi tư đồng
          105           | Một trăm linh năm đồng
          1005          | Một nghìn không trăm linh năm đồng
          21005015      | Hai mươi mốt triệu không trăm linh năm nghìn không trăm mười lăm đồng
          1000000000    | Một tỷ đồng
          -36000000     | Âm ba mươi sáu triệu đồng
          2001000000024 | Hai nghìn không trăm linh một tỷ không trăm hai mươi tư đồng
          """)
  void saysAmountsAsVouchersDo(BigDecimal amount, String words) {
    assertThat(AmountInWords.of(amount, new Locale("vi"))).isEqualTo(words);
  }

  @Test
  void englishAsIcuSpells() {
    assertThat(AmountInWords.of(new BigDecimal("21005015"), Locale.US))
        .isEqualTo("Twenty-one million five thousand fifteen dong");
  }

  @Test
  void hasNoWordsForParts() {
    assertThatThrownBy(() -> AmountInWords.of(new BigDecimal("0.5"), Locale.US))
        .isInstanceOf(ArithmeticException.class);
  }
}
