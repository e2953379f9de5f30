package vn.sokhop.database;

import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.springframework.core.InfrastructureProxy;
import org.springframework.jdbc.datasource.DelegatingDataSource;
import org.springframework.jdbc.support.JdbcTransactionManager;

/**
 * Transactions in which the framework notes how far jobs and steps are. Their commits are not
 * waited for until they are on the disk; the commit of the work that follows brings them there,
 * since the server writes in order. When the machine fails, the newest notes may be lost, as if it
 * had failed a moment before: a step is then repeated, which every step allows. Notes that belong
 * to a transaction of work are committed with it and are as durable as the work.
 */
final class RecordTransactions extends JdbcTransactionManager implements AutoCloseable {
  private final HikariDataSource connections;

  /**
   * @param connections of notes that stand alone, {@code synchronous_commit = off}; closed with
   *     this
   * @param work where work has its connections; a note within its transaction is written with it,
   *     and none once it is closed
   */
  RecordTransactions(HikariDataSource connections, HikariDataSource work) {
    super(new InPlaceOf(work, connections));
    this.connections = connections;
  }

  @Override
  public void close() {
    connections.close();
  }

  /** Other connections that are bound to a thread as if they were those of the work. */
  private static final class InPlaceOf extends DelegatingDataSource implements InfrastructureProxy {
    private final HikariDataSource work;

    InPlaceOf(HikariDataSource work, DataSource connections) {
      super(connections);
      this.work = work;
    }

    @Override
    public Connection getConnection() throws SQLException {
      if (work.isClosed()) {
        throw new SQLException("nothing may be written any more");
      }
      return super.getConnection();
    }

    @Override
    public Object getWrappedObject() {
      return work;
    }
  }
}
