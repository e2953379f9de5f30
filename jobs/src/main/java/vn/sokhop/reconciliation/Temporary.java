package vn.sokhop.reconciliation;

import java.sql.Types;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.sokhop.command.Run;

/** Tables that live for one transaction: who is who on the date, and who takes part. */
final class Temporary {
  private Temporary() {}

  static void create(Run run, ReconciliationProperties settings, JdbcClient db) {
    db.sql(ScopeSql.ACCOUNTS_OF_TODAY).param("date", run.businessDate()).update();
    db.sql(ScopeSql.PARTICIPANTS)
        .param("date", run.businessDate())
        .param("compulsoryFrom", settings.compulsoryFrom(), Types.DATE)
        .update();
    // Where the planner expects a line or two and there are thousands, each looks up its own.
    db.sql("create index on account_today (account_no)").update();
    db.sql("create index on participant (unit_code)").update();
  }

  static void analyze(JdbcClient db, String... tables) {
    for (String table : tables) {
      db.sql("analyze " + table).update();
    }
  }
}
