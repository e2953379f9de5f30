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
import vn.sokhop.operation.RunResult;

/** What is shown when runs are over: where the reports are, the figures, the verdict. */
final class RunPage {
  private final Console console;
  private final Folders folders;
  private final List<NightDigest> digests;

  RunPage(Console console, ApplicationContext application) {
    this.console = console;
    this.folders = application.getBean(Folders.class);
    this.digests = application.getBeanProvider(NightDigest.class).orderedStream().toList();
  }

  /** One run in full. */
  void show(RunResult result) {
    if (!result.isComplete()) {
      showFailure(result);
      return;
    }
    console.say(
        "run.done",
        result.run().businessDate().toString(),
        result.run().runId(),
        console.seconds(result.time()));
    digests.forEach(digest -> digest.lines(result.run()).forEach(console::line));
    List<Path> reports = reports(folders.reportFolder(result.run()));
    if (!reports.isEmpty()) {
      console.say("reports.are");
      reports.forEach(report -> console.line("  " + report));
    }
    if (digests.isEmpty()) {
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
            "run.failed",
            result.run().businessDate().toString(),
            result.run().runId(),
            folders.logFolder().resolve("sokhop.log").toString()));
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
