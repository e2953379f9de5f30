package vn.sokhop.intake.storing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.sokhop.database.PostgresTest;
import vn.sokhop.feed.Feed;

class DayPartitionsTest extends PostgresTest {
  @Autowired DataSource dataSource;
  @Autowired JdbcClient jdbc;

  @Test
  void givesADayItsKeysOnceItIsLoaded() {
    DayPartitions partitions = new DayPartitions(dataSource);
    List<LocalDate> monday = List.of(LocalDate.of(2026, 3, 16));
    partitions.ensure(Feed.TRANSACTIONS, monday);
    partitions.ensure(Feed.UNIT_BALANCES, monday);
    assertThat(keys("%_20260316")).isEmpty();
    partitions.keyByLine();
    assertThat(keys("%_20260316"))
        .containsExactly(
            "transaction_line_20260316_by_line (delivery_id, line_no)",
            "unit_balance_line_20260316_by_line (delivery_id, line_no)");
    // A process that dies here leaves the others to the next one.
    List<Runnable> others = new DayPartitions(dataSource).otherKeys();
    others.forEach(Runnable::run);
    partitions.keyByLine();
    partitions.otherKeys().forEach(Runnable::run);
    assertThat(keys("%_20260316"))
        .containsExactly(
            "transaction_line_20260316_by_account (account_no, voucher_key)",
            "transaction_line_20260316_by_dossier (dossier_no) WHERE (dossier_no IS NOT NULL)",
            "transaction_line_20260316_by_line (delivery_id, line_no)",
            "transaction_line_20260316_by_reversal (reversal_of) WHERE (reversal_of IS NOT NULL)",
            "unit_balance_line_20260316_by_account (account_no)",
            "unit_balance_line_20260316_by_line (delivery_id, line_no)");
  }

  private List<String> keys(String table) {
    return jdbc.sql(
            """
            select indexname || ' ' || regexp_replace(indexdef, '.* USING btree ', '')
            from pg_indexes
            where schemaname = 'intake' and tablename like ?
            order by indexname
            """)
        .param(table)
        .query(String.class)
        .list();
  }

  @Test
  void keepsByDayWhatIsAskedForByDay() {
    assertThat(List.of(Feed.values()).stream().filter(DayPartitions::isByDay))
        .containsExactly(Feed.TRANSACTIONS, Feed.BALANCES, Feed.UNIT_RECORDS, Feed.UNIT_BALANCES);
  }
}
