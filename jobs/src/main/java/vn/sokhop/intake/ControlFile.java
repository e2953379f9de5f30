package vn.sokhop.intake;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.MalformedInputException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import vn.sokhop.feed.Feed;

/**
 * What a control file says. Each key may be left out; what is said must be right.
 *
 * @param totals by key: {@code debit_total}, {@code credit_total}, {@code increase_total}, {@code
 *     decrease_total}
 */
record ControlFile(
    Optional<Long> records,
    Map<String, BigDecimal> totals,
    Optional<String> sha256,
    Optional<LocalDate> businessDate) {
  static final String SUFFIX = ".ctl";
  static final ControlFile SILENT =
      new ControlFile(Optional.empty(), Map.of(), Optional.empty(), Optional.empty());

  private static final Pattern TOTAL = Pattern.compile("-?[0-9]{1,20}(\\.[0-9]{1,2})?");
  private static final Pattern RECORDS = Pattern.compile("[0-9]{1,18}");
  private static final Pattern SHA256 = Pattern.compile("[0-9a-fA-F]{64}");

  ControlFile {
    totals = Map.copyOf(totals);
  }

  /** Whether it states anything that can prove the file: lines, sums or content. */
  boolean proves() {
    return records.isPresent() || !totals.isEmpty() || sha256.isPresent();
  }

  /** A control file, or why it cannot be understood. */
  record Reading(ControlFile control, Optional<FileVerdict> fault) {}

  static Reading read(Path path, Feed feed) {
    // a pipe would never end
    if (!Files.isRegularFile(path)) {
      return notReadable(path);
    }
    List<String> lines;
    try {
      lines = Files.readAllLines(path);
    } catch (MalformedInputException e) {
      return fault("", 1);
    } catch (IOException e) {
      return notReadable(path);
    }
    Map<String, String> values = new HashMap<>();
    for (int i = 0; i < lines.size(); i++) {
      String line = (i == 0 ? lines.get(0).replace("\uFEFF", "") : lines.get(i)).strip();
      int sign = line.indexOf('=');
      if (line.isEmpty()) {
        continue;
      }
      if (sign < 0) {
        return fault(line, i + 1);
      }
      String key = line.substring(0, sign).strip();
      String value = line.substring(sign + 1).strip();
      if (!isFine(key, value, feed) || values.put(key, value) != null) {
        return fault(line, i + 1);
      }
    }
    return new Reading(of(values), Optional.empty());
  }

  /** Keys of the two totals that a control file of the feed may state, or none. */
  static List<String> totalKeys(Feed feed) {
    return switch (feed.kind()) {
      case REGISTRY, DOSSIER, PERIOD -> List.of();
      case TREASURY -> List.of("debit_total", "credit_total");
      case UNIT -> List.of("increase_total", "decrease_total");
    };
  }

  private static boolean isFine(String key, String value, Feed feed) {
    return switch (key) {
      case "records" -> RECORDS.matcher(value).matches();
      case "sha256" -> SHA256.matcher(value).matches();
      case "business_date" -> isDate(value);
      default -> totalKeys(feed).contains(key) && TOTAL.matcher(value).matches();
    };
  }

  private static boolean isDate(String value) {
    try {
      LocalDate.parse(value);
      return true;
    } catch (DateTimeParseException e) {
      return false;
    }
  }

  private static ControlFile of(Map<String, String> values) {
    Map<String, BigDecimal> totals = new HashMap<>();
    for (String key : Set.of("debit_total", "credit_total", "increase_total", "decrease_total")) {
      if (values.containsKey(key)) {
        totals.put(key, new BigDecimal(values.getOrDefault(key, "")));
      }
    }
    return new ControlFile(
        Optional.ofNullable(values.get("records")).map(Long::valueOf),
        totals,
        Optional.ofNullable(values.get("sha256")).map(text -> text.toLowerCase(Locale.ROOT)),
        Optional.ofNullable(values.get("business_date")).map(LocalDate::parse));
  }

  private static Reading notReadable(Path path) {
    return new Reading(
        SILENT,
        Optional.of(
            FileVerdict.of(FileReason.CONTROL_FILE_NOT_READABLE, path.getFileName().toString())));
  }

  private static Reading fault(String line, int number) {
    String shown = line.length() > 80 ? line.substring(0, 80) + "…" : line;
    return new Reading(
        SILENT,
        Optional.of(
            FileVerdict.of(
                FileReason.CONTROL_FILE_NOT_UNDERSTOOD, shown, Integer.toString(number))));
  }
}
