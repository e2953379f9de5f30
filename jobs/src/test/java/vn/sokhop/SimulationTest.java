package vn.sokhop;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.sokhop.command.Folders;
import vn.sokhop.database.PostgresTest;
import vn.sokhop.operation.Nights;
import vn.sokhop.sample.AnswerKeyCheck;
import vn.sokhop.sample.DossierMonth;
import vn.sokhop.sample.Sample;
import vn.sokhop.sample.SampleOptions;
import vn.sokhop.sample.treasury.BusinessDays;

/**
 * Days at a made-up treasury with planted faults, run through the real night and compared with the
 * answer key: every planted fault found, nothing else raised. {@code -Dsokhop.seeds=20} takes more
 * seeds, {@code -Dsokhop.seed=7} one.
 */
class SimulationTest extends PostgresTest {
  @Autowired Nights nights;
  @Autowired Folders folders;
  @Autowired JdbcClient db;

  @Test
  void findsEveryPlantedFaultAndNothingElse() throws IOException {
    long first = Long.getLong("sokhop.seed", 1);
    long count = System.getProperty("sokhop.seed") != null ? 1 : Long.getLong("sokhop.seeds", 3);
    for (long seed = first; seed < first + count; seed++) {
      AnswerKeyCheck check = simulate(seed, SampleOptions.of(seed));
      assertThat(check.isPerfect()).as("seed %d%n%s", seed, check.report()).isTrue();
    }
  }

  /**
   * 44 nights across New Year, its change of decree, a worked Saturday and Tết; {@code
   * -Dsokhop.seeds} and {@code -Dsokhop.seed} as above, one seed by default.
   */
  @Test
  void findsEveryDossierAcrossTheYearAndNothingElse() throws IOException {
    long first = Long.getLong("sokhop.seed", 1);
    long count = System.getProperty("sokhop.seed") != null ? 1 : Long.getLong("sokhop.seeds", 1);
    for (long seed = first; seed < first + count; seed++) {
      AnswerKeyCheck check = simulate(seed, SampleOptions.yearEnd(seed));
      assertThat(check.isPerfect()).as("seed %d%n%s", seed, check.report()).isTrue();
    }
  }

  /**
   * Twelve nights around a holiday with every warning about signatures and spending three times,
   * and the harmless twins beside each limit; seeds as above, two by default.
   */
  @Test
  void findsEveryWarningAndNothingElse() throws IOException {
    long first = Long.getLong("sokhop.seed", 1);
    long count = System.getProperty("sokhop.seed") != null ? 1 : Long.getLong("sokhop.seeds", 2);
    for (long seed = first; seed < first + count; seed++) {
      AnswerKeyCheck check = simulate(seed, SampleOptions.warnings(seed));
      assertThat(check.isPerfect()).as("seed %d%n%s", seed, check.report()).isTrue();
    }
  }

  /** Each night of May 2021 by itself, and the whole month taken in by its last night alone. */
  @Test
  void findsTheStalledDossiersOfAMonth() throws IOException {
    Path sample = Path.of("target", "simulation", "month");
    Emptied.folder(sample);
    DossierMonth.Answer answer = DossierMonth.write(sample, 1, YearMonth.of(2021, 5), 4_743);
    run(
        sample,
        BusinessDays.from(LocalDate.of(2021, 5, 1), 20),
        UnaryOperator.identity(),
        Comparator.naturalOrder());
    AnswerKeyCheck check = AnswerKeyCheck.of(sample, folders.outboxFolder());
    assertThat(check.isPerfect()).as(check.report()).isTrue();
    run(sample, List.of(answer.lastNight()), UnaryOperator.identity(), Comparator.naturalOrder());
    assertThat(
            db.sql(
                    """
                    select concat_ws(' ', f.received, f.online, f.late, s.stalled, s.late_with_reason)
                    from dossier.figure f
                    join dossier.stock s on s.run_id = f.run_id and s.scope = f.scope
                    where f.scope = 'WHOLE' and f.span = 'MONTH'
                    """)
                .query(String.class)
                .list())
        .as("received, online, finished late; stalled, late with reason")
        .containsExactly(
            "4743 4743 %d %d %d"
                .formatted(
                    answer.finishedLate(),
                    answer.stalled().size(),
                    answer.lateWithReason().size()));
    List<String> listed = Files.readAllLines(listing(answer.lastNight()));
    for (String dossier : answer.stalled()) {
      assertThat(listed).anyMatch(line -> line.contains(dossier) && line.contains("STALLED"));
    }
    // the header, what is open, and once what was finished late in the month
    assertThat(listed)
        .hasSize(
            1 + answer.stalled().size() + answer.lateWithReason().size() + answer.finishedLate());
  }

  @Test
  void theSampleOfTheQuickStartListsWhatItsAnswerKeySays() throws IOException {
    Path sample = Path.of("..", "sample-data");
    List<LocalDate> dates =
        List.of(LocalDate.of(2026, 11, 16), LocalDate.of(2026, 11, 17), LocalDate.of(2026, 11, 18));
    run(sample, dates, UnaryOperator.identity(), Comparator.naturalOrder());
    AnswerKeyCheck check = AnswerKeyCheck.of(sample, folders.outboxFolder());
    assertThat(check.isPerfect()).as(check.report()).isTrue();
  }

  @Test
  void neitherFileOrderNorLineOrderChangesTheListing() throws IOException {
    SampleOptions plain = SampleOptions.of(11);
    Path sample = Path.of("target", "simulation", "order");
    Emptied.folder(sample);
    List<LocalDate> dates = Sample.write(sample, plain);
    run(sample, dates, UnaryOperator.identity(), Comparator.naturalOrder());
    List<String> listings = listings(dates);
    run(sample, dates, UnaryOperator.identity(), Comparator.reverseOrder());
    assertThat(listings(dates)).as("files brought in another order").isEqualTo(listings);
    run(sample, dates, file -> Shuffled.lines(file, 99), Comparator.naturalOrder());
    // source and other_source name the physical line, which a shuffle moves
    assertThat(listings(dates).stream().map(Shuffled::withoutLineNumbers).toList())
        .as("lines shuffled inside their files")
        .isEqualTo(listings.stream().map(Shuffled::withoutLineNumbers).toList());
  }

  private List<String> listings(List<LocalDate> dates) throws IOException {
    List<String> listings = new ArrayList<>();
    for (LocalDate date : dates) {
      listings.add(Files.readString(listing(date)));
    }
    return listings;
  }

  private Path listing(LocalDate date) {
    return sampleNights().listing(date);
  }

  private AnswerKeyCheck simulate(long seed, SampleOptions options) throws IOException {
    Path sample = Path.of("target", "simulation", "seed-" + seed);
    Emptied.folder(sample);
    List<LocalDate> dates = Sample.write(sample, options);
    run(sample, dates, UnaryOperator.identity(), Comparator.naturalOrder());
    return AnswerKeyCheck.of(sample, folders.outboxFolder());
  }

  private SampleNights sampleNights() {
    return new SampleNights(nights, folders, db);
  }

  private void run(
      Path sample, List<LocalDate> dates, UnaryOperator<Path> change, Comparator<Path> order)
      throws IOException {
    sampleNights().run(sample, dates, change, order);
  }
}
