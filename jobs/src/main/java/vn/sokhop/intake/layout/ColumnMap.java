package vn.sokhop.intake.layout;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.sokhop.feed.Column;
import vn.sokhop.feed.Feed;
import vn.sokhop.intake.reading.Reject;
import vn.sokhop.intake.reading.RejectReason;

/** The way from the fields of a record to the columns of its feed. */
public final class ColumnMap {
  private static final int ABSENT = -1;

  private final int headerFields;
  private final int[] places;

  private ColumnMap(int headerFields, int[] places) {
    this.headerFields = headerFields;
    this.places = places;
  }

  public static ColumnMap of(Feed feed, Header header) {
    int[] places =
        feed.columns().stream().mapToInt(column -> header.names().indexOf(column.name())).toArray();
    return new ColumnMap(header.names().size(), places);
  }

  /** Fills the values of the feed's columns; says why not if the record has another shape. */
  public @Nullable Reject fill(String[] fields, int count, String[] values) {
    for (int i = 0; i < places.length; i++) {
      int place = places[i];
      values[i] = place == ABSENT || place >= count ? "" : fields[place];
    }
    return count == headerFields
        ? null
        : Reject.of(
            RejectReason.WRONG_FIELD_COUNT,
            Integer.toString(count),
            Integer.toString(headerFields));
  }

  /** The names in the header line, trimmed and in NFC. */
  public record Header(List<String> names) {
    public Header {
      names = List.copyOf(names);
    }

    public static Header of(List<String> fields) {
      return new Header(
          fields.stream()
              .map(name -> java.text.Normalizer.normalize(name, java.text.Normalizer.Form.NFC))
              .map(String::strip)
              .toList());
    }

    /** Required columns of the feed that are not there. */
    public List<String> missing(Feed feed) {
      return feed.columns().stream()
          .filter(Column::required)
          .map(Column::name)
          .filter(name -> !names.contains(name))
          .toList();
    }

    /** Columns that are there and mean nothing to the feed. */
    public List<String> unknown(Feed feed) {
      return names.stream().filter(name -> !name.isEmpty() && !feed.hasColumn(name)).toList();
    }

    /** A name that stands there twice. */
    public Optional<String> repeated() {
      List<String> seen = new ArrayList<>();
      for (String name : names) {
        if (!name.isEmpty() && seen.contains(name)) {
          return Optional.of(name);
        }
        seen.add(name);
      }
      return Optional.empty();
    }
  }
}
