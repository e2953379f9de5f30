package vn.sokhop.operation;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;
import org.springframework.boot.batch.autoconfigure.BatchTransactionManager;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.TransactionDefinition;

/**
 * Transactions in which the framework notes how far jobs and steps are. Their commits are not
 * waited for until they are on the disk; the commit of the work that follows brings them there,
 * since the server writes in order. When the machine fails, the newest notes may be lost, as if it
 * had failed a moment before: a step is then repeated, which every step allows. Notes that belong
 * to a transaction of work are committed with it and are as durable as the work.
 */
final class RecordTransactions extends JdbcTransactionManager {
  RecordTransactions(DataSource dataSource) {
    super(dataSource);
  }

  @Override
  protected void prepareTransactionalConnection(
      Connection connection, TransactionDefinition definition) throws SQLException {
    super.prepareTransactionalConnection(connection, definition);
    try (Statement statement = connection.createStatement()) {
      statement.execute("set local synchronous_commit = off");
    }
  }

  /** Makes the framework use them, beside the transactions of work. */
  @Configuration(proxyBeanMethods = false)
  static class Configured {
    @Bean(defaultCandidate = false)
    @BatchTransactionManager
    RecordTransactions recordTransactions(DataSource dataSource) {
      return new RecordTransactions(dataSource);
    }
  }
}
