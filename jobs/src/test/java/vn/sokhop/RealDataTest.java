package vn.sokhop;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.InputStreamReader;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * All 454 nights of a real bank ledger (PKDD'99 "Financial"), taken in through layouts only, as an
 * operator would run them. The expected figures were worked out independently with exact decimal
 * arithmetic and stand in the notes of the data set. Run where the data are.
 */
class RealDataTest {
  private static final Path DATA =
      Path.of(System.getProperty("sokhop.real-data", "../../shared/real"), "berka");
  private static final Path BASE = Path.of("target", "real-data").toAbsolutePath();
  private static final List<String> FILES =
      List.of("account.asc", "trans.asc", "account-day-closing.csv.gz");

  @BeforeAll
  static void judgeAllNights() throws Exception {
    assumeTrue(
        Files.isDirectory(DATA),
        () -> "skipped: no data in " + DATA + "; name its folder by -Dsokhop.real-data");
    Emptied.folder(BASE);
    Path inbox = Files.createDirectories(BASE.resolve("inbox"));
    for (String file : FILES) {
      Files.copy(DATA.resolve(file), inbox.resolve(file));
    }
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                // as the launcher starts a night with an inbox of 4 MB
                "-Xmx512m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-Xmn24m",
                "-XX:ReservedCodeCacheSize=128m",
                "-cp",
                System.getProperty("java.class.path"),
                "vn.sokhop.Sokhop",
                "--home",
                BASE.resolve("home").toString(),
                "--config",
                Path.of("..", "config", "examples", "berka").toAbsolutePath().toString(),
                "--inbox",
                inbox.toString(),
                "nightly",
                "--from",
                "1993-01-01",
                "--to",
                "1994-03-30")
            .redirectErrorStream(true)
            .redirectOutput(BASE.resolve("console.txt").toFile())
            .start();
    assertThat(process.waitFor(15, TimeUnit.MINUTES)).isTrue();
    assertThat(process.exitValue()).as("HIGH items are open").isEqualTo(3);
  }

  @Test
  void judgesEveryDate() throws IOException {
    try (var nights = Files.list(BASE.resolve("home/outbox"))) {
      assertThat(nights.filter(night -> Files.exists(night.resolve("exceptions.csv"))))
          .hasSize(454);
    }
  }

  @Test
  void acceptsEveryWholeRowAndRejectsTheBrokenOneByItsLine() throws IOException {
    String run = Files.readString(BASE.resolve("home/outbox/1993-01-01/run.json"));
    assertThat(run)
        .containsPattern("\"lines\" : 49103,\\s+\"accepted\" : 49102,\\s+\"rejected\" : 1,");
    assertThat(run)
        .containsPattern("\"lines\" : 38821,\\s+\"accepted\" : 38821,\\s+\"rejected\" : 0,");
    assertThat(lastNight("LINES_REJECTED"))
        .singleElement()
        .satisfies(item -> assertThat(item.get("source")).isEqualTo("trans.asc:49104"));
  }

  @Test
  void findsTheAccountDaysThatDoNotAddUp() throws IOException {
    Map<String, Long> byDifference =
        lastNight("BALANCE_DOES_NOT_ADD_UP").stream()
            .collect(
                Collectors.groupingBy(
                    item -> item.get("difference"), TreeMap::new, Collectors.counting()));
    assertThat(byDifference)
        .isEqualTo(Map.of("-0.10", 1183L, "0.10", 756L, "-0.20", 1L, "0.20", 1L));
  }

  @Test
  void findsNoBrokenChainAndNoEntryBesideTheList() throws IOException {
    assertThat(lastNight("OPENING_DIFFERS_FROM_LAST_CLOSING")).isEmpty();
    assertThat(lastNight("ENTRIES_DIFFER_FROM_BALANCE_LIST")).isEmpty();
  }

  @Test
  void findsTheAccountsBelowZero() throws IOException {
    Map<String, String> lastDay = new HashMap<>();
    Map<String, BigDecimal> lastClosing = new HashMap<>();
    try (CsvReader<NamedCsvRecord> rows =
        CsvReader.builder()
            .ofNamedCsvRecord(
                new InputStreamReader(
                    new GZIPInputStream(
                        Files.newInputStream(DATA.resolve("account-day-closing.csv.gz"))),
                    StandardCharsets.UTF_8))) {
      for (NamedCsvRecord row : rows) {
        String account = row.getField("account_id");
        String day = row.getField("date");
        if (day.compareTo("1994-03-30") <= 0
            && day.compareTo(lastDay.getOrDefault(account, "")) > 0) {
          lastDay.put(account, day);
          lastClosing.put(account, new BigDecimal(row.getField("closing")));
        }
      }
    }
    TreeSet<String> below = new TreeSet<>();
    lastClosing.forEach(
        (account, closing) -> {
          if (closing.signum() < 0) {
            below.add("3713.0.%d.00000".formatted(1_000_000 + Integer.parseInt(account)));
          }
        });
    assertThat(lastNight("ACCOUNT_OVERDRAWN").stream().map(item -> item.get("account_no")).toList())
        .isEqualTo(List.copyOf(below));
  }

  private static List<Map<String, String>> lastNight(String code) throws IOException {
    List<Map<String, String>> items = new ArrayList<>();
    try (CsvReader<NamedCsvRecord> rows =
        CsvReader.builder()
            .ofNamedCsvRecord(BASE.resolve("home/outbox/1994-03-30/exceptions.csv"))) {
      for (NamedCsvRecord row : rows) {
        if (row.getField("code").equals(code) && row.getField("status").equals("OPEN")) {
          items.add(row.getFieldsAsMap());
        }
      }
    }
    return items;
  }
}
