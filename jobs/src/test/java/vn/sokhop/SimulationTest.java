package vn.sokhop;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.sokhop.command.Folders;
import vn.sokhop.database.PostgresTest;
import vn.sokhop.operation.Nights;
import vn.sokhop.operation.Progress;
import vn.sokhop.operation.RunResult;
import vn.sokhop.sample.AnswerKeyCheck;
import vn.sokhop.sample.Sample;
import vn.sokhop.sample.SampleOptions;

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

  private AnswerKeyCheck simulate(long seed, SampleOptions options) throws IOException {
    Emptied.database(db);
    Emptied.folder(folders.home());
    Path sample = Path.of("target", "simulation", "seed-" + seed);
    Emptied.folder(sample);
    List<LocalDate> dates = Sample.write(sample, options);
    copy(Sample.inbox(sample), folders.inboxFolder());
    for (LocalDate date : dates) {
      copy(Sample.later(sample, date), folders.inboxFolder());
      RunResult night = nights.one(date, false, Progress.SILENT);
      assertThat(night.isComplete()).as("seed %d, %s: %s", seed, date, night).isTrue();
    }
    return AnswerKeyCheck.of(sample, folders.outboxFolder());
  }

  private static void copy(Path from, Path to) throws IOException {
    if (!Files.isDirectory(from)) {
      return;
    }
    Files.createDirectories(to);
    try (Stream<Path> files = Files.list(from)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.copy(file, to.resolve(file.getFileName()), StandardCopyOption.REPLACE_EXISTING);
      }
    }
  }
}
