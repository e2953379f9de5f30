package vn.sokhop;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/** The same files with their lines in another order. */
final class Shuffled {
  private Shuffled() {}

  /**
   * A copy of a CSV file with its lines shuffled below the header, or of a control file without its
   * digest of the bytes; other files as they are.
   */
  static Path lines(Path file, long seed) {
    String name = file.getFileName().toString();
    boolean control = name.endsWith(".csv.ctl");
    // A file of registry or with a quoted line break keeps its order: lines are not records there.
    if (!control && (!name.endsWith(".csv") || name.contains("_all_"))) {
      return file;
    }
    try {
      List<String> lines = new ArrayList<>(Files.readAllLines(file));
      if (lines.stream().anyMatch(line -> line.chars().filter(c -> c == '"').count() % 2 == 1)) {
        return file;
      }
      if (control) {
        lines.removeIf(line -> line.startsWith("sha256"));
      } else {
        Collections.shuffle(lines.subList(1, lines.size()), new Random(seed));
      }
      Path copy = Files.createTempFile("shuffled", ".csv");
      copy.toFile().deleteOnExit();
      return Files.write(copy, lines);
    } catch (IOException malformed) {
      // A sample file that is broken on purpose.
      return file;
    } catch (RuntimeException e) {
      throw new UncheckedIOException(new IOException(file.toString(), e));
    }
  }

  /**
   * A listing without the numbers of physical lines: those of its sources, of first rejects, of
   * what a sentence compares with.
   */
  static String withoutLineNumbers(String listing) {
    return listing
        .replaceAll("(\\.(?:csv|csv\\.gz|xlsx)):\\d+([,;)])", "$1:n$2")
        .replaceAll("dòng \\d+\\)", "dòng n)");
  }
}
