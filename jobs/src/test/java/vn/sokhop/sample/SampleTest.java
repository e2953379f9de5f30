package vn.sokhop.sample;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.sokhop.sample.fault.AnswerKey;
import vn.sokhop.sample.fault.FaultKind;

/**
 * The sample as a whole: the same bytes for the same seed, and nothing wrong but what is planted.
 */
final class SampleTest {
  private static final SampleOptions CLEAN =
      new SampleOptions(
          5, 2, 20, 50, 200, 4, LocalDate.of(2026, 11, 19), 2, 60, Map.<FaultKind, Integer>of());

  @Test
  void sameSeedGivesTheSameBytes(@TempDir Path folder) throws IOException {
    Sample.write(folder.resolve("one"), SampleOptions.of(11));
    Sample.write(folder.resolve("two"), SampleOptions.of(11));
    assertThat(SampleDataTest.bytes(folder.resolve("one")))
        .isEqualTo(SampleDataTest.bytes(folder.resolve("two")));
  }

  @Test
  void anotherSeedGivesAnotherTreasury(@TempDir Path folder) throws IOException {
    Sample.write(folder.resolve("one"), CLEAN);
    Sample.write(folder.resolve("two"), SampleOptions.of(6).withoutFaults());
    Map<String, String> one = SampleDataTest.contents(Sample.inbox(folder.resolve("one")));
    assertThat(SampleDataTest.contents(Sample.inbox(folder.resolve("two"))).values())
        .doesNotContainAnyElementsOf(one.values());
  }

  @Test
  void skipsRestDaysAndHolidays(@TempDir Path folder) {
    assertThat(Sample.write(folder, CLEAN))
        .containsExactly(
            LocalDate.of(2026, 11, 19),
            LocalDate.of(2026, 11, 20),
            LocalDate.of(2026, 11, 23),
            LocalDate.of(2026, 11, 25));
  }

  @Test
  void refusesDaysOutsideTheYearItKnows(@TempDir Path folder) {
    SampleOptions late = SampleOptions.of(1).withDays(LocalDate.of(2026, 12, 30), 3);
    assertThatThrownBy(() -> Sample.write(folder, late))
        .hasMessage(
            "The sample knows the working days of 2021, 2025 and 2026 only;"
                + " 2027-01-01 is not one of them.");
  }

  @Test
  void cleanSampleExpectsNothing(@TempDir Path folder) throws IOException {
    Sample.write(folder, CLEAN);
    assertThat(SampleFiles.read(folder.resolve(AnswerKey.FILE_NAME))).isEmpty();
    assertThat(folder.resolve("later")).doesNotExist();
  }

  @Test
  void cleanBalancesAddUpAndFollowEachOther(@TempDir Path folder) throws IOException {
    Sample.write(folder, CLEAN);
    Map<String, Long> lastClosing = new HashMap<>();
    for (Map<String, String> line : balances(folder)) {
      long opening = figure(line, "opening_balance");
      long closing = figure(line, "closing_balance");
      assertThat(opening + figure(line, "net")).as(line.toString()).isEqualTo(closing).isPositive();
      assertThat(lastClosing.getOrDefault(line.get("account_no"), opening)).isEqualTo(opening);
      lastClosing.put(line.get("account_no"), closing);
    }
    assertThat(lastClosing).hasSizeGreaterThan(40);
  }

  @Test
  void cleanEntriesAreTheMovementsOfTheBalanceList(@TempDir Path folder) throws IOException {
    Sample.write(folder, CLEAN);
    Map<String, Long> listed = new TreeMap<>();
    balances(folder)
        .forEach(
            line -> {
              listed.put(place(line, "business_date") + "D", figure(line, "debit_total"));
              listed.put(place(line, "business_date") + "C", figure(line, "credit_total"));
            });
    Map<String, Long> entered = new TreeMap<>();
    listed.keySet().forEach(key -> entered.put(key, 0L));
    for (Map<String, String> entry : SampleFiles.rows(Sample.inbox(folder), "transactions")) {
      String at = place(entry, "business_date");
      entered.merge(at + "D", figure(entry, "debit_amount"), Long::sum);
      entered.merge(at + "C", figure(entry, "credit_amount"), Long::sum);
    }
    assertThat(entered).isEqualTo(listed);
  }

