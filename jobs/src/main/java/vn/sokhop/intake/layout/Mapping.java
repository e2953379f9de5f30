package vn.sokhop.intake.layout;

import java.util.List;
import java.util.Optional;
import vn.sokhop.feed.Feed;

/** How the columns of a feed are found in a file: by name, or by a layout. */
public record Mapping(Feed feed, Optional<Layout> layout) {

  /** Columns that the file must have. */
  public List<String> required() {
    return layout.map(Layout::sources).orElseGet(() -> ContractColumns.required(feed));
  }

  /** Columns of the file that mean nothing; a layout says itself what it uses. */
  public List<String> unknown(Header header) {
    return layout.isPresent()
        ? List.of()
        : header.names().stream().filter(name -> !name.isEmpty() && !feed.hasColumn(name)).toList();
  }

  public ColumnMap bind(Header header) {
    return layout
        .<ColumnMap>map(foreign -> new LayoutColumns(foreign, feed, header))
        .orElseGet(() -> new ContractColumns(feed, header));
  }
}
