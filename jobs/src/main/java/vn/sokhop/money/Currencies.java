package vn.sokhop.money;

import java.util.Currency;
import java.util.HashMap;
import java.util.Map;
import java.util.OptionalInt;

/**
 * Decimals of the currencies in use, by ISO 4217 code. The đồng has none, whatever the platform's
 * table says.
 */
public final class Currencies {
  private static final Map<String, Integer> DECIMALS = decimals();

  private Currencies() {}

  /** Decimals of the currency; empty for a code that is no currency. */
  public static OptionalInt decimals(String code) {
    Integer digits = DECIMALS.get(code);
    return digits == null ? OptionalInt.empty() : OptionalInt.of(digits);
  }

  private static Map<String, Integer> decimals() {
    Map<String, Integer> result = new HashMap<>();
    for (Currency currency : Currency.getAvailableCurrencies()) {
      // Columns of money hold two decimals; currencies with three are not accepted.
      if (currency.getDefaultFractionDigits() >= 0 && currency.getDefaultFractionDigits() <= 2) {
        result.put(currency.getCurrencyCode(), currency.getDefaultFractionDigits());
      }
    }
    result.put("VND", 0);
    return Map.copyOf(result);
  }
}
