package vn.sokhop.operation.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.util.FileSystemUtils;

/** The demo beside an installation that has a database and a mail server. */
class DemoCommandTest {
  @TempDir Path folder;

  @Test
  void leavesTheDatabaseAndTheMailServerOfTheInstallationAlone() throws IOException {
    Path config = folder.resolve("config");
    FileSystemUtils.copyRecursively(Path.of("..", "config"), config);
    Files.writeString(
        config.resolve("application.yml"),
        """

          db: { url: "jdbc:postgresql://127.0.0.1:1/real", user: real }
          notice: { smtp: { host: 127.0.0.1, port: 1 } }
        """,
        StandardOpenOption.APPEND);
    Path inbox = Files.createDirectories(folder.resolve("sample-data/inbox"));
    Files.writeString(
        inbox.resolve("units_all_20261116_01.csv"),
        "unit_code,unit_name,office_code\n1055555,Trường Tiểu học số 1,0661\n");
    Path home = folder.resolve("demo");
    ByteArrayOutputStream said = new ByteArrayOutputStream();
    PrintStream console = new PrintStream(said, true, StandardCharsets.UTF_8);
    int code =
        Program.run(
            new String[] {"--home", home.toString(), "--config", config.toString(), "demo"},
            Map.of(),
            console,
            console);
    assertThat(code).as(said.toString(StandardCharsets.UTF_8)).isZero();
    assertThat(home.resolve("database/data/postgresql.conf")).exists();
    assertThat(home.resolve("outbox/2026-11-16/exceptions.csv")).exists();
    assertThat(home.resolve("outbox/2026-11-16/run.json"))
        .content(StandardCharsets.UTF_8)
        .doesNotContain("127.0.0.1:1");
  }
}
