package vn.sokhop.intake.line;

import java.math.BigDecimal;
import java.text.Normalizer;
import java.time.LocalDate;
import java.util.List;
import java.util.OptionalInt;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.sokhop.feed.Column;
import vn.sokhop.feed.Feed;
import vn.sokhop.intake.reading.Reject;
import vn.sokhop.intake.reading.RejectReason;
import vn.sokhop.money.Currencies;

/**
 * One line under examination: hands out its values by column and remembers the first thing that is
 * wrong. A value that is wrong comes out as a harmless one, so that a check reads straight on.
 */
public final class Line {
  /** A code longer than this could not be indexed, and is no code. */
  public static final int LONGEST_CODE = 200;

  /** No count, no year. */
  public static final int NO_NUMBER = -1;

  private static final Pattern DIGITS = Pattern.compile("[0-9]{1,9}");

  private final List<Column> columns;
  private final String[] values;
  private @Nullable Reject reject;

  public Line(Feed feed) {
    this.columns = feed.columns();
    this.values = new String[columns.size()];
  }

  /** The array to fill with the values of the next line; an absent value is an empty text. */
  public String[] values() {
    return values;
  }

  /** Forgets what was wrong with the line before. */
  public void begin() {
    reject = null;
  }

  public @Nullable Reject reject() {
    return reject;
  }

  public boolean isFine() {
    return reject == null;
  }

  public void reject(RejectReason reason, String... arguments) {
    if (reject == null) {
      reject = Reject.of(reason, arguments);
    }
  }

  public boolean has(int column) {
    return !values[column].isEmpty();
  }

  public String name(int column) {
    return columns.get(column).name();
  }

  private boolean isMissing(int column) {
    if (!values[column].isEmpty()) {
      return false;
    }
    if (!columns.get(column).mayBeEmpty()) {
      reject(RejectReason.REQUIRED_EMPTY, name(column));
    }
    return true;
  }

  /** Text in Unicode NFC; empty if absent. */
  public String text(int column) {
    if (isMissing(column)) {
      return "";
    }
    String text = values[column];
    if (text.indexOf('\0') >= 0) {
      reject(RejectReason.NUL_CHARACTER, name(column));
      return "";
    }
    return nfc(text);
  }

  public String code(int column) {
    String text = text(column);
    if (text.length() > LONGEST_CODE) {
      reject(
          RejectReason.VALUE_TOO_LONG,
          name(column),
          Integer.toString(text.length()),
          Integer.toString(LONGEST_CODE));
    }
    return text;
  }

  public String choice(int column) {
    String text = text(column);
    List<String> choices = columns.get(column).choices();
    if (!text.isEmpty() && !choices.contains(text)) {
      reject(RejectReason.VALUE_NOT_ALLOWED, name(column), text, String.join(", ", choices));
    }
    return text;
  }

  /** Days since 1970, or {@link Moments#NO_DATE}. */
  public int date(int column) {
    if (isMissing(column)) {
      return Moments.NO_DATE;
    }
    int day = Moments.date(values[column]);
    if (day == Moments.NO_DATE) {
      reject(RejectReason.DATE_NOT_VALID, name(column), values[column]);
    }
    return day;
  }

  /** The date the line belongs to: not after the delivery, not absurdly old. */
  public int businessDate(int column, DeliveryFacts facts) {
    return belongingTo(date(column), column, facts);
  }

  /**
   * The date of the day in which the instant lies; midnight, as 24:00, belongs to the day that
   * ends: its night is the first that knows the line.
   */
  public int businessDateOf(long instant, int column, DeliveryFacts facts) {
    return belongingTo(Moments.dayEndingWith(instant), column, facts);
  }

  private int belongingTo(int day, int column, DeliveryFacts facts) {
    if (day == Moments.NO_DATE) {
      return day;
    }
    if (day > facts.lastDate().toEpochDay()) {
      reject(
          RejectReason.LINE_AFTER_DELIVERY,
          LocalDate.ofEpochDay(day).toString(),
          facts.lastDate().toString());
    } else if (day < facts.oldestDate().toEpochDay()) {
      reject(
          RejectReason.DATE_TOO_OLD, name(column), values[column], facts.oldestDate().toString());
    }
    return day;
  }

  /** Microseconds since 1970, or {@link Moments#NO_INSTANT}. */
  public long instant(int column) {
    if (isMissing(column)) {
      return Moments.NO_INSTANT;
    }
    long micros = Moments.instant(values[column]);
    if (micros == Moments.NO_INSTANT) {
      reject(RejectReason.INSTANT_NOT_VALID, name(column), values[column]);
    }
    return micros;
  }

  /** The date of a column that may hold an instant instead; {@link Moments#NO_DATE} if it does. */
  public int dateAlone(int column) {
    return Moments.date(values[column]);
  }

  /** As {@link #instant}, of a column that may hold a date alone instead. */
  public long instantUnlessDate(int column) {
    if (isMissing(column) || dateAlone(column) != Moments.NO_DATE) {
      return Moments.NO_INSTANT;
    }
    long micros = Moments.instant(values[column]);
    if (micros == Moments.NO_INSTANT) {
      reject(RejectReason.INSTANT_OR_DATE_NOT_VALID, name(column), values[column]);
    }
    return micros;
  }

