package vn.sokhop.sample.delivery;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Names of delivered files: {@code <feed>_<sender>_<yyyymmdd>_<seq>.<ext>}. */
public final class FileNames {
  private static final DateTimeFormatter COMPACT =
      DateTimeFormatter.ofPattern("yyyyMMdd", Locale.ROOT);

  private FileNames() {}

  public static String of(String feed, String sender, LocalDate date, int seq, String extension) {
    return expected(feed, sender, date) + (seq < 10 ? "_0" : "_") + seq + "." + extension;
  }

  /** A delivery by its name without sequence: how a missing one is spoken of. */
  public static String expected(String feed, String sender, LocalDate date) {
    return feed + "_" + sender + "_" + compact(date);
  }

  public static String compact(LocalDate date) {
    return COMPACT.format(date);
  }
}
