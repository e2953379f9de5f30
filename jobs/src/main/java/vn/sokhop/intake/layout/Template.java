package vn.sokhop.intake.layout;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How a value is put together: text, and source columns in braces. {@code {account_id}} is the
 * column as it stands, {@code {account_id + 1000000}} adds to a whole number, {@code
 * {code:0000000}} fills up with zeros on the left. If every column named is empty, so is the value.
 */
final class Template {
  private static final Pattern IN_BRACES = Pattern.compile("\\{([^{}]*)\\}");
  private static final Pattern SUM = Pattern.compile("(.+?)\\s*\\+\\s*([0-9]+)");
  private static final Pattern FILLED = Pattern.compile("(.+?)\\s*:\\s*(0+)");

  private final List<Part> parts;

  private Template(List<Part> parts) {
    this.parts = List.copyOf(parts);
  }

  /** A piece of the value: fixed text before, then a column, which may be absent. */
  private record Part(String text, String column, String addend, int width) {}

  static Template parse(String text) {
    List<Part> parts = new ArrayList<>();
    Matcher matcher = IN_BRACES.matcher(text);
    int from = 0;
    while (matcher.find()) {
      parts.add(part(text.substring(from, matcher.start()), matcher.group(1).strip()));
      from = matcher.end();
    }
    String rest = text.substring(from);
    if (rest.indexOf('{') >= 0 || rest.indexOf('}') >= 0) {
      throw new IllegalArgumentException("a brace is not closed in " + text);
    }
    parts.add(new Part(rest, "", "", 0));
    return new Template(parts);
  }

  private static Part part(String before, String inBraces) {
    if (inBraces.isEmpty()) {
      throw new IllegalArgumentException("there is no column between the braces");
    }
    Matcher sum = SUM.matcher(inBraces);
    if (sum.matches()) {
      return new Part(before, sum.group(1), sum.group(2), 0);
    }
    Matcher filled = FILLED.matcher(inBraces);
    return filled.matches()
        ? new Part(before, filled.group(1), "", filled.group(2).length())
        : new Part(before, inBraces, "", 0);
  }

  /** The source columns it names. */
  List<String> columns() {
    return parts.stream().map(Part::column).filter(column -> !column.isEmpty()).toList();
  }

  /** The template over the places of its columns in a header. */
  Bound bind(Header header) {
    return new Bound(
        parts,
        parts.stream()
            .mapToInt(p -> p.column().isEmpty() ? -1 : header.names().indexOf(p.column()))
            .toArray());
  }

  /** A template that knows where its columns stand. */
  static final class Bound {
    private final List<Part> parts;
    private final int[] places;

    private Bound(List<Part> parts, int[] places) {
      this.parts = parts;
      this.places = places;
    }

    String value(String[] fields, int count) {
      if (parts.size() == 1) {
        return parts.get(0).text();
      }
      StringBuilder value = new StringBuilder();
      boolean found = false;
      for (int i = 0; i < places.length; i++) {
        Part part = parts.get(i);
        value.append(part.text());
        if (!part.column().isEmpty()) {
          String field = places[i] < 0 || places[i] >= count ? "" : fields[places[i]].strip();
          found |= !field.isEmpty();
          value.append(shaped(part, field));
        }
      }
      return found ? value.toString() : "";
    }

    /** A value that cannot be added to stays as it is, and is rejected for what it is. */
    private static String shaped(Part part, String field) {
      if (!part.addend().isEmpty() && isWhole(field)) {
        return new BigInteger(field).add(new BigInteger(part.addend())).toString();
      }
      return field.length() < part.width() && !field.isEmpty()
          ? "0".repeat(part.width() - field.length()) + field
          : field;
    }

    private static boolean isWhole(String field) {
      return !field.isEmpty()
          && field.length() <= 30
          && field.chars().allMatch(c -> c >= '0' && c <= '9');
    }
  }
}
