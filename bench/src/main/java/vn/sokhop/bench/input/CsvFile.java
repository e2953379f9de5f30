package vn.sokhop.bench.input;

import java.io.BufferedWriter;
import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** One file of a feed on its way to disk, and its control file when it is closed. */
final class CsvFile implements Closeable {
  private final Path path;
  private final BufferedWriter out;
  private final String[] totalKeys;
  private final StringBuilder line = new StringBuilder(256);
  private long records;
  private long first;
  private long second;

  /**
   * Begins the file.
   *
   * @param totalKeys what the control file calls the two sums; none: there is no control file
   */
  CsvFile(Path folder, String feed, String sender, String header, String... totalKeys)
      throws IOException {
    this.path = folder.resolve(feed + "_" + sender + "_" + Inputs.COMPACT_DATE + "_01.csv");
    this.out = Files.newBufferedWriter(path);
    this.totalKeys = totalKeys.clone();
    out.write(header);
    out.write('\n');
  }

  CsvFile text(String value) {
    comma().append(value);
    return this;
  }

  CsvFile number(long value) {
    comma().append(value);
    return this;
  }

  /** One column made of a text and a number. */
  CsvFile numbered(String value, long number) {
    comma().append(value).append(number);
    return this;
  }

  /** The two amounts that the control file adds up. */
  CsvFile amounts(long one, long other) {
    first += one;
    second += other;
    return number(one).number(other);
  }

  void end() throws IOException {
    line.append('\n');
    out.append(line);
    line.setLength(0);
    records++;
  }

  private StringBuilder comma() {
    return line.isEmpty() ? line : line.append(',');
  }

  @Override
  public void close() throws IOException {
    out.close();
    if (totalKeys.length > 0) {
      Files.writeString(
          path.resolveSibling(path.getFileName() + ".ctl"),
          "records=%d\n%s=%d\n%s=%d\nbusiness_date=%s\n"
              .formatted(records, totalKeys[0], first, totalKeys[1], second, Inputs.DATE));
    }
  }
}
