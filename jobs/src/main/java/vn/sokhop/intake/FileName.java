package vn.sokhop.intake;

import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.sokhop.feed.Feed;
import vn.sokhop.intake.layout.NameParts;
import vn.sokhop.intake.reading.Packing;

/** What the name of a file says: {@code <feed>_<sender>_<yyyymmdd>_<seq>.<ext>}. */
record FileName(Feed feed, String sender, LocalDate businessDate, int seq, Packing packing) {
  private static final Pattern NAME =
      Pattern.compile(
          "([a-z-]+)_([0-9]{4}|[0-9]{7}|all)_([0-9]{8})_([0-9]{1,6})\\.(csv|csv\\.gz|xlsx)");

  static Optional<FileName> parse(String name) {
    Matcher matcher = NAME.matcher(name);
    if (!matcher.matches()) {
      return Optional.empty();
    }
    Optional<LocalDate> date = NameParts.date(matcher.group(3));
    int seq = Integer.parseInt(matcher.group(4));
    return date.flatMap(
        day ->
            Feed.named(matcher.group(1))
                .map(feed -> new FileName(feed, matcher.group(2), day, seq, Packing.ofName(name))));
  }
}
