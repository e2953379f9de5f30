package vn.sokhop.intake.layout;

import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.UnsupportedCharsetException;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import org.jspecify.annotations.Nullable;
import vn.sokhop.feed.Feed;

/** Reads one layout from the keys and values of its file, all of them as text. */
final class LayoutFile {
  private static final Pattern SENDER = Pattern.compile("[0-9]{4}|[0-9]{7}|all");

  private final String name;
  private final Map<String, Object> values;
  private final Set<String> used = new HashSet<>();

  LayoutFile(String name, Map<String, Object> values) {
    this.name = name;
    this.values = new LinkedHashMap<>(values);
  }

  /** What is wrong with a layout, by key. */
  static final class Fault extends RuntimeException {
    Fault(String key, String what) {
      super(key + ": " + what);
    }
  }

  Layout layout() {
    Feed feed =
        Feed.named(text("feed").orElseThrow(() -> missing("feed")))
            .orElseThrow(() -> new Fault("feed", "is no feed; expected one like transactions"));
    Pattern file = pattern(text("file").orElseThrow(() -> missing("file")));
    Layout layout =
        new Layout(
            name,
            feed,
            file,
            text("sender").map(LayoutFile::sender),
            date("delivery-date"),
            text("seq").map(value -> number("seq", value)),
            date("lines-up-to"),
            oneOf("control-file", "", "required", "optional", "none"),
            character("separator", ","),
            character("quote", "\""),
            charset(text("encoding").orElse("UTF-8")),
            number("header-line", text("header-line").orElse("1")),
            text("sheet").orElse(""),
            oneOf("ignore-extra-fields", "false", "true").equals("true"),
            forms(),
            columns(feed));
    values.keySet().stream()
        .filter(key -> !used.contains(key))
        .findFirst()
        .ifPresent(
            key -> {
              throw new Fault(key, "is not a key of a layout");
            });
    demand(layout.sender().isPresent() || hasGroup(file, "sender"), "sender");
    demand(layout.deliveryDate().isPresent() || hasGroup(file, "date"), "delivery-date");
    return layout;
  }

  private static Fault missing(String key) {
    return new Fault(key, "is missing");
  }

  private static void demand(boolean there, String key) {
    if (!there) {
      throw new Fault(key, "is missing, and the file pattern has no group that says it");
    }
  }

  static boolean hasGroup(Pattern file, String group) {
    return file.pattern().contains("(?<" + group + ">");
  }

  private Optional<String> text(String key) {
    used.add(key);
    Object value = values.get(key);
    if (value == null) {
      return Optional.empty();
    }
    if (!(value instanceof String text)) {
      throw new Fault(key, "is not a plain value");
    }
    return Optional.of(text);
  }

  private Optional<LocalDate> date(String key) {
    return text(key)
        .map(
            value -> {
              try {
                return LocalDate.parse(value);
              } catch (DateTimeParseException e) {
                throw new Fault(key, "\"" + value + "\" is not a date; expected yyyy-MM-dd");
              }
            });
  }

  static boolean isSender(String value) {
    return SENDER.matcher(value).matches();
  }

  private static String sender(String value) {
    if (!isSender(value)) {
      throw new Fault("sender", "\"" + value + "\" is no office, no unit and not \"all\"");
    }
    return value;
  }

  private static int number(String key, String value) {
    try {
      int number = Integer.parseInt(value);
      if (number > 0) {
        return number;
      }
    } catch (NumberFormatException e) {
      // Said below.
    }
    throw new Fault(key, "\"" + value + "\" is not a whole number above zero");
  }

  private String oneOf(String key, String first, String... others) {
    String value = text(key).orElse(first);
    if (!value.equals(first) && !List.of(others).contains(value)) {
      throw new Fault(
          key, "\"" + value + "\" is not known; expected one of " + String.join(", ", others));
    }
    return value;
  }

  private char character(String key, String otherwise) {
    String value = text(key).orElse(otherwise);
    String plain = value.equals("TAB") || value.equals("\\t") ? "\t" : value;
    if (plain.length() != 1 || plain.charAt(0) > 127) {
      throw new Fault(key, "\"" + value + "\" is not one ASCII character, nor TAB");
    }
    return plain.charAt(0);
  }

