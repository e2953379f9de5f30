package vn.sokhop.operation.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import picocli.CommandLine;
import picocli.CommandLine.Model.ArgSpec;
import vn.sokhop.database.DatabaseAddress;
import vn.sokhop.database.TestServer;
import vn.sokhop.message.Language;
import vn.sokhop.message.Messages;

/** The command line as its user sees it. */
class ProgramTest {
  private static final Path CONFIG = Path.of("..", "config");

  @TempDir Path folder;

  private String out = "";
  private String err = "";

  @ParameterizedTest
  @EnumSource
  void everyCommandAndOptionHasHelp(Language language) {
    for (CommandLine command : all(Program.tree(language))) {
      assertThat(command.getCommandSpec().usageMessage().description())
          .as(command.getCommandSpec().qualifiedName())
          .isNotEmpty();
      for (ArgSpec argument : command.getCommandSpec().args()) {
        assertThat(argument.description())
            .as(command.getCommandSpec().qualifiedName() + " " + argument.paramLabel())
            .isNotEmpty();
      }
    }
  }

  @Test
  void writesAMonthOfDossiers() {
    Path to = folder.resolve("month");
    assertThat(
            run(
                "--lang",
                "en",
                "sample",
                "--dossier-month",
                "2021-05",
                "--dossiers",
                "1000",
                "--to",
                to.toString()))
        .as(err)
        .isZero();
    assertThat(to.resolve("inbox").resolve("dossiers_0661_20210531_01.csv")).isNotEmptyFile();
    assertThat(to.resolve("expected-exceptions.csv")).isNotEmptyFile();
    assertThat(to.resolve("README.md")).content().contains("received in the month | 1000");
  }

  @Test
  void showsHelpOfEveryCommandWithoutStartingAnything() {
    for (CommandLine command : all(Program.tree(Language.VI))) {
      List<String> words =
          new ArrayList<>(List.of(command.getCommandSpec().qualifiedName().split(" ")));
      words.remove(0);
      words.add("--help");
      assertThat(run(words.toArray(String[]::new))).isZero();
      assertThat(out)
          .startsWith("Cách dùng: " + command.getCommandSpec().qualifiedName())
          .contains("--home")
          .doesNotContain("???");
      assertThat(err).isEmpty();
    }
  }

  @Test
  void speaksEnglishWhenAsked() {
    assertThat(run("nightly", "--help", "--lang", "en")).isZero();
    assertThat(out).startsWith("Usage: sokhop nightly").contains("Business date");
    assertThat(run("--lang=en", "nightly")).isEqualTo(2);
    assertThat(err).isEqualTo("Give --date, or both --from and --to.\n");
  }

  @Test
  void bothLanguagesHaveTheSameTexts() {
    Set<String> vietnamese = keys(Language.VI);
    assertThat(keys(Language.EN)).isEqualTo(vietnamese);
  }

  @Test
  void refusesWrongUseWithOnePlainMessage() {
    assertThat(run("nightly", "--dat", "x")).isEqualTo(2);
    assertThat(err).isEqualTo("Không hiểu: --dat x\nXem \"sokhop nightly --help\".\n");
    assertThat(run("nightly", "--date", "2026-02-30")).isEqualTo(2);
    assertThat(err).startsWith("--date: giá trị \"2026-02-30\" không hợp lệ.\n");
    assertThat(run("explain")).isEqualTo(2);
    assertThat(err).startsWith("Thiếu: ID\n");
    assertThat(run("items")).isEqualTo(2);
    assertThat(err).startsWith("Thiếu lệnh con.\n");
    assertThat(run("no-such-command")).isEqualTo(2);
    assertThat(run("--lang", "fr", "status")).isEqualTo(2);
    assertThat(run("nightly", "--date", "2026-11-20", "--from", "2026-11-19")).isEqualTo(2);
    assertThat(run("nightly", "--from", "2026-11-20", "--to", "2026-11-19")).isEqualTo(2);
    assertThat(err).isEqualTo("--from 2026-11-20 đứng sau --to 2026-11-19.\n");
    assertThat(run()).isEqualTo(2);
  }

