package vn.sokhop.intake.checking;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.sokhop.intake.line.AccountBook;
import vn.sokhop.intake.line.AccountNumber;
import vn.sokhop.intake.line.Amounts;
import vn.sokhop.intake.line.Amounts.Shape;
import vn.sokhop.intake.line.Line;
import vn.sokhop.intake.line.Moments;
import vn.sokhop.intake.line.Vouchers;

class LineCheckerTest {

  @ParameterizedTest
  @CsvSource({
    "0, DECIMAL",
    "1250, DECIMAL",
    "12.50, DECIMAL",
    "007, DECIMAL",
    "999999999999999999, DECIMAL",
    "1000000000000000000, TOO_LARGE",
    "000000000000000000001, DECIMAL",
    "-5, NEGATIVE_DECIMAL",
    "+5, OTHER",
    "5., OTHER",
    ".5, OTHER",
    "1.2.3, OTHER",
    "1e3, OTHER",
    "١٢, OTHER",
    "-, OTHER",
    "' 5', OTHER"
  })
  void knowsAnAmountBySight(String text, Shape shape) {
    assertThat(Amounts.shape(text)).isEqualTo(shape);
  }

  @ParameterizedTest
  @CsvSource({
    "2026-02-28, true", "2026-02-29, false", "2024-02-29, true", "2026-02-30, false",
    "2026-13-01, false", "2026-00-10, false", "2026-1-1, false", "0206-11-20, true",
    "20261120, false", "2026-11-20 , true", "2026/11/20, false"
  })
  void knowsADayOfTheCalendar(String text, boolean fine) {
    assertThat(Moments.date(text) != Moments.NO_DATE).isEqualTo(fine);
  }

  @ParameterizedTest
  @CsvSource({
    "2026-11-20T09:15:00+07:00, 2026-11-20T02:15:00Z",
    "2026-11-20T09:15:00, 2026-11-20T02:15:00Z",
    "2026-11-20T09:15, 2026-11-20T02:15:00Z",
    "2026-11-20T02:15:00Z, 2026-11-20T02:15:00Z",
    "2026-11-20T02:15:00.250Z, 2026-11-20T02:15:00.250Z",
    "2026-11-20T00:15:00-02:00, 2026-11-20T02:15:00Z",
    "1960-01-01T00:00:00, 1959-12-31T16:00:00Z",
    "2026-11-20T24:00:00+07:00, 2026-11-20T17:00:00Z",
    "2026-11-20T24:00:00, 2026-11-20T17:00:00Z",
    "2026-11-20T24:00, 2026-11-20T17:00:00Z",
    "2026-12-31T24:00:00.000Z, 2027-01-01T00:00:00Z",
    "2024-02-28T24:00:00-02:00, 2024-02-29T02:00:00Z",
    "1959-12-31T24:00:00, 1959-12-31T16:00:00Z"
  })
  void takesATimeWithoutOffsetAsLocalToTheTreasury(String text, Instant instant) {
    long micros = Moments.instant(text);
    assertThat(
            Instant.ofEpochSecond(
                Math.floorDiv(micros, 1_000_000L), Math.floorMod(micros, 1_000_000L) * 1_000))
        .isEqualTo(instant);
  }

  @ParameterizedTest
  @CsvSource({
    "2026-11-20",
    "2026-11-20T25:00:00",
    "2026-02-30T09:00:00",
    "nonsense",
    "2026-11-20T24:00:01+07:00",
    "2026-11-20T24:01",
    "2026-11-20T24:00:00.001Z",
    "2026-02-30T24:00:00",
    "2026-11-20T09:15:00+24:00"
  })
  void knowsWhatIsNoMoment(String text) {
    assertThat(Moments.instant(text)).isEqualTo(Moments.NO_INSTANT);
  }

  @ParameterizedTest
  @CsvSource({"'  uc 01/a ', UC01/A", "UC01, UC01", "'\u00A0ỦY 7', ỦY7", "i1, I1"})
  void comparesVouchersWithoutBlanksAndCase(String voucher, String key) {
    assertThat(Vouchers.key(voucher)).isEqualTo(key);
  }

  @Test
  void composesDecomposedText() {
    assertThat(Line.nfc("Tie\u0302\u0300n gu\u031B\u0309i")).isEqualTo("Tiền gửi");
  }

  @Test
  void findsEveryAccountAgainAndLetsTheLastStatementWin() {
    AccountBook book = new AccountBook();
    for (int i = 0; i < 20_000; i++) {
      book.put(account(i, i % 7 == 0));
    }
    book.put(account(5, true));
    for (int i = 0; i < 20_000; i++) {
      int slot = book.find(AccountNumber.parse(account(i, false).accountNo()));
      assertThat(book.unit(slot)).isEqualTo(account(i, false).unitCode());
      assertThat(book.isDebitSide(slot)).isEqualTo(i % 7 == 0 || i == 5);
    }
    assertThat(book.accounts()).isEqualTo(20_000);
    assertThat(book.find(AccountNumber.parse("9999.9.9999999.99999")))
        .isEqualTo(AccountBook.UNKNOWN);
  }

  private static AccountBook.Account account(int i, boolean debit) {
    String unit = Integer.toString(1_000_000 + i);
    return new AccountBook.Account("3713.0." + unit + ".00000", unit, "0661", "VND", debit);
  }

  @Test
  void readsAmountsOfEighteenDigitsExactly() {
    assertThat(Amounts.value("999999999999999999.99"))
        .isEqualTo(new BigDecimal("999999999999999999.99"));
    assertThat(LocalDate.ofEpochDay(Moments.date("2026-11-20"))).isEqualTo("2026-11-20");
  }
}
