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
  }

  static void analyze(JdbcClient db, String... tables) {
    for (String table : tables) {
      db.sql("analyze " + table).update();
    }
  }
}