  @Test
  void refusesAMissingConfigurationFolder() {
    assertThat(run("status", "--config", folder.resolve("none").toString())).isEqualTo(2);
    assertThat(err)
        .isEqualTo("Không có thư mục cấu hình " + folder.resolve("none") + ". Hãy cho --config.\n");
  }

  @Test
  void wantsASecondPersonToCloseAnItem() {
    assertThat(run("items", "close", "X1", "--cause", "OTHER", "--by", "Lê An")).isEqualTo(2);
    assertThat(err)
        .isEqualTo(
            "X1: đóng một mục cần người thứ hai. Thêm --approved-by và tên người phê duyệt.\n");
    assertThat(
            run(
                "items",
                "close",
                "X1",
                "--cause",
                "OTHER",
                "--by",
                "Lê An",
                "--approved-by",
                " LÊ  an"))
        .isEqualTo(2);
    assertThat(err)
        .isEqualTo(
            "X1: người phê duyệt phải khác người đề nghị (Lê An); cả hai ghi bằng họ tên.\n");
  }

  @Test
  void showsWhatWouldSteerTheTerminal() {
    assertThat(run("items", "close", "X1\u001b[2J\u202e", "--cause", "OTHER", "--by", "Lê An"))
        .isEqualTo(2);
    assertThat(err)
        .isEqualTo(
            "X1\\u001b[2J\\u202e: đóng một mục cần người thứ hai. Thêm --approved-by và tên người phê duyệt.\n");
  }

  @Test
  void namesEveryFaultOfTheConfigurationWithFileAndKey() throws IOException {
    Path config = Files.createDirectories(folder.resolve("with blank"));
    Files.copy(CONFIG.resolve("calendar.yml"), config.resolve("calendar.yml"));
    Files.writeString(
        config.resolve("application.yml"),
        """
        spring.config.import: calendar.yml
        sokhop:
          databse: {port: 3}
          schedule:
            nightlee: x
          db:
            pool-size: many
            embedded.settings.work-mem: 8MB
        """);
    assertThat(run("config", "check", "--config", config.toString())).isEqualTo(2);
    assertThat(err.lines())
        .containsExactly(
            "application.yml:3: khóa sokhop.databse.port không tồn tại.",
            "application.yml:5: khóa sokhop.schedule.nightlee không tồn tại.",
            "application.yml:7: sokhop.db.pool-size: value \"many\": For input string: \"many\"",
            "Cấu hình có 3 lỗi.");
  }

  @Test
  void namesTheFileAndLineThatIsNoYaml() throws IOException {
    Path config = Files.createDirectories(folder.resolve("config"));
    Files.writeString(config.resolve("application.yml"), "sokhop:\n  lang: [\n");
    assertThat(run("status", "--config", config.toString())).isEqualTo(2);
    assertThat(err)
        .isEqualTo(
            config.resolve("application.yml")
                + ":3: expected the node content, but found '<stream end>'\n");
  }

  @Test
  void findsNoFaultInTheConfigurationOfTheProject() {
    assertThat(runOnDatabase("config", "check")).as(err).isZero();
  }

  @Test
  void showsTheStatusOfANewHome() {
    assertThat(runOnDatabase("status", "--lang", "en")).as(err).isZero();
    assertThat(out)
        .startsWith("Home: " + folder.resolve("home"))
        .contains("No night is complete yet.\n", "Now: not running\n", "Next run by the time");
  }

  @Test
  void saysThatAFindingIsNotKnown() {
    assertThat(runOnDatabase("explain", "X0")).isEqualTo(2);
    assertThat(err).isEqualTo("Không có mục nào mang mã X0.\n");
  }

