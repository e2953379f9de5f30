package vn.sokhop.intake.line;

import java.math.BigDecimal;
import java.util.Optional;

/** Amounts as files write them: digits, at most one point between digits, no other sign. */
public final class Amounts {
  public static final int DIGITS_BEFORE_POINT = 18;

  /** What a text is when it is taken for an amount. */
  public enum Shape {
    DECIMAL,
    NEGATIVE_DECIMAL,
    TOO_LARGE,
    OTHER
  }

  private Amounts() {}

  public static Shape shape(String text) {
    int from = text.startsWith("-") ? 1 : 0;
    int point = -1;
    for (int i = from; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '.' && point < 0) {
        point = i;
      } else if (c < '0' || c > '9') {
        return Shape.OTHER;
      }
    }
    int wholeEnd = point < 0 ? text.length() : point;
    if (wholeEnd == from || point == text.length() - 1) {
      return Shape.OTHER;
    }
    int significant = from;
    while (significant < wholeEnd && text.charAt(significant) == '0') {
      significant++;
    }
    if (wholeEnd - significant > DIGITS_BEFORE_POINT) {
      return Shape.TOO_LARGE;
    }
    return from == 0 ? Shape.DECIMAL : Shape.NEGATIVE_DECIMAL;
  }

  public static int decimals(String text) {
    int point = text.indexOf('.');
    return point < 0 ? 0 : text.length() - point - 1;
  }

  /** The value of a text of decimal shape. */
  public static BigDecimal value(String text) {
    if (text.length() <= 17 && text.indexOf('.') < 0) {
      return BigDecimal.valueOf(Long.parseLong(text));
    }
    return new BigDecimal(text);
  }

  /** The amount of a line that is rejected anyway; empty if it cannot be read for certain. */
  public static Optional<BigDecimal> ofRejected(String text) {
    if (text.isEmpty()) {
      return Optional.of(BigDecimal.ZERO);
    }
    Shape shape = shape(text);
    if ((shape != Shape.DECIMAL && shape != Shape.NEGATIVE_DECIMAL) || decimals(text) > 2) {
      return Optional.empty();
    }
    return Optional.of(value(text));
  }
}
