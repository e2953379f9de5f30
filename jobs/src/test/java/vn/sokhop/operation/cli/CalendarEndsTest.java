package vn.sokhop.operation.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.sokhop.database.DatabaseAddress;
import vn.sokhop.database.TestServer;

/** A limit that walks into a year without a calendar stops the night until the year is there. */
class CalendarEndsTest {
  private static final String CALENDAR =
      """
      sokhop.calendar.years:
        2026: { days-off: [2026-01-01] }
      """;

  @TempDir Path folder;

  @Test
  void stopsWithItsRemedyAndGoesOnWhenTheYearIsAdded() throws IOException {
    Path config = Files.createDirectories(folder.resolve("config"));
    Files.copy(Path.of("../config/procedures.yml"), config.resolve("procedures.yml"));
    Files.writeString(config.resolve("calendar.yml"), CALENDAR);
    Files.writeString(
        config.resolve("application.yml"),
        """
        spring.config.import: [calendar.yml, procedures.yml]
        sokhop.intake.feeds:
          transactions.expected: false
          balances.expected: false
        """);
    Path inbox = Files.createDirectories(folder.resolve("home/inbox"));
    Files.writeString(
        inbox.resolve("dossiers_0661_20261231_01.csv"),
        """
        dossier_no,as_of,office_code,unit_code,procedure_code,channel,sent_at,valid_received_at,stage,stage_since
        H-1,2026-12-31T10:00,0661,1055555,RECURRENT_PAYMENT,DVCTT,2026-12-31T08:00,2026-12-31T09:00,IN_CONTROL,2026-12-31T09:00
        """);
    DatabaseAddress database = TestServer.freshDatabase();

    String stopped = night(database, config);
    assertThat(stopped)
        .contains(
            "calendar.yml: year 2027 is not in the calendar; its holidays and worked Saturdays are needed."
                + " Add it under sokhop.calendar.years.2027.\n")
        .endsWith("exit 2\n")
        .doesNotContain("Exception", "\tat ");

    Files.writeString(
        config.resolve("calendar.yml"), CALENDAR + "  2027: { days-off: [2027-01-01] }\n");
    assertThat(night(database, config))
        .contains("Going on with 2026-12-31 (run 1).", "  intake: was done before")
        .endsWith("exit 0\n");
  }

  private String night(DatabaseAddress database, Path config) {
    Map<String, String> keys =
        Map.of(
            "sokhop.db.url", database.url(),
            "sokhop.db.user", database.user(),
            "sokhop.db.password", database.password());
    ByteArrayOutputStream output = new ByteArrayOutputStream();
    PrintStream stream = new PrintStream(output, true, StandardCharsets.UTF_8);
    String[] command = {
      "nightly",
      "--date",
      "2026-12-31",
      "--lang",
      "en",
      "--home",
      folder.resolve("home").toString(),
      "--config",
      config.toString()
    };
    keys.forEach(System::setProperty);
    try {
      int code = Program.run(command, Map.of(), stream, stream);
      return output.toString(StandardCharsets.UTF_8) + "exit " + code + "\n";
    } finally {
      keys.keySet().forEach(System::clearProperty);
    }
  }
}
