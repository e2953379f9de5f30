package vn.sokhop.database;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.batch.autoconfigure.BatchTransactionManager;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.sokhop.command.Folders;

/**
 * The server and its pool, over tables as this version needs them. The pool takes the server as
 * parameter, so it closes first.
 */
@Configuration(proxyBeanMethods = false)
class DatabaseConfiguration {
  /** Three stages side by side, or two loaders and the step they belong to. */
  private static final int NOTING_AT_A_TIME = 3;

  @Bean(destroyMethod = "close")
  DatabaseServer databaseServer(
      DatabaseProperties properties, Folders folders, ObjectProvider<EarlyServer> early) {
    EarlyServer started = early.getIfAvailable();
    return started == null ? DatabaseServer.open(properties, folders) : started.take();
  }

  @Bean(destroyMethod = "close")
  HikariDataSource dataSource(DatabaseServer server, DatabaseProperties properties) {
    HikariConfig config = pool(server, "sokhop", properties.poolSize());
    config.setMinimumIdle(1);
    HikariDataSource pool = new HikariDataSource(config);
    try {
      Schema.bringUpToDate(pool);
    } catch (RuntimeException failed) {
      pool.close();
      throw failed;
    }
    return pool;
  }

  /** What the framework notes in, beside the transactions of work. */
  @Bean(destroyMethod = "close", defaultCandidate = false)
  @BatchTransactionManager
  RecordTransactions recordTransactions(DatabaseServer server, HikariDataSource dataSource) {
    HikariConfig config = pool(server, "sokhop notes", NOTING_AT_A_TIME);
    config.setConnectionInitSql(config.getConnectionInitSql() + "; set synchronous_commit = off");
    // A command that only looks has nothing to note.
    config.setMinimumIdle(0);
    config.setInitializationFailTimeout(-1);
    return new RecordTransactions(new HikariDataSource(config), dataSource);
  }

  private static HikariConfig pool(DatabaseServer server, String name, int size) {
    HikariConfig config = new HikariConfig();
    config.setPoolName(name);
    config.setJdbcUrl(server.address().url());
    config.setUsername(server.address().user());
    config.setPassword(server.address().password());
    config.setMaximumPoolSize(size);
    config.addDataSourceProperty("reWriteBatchedInserts", "true");
    config.addDataSourceProperty("ApplicationName", "sokhop");
    config.addDataSourceProperty("tcpKeepAlive", "true");
    // The driver would pass the zone of this machine; a date in a query is a date at the treasury.
    config.setConnectionInitSql("set time zone 'Asia/Ho_Chi_Minh'");
    return config;
  }
}
