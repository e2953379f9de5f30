package vn.sokhop.warning.spending;

import java.io.IOException;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestPropertySource;
import vn.sokhop.Emptied;
import vn.sokhop.command.Folders;
import vn.sokhop.database.PostgresTest;
import vn.sokhop.operation.Nights;

/** Base of tests of whole nights over files of {@link Payments}, each from an empty treasury. */
@TestPropertySource(
    properties = {
      "sokhop.intake.feeds.transactions.control-file=none",
      "sokhop.intake.feeds.transactions.expected=false",
      "sokhop.intake.feeds.balances.expected=false"
    })
abstract class PaidNights extends PostgresTest {
  @Autowired private Nights nights;
  @Autowired private Folders folders;
  @Autowired JdbcClient db;
  Payments payments;

  @BeforeEach
  final void freshStart() throws IOException {
    Emptied.database(db);
    Emptied.folder(folders.home());
    payments = new Payments(folders.inboxFolder(), nights, db);
  }
}
