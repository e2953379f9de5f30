package vn.sokhop.sample;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import vn.sokhop.sample.fault.AnswerKey;
import vn.sokhop.sample.fault.FaultKind;

/**
 * Each kind of fault, planted alone on twenty seeds, promises the items of its kind and no other.
 */
final class FaultsTest {
  private static final int SEEDS = 20;
  private static final int DAYS = 7;
  private static final Set<String> STATUSES = Set.of("OPEN", "CLOSED");

  @ParameterizedTest
  @EnumSource(FaultKind.class)
  void promisesTheItemsOfItsKind(FaultKind kind) {
    Set<String> promised = new TreeSet<>();
    int seedsWithItems = 0;
    for (long seed = 1; seed <= SEEDS; seed++) {
      List<Map<String, String>> key = Sample.answers(options(Map.of(kind, 1), seed)).rows();
      key.forEach(row -> promised.add(String.valueOf(row.get("code"))));
      seedsWithItems += key.isEmpty() ? 0 : 1;
      assertThat(key).allSatisfy(FaultsTest::isSensible);
      assertThat(key.stream().map(FaultsTest::inNight)).doesNotHaveDuplicates();
    }
    assertThat(promised).isEqualTo(codes(kind));
    if (!codes(kind).isEmpty()) {
      assertThat(seedsWithItems).isGreaterThan(SEEDS / 3);
    }
  }

  @Test
  void anItemThatEndedDoesNotComeBack() {
    Set<String> ended = new TreeSet<>();
    for (Map<String, String> row : Sample.answers(options(FaultKind.each(2), 3)).rows()) {
      String item = row.get("code") + identity(row) + row.get("business_date");
      assertThat(ended).doesNotContain(item);
      if ("CLOSED".equals(row.get("status"))) {
        ended.add(item);
      }
    }
    assertThat(ended).isNotEmpty();
  }

  @Test
  void noFileIsHeldAfterTheLastNight() {
    for (long seed = 1; seed <= SEEDS; seed++) {
      List<Map<String, String>> key = Sample.answers(SampleOptions.of(seed)).rows();
      assertThat(key).anyMatch(row -> String.valueOf(row.get("code")).startsWith("CONTROL_"));
      assertThat(key)
          .noneMatch(
              row ->
                  "2026-11-18".equals(row.get("night"))
                      && "OPEN".equals(row.get("status"))
                      && String.valueOf(row.get("code")).startsWith("CONTROL_"));
    }
  }

  @Test
  void theKeyWrittenIsTheKeyPromised(@TempDir Path folder) throws IOException {
    Sample.write(folder, SampleOptions.of(9));
    assertThat(SampleFiles.read(folder.resolve(AnswerKey.FILE_NAME)))
        .isEqualTo(Sample.answers(SampleOptions.of(9)).rows());
  }

  @Test
  void aNightLikeTheKeyIsPerfect(@TempDir Path folder) throws IOException {
    Sample.write(folder.resolve("sample"), SampleOptions.of(4));
    Path outbox = folder.resolve("outbox");
    listings(folder.resolve("sample"), outbox, row -> true);
    AnswerKeyCheck check = AnswerKeyCheck.of(folder.resolve("sample"), outbox);
    assertThat(check.isPerfect()).as(check.report()).isTrue();
  }

  @Test
  void aNightThatMissesOrInventsIsShownPerCode(@TempDir Path folder) throws IOException {
    Sample.write(folder.resolve("sample"), SampleOptions.of(4));
    Path outbox = folder.resolve("outbox");
    listings(folder.resolve("sample"), outbox, row -> !"SIDE_DIFFERS".equals(row.get("code")));
    Files.writeString(
        outbox.resolve("2026-11-16").resolve("exceptions.csv"),
        Files.readString(outbox.resolve("2026-11-16").resolve("exceptions.csv"))
            + "INVENTED,0661,,,x,2026-11-16,,OPEN,HIGH\n");
    AnswerKeyCheck check = AnswerKeyCheck.of(folder.resolve("sample"), outbox);
    assertThat(check.isPerfect()).isFalse();
    assertThat(check.scores().get("SIDE_DIFFERS"))
        .satisfies(score -> assertThat(score.recall()).isZero());
    assertThat(check.scores().get("INVENTED"))
        .satisfies(score -> assertThat(score.precision()).isZero());
    assertThat(check.report()).contains("INVENTED: found 0, missing 0, extra 1");
  }

  private static SampleOptions options(Map<FaultKind, Integer> faults, long seed) {
    return new SampleOptions(seed, 1, 1, 1, 2, DAYS, LocalDate.of(2026, 11, 17), 0, 0, faults);
  }

  private static void isSensible(Map<String, String> row) {
    assertThat(row.get("status")).isIn(STATUSES);
    assertThat(row.get("severity")).isIn("HIGH", "MEDIUM", "INFO");
    assertThat(row.get("office_code")).matches("0\\d{3}");
    assertThat(String.valueOf(row.get("business_date")))
        .isLessThanOrEqualTo(String.valueOf(row.get("night")));
    assertThat(row.get("difference")).matches("|0|-?[1-9]\\d*");
    assertThat("INFO".equals(row.get("severity")))
        .isEqualTo(
            Set.of("REFERENCE_DIFFERS", "FILE_REPLACED", "DUPLICATE_FILE")
                .contains(row.get("code")));
  }

  private static String inNight(Map<String, String> row) {
    return row.get("night") + row.get("code") + identity(row) + row.get("business_date");
  }

  private static String identity(Map<String, String> row) {
    return " " + row.get("office_code") + row.get("account_no") + " " + row.get("subject") + " ";
  }

