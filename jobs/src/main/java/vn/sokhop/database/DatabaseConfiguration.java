package vn.sokhop.database;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.sokhop.command.Folders;

/**
 * The server and its pool, over tables as this version needs them. The pool takes the server as
 * parameter, so it closes first.
 */
@Configuration(proxyBeanMethods = false)
class DatabaseConfiguration {

  @Bean(destroyMethod = "close")
  DatabaseServer databaseServer(
      DatabaseProperties properties, Folders folders, ObjectProvider<EarlyServer> early) {
    EarlyServer started = early.getIfAvailable();
    return started == null ? DatabaseServer.open(properties, folders) : started.take();
  }

  @Bean(destroyMethod = "close")
  HikariDataSource dataSource(DatabaseServer server, DatabaseProperties properties) {
    HikariConfig config = new HikariConfig();
    config.setPoolName("sokhop");
    config.setJdbcUrl(server.address().url());
    config.setUsername(server.address().user());
    config.setPassword(server.address().password());
    config.setMaximumPoolSize(properties.poolSize());
    config.setMinimumIdle(1);
    config.addDataSourceProperty("reWriteBatchedInserts", "true");
    config.addDataSourceProperty("ApplicationName", "sokhop");
    config.addDataSourceProperty("tcpKeepAlive", "true");
    // The driver would pass the zone of this machine; a date in a query is a date at the treasury.
    config.setConnectionInitSql("set time zone 'Asia/Ho_Chi_Minh'");
    HikariDataSource pool = new HikariDataSource(config);
    try {
      Schema.bringUpToDate(pool);
    } catch (RuntimeException failed) {
      pool.close();
      throw failed;
    }
    return pool;
  }
}
