package vn.sokhop.intake.reading;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;

/** The raw text of some lines of a file, read again. */
public final class RawLines {
  private RawLines() {}

  public static Map<Integer, String> read(Path path, FileForm form, Set<Integer> wanted)
      throws IOException {
    Collector collector = new Collector(wanted);
    TextParser parser = new TextParser(form.text());
    try (Slices slices = form.open(path)) {
      for (Slice slice = slices.next();
          slice != null && collector.found.size() < wanted.size();
          slice = slices.next()) {
        if (slice instanceof Slice.Text text) {
          parser.parse(text, collector);
        } else if (slice instanceof Slice.Rows rows) {
          rows.rows().forEach(row -> collector.take(row.line(), row::rawText));
        }
      }
    }
    return collector.found;
  }

  private static final class Collector implements RecordSink {
    private final Set<Integer> wanted;
    private final Map<Integer, String> found = new HashMap<>();

    Collector(Set<Integer> wanted) {
      this.wanted = wanted;
    }

    void take(long line, Supplier<String> raw) {
      int number = Math.toIntExact(line);
      if (wanted.contains(number)) {
        found.put(number, raw.get());
      }
    }

    @Override
    public void record(long line, String[] fields, int count, Supplier<String> raw) {
      take(line, raw);
    }

    @Override
    public void blank(long line) {
      // A blank line has no entry id.
    }

    @Override
    public void unreadable(long line, Reject reject, Supplier<String> raw) {
      take(line, raw);
    }
  }
}