  private static Set<String> codes(FaultKind kind) {
    return switch (kind) {
      case LATE_RECORD,
          LATE_ENTRY,
          AUTO_BOOKED_LATE,
          SUM_BY_VOUCHER,
          EQUAL_LINES,
          REVERSAL_PAIR,
          REVERSAL_BOOKED,
          UNIT_NOT_TAKING_PART,
          UNIT_JOINS_LATER,
          UNIT_FILES_LATE ->
          Set.of();
      case MISSING_IN_UNIT, AUTO_NEVER_BOOKED, REVERSAL_NOT_BOOKED ->
          Set.of("MISSING_IN_UNIT", "BALANCE_DIFFERS");
      case MISSING_IN_TREASURY -> Set.of("MISSING_IN_TREASURY", "BALANCE_DIFFERS");
      case AMOUNT_DIFFERS, BREAK_BESIDE_WAITING, BREAK_AND_UNEXPLAINED ->
          Set.of("AMOUNT_DIFFERS", "BALANCE_DIFFERS");
      case SIDE_DIFFERS, ACCOUNT_DIFFERS, DUPLICATE_IN_UNIT, DUPLICATE_IN_TREASURY ->
          Set.of(kind.name(), "BALANCE_DIFFERS");
      case WITHOUT_VOUCHER -> Set.of("REFERENCE_DIFFERS");
      case TWO_CANDIDATES -> Set.of("MISSING_IN_UNIT", "MISSING_IN_TREASURY", "BALANCE_DIFFERS");
      case UNIT_BALANCE_WRONG -> Set.of("BALANCE_DIFFERS");
      case UNIT_BALANCE_MISSING, UNIT_BALANCES_LATE -> Set.of("UNIT_BALANCE_MISSING");
      case BALANCE_DOES_NOT_ADD_UP, OPENING_OFF ->
          Set.of("BALANCE_DOES_NOT_ADD_UP", "OPENING_DIFFERS_FROM_LAST_CLOSING", "BALANCE_DIFFERS");
      case MOVEMENT_WITHOUT_ENTRY -> Set.of("ENTRIES_DIFFER_FROM_BALANCE_LIST", "BALANCE_DIFFERS");
      case SIDES_DIFFER -> Set.of("ENTRIES_DIFFER_FROM_BALANCE_LIST");
      case ENTRY_LOST -> Set.of("ENTRIES_DIFFER_FROM_BALANCE_LIST", "MISSING_IN_TREASURY");
      case LIST_LINE_MISSING ->
          Set.of(
              "ENTRIES_DIFFER_FROM_BALANCE_LIST",
              "TREASURY_BALANCE_MISSING",
              "OPENING_DIFFERS_FROM_LAST_CLOSING");
      case ENTRY_ON_CLOSED_ACCOUNT, ENTRY_ON_FROZEN_ACCOUNT, ACCOUNT_OVERDRAWN, DUPLICATE_FILE ->
          Set.of(kind.name());
      case UNIT_RECORDS_REFUSED -> Set.of("FILE_REFUSED");
      case UNIT_RECORDS_HELD -> Set.of("CONTROL_TOTALS_DIFFER");
      case UNIT_RECORDS_REPLACED -> Set.of("AMOUNT_DIFFERS", "FILE_REPLACED");
      case UNIT_LINES_REJECTED -> Set.of("LINES_REJECTED", "MISSING_IN_UNIT");
      case LINES_REJECTED ->
          Set.of("LINES_REJECTED", "ENTRIES_DIFFER_FROM_BALANCE_LIST", "MISSING_IN_TREASURY");
      case TRANSACTIONS_HELD -> Set.of("CONTROL_TOTALS_DIFFER", "ENTRIES_DIFFER_FROM_BALANCE_LIST");
      case TRANSACTIONS_WITHOUT_CONTROL ->
          Set.of("CONTROL_FILE_MISSING", "ENTRIES_DIFFER_FROM_BALANCE_LIST");
      case TRANSACTIONS_REFUSED -> Set.of("FILE_REFUSED", "ENTRIES_DIFFER_FROM_BALANCE_LIST");
      case TRANSACTIONS_MISSING -> Set.of("FILE_MISSING", "ENTRIES_DIFFER_FROM_BALANCE_LIST");
      case TRANSACTIONS_REPLACED ->
          Set.of("FILE_REPLACED", "ENTRIES_DIFFER_FROM_BALANCE_LIST", "AMOUNT_DIFFERS");
      case BALANCES_HELD -> Set.of("CONTROL_TOTALS_DIFFER", "TREASURY_BALANCE_MISSING");
      case BALANCES_MISSING ->
          Set.of("FILE_MISSING", "TREASURY_BALANCE_MISSING", "OPENING_DIFFERS_FROM_LAST_CLOSING");
    };
  }

  /** Writes the rows of the key as if nights had listed them. */
  private static void listings(Path sample, Path outbox, Predicate<Map<String, String>> kept)
      throws IOException {
    List<Map<String, String>> key = SampleFiles.read(sample.resolve(AnswerKey.FILE_NAME));
    Set<String> nights = new TreeSet<>();
    key.forEach(row -> nights.add(String.valueOf(row.get("night"))));
    List<String> columns = new ArrayList<>(key.get(0).keySet());
    columns.remove("night");
    for (String night : nights) {
      StringBuilder text = new StringBuilder(String.join(",", columns)).append('\n');
      key.stream()
          .filter(row -> night.equals(row.get("night")) && kept.test(row))
          .forEach(
              row ->
                  text.append(
                          String.join(
                              ",", columns.stream().map(c -> String.valueOf(row.get(c))).toList()))
                      .append('\n'));
      Files.createDirectories(outbox.resolve(night));
      Files.writeString(outbox.resolve(night).resolve("exceptions.csv"), text);
    }
  }
}
