package vn.sokhop.intake.layout;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.sokhop.feed.Column;
import vn.sokhop.feed.Feed;
import vn.sokhop.intake.reading.Reject;
import vn.sokhop.intake.reading.RejectReason;

/** Columns of the contract, found by name in any order. */
final class ContractColumns implements ColumnMap {
  private static final int ABSENT = -1;

  private final int headerFields;
  private final int[] places;

  ContractColumns(Feed feed, Header header) {
    this.headerFields = header.names().size();
    this.places =
        feed.columns().stream().mapToInt(column -> header.names().indexOf(column.name())).toArray();
  }

  /** Columns that a file of the feed must have. */
  static List<String> required(Feed feed) {
    return feed.columns().stream().filter(Column::required).map(Column::name).toList();
  }

  @Override
  public @Nullable Reject fill(String[] fields, int count, String[] values) {
    for (int i = 0; i < places.length; i++) {
      int place = places[i];
      values[i] = place == ABSENT || place >= count ? "" : fields[place];
    }
    return count == headerFields ? null : wrongCount(count, headerFields);
  }

  static Reject wrongCount(int count, int expected) {
    return Reject.of(
        RejectReason.WRONG_FIELD_COUNT, Integer.toString(count), Integer.toString(expected));
  }
}