  /** How many, or {@link #NO_NUMBER}. */
  public int count(int column) {
    return whole(column, 0, 999_999_999, RejectReason.COUNT_NOT_VALID);
  }

  /** A year of the calendar, or {@link #NO_NUMBER}. */
  public int year(int column) {
    return whole(column, 1900, 2999, RejectReason.YEAR_NOT_VALID);
  }

  /** The version of a statement, 1 or more, or {@link #NO_NUMBER}. */
  public int version(int column) {
    return whole(column, 1, 999_999_999, RejectReason.VERSION_NOT_VALID);
  }

  private int whole(int column, int least, int most, RejectReason reason) {
    if (isMissing(column)) {
      return NO_NUMBER;
    }
    String text = values[column];
    if (DIGITS.matcher(text).matches()) {
      int number = Integer.parseInt(text);
      if (number >= least && number <= most) {
        return number;
      }
    }
    reject(reason, name(column), text);
    return NO_NUMBER;
  }

  public String unit(int column) {
    return digits(column, 7, RejectReason.UNIT_NOT_VALID);
  }

  public String office(int column) {
    return digits(column, 4, RejectReason.OFFICE_NOT_VALID);
  }

  private String digits(int column, int length, RejectReason reason) {
    if (isMissing(column)) {
      return "";
    }
    String text = values[column];
    boolean fine = text.length() == length;
    for (int i = 0; fine && i < length; i++) {
      fine = text.charAt(i) >= '0' && text.charAt(i) <= '9';
    }
    if (!fine) {
      reject(reason, name(column), text);
    }
    return text;
  }

  /** The account's number, or {@link AccountNumber#NONE}. */
  public long account(int column) {
    if (isMissing(column)) {
      return AccountNumber.NONE;
    }
    long number = AccountNumber.parse(values[column]);
    if (number == AccountNumber.NONE) {
      reject(RejectReason.ACCOUNT_NOT_VALID, name(column), values[column]);
    }
    return number;
  }

  /** The value as it stands in the file; for values whose syntax was checked before. */
  public String asWritten(int column) {
    return values[column];
  }

  /** The currency named, or the other one if none is; always a known one if the line is fine. */
  public String currency(int column, String otherwise) {
    String text = values[column].isEmpty() ? otherwise : values[column];
    if (Currencies.decimals(text).isEmpty()) {
      reject(RejectReason.UNKNOWN_CURRENCY, text);
    }
    return text;
  }

  public BigDecimal amount(int column, String currency) {
    return amount(column, currency, false);
  }

  public BigDecimal signedAmount(int column, String currency) {
    return amount(column, currency, true);
  }

  private BigDecimal amount(int column, String currency, boolean signed) {
    if (isMissing(column)) {
      return BigDecimal.ZERO;
    }
    String text = values[column];
    switch (Amounts.shape(text)) {
      case OTHER -> reject(RejectReason.AMOUNT_NOT_DECIMAL, name(column), text);
      case TOO_LARGE -> reject(RejectReason.AMOUNT_TOO_LARGE, name(column), text);
      case NEGATIVE_DECIMAL -> {
        if (signed) {
          return withDecimals(column, text, currency);
        }
        reject(RejectReason.AMOUNT_NEGATIVE, name(column), text);
      }
      case DECIMAL -> {
        return withDecimals(column, text, currency);
      }
    }
    return BigDecimal.ZERO;
  }

  private BigDecimal withDecimals(int column, String text, String currency) {
    OptionalInt decimals = Currencies.decimals(currency);
    if (decimals.isEmpty()) {
      return BigDecimal.ZERO;
    }
    if (Amounts.decimals(text) > decimals.getAsInt()) {
      reject(
          RejectReason.AMOUNT_TOO_MANY_DECIMALS,
          name(column),
          text,
          currency,
          Integer.toString(decimals.getAsInt()));
      return BigDecimal.ZERO;
    }
    return Amounts.value(text);
  }

  /** First minus second, of a pair of which exactly one must not be zero. */
  public BigDecimal exactlyOne(int first, int second, String currency) {
    BigDecimal one = amount(first, currency);
    BigDecimal other = amount(second, currency);
    if (one.signum() != 0 && other.signum() != 0) {
      reject(
          RejectReason.BOTH_SIDES_GIVEN, name(first), values[first], name(second), values[second]);
    } else if (one.signum() == 0 && other.signum() == 0) {
      reject(RejectReason.NO_SIDE_GIVEN, name(first), name(second));
    }
    return one.subtract(other);
  }

  public static String nfc(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      // Below U+0300 and in the Vietnamese block every character is its own composed form.
      if (c >= 0x300 && (c < 0x1EA0 || c > 0x1EF9)) {
        return Normalizer.normalize(text, Normalizer.Form.NFC);
      }
    }
    return text;
  }
}
