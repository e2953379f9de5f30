package vn.sokhop.sample;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.apache.commons.codec.digest.DigestUtils;

/** Counts and sums of a file as its sender knows them, and the control file that states them. */
final class ControlTotals {
  private final List<String> keys;
  private final int first;
  private final int second;
  private long records;
  private long firstTotal;
  private long secondTotal;

  /**
   * @param keys the two names under which totals are stated
   * @param columns the two columns that are summed
   */
  ControlTotals(List<String> header, List<String> keys, List<String> columns) {
    this.keys = keys;
    this.first = header.indexOf(columns.get(0));
    this.second = header.indexOf(columns.get(1));
  }

  void add(List<String> row) {
    records++;
    firstTotal += amount(row, first);
    secondTotal += amount(row, second);
  }

  void write(Path dataFile, LocalDate date, boolean withDigest) {
    StringBuilder text = new StringBuilder(200);
    text.append("business_date=").append(date).append('\n');
    text.append("records=").append(records).append('\n');
    text.append(keys.get(0)).append('=').append(firstTotal).append('\n');
    text.append(keys.get(1)).append('=').append(secondTotal).append('\n');
    try {
      if (withDigest) {
        text.append("sha256=").append(digest(dataFile)).append('\n');
      }
      Files.writeString(dataFile.resolveSibling(dataFile.getFileName() + ".ctl"), text.toString());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  // A column may be gone, an amount may be broken on purpose: the sender's own sum leaves it out.
  private static long amount(List<String> row, int column) {
    if (column < 0 || column >= row.size()) {
      return 0;
    }
    String text = row.get(column);
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) < '0' || text.charAt(i) > '9') {
        return 0;
      }
    }
    return text.isEmpty() ? 0 : Long.parseLong(text);
  }

  private static String digest(Path file) throws IOException {
    try (InputStream in = Files.newInputStream(file)) {
      return DigestUtils.sha256Hex(in);
    }
  }
}
