package vn.sokhop.openitem;

import java.io.IOException;
import java.nio.file.Files;
import java.time.LocalDate;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestPropertySource;
import vn.sokhop.Emptied;
import vn.sokhop.command.Folders;
import vn.sokhop.command.ItemDesk;
import vn.sokhop.database.PostgresTest;
import vn.sokhop.operation.Nights;

/** Base of tests of what people say of items between whole nights, each from an empty treasury. */
@TestPropertySource(
    properties = {
      "sokhop.intake.feeds.transactions.control-file=none",
      "sokhop.intake.feeds.transactions.expected=false",
      "sokhop.intake.feeds.balances.expected=false",
      "sokhop.intake.feeds.balances.control-file=none"
    })
abstract class DeskNights extends PostgresTest {
  static final LocalDate MONDAY = LocalDate.of(2026, 11, 16);
  static final LocalDate TUESDAY = MONDAY.plusDays(1);
  static final LocalDate WEDNESDAY = MONDAY.plusDays(2);
  static final LocalDate THURSDAY = MONDAY.plusDays(3);

  @Autowired Nights nights;
  @Autowired Folders folders;
  @Autowired JdbcClient db;
  @Autowired ItemDesk desk;

  @BeforeEach
  final void emptyHouse() throws IOException {
    Emptied.installation(db, folders);
  }

  final void write(String name, String text) throws IOException {
    Files.writeString(folders.inboxFolder().resolve(name), text);
  }
}
