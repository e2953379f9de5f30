package vn.sokhop.dossier;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestPropertySource;
import vn.sokhop.command.Folders;
import vn.sokhop.database.PostgresTest;
import vn.sokhop.operation.Nights;
import vn.sokhop.operation.Progress;
import vn.sokhop.operation.RunResult;

/** A night that judges at noon knows nothing of the afternoon; the next one does. */
@TestPropertySource(
    properties = {
      "sokhop.dossier.as-of-time=12:00",
      "sokhop.intake.feeds.transactions.expected=false",
      "sokhop.intake.feeds.balances.expected=false"
    })
class AsOfTimeTest extends PostgresTest {
  private static final LocalDate MONDAY = LocalDate.of(2026, 11, 16);

  @Autowired Nights nights;
  @Autowired Folders folders;
  @Autowired JdbcClient db;

  @Test
  void judgesAtTheTimeThatIsSet() throws IOException {
    Files.createDirectories(folders.inboxFolder());
    Files.writeString(
        folders.inboxFolder().resolve("dossiers_0661_20261116_01.csv"),
        """
        dossier_no,as_of,office_code,unit_code,procedure_code,channel,sent_at,valid_received_at,stage,stage_since,finished_at,outcome_reason
        H-1,2026-11-16T09:00:00,0661,1055555,REVENUE_PAYMENT_DIRECT,PAPER,2026-11-16T08:00:00,2026-11-16T09:00:00,IN_CONTROL,2026-11-16T09:00:00,,
        H-1,2026-11-16T14:00:00,0661,1055555,REVENUE_PAYMENT_DIRECT,PAPER,2026-11-16T08:00:00,2026-11-16T09:00:00,RETURNED,2026-11-16T14:00:00,2026-11-16T14:00:00,x
        H-2,2026-11-16T14:00:00,0661,1055555,REVENUE_PAYMENT_DIRECT,PAPER,2026-11-16T13:30:00,2026-11-16T14:00:00,IN_CONTROL,2026-11-16T14:00:00,,
        """);
    assertThat(listed(MONDAY)).containsExactly("DOSSIER_STALLED H-1 OPEN");
    assertThat(listed(MONDAY.plusDays(1)))
        .containsExactly(
            "DOSSIER_FINISHED_LATE H-1 CLOSED",
            "DOSSIER_STALLED H-1 CLOSED",
            "DOSSIER_STALLED H-2 OPEN");
  }

  private List<String> listed(LocalDate date) {
    RunResult night = nights.one(date, false, Progress.SILENT);
    assertThat(night.isComplete()).as(night.toString()).isTrue();
    return db.sql(
            """
            select concat_ws(' ', code, subject, status)
            from openitem.item where run_id = :run and family = 'DOSSIER' order by 1
            """)
        .param("run", night.run().runId())
        .query(String.class)
        .list();
  }
}
