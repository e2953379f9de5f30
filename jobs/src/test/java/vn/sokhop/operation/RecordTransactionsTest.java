package vn.sokhop.operation;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import vn.sokhop.database.DatabaseAddress;
import vn.sokhop.database.TestServer;

/** What is waited for and what is not. */
class RecordTransactionsTest {
  @Test
  void onlyNotesThatStandAloneAreNotWaitedFor() throws SQLException {
    DatabaseAddress address = TestServer.freshDatabase();
    try (Connection connection = address.connect()) {
      SingleConnectionDataSource source = new SingleConnectionDataSource(connection, true);
      JdbcClient db = JdbcClient.create(source);
      db.sql("set synchronous_commit = on").update();
      TransactionTemplate notes = new TransactionTemplate(new RecordTransactions(source));
      TransactionTemplate work = new TransactionTemplate(new JdbcTransactionManager(source));
      List<String> waits = new ArrayList<>();
      notes.executeWithoutResult(status -> waits.add("a note: " + waits(db)));
      work.executeWithoutResult(
          status -> {
            waits.add("work: " + waits(db));
            notes.executeWithoutResult(note -> waits.add("a note with its work: " + waits(db)));
          });
      waits.add("afterwards: " + waits(db));
      assertThat(waits)
          .containsExactly("a note: off", "work: on", "a note with its work: on", "afterwards: on");
    }
  }

  private static String waits(JdbcClient db) {
    return db.sql("show synchronous_commit").query(String.class).single();
  }
}
