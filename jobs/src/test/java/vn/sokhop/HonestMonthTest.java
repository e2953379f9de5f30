package vn.sokhop;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.sokhop.command.Folders;
import vn.sokhop.database.PostgresTest;
import vn.sokhop.operation.Nights;
import vn.sokhop.sample.HonestMonth;

/**
 * How often an honest province is suspected: twenty nights of 400 units, no fault in them, amounts
 * as life has them. Signatures give no alarm at all, spending at most one in 2,000 entries.
 */
class HonestMonthTest extends PostgresTest {
  private static final int UNITS = 400;
  private static final int ENTRIES_AN_ALARM = 2_000;

  @Autowired Nights nights;
  @Autowired Folders folders;
  @Autowired JdbcClient db;

  @Test
  void anHonestMonthIsHardlyEverSuspected(TestReporter reporter) throws IOException {
    Path sample = Path.of("target", "simulation", "honest");
    Emptied.folder(sample);
    HonestMonth.Written month = HonestMonth.write(sample, Long.getLong("sokhop.seed", 1), UNITS);
    SampleNights all = new SampleNights(nights, folders, db);
    all.run(sample, month.dates());
    Map<String, Set<String>> alarms = new TreeMap<>();
    for (LocalDate date : month.dates()) {
      for (Map<String, String> item : all.items(date)) {
        alarms
            .computeIfAbsent(item.get("family") + " " + item.get("code"), code -> new TreeSet<>())
            .add(item.get("exception_id"));
      }
    }
    Map<String, Integer> counts = new TreeMap<>();
    alarms.forEach((code, items) -> counts.put(code, items.size()));
    int spending = counts.values().stream().mapToInt(Integer::intValue).sum();
    String figures = month.entries() + " entries, " + spending + " alarms: " + counts;
    reporter.publishEntry("honest month", figures);
    assertThat(counts.keySet()).as(figures).allMatch(code -> code.startsWith("SPENDING "));
    assertThat(month.entries()).isGreaterThan(25_000);
    assertThat(spending * ENTRIES_AN_ALARM).as(figures).isLessThanOrEqualTo(month.entries());
  }
}
