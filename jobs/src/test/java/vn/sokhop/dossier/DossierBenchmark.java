package vn.sokhop.dossier;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.sokhop.Emptied;
import vn.sokhop.command.Folders;
import vn.sokhop.database.PostgresTest;
import vn.sokhop.operation.Nights;
import vn.sokhop.operation.Progress;
import vn.sokhop.operation.RunResult;
import vn.sokhop.sample.DossierStock;
import vn.sokhop.sample.Sample;

/**
 * A million open dossiers in one night, and the night after it, on which nothing new is said. Runs
 * with {@code -Dsokhop.benchmark=true -Dtest=DossierBenchmark}.
 */
@EnabledIfSystemProperty(named = "sokhop.benchmark", matches = "true")
class DossierBenchmark extends PostgresTest {
  private static final int OPEN = 1_000_000;
  private static final LocalDate FRIDAY = LocalDate.of(2026, 11, 20);

  @Autowired Nights nights;
  @Autowired Folders folders;
  @Autowired JdbcClient db;

  @Test
  void judgesAMillionOpenDossiersInAMinute() throws IOException {
    Path stock = Path.of("target", "simulation", "stock");
    Emptied.folder(stock);
    DossierStock.Written written = DossierStock.write(stock, 1, FRIDAY, 10, OPEN);
    Files.createDirectories(folders.inboxFolder());
    try (Stream<Path> files = Files.list(Sample.inbox(stock))) {
      for (Path file : files.toList()) {
        Files.move(file, folders.inboxFolder().resolve(file.getFileName()));
      }
    }
    assertThat(judged(FRIDAY)).isEqualTo(written.stalled());
    assertThat(judged(FRIDAY.plusDays(3))).isGreaterThan(written.stalled());
  }

  private long judged(LocalDate date) {
    RunResult night = nights.one(date, false, Progress.SILENT);
    assertThat(night.isComplete()).isTrue();
    db.sql(
            """
            select s.step_name, extract(epoch from s.end_time - s.start_time) as seconds
            from batch_step_execution s
            order by s.step_execution_id
            """)
        .query(
            (java.sql.ResultSet row) -> {
              System.out.printf("%-40s %6.1f s%n", row.getString(1), row.getDouble(2));
            });
    return db.sql("select stalled from dossier.stock where run_id = :run and scope = 'WHOLE'")
        .param("run", night.run().runId())
        .query(Long.class)
        .single();
  }
}
