package vn.sokhop.intake.layout;

import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.sokhop.feed.Column;
import vn.sokhop.feed.Feed;
import vn.sokhop.intake.reading.Reject;

/** Columns of a foreign file, by its layout. */
final class LayoutColumns implements ColumnMap {
  private final int headerFields;
  private final boolean ignoreExtraFields;
  private final ValueForms forms;
  private final Source[] sources;

  LayoutColumns(Layout layout, Feed feed, Header header) {
    this.headerFields = header.names().size();
    this.ignoreExtraFields = layout.ignoreExtraFields();
    this.forms = layout.forms();
    this.sources =
        feed.columns().stream()
            .map(column -> source(column, layout.columns().get(column.name()), header))
            .toArray(Source[]::new);
  }

  /** One column of the feed, bound to the header of a file. */
  private record Source(
      Column column,
      Optional<Template.Bound> value,
      Optional<Condition> condition,
      Optional<Template.Bound> otherwise,
      Map<String, String> translate,
      ColumnRule.Part part) {}

  /** When the value is taken, bound likewise. */
  private record Condition(ColumnRule.When when, Template.Bound column) {
    boolean holds(String[] fields, int count) {
      return when.holds(column.value(fields, count));
    }
  }

  private static Source source(Column column, @Nullable ColumnRule rule, Header header) {
    if (rule == null) {
      return new Source(
          column,
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Map.of(),
          ColumnRule.Part.WHOLE);
    }
    return new Source(
        column,
        Optional.of(rule.value().bind(header)),
        rule.when().map(when -> new Condition(when, when.column().bind(header))),
        rule.otherwise().map(template -> template.bind(header)),
        rule.translate(),
        rule.part());
  }

  @Override
  public @Nullable Reject fill(String[] fields, int count, String[] values) {
    for (int i = 0; i < sources.length; i++) {
      values[i] = value(sources[i], fields, count);
    }
    boolean fits = count == headerFields || (ignoreExtraFields && count > headerFields);
    return fits ? null : ContractColumns.wrongCount(count, headerFields);
  }

  private String value(Source source, String[] fields, int count) {
    boolean holds = source.condition().map(when -> when.holds(fields, count)).orElse(true);
    String text =
        (holds ? source.value() : source.otherwise())
            .map(template -> template.value(fields, count))
            .orElse("");
    String value = source.translate().getOrDefault(text, text);
    if (value.isEmpty()) {
      return value;
    }
    return switch (source.column().type()) {
      case DATE -> forms.date(value);
      case INSTANT -> forms.instant(value);
      case INSTANT_OR_DATE -> forms.instantOrDate(value);
      case AMOUNT, SIGNED_AMOUNT -> forms.amount(value, source.part());
      default -> value;
    };
  }
}