  @Test
  void cleanRecordsAreTheEntriesOfUnitsThatTakePart(@TempDir Path folder) throws IOException {
    Sample.write(folder, CLEAN);
    Map<String, String> sides = sides(folder);
    List<String> records = new ArrayList<>();
    List<String> speaking = new ArrayList<>();
    for (Map<String, String> record : SampleFiles.rows(Sample.inbox(folder), "unit-records")) {
      long amount = figure(record, "increase_amount") - figure(record, "decrease_amount");
      records.add(place(record, "record_date") + voucher(record) + " " + amount);
      speaking.add(String.valueOf(record.get("unit_code")));
    }
    List<String> entries = new ArrayList<>();
    for (Map<String, String> entry : SampleFiles.rows(Sample.inbox(folder), "transactions")) {
      String account = String.valueOf(entry.get("account_no"));
      long credit = figure(entry, "credit_amount") - figure(entry, "debit_amount");
      if (speaking.contains(account.substring(7, 14))) {
        long amount = "CREDIT".equals(sides.get(account)) ? credit : -credit;
        entries.add(place(entry, "business_date") + voucher(entry) + " " + amount);
      }
    }
    assertThat(records).isNotEmpty().doesNotHaveDuplicates();
    assertThat(entries).containsExactlyInAnyOrderElementsOf(records);
  }

  @Test
  void cleanStatementsAreTheBalanceList(@TempDir Path folder) throws IOException {
    Sample.write(folder, CLEAN);
    Map<String, String> listed = new TreeMap<>();
    balances(folder)
        .forEach(
            line ->
                listed.put(
                    place(line, "business_date"),
                    line.get("opening_balance") + " " + line.get("closing_balance")));
    List<Map<String, String>> statements = SampleFiles.rows(Sample.inbox(folder), "unit-balances");
    assertThat(statements).isNotEmpty();
    for (Map<String, String> line : statements) {
      long opening = figure(line, "opening_balance");
      long closing = figure(line, "closing_balance");
      assertThat(opening + figure(line, "increases") - figure(line, "decreases"))
          .isEqualTo(closing);
      assertThat(listed).containsEntry(place(line, "to_date"), opening + " " + closing);
      assertThat(line).containsEntry("from_date", line.get("to_date"));
    }
  }

  @Test
  void controlFilesStateWhatTheFilesHold(@TempDir Path folder) throws IOException {
    Sample.write(folder, CLEAN);
    List<Path> files = new ArrayList<>(SampleFiles.named(Sample.inbox(folder), "transactions"));
    assertThat(files).hasSize(8);
    for (Path file : files) {
      List<Map<String, String>> rows = SampleFiles.read(file);
      long debits = rows.stream().mapToLong(row -> figure(row, "debit_amount")).sum();
      long credits = rows.stream().mapToLong(row -> figure(row, "credit_amount")).sum();
      assertThat(SampleFiles.control(file))
          .containsEntry("records", Integer.toString(rows.size()))
          .containsEntry("debit_total", Long.toString(debits))
          .containsEntry("credit_total", Long.toString(credits));
    }
  }

  @Test
  void idsAndVouchersAreUnique(@TempDir Path folder) throws IOException {
    Sample.write(folder, CLEAN);
    List<Map<String, String>> entries = SampleFiles.rows(Sample.inbox(folder), "transactions");
    assertThat(entries.stream().map(row -> row.get("entry_id"))).doesNotHaveDuplicates();
    assertThat(
            entries.stream()
                .map(
                    row ->
                        String.valueOf(row.get("account_no")).substring(7, 14)
                            + row.get("voucher_no")))
        .doesNotHaveDuplicates();
    assertThat(
            SampleFiles.rows(Sample.inbox(folder), "accounts").stream()
                .map(row -> row.get("account_no")))
        .doesNotHaveDuplicates()
        .hasSize(50);
  }

