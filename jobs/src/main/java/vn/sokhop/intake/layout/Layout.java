package vn.sokhop.intake.layout;

import java.nio.charset.Charset;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import vn.sokhop.feed.Feed;

/**
 * An operator's description of foreign files: which ones, whose, and how their columns become those
 * of a feed.
 *
 * @param name of the layout: its file without ending
 * @param file which file names it is for; groups {@code sender}, {@code date} ({@code yyyyMMdd})
 *     and {@code seq} may say what is not fixed
 * @param linesUpTo latest date of a line; empty: the date of the delivery
 * @param controlFile {@code required}, {@code optional}, {@code none} or empty for the feed's rule
 * @param ignoreExtraFields whether a record may have more fields than the header
 */
public record Layout(
    String name,
    Feed feed,
    Pattern file,
    Optional<String> sender,
    Optional<LocalDate> deliveryDate,
    Optional<Integer> seq,
    Optional<LocalDate> linesUpTo,
    String controlFile,
    char separator,
    char quote,
    Charset encoding,
    int headerLine,
    String sheet,
    boolean ignoreExtraFields,
    ValueForms forms,
    Map<String, ColumnRule> columns) {
  public Layout {
    columns = Map.copyOf(new LinkedHashMap<>(columns));
  }

  /** The source columns that a file must have. */
  List<String> sources() {
    return columns.values().stream().flatMap(ColumnRule::sources).distinct().sorted().toList();
  }
}
