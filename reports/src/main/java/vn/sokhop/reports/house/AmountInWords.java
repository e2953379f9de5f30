package vn.sokhop.reports.house;

import com.ibm.icu.text.RuleBasedNumberFormat;
import com.ibm.icu.util.ULocale;
import java.math.BigDecimal;
import java.util.Locale;

/**
 * Amounts in đồng as they are written out on vouchers. Vietnamese in treasury style: nghìn, linh,
 * tư, tỷ, empty hundreds within an amount spoken ("không trăm"); English as ICU spells it. For
 * several threads.
 */
public final class AmountInWords {
  // ICU's own Vietnamese rules say "lẻ" and leave out the empty hundreds.
  private static final String RULES =
      """
      %main:
      -x: âm >>;
      0: không; một; hai; ba; bốn; năm; sáu; bảy; tám; chín;
      10: mười[ >%%teen>];
      20: << mươi[ >%%unit>];
      100: << trăm[ >%%h>];
      1000: << nghìn[ >%%full>];
      1000000: << triệu[ >%%fullM>];
      1000000000: << tỷ[ >%%fullB>];
      %%teen:
      1: một; 2: hai; 3: ba; 4: bốn; 5: lăm; 6: sáu; 7: bảy; 8: tám; 9: chín;
      %%unit:
      1: mốt; 2: hai; 3: ba; 4: tư; 5: lăm; 6: sáu; 7: bảy; 8: tám; 9: chín;
      %%h:
      1: linh =%main=; 10: =%main=;
      %%full:
      1: không trăm linh =%main=; 10: không trăm =%main=; 100: =%main=;
      %%fullM:
      1: =%%full=; 1000: <%%full< nghìn[ >%%full>];
      %%fullB:
      1: =%%full=; 1000: <%%full< nghìn[ >%%full>]; 1000000: <%%full< triệu[ >%%fullM>];
      """;

  private static final RuleBasedNumberFormat VIETNAMESE =
      new RuleBasedNumberFormat(RULES, ULocale.forLanguageTag("vi"));
  private static final RuleBasedNumberFormat ENGLISH =
      new RuleBasedNumberFormat(ULocale.ENGLISH, RuleBasedNumberFormat.SPELLOUT);

  private AmountInWords() {}

  /**
   * The amount with a capital at its beginning and the currency at its end, e.g. "Hai mươi mốt
   * triệu không trăm linh năm nghìn không trăm mười lăm đồng".
   *
   * @param amount whole đồng, at most 18 digits
   * @throws ArithmeticException for an amount that is not whole, or too large
   */
  public static String of(BigDecimal amount, Locale locale) {
    long whole = amount.longValueExact();
    boolean english = locale.getLanguage().equals("en");
    String words = english ? spell(ENGLISH, whole) + " dong" : spell(VIETNAMESE, whole) + " đồng";
    int capital = words.offsetByCodePoints(0, 1);
    return words.substring(0, capital).toUpperCase(Locale.ROOT) + words.substring(capital);
  }

  // A format of ICU keeps the state of a call.
  private static String spell(RuleBasedNumberFormat format, long whole) {
    synchronized (format) {
      return format.format(whole);
    }
  }
}