  @Test
  void noTwoFilesOfAFeedAreEqualUnlessThatIsPlanted(@TempDir Path folder) throws IOException {
    Sample.write(folder, CLEAN);
    Map<String, String> contents = new TreeMap<>(SampleDataTest.bytes(Sample.inbox(folder)));
    contents.keySet().removeIf(file -> file.endsWith(".ctl"));
    assertThat(contents.values()).doesNotHaveDuplicates();
  }

  @Test
  void everyFormatOfTheContractIsInTheMix(@TempDir Path folder) throws IOException {
    Sample.write(folder, CLEAN);
    List<String> names =
        SampleFiles.named(Sample.inbox(folder), "unit-records").stream()
            .map(SampleFiles::name)
            .toList();
    assertThat(names)
        .anyMatch(name -> name.endsWith(".csv"))
        .anyMatch(name -> name.endsWith(".csv.gz"))
        .anyMatch(name -> name.endsWith(".xlsx"));
  }

  @Test
  void writesManyLinesAsAStream(@TempDir Path folder) throws IOException {
    SampleOptions many =
        new SampleOptions(
            3, 3, 300, 2_000, 100_000, 1, LocalDate.of(2026, 11, 16), 0, 0, FaultKind.each(1));
    Sample.write(folder, many.withoutFaults());
    long lines = 0;
    for (Path file : SampleFiles.named(Sample.inbox(folder), "transactions")) {
      try (Stream<String> text = Files.lines(file)) {
        lines += text.count() - 1;
      }
    }
    assertThat(lines).isEqualTo(100_000);
  }

  @Test
  void usesNoneOfTheCodeThatItsFilesTest() throws IOException {
    try (Stream<Path> sources = Files.walk(Path.of("src/main/java/vn/sokhop/sample"))) {
      for (Path source : sources.filter(Files::isRegularFile).toList()) {
        assertThat(Files.readAllLines(source))
            .as(source.toString())
            .noneMatch(
                line ->
                    line.contains("vn.sokhop.")
                        && !line.contains("vn.sokhop.sample")
                        && !line.startsWith("package"));
      }
    }
  }

  /** Lines of the balance lists by date, with {@code net} as the owner sees it. */
  private static List<Map<String, String>> balances(Path folder) throws IOException {
    Map<String, String> sides = sides(folder);
    List<Map<String, String>> lines = SampleFiles.rows(Sample.inbox(folder), "balances");
    lines.sort((a, b) -> place(a, "business_date").compareTo(place(b, "business_date")));
    for (Map<String, String> line : lines) {
      long credit = figure(line, "credit_total") - figure(line, "debit_total");
      boolean creditSide = "CREDIT".equals(sides.get(String.valueOf(line.get("account_no"))));
      line.put("net", Long.toString(creditSide ? credit : -credit));
    }
    return lines;
  }

  private static Map<String, String> sides(Path folder) throws IOException {
    Map<String, String> sides = new HashMap<>();
    for (Map<String, String> account : SampleFiles.rows(Sample.inbox(folder), "accounts")) {
      sides.put(
          String.valueOf(account.get("account_no")), String.valueOf(account.get("balance_side")));
    }
    return sides;
  }

  private static String place(Map<String, String> row, String dateColumn) {
    return row.get("account_no") + " " + row.get(dateColumn) + " ";
  }

  private static String voucher(Map<String, String> row) {
    return String.valueOf(row.get("voucher_no")).replaceAll("\\s", "").toUpperCase(Locale.ROOT);
  }

  private static long figure(Map<String, String> row, String column) {
    return Long.parseLong(String.valueOf(row.get(column)));
  }
}
