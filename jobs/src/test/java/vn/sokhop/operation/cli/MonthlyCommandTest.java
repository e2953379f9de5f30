package vn.sokhop.operation.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.context.support.GenericApplicationContext;
import vn.sokhop.command.ExitCode;
import vn.sokhop.command.Folders;
import vn.sokhop.command.Run;
import vn.sokhop.command.period.PeriodDigest;
import vn.sokhop.command.period.PeriodRequest;
import vn.sokhop.command.period.PeriodRun;
import vn.sokhop.database.DatabaseAddress;
import vn.sokhop.database.TestServer;
import vn.sokhop.message.Language;
import vn.sokhop.operation.RunResult;

/** The command {@code monthly} as its user sees it. */
class MonthlyCommandTest {
  private static final PeriodRequest OCTOBER =
      PeriodRequest.month(YearMonth.of(2026, 10)).only(null, "1055555");

  @TempDir Path folder;

  private final ByteArrayOutputStream output = new ByteArrayOutputStream();
  private final PrintStream stream = new PrintStream(output, true, StandardCharsets.UTF_8);

  @Test
  void wantsExactlyOnePeriod() {
    String vietnamese =
        "Hãy cho đúng một kỳ: --month, --quarter, --year, hoặc cả --from và --to.\n";
    assertRefused(vietnamese, "monthly");
    assertRefused(vietnamese, "monthly", "--unit", "1055555");
    assertRefused(vietnamese, "monthly", "--month", "2026-10", "--year", "2026");
    assertRefused(vietnamese, "monthly", "--quarter", "2026-Q3", "--from", "2026-10-01");
    assertRefused(vietnamese, "monthly", "--to", "2026-10-20");
    assertRefused(
        "Give exactly one period: --month, --quarter, --year, or both --from and --to.\n",
        "monthly",
        "--lang=en");
  }

  @Test
  void refusesWhatIsNoPeriod() {
    for (String wrong : List.of("2026-13", "2026-1", "10/2026", "2026", "2026-10-01", "")) {
      assertRefused(
          "--month: \"" + wrong + "\" is no month; expected for example 2026-10.\n",
          "monthly",
          "--lang=en",
          "--month",
          wrong);
    }
    assertRefused(
        "--month: \"tháng 10\" không phải là tháng; cần dạng 2026-10.\n",
        "monthly",
        "--month",
        "tháng 10");
    assertRefused(
        "--quarter: \"2026-Q5\" không phải là quý; cần dạng 2026-Q3.\n",
        "monthly",
        "--quarter",
        "2026-Q5");
    assertRefused("--year: \"26\" không phải là năm; cần dạng 2026.\n", "monthly", "--year", "26");
    assertRefused(
        "--from 2026-10-20 đứng sau --to 2026-10-05.\n",
        "monthly",
        "--from",
        "2026-10-20",
        "--to",
        "2026-10-05");
    assertRefused(
        "--from: giá trị \"2026-02-30\" không hợp lệ.\nXem \"sokhop monthly --help\".\n",
        "monthly",
        "--from",
        "2026-02-30",
        "--to",
        "2026-03-01");
  }

  @Test
  void refusesWhatIsNoCode() {
    assertRefused(
        "--office: \"661\" is no code of an office; expected 4 digits.\n",
        "monthly",
        "--lang=en",
        "--month",
        "2026-10",
        "--office",
        "661");
    assertRefused(
        "--unit: \"../../etc\" không phải là mã đơn vị; cần 7 chữ số.\n",
        "monthly",
        "--month",
        "2026-10",
        "--unit",
        "../../etc");
  }

  @Test
  void refusesAPeriodThatTheNightsHaveNotReached() throws SQLException {
    DatabaseAddress database = TestServer.freshDatabase();
    assertThat(run(database, "monthly", "--month", "2026-10"))
        .isEqualTo(
            "monthly 2026-10: chưa có đêm nào hoàn tất nên chưa có số liệu để xác nhận. Hãy chạy"
                + " các đêm trước. Chưa làm gì.\nexit 2\n");
    completeNight(database, "2026-10-29");
    assertThat(run(database, "monthly", "--month", "2026-10"))
        .isEqualTo(
            "monthly 2026-10: kỳ chưa kết thúc. Đêm hoàn tất gần nhất là 2026-10-29; kỳ kết thúc"
                + " cùng đêm 2026-10-30. Hãy chạy các đêm đến hết ngày đó trước. Chưa làm gì.\n"
                + "exit 2\n");
    assertThat(run(database, "monthly", "--quarter", "2026-q4", "--office", "0661", "--lang=en"))
        .isEqualTo(
            "monthly 2026-Q4: the period is not over. The last complete night is 2026-10-29; it ends with the"
                + " night of 2026-12-31. Run the nights up to then first. Nothing was done.\nexit 2\n");
  }

