package vn.sokhop.sample;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import vn.sokhop.sample.fault.AnswerKey;

/**
 * What nights found against what the answer key of a sample says: per code what was found, what is
 * missing and what was raised beyond. Figures are compared as numbers, all else as text.
 */
public final class AnswerKeyCheck {
  private static final List<String> COLUMNS =
      List.of(
          "code",
          "office_code",
          "unit_code",
          "account_no",
          "subject",
          "business_date",
          "difference",
          "status",
          "severity");

  private final Set<List<String>> expected = new TreeSet<>(AnswerKeyCheck::compare);
  private final Set<List<String>> found = new TreeSet<>(AnswerKeyCheck::compare);

  private AnswerKeyCheck() {}

  /** How one code fared; recall and precision are 1 where there was nothing to find or raise. */
  public record Score(int found, int missing, int extra) {
    public BigDecimal recall() {
      return share(found, found + missing);
    }

    public BigDecimal precision() {
      return share(found, found + extra);
    }

    private static BigDecimal share(int part, int whole) {
      return whole == 0
          ? BigDecimal.ONE
          : BigDecimal.valueOf(part).divide(BigDecimal.valueOf(whole), 4, RoundingMode.DOWN);
    }
  }

  /**
   * Compares every night of the key with {@code outbox/<date>/exceptions.csv}, first attempts; a
   * night without listing counts as one that found nothing.
   */
  public static AnswerKeyCheck of(Path sample, Path outbox) {
    AnswerKeyCheck check = new AnswerKeyCheck();
    read(sample.resolve(AnswerKey.FILE_NAME), "", check.expected);
    try (Stream<Path> nights = Files.list(outbox)) {
      for (Path night : nights.sorted().toList()) {
        Path listing = night.resolve("exceptions.csv");
        if (Files.exists(listing)) {
          read(listing, String.valueOf(night.getFileName()), check.found);
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return check;
  }

  /** Rows of the key that no night has; the first value is the night. */
  public List<List<String>> missing() {
    return expected.stream().filter(row -> !found.contains(row)).toList();
  }

  /** Rows of the nights that the key does not have. */
  public List<List<String>> extra() {
    return found.stream().filter(row -> !expected.contains(row)).toList();
  }

  public boolean isPerfect() {
    return expected.equals(found);
  }

  public Map<String, Score> scores() {
    Map<String, Score> scores = new TreeMap<>();
    expected.forEach(row -> add(scores, row, found.contains(row), true));
    extra().forEach(row -> add(scores, row, false, false));
    return scores;
  }

  /** A page to read when a night is not perfect: scores per code, then each row that is off. */
  public String report() {
    StringBuilder text = new StringBuilder(1_000);
    scores()
        .forEach(
            (code, score) ->
                text.append(code)
                    .append(": found ")
                    .append(score.found())
                    .append(", missing ")
                    .append(score.missing())
                    .append(", extra ")
                    .append(score.extra())
                    .append(", recall ")
                    .append(score.recall())
                    .append(", precision ")
                    .append(score.precision())
                    .append('\n'));
    missing().forEach(row -> text.append("missing ").append(row).append('\n'));
    extra().forEach(row -> text.append("extra   ").append(row).append('\n'));
    return text.toString();
  }

  private static void add(
      Map<String, Score> scores, List<String> row, boolean isFound, boolean isExpected) {
    Score one = new Score(isFound ? 1 : 0, isExpected && !isFound ? 1 : 0, isExpected ? 0 : 1);
    scores.merge(
        row.get(1),
        one,
        (a, b) ->
            new Score(a.found() + b.found(), a.missing() + b.missing(), a.extra() + b.extra()));
  }

  private static void read(Path file, String night, Set<List<String>> rows) {
    try (CsvReader<NamedCsvRecord> csv = CsvReader.builder().ofNamedCsvRecord(file)) {
      for (NamedCsvRecord line : csv) {
        List<String> row = new ArrayList<>();
        row.add(night.isEmpty() ? line.getField("night") : night);
        for (String column : COLUMNS) {
          String value = line.getField(column);
          row.add("difference".equals(column) ? plain(value) : value);
        }
        rows.add(row);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String plain(String number) {
    return number.isEmpty() ? "" : new BigDecimal(number).stripTrailingZeros().toPlainString();
  }

  private static int compare(List<String> one, List<String> other) {
    for (int column = 0; column < one.size(); column++) {
      int order = one.get(column).compareTo(other.get(column));
      if (order != 0) {
        return order;
      }
    }
    return 0;
  }
}
