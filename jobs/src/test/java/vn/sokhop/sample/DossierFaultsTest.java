package vn.sokhop.sample;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import vn.sokhop.sample.dossier.fault.DossierKind;

/**
 * Each kind of dossier fault promises the items of its kind and no other, and what the answer key
 * promises is what the files say when they are judged by the words of the contract.
 */
final class DossierFaultsTest {
  private static final int SEEDS = 20;
  private static final Set<String> ABOUT_ENTRIES =
      Set.of("ENTRY_WITHOUT_DOSSIER", "REPEATED_PAYMENT");
  private static final LocalDate FIRST = LocalDate.of(2026, 11, 17);

  @ParameterizedTest
  @EnumSource(DossierKind.class)
  void promisesTheItemsOfItsKind(DossierKind kind) {
    Set<String> promised = new TreeSet<>();
    int seedsWithItems = 0;
    for (long seed = 1; seed <= SEEDS; seed++) {
      SampleOptions options = isDated(kind) ? SampleOptions.yearEnd(seed) : week(seed);
      List<Map<String, String>> key = Sample.answers(options.withDossiers(Map.of(kind, 1))).rows();
      key.forEach(row -> promised.add(String.valueOf(row.get("code"))));
      seedsWithItems += key.isEmpty() ? 0 : 1;
      assertThat(key).allSatisfy(DossierFaultsTest::isSensible);
    }
    assertThat(promised).isEqualTo(codes(kind));
    if (!codes(kind).isEmpty()) {
      // Of the harmless kinds one in one shape of several is a repeated payment as well.
      int atLeast = kind == DossierKind.PAID_IN_PARTS ? 1 : SEEDS / 3 + 1;
      assertThat(seedsWithItems).isGreaterThanOrEqualTo(atLeast);
    }
  }

  @Test
  void theNightsOfNovemberListWhatTheFilesSay(@TempDir Path folder) throws IOException {
    for (long seed = 1; seed <= SEEDS; seed++) {
      saysWhatItsFilesSay(folder.resolve("three-" + seed), november(seed, 3));
      saysWhatItsFilesSay(folder.resolve("seven-" + seed), november(seed, 7));
    }
  }

  @Test
  void theNightsAcrossTheYearListWhatTheFilesSay(@TempDir Path folder) throws IOException {
    for (long seed = 1; seed <= SEEDS / 2; seed++) {
      saysWhatItsFilesSay(folder.resolve("seed-" + seed), SampleOptions.yearEnd(seed));
    }
  }

  @Test
  void theNightsAroundNationalDayListWhatTheFilesSay(@TempDir Path folder) throws IOException {
    for (long seed = 1; seed <= SEEDS / 2; seed++) {
      saysWhatItsFilesSay(
          folder.resolve("seed-" + seed),
          SampleOptions.yearEnd(seed).withDays(LocalDate.of(2026, 8, 19), 14));
    }
  }

  @Test
  void anItemThatEndedDoesNotComeBack() {
    Set<String> ended = new TreeSet<>();
    for (Map<String, String> row : Sample.answers(SampleOptions.yearEnd(3)).rows()) {
      String item = row.get("code") + " " + row.get("subject");
      assertThat(ended).doesNotContain(item);
      if ("CLOSED".equals(row.get("status"))) {
        ended.add(item);
      }
    }
    assertThat(ended).hasSizeGreaterThan(50);
  }

  @Test
  void honestDossiersExpectNothing(@TempDir Path folder) throws IOException {
    SampleOptions honest = SampleOptions.yearEnd(2).withDossiers(Map.of(DossierKind.IN_TIME, 20));
    Sample.write(folder, honest);
    assertThat(Sample.answers(honest).rows()).isEmpty();
    assertThat(SampleFiles.rows(Sample.inbox(folder), "dossiers")).hasSizeGreaterThan(200);
  }

  @Test
  void bothOfficesDeliverAllThreeFeedsEveryDay(@TempDir Path folder) throws IOException {
    List<LocalDate> dates = Sample.write(folder, SampleOptions.yearEnd(1));
    assertThat(dates)
        .hasSize(44)
        .startsWith(LocalDate.of(2025, 12, 22))
        .endsWith(LocalDate.of(2026, 2, 27));
    for (String feed : List.of("dossiers", "transactions", "balances")) {
      assertThat(
              SampleFiles.named(Sample.inbox(folder), feed).stream()
                  .filter(file -> SampleFiles.name(file).matches(feed + "_066[23]_.*")))
          .as(feed)
          .hasSize(2 * dates.size());
    }
  }

  @Test
  void aSnapshotLiesOnTheDayOfItsFileOrBefore(@TempDir Path folder) throws IOException {
    Sample.write(folder, november(6, 5));
    for (Path file : SampleFiles.named(Sample.inbox(folder), "dossiers")) {
      String date = SampleFiles.name(file).substring(14, 22);
      for (Map<String, String> line : SampleFiles.read(file)) {
        assertThat(String.valueOf(line.get("as_of")).substring(0, 10).replace("-", ""))
            .as(line.toString())
            .isLessThanOrEqualTo(date);
      }
    }
  }

