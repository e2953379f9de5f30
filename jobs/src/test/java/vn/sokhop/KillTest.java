package vn.sokhop;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import vn.sokhop.confirmation.MonthFiles;
import vn.sokhop.sample.Sample;
import vn.sokhop.sample.SampleOptions;

/**
 * Nights in processes of their own that are killed at random moments, each followed by the same
 * command: the end state is that of undisturbed nights. The embedded server outlives its killed
 * owner and is taken over. {@code -Dsokhop.kills=20} kills more often, {@code -Dsokhop.seed=7}
 * repeats a run.
 */
class KillTest {
  private static final int LONGEST_MILLIS = 9_000;

  @Test
  void killedNightsEndLikeUndisturbedOnes() throws Exception {
    long seed = Long.getLong("sokhop.seed", 20261123);
    int kills = Integer.getInteger("sokhop.kills", 3);
    SplittableRandom random = new SplittableRandom(seed);
    Path base = Path.of("target", "kill-test").toAbsolutePath();
    Emptied.folder(base);
    Path sample = base.resolve("sample");
    List<LocalDate> dates =
        Sample.write(sample, SampleOptions.of(seed).withDays(LocalDate.of(2026, 11, 16), 3));
    Path quiet = base.resolve("quiet");
    Path killed = base.resolve("killed");
    List<String> moments = new ArrayList<>();
    for (int i = 0; i < dates.size(); i++) {
      LocalDate date = dates.get(i);
      bring(sample, quiet, i, date);
      bring(sample, killed, i, date);
      assertThat(run(quiet, date)).as("undisturbed %s", date).isIn(0, 3, 4);
      for (int kill = i; kill < kills; kill += dates.size()) {
        int millis = 200 + random.nextInt(LONGEST_MILLIS);
        moments.add(date + " after " + millis + " ms");
        if (startAndKill(killed, date, millis)) {
          break;
        }
      }
      int code = run(killed, date);
      // 2: the night was complete before the kill came
      assertThat(code).as("seed %d, kills %s", seed, moments).isIn(0, 2, 3, 4);
    }
    for (LocalDate date : dates) {
      assertThat(Files.readString(killed.resolve("outbox/" + date + "/exceptions.csv")))
          .as("seed %d, kills %s, night %s", seed, moments, date)
          .isEqualTo(Files.readString(quiet.resolve("outbox/" + date + "/exceptions.csv")));
    }
    for (String folder : List.of("inbox", "archive", "refused", "outbox")) {
      assertThat(files(killed.resolve(folder)))
          .as("seed %d, kills %s, %s", seed, moments, folder)
          .isEqualTo(files(quiet.resolve(folder)));
    }
  }

  @Test
  void aKilledMonthMakesTheSameFiles() throws Exception {
    long seed = Long.getLong("sokhop.seed", 20261123);
    SplittableRandom random = new SplittableRandom(seed);
    Path base = Path.of("target", "kill-test-month").toAbsolutePath();
    Emptied.folder(base);
    Path home = base.resolve("home");
    Files.createDirectories(home.resolve("inbox"));
    LocalDate last = LocalDate.of(2026, 10, 30);
    MonthFiles.write(home.resolve("inbox"), 900, 4, List.of(last.minusDays(1), last));
    for (LocalDate date : List.of(last, LocalDate.of(2026, 11, 2))) {
      assertThat(run(home, date)).as("night %s", date).isIn(0, 3, 4);
    }
    List<Integer> moments = new ArrayList<>();
    for (int kill = 0; kill < Integer.getInteger("sokhop.kills", 3); kill++) {
      int millis = 2_000 + random.nextInt(LONGEST_MILLIS);
      moments.add(millis);
      Process process = start(home, "monthly", "--month", "2026-10");
      if (process.waitFor(millis, TimeUnit.MILLISECONDS)) {
        break;
      }
      process.destroyForcibly().waitFor();
    }
    Process rest = start(home, "monthly", "--month", "2026-10");
    assertThat(rest.waitFor(120, TimeUnit.SECONDS)).isTrue();
    // 2: the month was complete before the last kill came
    assertThat(rest.exitValue()).as("seed %d, kills %s", seed, moments).isIn(2, 3);
    Process again = start(home, "monthly", "--month", "2026-10", "--again");
    assertThat(again.waitFor(120, TimeUnit.SECONDS)).isTrue();
    Path first = home.resolve("outbox/2026-10");
    Path second = first.resolve("attempt-2");
    List<String> forms = files(second.resolve("confirmations"));
    assertThat(forms).hasSize(904);
    assertThat(files(first.resolve("confirmations"))).isEqualTo(forms);
    for (String form : forms) {
      assertThat(first.resolve("confirmations").resolve(form))
          .as("seed %d, kills %s, %s", seed, moments, form)
          .hasSameBinaryContentAs(second.resolve("confirmations").resolve(form));
    }
    assertThat(first.resolve("confirmation-register.csv"))
        .hasSameBinaryContentAs(second.resolve("confirmation-register.csv"));
    assertThat(files(home.resolve("outbox"))).noneMatch(file -> file.contains(".draft"));
  }

  private static void bring(Path sample, Path home, int night, LocalDate date) throws IOException {
    if (night == 0) {
      copy(Sample.inbox(sample), home.resolve("inbox"));
    }
    copy(Sample.later(sample, date), home.resolve("inbox"));
  }

  private static int run(Path home, LocalDate date) throws Exception {
    Process process = start(home, date);
    assertThat(process.waitFor(120, TimeUnit.SECONDS)).as("night %s ends", date).isTrue();
    return process.exitValue();
  }

  /** True when the night was over before it could be killed. */
  private static boolean startAndKill(Path home, LocalDate date, int millis) throws Exception {
    Process process = start(home, date);
    if (process.waitFor(millis, TimeUnit.MILLISECONDS)) {
      return true;
    }
    process.destroyForcibly().waitFor();
    return false;
  }

  private static Process start(Path home, LocalDate date) throws IOException {
    return start(home, "nightly", "--date", date.toString());
  }

  private static Process start(Path home, String... command) throws IOException {
    Files.createDirectories(home);
    List<String> line =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx384m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path")
                    .replace(
                        "target" + File.separator + "test-classes",
                        "target" + File.separator + "classes"),
                "vn.sokhop.Sokhop",
                "--home",
                home.toString(),
                "--config",
                Path.of("..", "config").toAbsolutePath().normalize().toString()));
    line.addAll(List.of(command));
    ProcessBuilder process = new ProcessBuilder(line);
    // the files of the month come without control files
    process.environment().put("SOKHOP_INTAKE_FEEDS_TRANSACTIONS_CONTROLFILE", "optional");
    process.environment().put("SOKHOP_INTAKE_FEEDS_BALANCES_CONTROLFILE", "optional");
    return process
        .redirectErrorStream(true)
        .redirectOutput(ProcessBuilder.Redirect.appendTo(home.resolve("console.txt").toFile()))
        .start();
  }

  private static List<String> files(Path folder) throws IOException {
    if (!Files.exists(folder)) {
      return List.of();
    }
    try (Stream<Path> walk = Files.walk(folder)) {
      return walk.filter(Files::isRegularFile)
          .map(file -> folder.relativize(file).toString())
          .sorted()
          .toList();
    }
  }

  private static void copy(Path from, Path to) throws IOException {
    if (!Files.isDirectory(from)) {
      return;
    }
    Files.createDirectories(to);
    try (Stream<Path> list = Files.list(from)) {
      for (Path file : list.toList()) {
        Files.copy(file, to.resolve(file.getFileName()));
      }
    }
  }
}
