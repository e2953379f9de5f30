package vn.sokhop.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.sokhop.feed.Feed;
import vn.sokhop.intake.storing.DayPartitions;

/** Which day partitions a statement is planned for. */
class SqlArrayTest extends PostgresTest {
  private static final LocalDate FIRST = LocalDate.of(2026, 11, 16);
  private static final LocalDate SECOND = LocalDate.of(2026, 11, 17);

  @Autowired JdbcClient db;
  @Autowired DayPartitions partitions;

  @BeforeEach
  void makeDays() {
    partitions.ensure(Feed.TRANSACTIONS, List.of(FIRST, SECOND));
  }

  @Test
  void looksIntoTheDaysThatAreAskedFor() {
    assertThat(plan(SqlArray.days(List.of(SECOND))))
        .contains("transaction_line_20261117")
        .doesNotContain("transaction_line_20261116");
  }

  @Test
  void looksIntoNoDayWhenNoneIsAskedFor() {
    assertThat(plan(SqlArray.days(List.of()))).doesNotContain("transaction_line_");
  }

  private String plan(SqlArray days) {
    return String.join(
        "\n",
        db.sql("explain select count(*) from intake.transaction where business_date = any (:days)")
            .param("days", days)
            .query(String.class)
            .list());
  }
}
