package vn.sokhop.bench.run;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The heap in use, from the log of the garbage collector: it is at its highest just before a
 * collection, or at the end.
 */
final class GcLog {
  private static final Pattern COLLECTION =
      Pattern.compile("^\\[([^]]+)].* Pause .* (\\d+)M->\\d+M\\(\\d+M\\)");
  private static final Pattern AT_EXIT = Pattern.compile("generation .*total \\d+K, used (\\d+)K");
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSSZ", Locale.ROOT);

  private final List<Collection> collections;
  private final long atExitMegabytes;

  private GcLog(List<Collection> collections, long atExitMegabytes) {
    this.collections = collections;
    this.atExitMegabytes = atExitMegabytes;
  }

  private record Collection(Instant at, long megabytesBefore) {}

  /** The option that makes a virtual machine write the log. */
  static String option(Path log) {
    return "-Xlog:gc,gc+heap+exit:file=" + log + ":time";
  }

  static GcLog read(Path log) throws IOException {
    List<Collection> collections = new ArrayList<>();
    long atExitKilobytes = 0;
    for (String line : Files.readAllLines(log)) {
      Matcher collection = COLLECTION.matcher(line);
      Matcher exit = AT_EXIT.matcher(line);
      if (collection.find()) {
        collections.add(
            new Collection(
                OffsetDateTime.parse(collection.group(1), TIME).toInstant(),
                Long.parseLong(collection.group(2))));
      } else if (exit.find()) {
        atExitKilobytes += Long.parseLong(exit.group(1));
      }
    }
    return new GcLog(collections, atExitKilobytes / 1024);
  }

  /** Of a stretch that ends between two collections the later one counts too: an upper bound. */
  long mostMegabytes(Instant until) {
    long most = 0;
    for (Collection collection : collections) {
      most = Math.max(most, collection.megabytesBefore());
      if (collection.at().isAfter(until)) {
        return most;
      }
    }
    return Math.max(most, atExitMegabytes);
  }
}
