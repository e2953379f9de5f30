package vn.sokhop.database;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

class PostgresTestTest extends PostgresTest {
  @Autowired JdbcClient jdbc;

  @Test
  void startsTheApplicationOnAFreshDatabase() {
    assertThat(jdbc.sql("select count(*) from operation.run").query(Long.class).single()).isZero();
    assertThat(jdbc.sql("show timezone").query(String.class).single())
        .isEqualTo("Asia/Ho_Chi_Minh");
  }
}
