package vn.sokhop.bench.contender;

import java.io.IOException;
import java.io.Reader;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Properties;
import vn.sokhop.bench.input.Counts;
import vn.sokhop.bench.run.Span;

/** What a contender says of itself, in a file of its home. */
public record Told(Span span, Counts counts) {
  private static final String FILE = "told.properties";

  void write(Path home) throws IOException {
    Properties told = new Properties();
    told.setProperty("start", span.start().toString());
    told.setProperty("end", span.end().toString());
    told.setProperty("entries", Long.toString(counts.entries()));
    told.setProperty("records", Long.toString(counts.records()));
    told.setProperty("matched", Long.toString(counts.matched()));
    told.setProperty("missing", Long.toString(counts.missing()));
    told.setProperty("other", Long.toString(counts.other()));
    try (Writer out = Files.newBufferedWriter(home.resolve(FILE))) {
      told.store(out, null);
    }
  }

  public static Told read(Path home) throws IOException {
    Properties told = new Properties();
    try (Reader in = Files.newBufferedReader(home.resolve(FILE))) {
      told.load(in);
    }
    return new Told(
        new Span(
            Instant.parse(told.getProperty("start", "")),
            Instant.parse(told.getProperty("end", ""))),
        new Counts(
            number(told, "entries"),
            number(told, "records"),
            number(told, "matched"),
            number(told, "missing"),
            number(told, "other")));
  }

  private static long number(Properties told, String key) {
    return Long.parseLong(told.getProperty(key, ""));
  }
}
