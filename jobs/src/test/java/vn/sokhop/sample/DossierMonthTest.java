package vn.sokhop.sample;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.sokhop.sample.dossier.OfficeTime;
import vn.sokhop.sample.dossier.Procedure;
import vn.sokhop.sample.fault.AnswerKey;
import vn.sokhop.sample.treasury.BusinessDays;

/** The generated month and the generated stock are what they say they are. */
final class DossierMonthTest {
  private static final YearMonth MAY = YearMonth.of(2021, 5);

  @Test
  void aMonthInTheShapeOfBacGiang(@TempDir Path folder) throws IOException {
    DossierMonth.Answer answer = DossierMonth.write(folder, 1, MAY, 4_743);
    List<Map<String, String>> lines = SampleFiles.rows(Sample.inbox(folder), "dossiers");
    Set<String> numbers = new TreeSet<>();
    lines.forEach(line -> numbers.add(String.valueOf(line.get("dossier_no"))));
    assertThat(numbers).hasSize(4_743);
    assertThat(answer.received()).isEqualTo(4_743);
    assertThat(answer.lastNight()).isEqualTo(LocalDate.of(2021, 5, 31));
    assertThat(answer.stalled()).hasSize(DossierMonth.STALLED).isSorted();
    assertThat(lines).allSatisfy(line -> assertThat(line).containsEntry("channel", "DVCTT"));
    assertThat(lines)
        .allSatisfy(
            line -> assertThat(line.get("valid_received_at")).matches("2021-05-.*\\+07:00"));
    assertThat(
            lines.stream()
                .filter(line -> !String.valueOf(line.get("finished_at")).isEmpty())
                .map(line -> line.get("dossier_no"))
                .distinct())
        .hasSize(answer.finished());
  }

  @Test
  void theNightsOfTheMonthListWhatItsFilesSay(@TempDir Path folder) throws IOException {
    DossierMonth.Answer answer = DossierMonth.write(folder, 7, MAY, 1_500);
    Set<List<String>> key = new TreeSet<>(Comparator.comparing(List::toString));
    SampleFiles.read(folder.resolve(AnswerKey.FILE_NAME))
        .forEach(row -> key.add(new ArrayList<>(row.values())));
    List<LocalDate> dates = BusinessDays.from(LocalDate.of(2021, 5, 1), 20);
    assertThat(dates).startsWith(LocalDate.of(2021, 5, 4)).endsWith(LocalDate.of(2021, 5, 31));
    assertThat(DossierJudge.listed(Sample.inbox(folder), dates)).isEqualTo(key);
    assertThat(
            key.stream()
                .filter(row -> row.containsAll(List.of("2021-05-31", "DOSSIER_STALLED", "OPEN")))
                .map(row -> row.get(5)))
        .containsExactlyInAnyOrderElementsOf(answer.stalled());
    assertThat(key.stream().filter(row -> row.get(1).equals("DOSSIER_FINISHED_LATE")))
        .hasSize(answer.finishedLate());
  }

  @Test
  void everyOfficeDeliversEveryDayOfTheMonth(@TempDir Path folder) throws IOException {
    DossierMonth.write(folder, 3, MAY, 1_000);
    for (String feed : List.of("dossiers", "transactions", "balances")) {
      assertThat(SampleFiles.named(Sample.inbox(folder), feed)).as(feed).hasSize(4 * 20);
    }
  }

  @Test
  void aMonthThatTheSampleDoesNotKnowIsRefused(@TempDir Path folder) {
    assertThatThrownBy(() -> DossierMonth.write(folder, 1, YearMonth.of(2022, 5), 4_743))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("2022-05-01");
    assertThatThrownBy(() -> DossierMonth.write(folder, 1, MAY, 999))
        .hasMessage("A month has at least 1000 dossiers, so that every office pays every day.");
  }

  @Test
  void aStockHasAsManyOpenAndStalledDossiersAsItSays(@TempDir Path folder) throws IOException {
    LocalDate date = LocalDate.of(2026, 11, 20);
    DossierStock.Written stock = DossierStock.write(folder, 1, date, 3, 10_000);
    List<Map<String, String>> lines = SampleFiles.rows(Sample.inbox(folder), "dossiers");
    assertThat(lines).hasSize((int) stock.snapshots());
    assertThat(stock.open()).isEqualTo(10_000);
    assertThat(stock.stalled()).isEqualTo(20);
    List<List<String>> stalled =
        DossierJudge.listed(Sample.inbox(folder), List.of(date)).stream().toList();
    assertThat(stalled)
        .hasSize(stock.stalled())
        .allSatisfy(row -> assertThat(row).contains("DOSSIER_STALLED", "OPEN"));
  }

  @Test
  void aStockIsTheSameForTheSameSeed(@TempDir Path folder) throws IOException {
    DossierStock.write(folder.resolve("one"), 5, LocalDate.of(2026, 11, 20), 2, 2_000);
    DossierStock.write(folder.resolve("two"), 5, LocalDate.of(2026, 11, 20), 2, 2_000);
    assertThat(SampleDataTest.bytes(folder.resolve("one")))
        .isEqualTo(SampleDataTest.bytes(folder.resolve("two")));
  }

  @Test
  void officeTimeOfTheMonthKnowsTheDayOffInLieu() {
    assertThat(OfficeTime.after(LocalDate.of(2021, 4, 29), 1)).isEqualTo(LocalDate.of(2021, 5, 4));
    assertThat(
            Procedure.INVESTMENT_PAYMENT.limit(
                LocalDate.of(2021, 5, 4).atTime(9, 0), LocalDate.of(2021, 5, 4).atTime(9, 0), 2021))
        .isEqualTo(LocalDate.of(2021, 5, 7).atTime(17, 0));
  }
}
