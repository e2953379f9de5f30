package vn.sokhop.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import vn.sokhop.bench.run.Child;

class TableTest {
  private final Table table = new Table("2 cores");

  @Test
  void divides() {
    table.add(1_000_000, Contender.FLOOR, used(4_000));
    table.add(1_000_000, Contender.NIGHT, used(6_000));
    table.add(10_000_000, Contender.NIGHT, used(63_000));
    assertThat(table.text())
        .contains(
            "| b | Sokhop's night without reports | 6.00 | 1.50 | not measured | 9.0 | 1.5 | 99 | 300"
                + " | 333,333 | 0.10 |")
        .contains("| night without reports over floor | ≤ 1.0 | 1,000,000 | 1.50 |")
        .contains("| night without reports over floor | ≤ 1.0 | 10,000,000 | not measured |")
        .contains("| Sokhop's night without reports | 10,000,000 | 10.0 | 10.50 |");
  }

  private static Child.Used used(int millis) {
    return new Child.Used(
        Duration.ofMillis(millis),
        Duration.ofSeconds(9),
        Duration.ofMillis(1_500),
        99,
        300,
        "0.10");
  }
}
