package vn.sokhop.operation.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.context.ApplicationContext;
import vn.sokhop.command.Folders;
import vn.sokhop.command.NightDigest;
import vn.sokhop.command.period.PeriodDigest;
import vn.sokhop.command.period.PeriodRun;
import vn.sokhop.operation.RunResult;

/** What is shown when runs are over: where the reports are, the figures, the verdict. */
final class RunPage {
  private final Console console;
  private final Folders folders;
  private final List<NightDigest> digests;
  private final List<PeriodDigest> periodDigests;

  RunPage(Console console, ApplicationContext application) {
    this.console = console;
    this.folders = application.getBean(Folders.class);
    this.digests = application.getBeanProvider(NightDigest.class).orderedStream().toList();
    this.periodDigests = application.getBeanProvider(PeriodDigest.class).orderedStream().toList();
  }

  /** One run in full. */
  void show(RunResult result) {
    if (!result.isComplete()) {
      showFailure(result);
    } else if (result.period() == null) {
      showNight(result);
    } else {
      showPeriod(result, new PeriodRun(result.run(), result.period()));
    }
  }

  /** What was taken in; the reports of the night of that date are none of it. */
  void showIntake(RunResult result) {
    if (result.isComplete()) {
      showWhatWasDone(result);
    } else {
      showFailure(result);
    }
  }

  private void showNight(RunResult result) {
    showWhatWasDone(result);
    List<Path> reports = reports(folders.reportFolder(result.run()));
    if (!reports.isEmpty()) {
      console.say("reports.are");
      reports.forEach(report -> console.line("  " + report));
    }
  }

  private void showWhatWasDone(RunResult result) {
    console.say(
        "run.done",
        result.run().businessDate().toString(),
        result.run().runId(),
        console.seconds(result.time()));
    digests.forEach(digest -> digest.lines(result.run()).forEach(console::line));
    if (digests.isEmpty()) {
      console.say("verdict." + result.exitCode().name());
    }
  }

  /** There may be a file for each of ten thousand units; those below the folder are counted. */
  private void showPeriod(RunResult result, PeriodRun run) {
    console.say(
        "period.done", run.request().text(), result.run().runId(), console.seconds(result.time()));
    periodDigests.forEach(digest -> digest.lines(run).forEach(console::line));
    Path folder = folders.reportFolder(run);
    if (Files.isDirectory(folder)) {
      List<Path> files = reports(folder);
      console.say("period.files", folder.toString());
      files.forEach(file -> console.line("  " + file.getFileName()));
      long below = filesUnder(folder) - files.size();
      if (below > 0) {
        console.say("period.filesBelow", below);
      }
    }
    if (periodDigests.isEmpty()) {
      console.say("verdict." + result.exitCode().name());
    }
  }

  /** Several runs: the last in full, the others where their reports are. */
  void showRow(List<RunResult> results) {
    if (results.isEmpty()) {
      console.say("run.none");
      return;
    }
    for (RunResult result : results.subList(0, results.size() - 1)) {
      Path folder = folders.reportFolder(result.run());
      if (Files.isDirectory(folder)) {
        console.say("reports.in", result.run().businessDate().toString(), folder.toString());
      }
    }
    show(results.get(results.size() - 1));
  }

  private void showFailure(RunResult result) {
    String failure = result.failure() == null ? "" : result.failure();
    failure.lines().forEach(console::error);
    console.error(
        console.text(
            result.period() == null ? "run.failed" : "period.failed",
            result.period() == null
                ? result.run().businessDate().toString()
                : result.period().text(),
            result.run().runId(),
            folders.logFolder().resolve("sokhop.log").toString()));
  }

  private static long filesUnder(Path folder) {
    try (Stream<Path> files = Files.walk(folder)) {
      return files.filter(Files::isRegularFile).count();
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  private static List<Path> reports(Path folder) {
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (Stream<Path> files = Files.list(folder)) {
      return files.filter(Files::isRegularFile).sorted().toList();
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }
}