  private static Charset charset(String value) {
    try {
      return Charset.forName(value);
    } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
      throw new Fault("encoding", "\"" + value + "\" is not known");
    }
  }

  private static Pattern pattern(String value) {
    try {
      return Pattern.compile(value);
    } catch (PatternSyntaxException e) {
      throw new Fault("file", "\"" + value + "\" is not a pattern: " + e.getDescription());
    }
  }

  private ValueForms forms() {
    List<String> patterns = texts("date-patterns", values.get("date-patterns"));
    used.add("date-patterns");
    int from = number("two-digit-years-from", text("two-digit-years-from").orElse("1950"));
    try {
      return new ValueForms(
          patterns, from, text("decimal-sign").orElse("."), text("thousands-sign").orElse(""));
    } catch (IllegalArgumentException e) {
      throw new Fault("date-patterns", String.valueOf(e.getMessage()));
    }
  }

  private static List<String> texts(String key, @Nullable Object value) {
    if (value == null) {
      return List.of();
    }
    if (value instanceof String one) {
      return List.of(one);
    }
    if (value instanceof List<?> list && list.stream().allMatch(String.class::isInstance)) {
      return list.stream().map(String.class::cast).toList();
    }
    throw new Fault(key, "is not a list of plain values");
  }

  private Map<String, ColumnRule> columns(Feed feed) {
    used.add("columns");
    Map<String, Object> given = keys("columns", values.get("columns"));
    Map<String, ColumnRule> rules = new HashMap<>();
    given.forEach(
        (column, value) -> {
          if (!feed.hasColumn(column)) {
            throw new Fault("columns." + column, "is not a column of " + feed.feedName());
          }
          rules.put(column, rule("columns." + column, value));
        });
    ContractColumns.required(feed).stream()
        .filter(column -> !rules.containsKey(column))
        .findFirst()
        .ifPresent(
            column -> {
              throw missing("columns." + column);
            });
    return rules;
  }

  private static Map<String, Object> keys(String key, @Nullable Object value) {
    if (value == null) {
      throw missing(key);
    }
    if (!(value instanceof Map<?, ?> map)) {
      throw new Fault(key, "is not a list of keys with values");
    }
    Map<String, Object> keys = new LinkedHashMap<>();
    map.forEach((k, v) -> keys.put(String.valueOf(k), v == null ? "" : v));
    return keys;
  }

  private static ColumnRule rule(String key, Object value) {
    if (value instanceof String text) {
      return ColumnRule.of(template(key, text));
    }
    Map<String, Object> keys = keys(key, value);
    Set<String> known = Set.of("value", "when", "is", "is-not", "otherwise", "translate", "part");
    keys.keySet().stream()
        .filter(k -> !known.contains(k))
        .findFirst()
        .ifPresent(
            k -> {
              throw new Fault(key + "." + k, "is not a key of a column");
            });
    Function<String, String> text = k -> keys.get(k) instanceof String plain ? plain : "";
    if (text.apply("value").isEmpty()) {
      throw missing(key + ".value");
    }
    Map<String, String> translate = new HashMap<>();
    if (keys.containsKey("translate")) {
      keys(key + ".translate", keys.get("translate"))
          .forEach((from, to) -> translate.put(from, String.valueOf(to)));
    }
    return new ColumnRule(
        template(key, text.apply("value")),
        when(key, text.apply("when"), keys),
        otherwise(key, keys),
        translate,
        part(key, text.apply("part")));
  }

  private static Optional<ColumnRule.When> when(
      String key, String column, Map<String, Object> keys) {
    boolean negated = keys.containsKey("is-not");
    if (negated && keys.containsKey("is")) {
      throw new Fault(key, "is and is-not exclude each other");
    }
    Object words = keys.get(negated ? "is-not" : "is");
    if (column.isEmpty() != (words == null)) {
      throw new Fault(key, "when and is (or is-not) belong together");
    }
    return column.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new ColumnRule.When(
                template(key + ".when", "{" + column + "}"),
                Set.copyOf(texts(key + ".is", words)),
                negated));
  }

  private static Optional<Template> otherwise(String key, Map<String, Object> keys) {
    if (!keys.containsKey("otherwise")) {
      return Optional.empty();
    }
    if (!keys.containsKey("when") || !(keys.get("otherwise") instanceof String text)) {
      throw new Fault(key + ".otherwise", "is not a plain value beside when");
    }
    return Optional.of(template(key + ".otherwise", text));
  }

  private static ColumnRule.Part part(String key, String part) {
    return switch (part) {
      case "" -> ColumnRule.Part.WHOLE;
      case "positive" -> ColumnRule.Part.POSITIVE;
      case "negative" -> ColumnRule.Part.NEGATIVE;
      default ->
          throw new Fault(
              key + ".part", "\"" + part + "\" is not known; expected positive or negative");
    };
  }

  private static Template template(String key, String text) {
    try {
      return Template.parse(text);
    } catch (IllegalArgumentException e) {
      throw new Fault(key, String.valueOf(e.getMessage()));
    }
  }
}