  @Test
  void saysThatNoNightIsCompleteForDossiersToBeSeenAt() {
    assertThat(runOnDatabase("dossiers", "list", "--lang", "en")).isEqualTo(2);
    assertThat(err)
        .isEqualTo(
            "No night is complete yet. Run one, or give the instant: --as-of 2026-11-18 or --as-of"
                + " 2026-11-18T15:00.\n");
    assertThat(runOnDatabase("dossiers", "list", "--as-of", "2021-05-31")).as(err).isZero();
    assertThat(out).isEqualTo("Hồ sơ đang mở lúc 24:00 31/05/2021\nKhông có hồ sơ nào như vậy.\n");
    assertThat(runOnDatabase("dossiers", "show", "H-1", "--as-of", "2021-05-31")).isEqualTo(2);
    assertThat(err).isEqualTo("Không có hồ sơ H-1.\n");
  }

  @Test
  void refusesAnInstantOfDossiersThatIsNoneOrInTheFuture() {
    for (String wrong : List.of("yesterday", "2026-02-30", "2026-11-18T25:00", "18/11/2026", "")) {
      assertThat(run("dossiers", "list", "--lang=en", "--as-of", wrong)).as(wrong).isEqualTo(2);
      assertThat(err)
          .isEqualTo(
              "--as-of: \""
                  + wrong
                  + "\" is no instant; expected a date (2026-11-18: 24:00 of it) or a time"
                  + " (2026-11-18T15:00, with an offset if need be).\n");
    }
    assertThat(runOnDatabase("dossiers", "show", "H-1", "--as-of", "2999-01-01T10:00+07:00"))
        .isEqualTo(2);
    assertThat(err)
        .startsWith("--as-of: 2999-01-01T10:00+07:00 nằm trong tương lai (bây giờ là ")
        .endsWith("); cần một thời điểm đã qua.\n");
    assertThat(run("dossiers")).isEqualTo(2);
    assertThat(err).startsWith("Thiếu lệnh con.\n");
    assertThat(run("dossiers", "show")).isEqualTo(2);
    assertThat(err).startsWith("Thiếu: NUMBER\n");
    assertThat(run("dossiers", "list", "--days-over", "x")).isEqualTo(2);
    assertThat(err).startsWith("--days-over: giá trị \"x\" không hợp lệ.\n");
  }

  @Test
  void saysWhenTheDatabaseDoesNotAnswer() {
    assertThat(
            runWith(
                Map.of(
                    "sokhop.db.url", "jdbc:postgresql://localhost:1/none",
                    "sokhop.db.password", "wrong"),
                "status",
                "--home",
                folder.toString(),
                "--config",
                CONFIG.toString()))
        .isEqualTo(1);
    assertThat(err).startsWith("the database does not answer: ").hasLineCount(1);
  }

  private int runOnDatabase(String... arguments) {
    DatabaseAddress address = TestServer.freshDatabase();
    List<String> all = new ArrayList<>(List.of(arguments));
    all.addAll(List.of("--home", folder.resolve("home").toString(), "--config", CONFIG.toString()));
    return runWith(
        Map.of(
            "sokhop.db.url", address.url(),
            "sokhop.db.user", address.user(),
            "sokhop.db.password", address.password()),
        all.toArray(String[]::new));
  }

  private int runWith(Map<String, String> settings, String... arguments) {
    settings.forEach(System::setProperty);
    try {
      return run(arguments);
    } finally {
      settings.keySet().forEach(System::clearProperty);
    }
  }

  private int run(String... arguments) {
    ByteArrayOutputStream output = new ByteArrayOutputStream();
    ByteArrayOutputStream errors = new ByteArrayOutputStream();
    int code =
        Program.run(
            arguments,
            Map.of(),
            new PrintStream(output, true, StandardCharsets.UTF_8),
            new PrintStream(errors, true, StandardCharsets.UTF_8));
    out = output.toString(StandardCharsets.UTF_8);
    err = errors.toString(StandardCharsets.UTF_8);
    return code;
  }

  static List<CommandLine> all(CommandLine command) {
    List<CommandLine> all = new ArrayList<>(List.of(command));
    command.getSubcommands().values().forEach(inner -> all.addAll(all(inner)));
    return all;
  }

  private static Set<String> keys(Language language) {
    ResourceBundle bundle = Messages.bundle(Program.class, language);
    return new TreeSet<>(bundle.keySet());
  }
}
