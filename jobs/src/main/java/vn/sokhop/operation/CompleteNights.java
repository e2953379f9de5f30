package vn.sokhop.operation;

import java.time.LocalDate;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.sokhop.command.JudgedDates;

/** The business dates of complete nights; a line for one of them is late. */
@Component
final class CompleteNights implements JudgedDates {
  private final JdbcClient jdbc;

  CompleteNights(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  public Set<LocalDate> judged() {
    return jdbc.sql(
            """
            select distinct business_date
            from operation.run
            where kind = 'NIGHTLY'
              and state = 'COMPLETE'
            """)
        .query(LocalDate.class)
        .set();
  }
}
