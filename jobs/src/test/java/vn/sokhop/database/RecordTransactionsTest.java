package vn.sokhop.database;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** What is waited for and what is not. */
class RecordTransactionsTest {
  @Test
  void onlyNotesThatStandAloneAreNotWaitedFor() {
    DatabaseAddress address = TestServer.freshDatabase();
    try (HikariDataSource source = pool(address, "on");
        RecordTransactions records = new RecordTransactions(pool(address, "off"), source)) {
      JdbcClient db = JdbcClient.create(source);
      TransactionTemplate notes = new TransactionTemplate(records);
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

  @Test
  void aNoteWithItsWorkIsTakenBackWithIt() {
    DatabaseAddress address = TestServer.freshDatabase();
    try (HikariDataSource source = pool(address, "on");
        RecordTransactions records = new RecordTransactions(pool(address, "off"), source)) {
      JdbcClient db = JdbcClient.create(source);
      db.sql("create table noted (text text)").update();
      TransactionTemplate notes = new TransactionTemplate(records);
      new TransactionTemplate(new JdbcTransactionManager(source))
          .executeWithoutResult(
              work -> {
                notes.executeWithoutResult(note -> note(db, "with its work"));
                work.setRollbackOnly();
              });
      notes.executeWithoutResult(note -> note(db, "alone"));
      assertThat(db.sql("select text from noted").query(String.class).list())
          .containsExactly("alone");
    }
  }

  private static void note(JdbcClient db, String text) {
    db.sql("insert into noted (text) values (?)").param(text).update();
  }

  private static HikariDataSource pool(DatabaseAddress address, String synchronousCommit) {
    HikariConfig config = new HikariConfig();
    config.setJdbcUrl(address.url());
    config.setUsername(address.user());
    config.setPassword(address.password());
    config.setMaximumPoolSize(2);
    config.setConnectionInitSql("set synchronous_commit = " + synchronousCommit);
    return new HikariDataSource(config);
  }

  private static String waits(JdbcClient db) {
    return db.sql("show synchronous_commit").query(String.class).single();
  }
}
