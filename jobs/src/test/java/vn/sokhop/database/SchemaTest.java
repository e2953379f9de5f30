package vn.sokhop.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.flywaydb.core.api.FlywayException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DelegatingDataSource;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

class SchemaTest {
  private DriverManagerDataSource database;
  private JdbcClient db;

  @BeforeEach
  void emptyDatabase() {
    DatabaseAddress address = TestServer.emptyDatabase();
    database = new DriverManagerDataSource(address.url(), address.user(), address.password());
    db = JdbcClient.create(database);
  }

  private long scripts() {
    return db.sql("select count(*) from flyway_schema_history").query(Long.class).single();
  }

  @Test
  void anEmptyDatabaseGetsAllTablesAndOneThatHasThemIsLeftAlone() {
    Schema.bringUpToDate(database);
    long all = scripts();
    assertThat(all).isGreaterThan(30);
    assertThat(db.sql("select count(*) from operation.run").query(Long.class).single()).isZero();
    db.sql("update flyway_schema_history set checksum = checksum + 1 where version = '0201'")
        .update();
    Schema.bringUpToDate(database);
    assertThat(scripts()).as("the scripts are those seen last").isEqualTo(all);
  }

  @Test
  void otherScriptsThanSeenLastAreComparedOneByOne() {
    Schema.bringUpToDate(database);
    db.sql("comment on table flyway_schema_history is 'scripts of another version'").update();
    db.sql("update flyway_schema_history set checksum = checksum + 1 where version = '0201'")
        .update();
    assertThatThrownBy(() -> Schema.bringUpToDate(database))
        .isInstanceOf(FlywayException.class)
        .hasMessageContaining("0201");
  }

  @Test
  void aScriptThatIsMissingIsRunAlthoughLaterOnesWere() {
    Schema.bringUpToDate(database);
    long all = scripts();
    db.sql("drop table warning.account_window").update();
    db.sql("drop index warning.kept_debit_by_account, warning.kept_debit_by_voucher").update();
    db.sql("create index kept_debit_by_account on warning.kept_debit (account_no)").update();
    db.sql("delete from flyway_schema_history where version = '0586'").update();
    db.sql("comment on table flyway_schema_history is 'scripts of another version'").update();
    Schema.bringUpToDate(database);
    assertThat(scripts()).isEqualTo(all);
    assertThat(db.sql("select count(*) from warning.account_window").query(Long.class).single())
        .isZero();
  }

  /** As when the process is killed in its first seconds, each time a little later. */
  @Test
  void startsThatAreCutOffEndInACompleteDatabase() {
    int cutOff = 0;
    boolean complete = false;
    while (!complete && cutOff < 100) {
      try {
        Schema.bringUpToDate(new CutOff(database, cutOff + 1));
        complete = true;
      } catch (RuntimeException cut) {
        cutOff++;
        assertThat(cut).hasStackTraceContaining(CutOff.REASON);
      }
    }
    assertThat(complete).isTrue();
    assertThat(cutOff).as("starts that were cut off").isGreaterThan(5);
    assertThat(db.sql("select count(*) from operation.run").query(Long.class).single()).isZero();
  }

  /** Connections that do nothing more from some moment before or after a commit. */
  private static final class CutOff extends DelegatingDataSource {
    static final String REASON = "cut off at a commit";
    private int moments;

    /**
     * @param moments how many they live to see, of which each commit has two
     */
    CutOff(DataSource database, int moments) {
      super(database);
      this.moments = moments;
    }

    @Override
    public Connection getConnection() throws SQLException {
      Connection real = super.getConnection();
      return (Connection)
          Proxy.newProxyInstance(
              SchemaTest.class.getClassLoader(),
              new Class<?>[] {Connection.class},
              (proxy, method, arguments) -> {
                boolean commit = method.getName().equals("commit");
                if (commit) {
                  moments--;
                }
                if (moments <= 0) {
                  real.abort(Runnable::run);
                  throw new SQLException(REASON);
                }
                try {
                  return method.invoke(real, arguments);
                } catch (InvocationTargetException failed) {
                  throw failed.getCause();
                } finally {
                  if (commit) {
                    moments--;
                  }
                }
              });
    }
  }
}
