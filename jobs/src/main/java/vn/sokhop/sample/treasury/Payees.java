package vn.sokhop.sample.treasury;

import java.util.Locale;

/**
 * Whom a unit pays: the same few suppliers, its own staff and the utilities, the same for one
 * voucher whoever asks.
 */
public final class Payees {
  private static final int ACCOUNTS = 900_000_000;

  private Payees() {}

  /** Who is paid, and on which account at which bank. */
  public record Payee(String account, String name, String bank) {}

  /**
   * The payee of a voucher.
   *
   * @param key the voucher, or what stands for it
   */
  public static Payee of(Unit unit, Purpose purpose, String key) {
    int draw = mixed(unit.code() + purpose.series() + key);
    return switch (purpose) {
      case SALARY -> payee("2", purpose, 0, unit.code() + " staff");
      case TRAVEL -> {
        int nth = draw % 4;
        yield payee("2", purpose, unit.serial() * 4 + nth, unit.code() + " staff " + nth);
      }
      case UTILITY -> payee("3", purpose, draw % 3, "utility " + draw % 3);
      case CONSTRUCTION, REPAIR -> supplier("4", purpose, unit.serial() * 3 + draw % 3);
      default -> supplier("5", purpose, unit.serial() * 5 + draw % 5);
    };
  }

  private static Payee supplier(String kind, Purpose purpose, int index) {
    return payee(kind, purpose, index, kind + " " + index % 180);
  }

  private static Payee payee(String kind, Purpose purpose, int index, String account) {
    int number = 100_000_000 + mixed(account) % ACCOUNTS;
    return new Payee(
        kind + String.format(Locale.ROOT, "%09d", number),
        Names.payee(purpose, index),
        Names.bank(number));
  }

  // Never negative, and the same on every machine.
  private static int mixed(String text) {
    int hash = text.hashCode() * 0x9E37_79B1;
    return (hash ^ (hash >>> 15)) & Integer.MAX_VALUE;
  }
}
