package vn.sokhop.database;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/**
 * One server for all tests of a JVM, under {@code target}; each caller gets a database of its own,
 * copied from one that the migrations have been through. Not durable on purpose: tests are faster.
 */
public final class TestServer {
  private static final AtomicInteger NUMBER = new AtomicInteger();
  private static final EmbeddedServer SERVER = start();

  private TestServer() {}

  /** A new database with every table of the application and no row. */
  public static DatabaseAddress freshDatabase() {
    String name = "test_" + NUMBER.incrementAndGet();
    superuser("create database " + name + " template template_sokhop strategy file_copy");
    return SERVER.address(name, "postgres");
  }

  /** A new database without any table. */
  static DatabaseAddress emptyDatabase() {
    String name = "test_" + NUMBER.incrementAndGet();
    superuser("create database " + name);
    return SERVER.address(name, "postgres");
  }

  /** A new home folder under {@code target}. */
  public static Path freshHome() {
    return Path.of("target", "test-homes", ProcessHandle.current().pid() + "-" + NUMBER.get());
  }

  private static EmbeddedServer start() {
    // Test classes run in several JVMs side by side.
    String name = "test-postgresql-" + System.getProperty("sokhop.fork", "1");
    EmbeddedServer server =
        EmbeddedServer.start(
            Path.of("target", name),
            Path.of("target", name + ".log"),
            new DatabaseProperties.Embedded(
                0,
                null,
                false,
                Map.of(
                    "fsync", "off",
                    "full-page-writes", "off",
                    "synchronous-commit", "off",
                    "max-connections", "100",
                    "shared-buffers", "128MB",
                    "io-method", "sync",
                    "jit", "off")));
    Runtime.getRuntime().addShutdownHook(new Thread(server::close));
    prepareTemplate(server);
    return server;
  }

  private static void prepareTemplate(EmbeddedServer server) {
    for (String old : oldDatabases(server)) {
      run(server, "drop database " + old + " with (force)");
    }
    run(server, "create database template_sokhop");
    DatabaseAddress address = server.address("template_sokhop", "postgres");
    Schema.bringUpToDate(
        new DriverManagerDataSource(address.url(), address.user(), address.password()));
  }

  private static List<String> oldDatabases(EmbeddedServer server) {
    List<String> names = new ArrayList<>();
    try (Connection connection = server.address("postgres", "postgres").connect();
        Statement statement = connection.createStatement();
        var rows =
            statement.executeQuery(
                """
                select datname from pg_database
                where datname ~ '^test_[0-9]+$' or datname = 'template_sokhop'
                """)) {
      while (rows.next()) {
        names.add(rows.getString(1));
      }
    } catch (SQLException failed) {
      throw new IllegalStateException(failed);
    }
    return names;
  }

  private static void superuser(String sql) {
    run(SERVER, sql);
  }

  private static void run(EmbeddedServer server, String sql) {
    try (Connection connection = server.address("postgres", "postgres").connect();
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    } catch (SQLException failed) {
      throw new IllegalStateException(sql, failed);
    }
  }
}
