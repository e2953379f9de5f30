package vn.sokhop.database;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;

/**
 * Rows in PostgreSQL's binary COPY format. A row can be taken back as long as the next one has not
 * begun.
 */
public final class RowBuffer {
  /** No date. */
  public static final int NO_DATE = Integer.MIN_VALUE;

  /** No instant. */
  public static final long NO_INSTANT = Long.MIN_VALUE;

  private static final int DAYS_1970_TO_2000 = 10_957;
  private static final long MICROS_1970_TO_2000 = DAYS_1970_TO_2000 * 86_400_000_000L;
  private static final int TEXT_TYPE = 25;
  private static final byte[] SIGNATURE = {
    'P', 'G', 'C', 'O', 'P', 'Y', '\n', (byte) 0xFF, '\r', '\n', 0, 0, 0, 0, 0, 0, 0, 0, 0
  };
  private static final byte[] TRAILER = {(byte) 0xFF, (byte) 0xFF};
  private static final BigInteger TEN_THOUSAND = BigInteger.valueOf(10_000);

  private byte[] bytes;
  private int length;
  private int rowStart;
  private int rows;

  public RowBuffer(int capacity) {
    this.bytes = new byte[capacity];
  }

  /** What a binary COPY begins with. */
  public static byte[] signature() {
    return SIGNATURE.clone();
  }

  /** What a binary COPY ends with. */
  public static byte[] trailer() {
    return TRAILER.clone();
  }

  public byte[] bytes() {
    return bytes;
  }

  public int length() {
    return length;
  }

  public int rows() {
    return rows;
  }

  public void clear() {
    length = 0;
    rows = 0;
  }

  public RowBuffer begin(int columns) {
    rowStart = length;
    rows++;
    room(2);
    bytes[length++] = (byte) (columns >> 8);
    bytes[length++] = (byte) columns;
    return this;
  }

  /** Takes the row begun last back. */
  public void takeBack() {
    length = rowStart;
    rows--;
  }

  public RowBuffer int4(int value) {
    room(8);
    putInt(4);
    putInt(value);
    return this;
  }

  public RowBuffer int8(long value) {
    room(12);
    putInt(8);
    putLong(value);
    return this;
  }

  public RowBuffer bool(boolean value) {
    room(5);
    putInt(1);
    bytes[length++] = (byte) (value ? 1 : 0);
    return this;
  }

  /** Text; an empty one is null. */
  public RowBuffer text(String value) {
    if (value.isEmpty()) {
      return none();
    }
    putText(value);
    return this;
  }

  /** A code of digits, with zeros before it. */
  public RowBuffer digits(int number, int width) {
    room(4 + width);
    putInt(width);
    int rest = number;
    for (int i = width - 1; i >= 0; i--) {
      bytes[length + i] = (byte) ('0' + rest % 10);
      rest /= 10;
    }
    length += width;
    return this;
  }

  /** Text that is not null even if empty. */
  public RowBuffer textOrEmpty(String value) {
    putText(value);
    return this;
  }

  /** One ASCII character, of type {@code "char"}. */
  public RowBuffer character(char value) {
    room(5);
    putInt(1);
    bytes[length++] = (byte) value;
    return this;
  }

  /** A date by its days since 1970; {@link #NO_DATE} is null. */
  public RowBuffer date(int day) {
    return day == NO_DATE ? none() : int4(day - DAYS_1970_TO_2000);
  }

  /** An instant by its microseconds since 1970; {@link #NO_INSTANT} is null. */
  public RowBuffer instant(long micros) {
    if (micros == NO_INSTANT) {
      return none();
    }
    room(12);
    putInt(8);
    putLong(micros - MICROS_1970_TO_2000);
    return this;
  }

  public RowBuffer texts(List<String> values) {
    int start = length;
    room(24);
    putInt(0);
    putInt(values.isEmpty() ? 0 : 1);
    putInt(0);
    putInt(TEXT_TYPE);
    if (!values.isEmpty()) {
      room(8);
      putInt(values.size());
      putInt(1);
      values.forEach(this::putText);
    }
    int end = length;
    length = start;
    putInt(end - start - 4);
    length = end;
    return this;
  }

  /** A decimal number of at most two decimals, in PostgreSQL's groups of four digits. */
  public RowBuffer numeric(BigDecimal value) {
    // Four decimals make whole groups; only two of them can be other than zero.
    BigDecimal scaled = value.setScale(4);
    room(12 + 2 * 8);
    if (scaled.precision() <= 18) {
      numericOf(scaled.unscaledValue().longValue());
    } else {
      numericOf(scaled.unscaledValue());
    }
    return this;
  }

  private void numericOf(long unscaled) {
    short[] groups = new short[5];
    int count = 0;
    for (long rest = Math.abs(unscaled); rest != 0; rest /= 10_000) {
      groups[count++] = (short) (rest % 10_000);
    }
    putNumeric(groups, count, unscaled < 0);
  }

  private void numericOf(BigInteger unscaled) {
    short[] groups = new short[8];
    int count = 0;
    for (BigInteger rest = unscaled.abs(); rest.signum() != 0; ) {
      BigInteger[] parts = rest.divideAndRemainder(TEN_THOUSAND);
      groups[count++] = parts[1].shortValue();
      rest = parts[0];
    }
    putNumeric(groups, count, unscaled.signum() < 0);
  }

  /** The groups come least significant first; the first one holds the decimals. */
  private void putNumeric(short[] groups, int count, boolean negative) {
    int lowest = 0;
    while (lowest < count && groups[lowest] == 0) {
      lowest++;
    }
    int digits = count - lowest;
    putInt(8 + 2 * digits);
    putShort(digits);
    putShort(digits == 0 ? 0 : count - 2);
    putShort(negative ? 0x4000 : 0);
    putShort(2);
    for (int i = count - 1; i >= lowest; i--) {
      putShort(groups[i]);
    }
  }

  /** A null of any type. */
  public RowBuffer none() {
    room(4);
    putInt(-1);
    return this;
  }

  private void putText(String value) {
    int chars = value.length();
    room(4 + 3 * chars);
    int at = length + 4;
    int i = 0;
    while (i < chars && value.charAt(i) < 0x80) {
      bytes[at++] = (byte) value.charAt(i++);
    }
    if (i < chars) {
      byte[] utf8 = value.substring(i).getBytes(StandardCharsets.UTF_8);
      System.arraycopy(utf8, 0, bytes, at, utf8.length);
      at += utf8.length;
    }
    int size = at - length - 4;
    putInt(size);
    length = at;
  }

  private void putShort(int value) {
    bytes[length++] = (byte) (value >> 8);
    bytes[length++] = (byte) value;
  }

  private void putInt(int value) {
    bytes[length++] = (byte) (value >> 24);
    bytes[length++] = (byte) (value >> 16);
    bytes[length++] = (byte) (value >> 8);
    bytes[length++] = (byte) value;
  }

  private void putLong(long value) {
    putInt((int) (value >> 32));
    putInt((int) value);
  }

  private void room(int more) {
    if (bytes.length - length < more) {
      bytes = Arrays.copyOf(bytes, Math.max(bytes.length * 2, length + more));
    }
  }
}