  @Test
  void showsFiguresFolderAndFilesOfARun() throws IOException {
    PeriodRun run = new PeriodRun(new Run(12, LocalDate.of(2026, 10, 31), 2, 11), OCTOBER);
    Path files = folder.resolve("outbox/2026-10-unit-1055555/attempt-2");
    for (int unit = 0; unit < 40; unit++) {
      Path below = Files.createDirectories(files.resolve("confirmations/0661"));
      Files.writeString(below.resolve("10" + unit + ".pdf"), "");
    }
    Files.writeString(files.resolve("confirmation-summary.pdf"), "");
    Files.writeString(files.resolve("confirmation-register.csv"), "");
    page(Language.EN, new Digest())
        .show(new RunResult(run.run(), OCTOBER, ExitCode.HIGH_OPEN, null, Duration.ofMillis(1234)));
    assertThat(output.toString(StandardCharsets.UTF_8))
        .isEqualTo(
            """
            2026-10 unit=1055555: done in 1.2 seconds (run 12).
            40 forms of 2026-10 unit=1055555
            Files in %s:
              confirmation-register.csv
              confirmation-summary.pdf
              and 40 files in folders below
            """
                .formatted(files));
  }

  @Test
  void saysWhatARunComesToWhenNoStageDoes() {
    Run run = new Run(12, LocalDate.of(2026, 10, 31), 1, 11);
    page(Language.VI, null)
        .show(new RunResult(run, OCTOBER, ExitCode.DONE, null, Duration.ofMillis(400)));
    page(Language.VI, null)
        .show(
            new RunResult(run, OCTOBER, ExitCode.FAILED, "đơn vị không có.", Duration.ofMillis(1)));
    assertThat(output.toString(StandardCharsets.UTF_8))
        .isEqualTo(
            """
            Kỳ 2026-10 unit=1055555: xong trong 0,4 giây (lần chạy 12).
            Kết luận: xong, không còn mục HIGH nào mở (mã 0).
            đơn vị không có.
            Kỳ 2026-10 unit=1055555 chưa xong (lần chạy 12). Chạy lại đúng lệnh này để đi tiếp. Chi tiết trong %s.
            """
                .formatted(folder.resolve("logs/sokhop.log")));
  }

  private RunPage page(Language language, @Nullable PeriodDigest digest) {
    GenericApplicationContext beans = new GenericApplicationContext();
    beans.registerBean(Folders.class, () -> new Folders(folder, null, null));
    if (digest != null) {
      beans.registerBean(PeriodDigest.class, () -> digest);
    }
    beans.refresh();
    return new RunPage(new Console(stream, stream, language), beans);
  }

  private record Digest() implements PeriodDigest {
    @Override
    public ExitCode outcome(PeriodRun run) {
      return ExitCode.HIGH_OPEN;
    }

    @Override
    public List<String> lines(PeriodRun run) {
      return List.of("40 forms of " + run.request().text());
    }
  }

  private void assertRefused(String message, String... arguments) {
    assertThat(run(arguments)).isEqualTo(message + "exit 2\n");
  }

  private String run(DatabaseAddress database, String... arguments) {
    Map<String, String> keys =
        Map.of(
            "sokhop.db.url", database.url(),
            "sokhop.db.user", database.user(),
            "sokhop.db.password", database.password());
    List<String> all = new ArrayList<>(List.of(arguments));
    all.addAll(List.of("--home", folder.resolve("home").toString(), "--config", "../config"));
    keys.forEach(System::setProperty);
    try {
      return run(all.toArray(String[]::new));
    } finally {
      keys.keySet().forEach(System::clearProperty);
    }
  }

  private String run(String... arguments) {
    output.reset();
    int code = Program.run(arguments, Map.of(), stream, stream);
    return output.toString(StandardCharsets.UTF_8) + "exit " + code + "\n";
  }

  private static void completeNight(DatabaseAddress database, String date) throws SQLException {
    try (Connection connection =
            DriverManager.getConnection(database.url(), database.user(), database.password());
        Statement statement = connection.createStatement()) {
      statement.execute(
          """
          insert into operation.run
            (kind, business_date, attempt, state, exit_code, started_at, ended_at, version, config_digest, settings)
          values ('NIGHTLY', '%s', 1, 'COMPLETE', 0, now(), now(), 'test', 'test', '{}')
          """
              .formatted(date));
    }
  }
}
