package vn.sokhop.reconciliation;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.batch.core.launch.JobOperator;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.sokhop.Emptied;
import vn.sokhop.command.NightStage;
import vn.sokhop.command.Run;
import vn.sokhop.database.PostgresTest;

/**
 * Base of tests of whole nights over the few rows of a {@link Treasury}, each from an empty one.
 */
public abstract class TreasuryNights extends PostgresTest {
  protected static final LocalDate MON = LocalDate.of(2026, 11, 16);
  protected static final LocalDate TUE = LocalDate.of(2026, 11, 17);
  protected static final LocalDate WED = LocalDate.of(2026, 11, 18);

  @Autowired protected JdbcClient db;
  @Autowired private JobOperator operator;
  @Autowired private List<NightStage> stages;
  protected Treasury treasury;

  @BeforeEach
  void open() {
    Emptied.database(db);
    treasury = new Treasury(db);
  }

  /** Runs the night; what it lists, a line an item. */
  protected final List<String> night(LocalDate date) throws Exception {
    return treasury.listing(run(date));
  }

  protected final Run run(LocalDate date) throws Exception {
    return treasury.night(date, stages, operator);
  }
}
