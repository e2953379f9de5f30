package vn.sokhop.intake.storing;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.sokhop.database.CopyTarget;
import vn.sokhop.database.PostgresTest;
import vn.sokhop.database.RowBuffer;
import vn.sokhop.feed.Feed;
import vn.sokhop.intake.checking.LineChecker;

/** Two loaders at work: one has a table open while the other makes a new day of it. */
class CopyTargetTest extends PostgresTest {
  private static final int LINES_A_DAY = 1_000;
  private static final LocalDate MONDAY = LocalDate.of(2026, 11, 16);

  @Autowired DataSource dataSource;
  @Autowired JdbcClient jdbc;

  @Test
  void seesADayThatAnotherLoaderMadeInTheMeantime() throws SQLException {
    DayPartitions shared = new DayPartitions(dataSource);
    try (Connection connection = dataSource.getConnection()) {
      connection.setAutoCommit(false);
      try (CopyTarget copy = new CopyTarget(connection)) {
        write(shared, copy, MONDAY);
        for (int day = 1; day <= 5; day++) {
          shared.ensure(Feed.UNIT_BALANCES, List.of(MONDAY.plusDays(day)));
          write(shared, copy, MONDAY.plusDays(day));
        }
        copy.end();
      }
      connection.commit();
      connection.setAutoCommit(true);
    }
    assertThat(
            jdbc.sql("select distinct business_date from intake.unit_balance_line order by 1")
                .query(LocalDate.class)
                .list())
        .isEqualTo(MONDAY.datesUntil(MONDAY.plusDays(6)).toList());
  }

  private static void write(DayPartitions partitions, CopyTarget copy, LocalDate day)
      throws SQLException {
    partitions.ensure(Feed.UNIT_BALANCES, List.of(day));
    copy.know(DayPartitions.names(Feed.UNIT_BALANCES, List.of(day)));
    int date = Math.toIntExact(day.toEpochDay());
    // more than the driver keeps to itself, so that the server is at work already
    RowBuffer rows = new RowBuffer(1_000);
    for (int line = 2; line < 2 + LINES_A_DAY; line++) {
      rows.begin(11)
          .int4(1)
          .int4(line)
          .date(date)
          .date(date)
          .text("1055555")
          .text("3713.0.1055555.00000")
          .text("VND");
      for (int amount = 0; amount < 4; amount++) {
        rows.numeric(BigDecimal.ZERO);
      }
    }
    copy.write(LineChecker.copyStatement(Feed.UNIT_BALANCES), rows);
  }
}