  @Test
  void sameSeedGivesTheSameBytes(@TempDir Path folder) throws IOException {
    Sample.write(folder.resolve("one"), SampleOptions.yearEnd(8));
    Sample.write(folder.resolve("two"), SampleOptions.yearEnd(8));
    assertThat(SampleDataTest.bytes(folder.resolve("one")))
        .isEqualTo(SampleDataTest.bytes(folder.resolve("two")));
  }

  private static void saysWhatItsFilesSay(Path folder, SampleOptions options) throws IOException {
    Files.createDirectories(folder);
    List<LocalDate> dates = Sample.write(folder, options);
    Set<List<String>> promised = new TreeSet<>(Comparator.comparing(List::toString));
    for (Map<String, String> row : Sample.answers(options).rows()) {
      if (!"REPEATED_PAYMENT".equals(row.get("code"))) {
        promised.add(new ArrayList<>(row.values()));
      }
    }
    Set<List<String>> judged = DossierJudge.listed(Sample.inbox(folder), dates);
    Set<List<String>> unfounded = new TreeSet<>(Comparator.comparing(List::toString));
    unfounded.addAll(promised);
    unfounded.removeAll(judged);
    Set<List<String>> forgotten = new TreeSet<>(Comparator.comparing(List::toString));
    forgotten.addAll(judged);
    forgotten.removeAll(promised);
    assertThat(unfounded).as("promised without ground, seed %d", options.seed()).isEmpty();
    assertThat(forgotten).as("forgotten in the key, seed %d", options.seed()).isEmpty();
    assertThat(promised).isNotEmpty();
  }

  private static SampleOptions week(long seed) {
    return new SampleOptions(seed, 1, 1, 1, 2, 7, FIRST, 0, 0, Map.of());
  }

  private static SampleOptions november(long seed, int days) {
    return new SampleOptions(seed, 1, 1, 1, 2, days, LocalDate.of(2026, 11, 16), 0, 0, Map.of())
        .withDossiers(DossierKind.each(3));
  }

  private static boolean isDated(DossierKind kind) {
    return kind.compareTo(DossierKind.NEW_YEAR) >= 0;
  }

  private static void isSensible(Map<String, String> row) {
    assertThat(row.get("status")).isIn("OPEN", "CLOSED");
    assertThat(row.get("office_code")).matches("066[23]");
    assertThat(row.get("unit_code")).matches("\\d{7}");
    assertThat(row.get("subject")).isNotEmpty();
    assertThat(String.valueOf(row.get("business_date")))
        .isLessThanOrEqualTo(String.valueOf(row.get("night")));
    assertThat(row.get("difference")).matches("|-?[1-9]\\d*");
    assertThat(String.valueOf(row.get("difference")).isEmpty())
        .isNotEqualTo("DOSSIER_AMOUNT_DIFFERS".equals(row.get("code")));
    assertThat(String.valueOf(row.get("account_no")).isEmpty())
        .isNotEqualTo(ABOUT_ENTRIES.contains(row.get("code")));
    if ("DOSSIER_FINISHED_LATE".equals(row.get("code"))) {
      assertThat(row).containsEntry("status", "CLOSED").containsEntry("severity", "LOW");
    }
  }

  private static Set<String> codes(DossierKind kind) {
    return switch (kind) {
      case IN_TIME,
          OUT_OF_HOURS,
          WAITED_FOR_UNIT,
          CLOCK_RESTARTED,
          EXTENDED_AND_DONE,
          SNAPSHOTS_OUT_OF_ORDER,
          PAID_ANOTHER_DAY,
          REFUSED_WITH_REASON ->
          Set.of();
      case PAID_IN_PARTS -> Set.of("REPEATED_PAYMENT");
      case STALLED,
          STALLED_WITHIN_MINUTES,
          STALLED_AFTER_WAITING,
          STALLED_AFTER_RESTART,
          EXTENSION_TOO_LATE,
          EXTENSION_INCOMPLETE,
          FINISHED_LATE,
          NEW_YEAR,
          BUDGET_YEAR,
          YEAR_END_WINDOW,
          TET,
          WORKED_SATURDAY ->
          Set.of("DOSSIER_STALLED", "DOSSIER_FINISHED_LATE");
      case EXTENSION_OVER ->
          Set.of("DOSSIER_LATE_WITH_REASON", "DOSSIER_STALLED", "DOSSIER_FINISHED_LATE");
      case EXTENSION_KEPT -> Set.of("DOSSIER_LATE_WITH_REASON", "DOSSIER_FINISHED_LATE");
      case EXTENSION_KNOWN_LATER -> Set.of("DOSSIER_LATE_WITH_REASON", "DOSSIER_STALLED");
      case NOT_TAKEN_UP -> Set.of("DOSSIER_NOT_TAKEN_UP");
      case NOT_IN_LEDGER -> Set.of("DOSSIER_NOT_IN_LEDGER", "ENTRY_WITHOUT_DOSSIER");
      case PROCEDURE_UNKNOWN,
          COMPLETION_ASKED_TWICE,
          REFUSED_WITHOUT_REASON,
          ENTRY_WITHOUT_DOSSIER ->
          Set.of(kind.name());
      // Paid twice is a warning about spending, too.
      case DOSSIER_AMOUNT_DIFFERS -> Set.of(kind.name(), "REPEATED_PAYMENT");
    };
  }
}
