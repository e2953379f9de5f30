package vn.sokhop.operation.cli;

import static java.time.format.DateTimeFormatter.BASIC_ISO_DATE;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import vn.sokhop.command.ExitCode;
import vn.sokhop.command.OperatorException;
import vn.sokhop.database.DatabaseServer;
import vn.sokhop.operation.Nights;
import vn.sokhop.operation.RunResult;

/**
 * The sample in a fresh home with a database of its own: its business dates, then where the reports
 * are.
 */
@Command(name = "demo")
final class DemoCommand implements Callable<Integer> {
  private static final Pattern DATE_IN_NAME = Pattern.compile("_(\\d{8})_");
  private static final String MARKER = ".sokhop-demo";

  private final Session session;
  private final Console console;

  DemoCommand(Session session) {
    this.session = session;
    this.console = session.console();
  }

  @Override
  public Integer call() {
    Path asked = session.homeOption();
    Path home = asked == null ? Path.of("var", "demo") : asked;
    Path sample = session.configFolder().toAbsolutePath().normalize().resolveSibling("sample-data");
    Path inbox = sample.resolve("inbox");
    try {
      List<LocalDate> dates = dates(inbox);
      LocalDate first = dates.get(0);
      LocalDate last = dates.get(dates.size() - 1);
      freshHome(home);
      copy(inbox, home.resolve("inbox"));
      console.say("demo.start", home.toString(), first.toString(), last.toString());
      return session.with(
          Session.Access.OWNER,
          app -> {
            Nights nights = app.getBean(Nights.class);
            List<RunResult> results = new ArrayList<>();
            try (ConsoleProgress progress = new ConsoleProgress(console, dates.size())) {
              for (LocalDate date : dates) {
                // what arrives late in the story of the sample arrives now
                Path late = sample.resolve("later").resolve(date.format(BASIC_ISO_DATE));
                copy(late, home.resolve("inbox"));
                results.add(nights.one(date, false, progress));
              }
            }
            new RunPage(console, app).showRow(results);
            // A file that was held on the way and replaced later is part of the story, not its end.
            return results.get(results.size() - 1).exitCode();
          },
          // A database and a mail server of the installation are for what really happened.
          Map.of(
              "sokhop.home", home.toString(),
              "sokhop.inbox", home.resolve("inbox").toString(),
              "sokhop.outbox", home.resolve("outbox").toString(),
              "sokhop.db.url", "",
              "sokhop.notice.smtp.host", ""));
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  private List<LocalDate> dates(Path inbox) throws IOException {
    if (Files.isDirectory(inbox)) {
      try (Stream<Path> files = Files.list(inbox)) {
        List<LocalDate> dates =
            files
                .map(file -> DATE_IN_NAME.matcher(file.getFileName().toString()))
                .filter(Matcher::find)
                .map(match -> LocalDate.parse(match.group(1), BASIC_ISO_DATE))
                .distinct()
                .sorted()
                .toList();
        if (!dates.isEmpty()) {
          return dates;
        }
      }
    }
    throw new OperatorException(
        ExitCode.WRONG_USE, console.text("demo.noSample", inbox.toString()));
  }

  /** Deletes what an earlier demo made, and nothing else. */
  private void freshHome(Path home) throws IOException {
    if (Files.exists(home.resolve(MARKER))) {
      Path database = home.resolve("database");
      if (DatabaseServer.isTaken(database)) {
        throw new OperatorException(
            ExitCode.WRONG_USE, console.text("demo.running", home.toString()));
      }
      DatabaseServer.endLeftOver(database);
      try (Stream<Path> tree = Files.walk(home)) {
        for (Path path : tree.sorted(Comparator.reverseOrder()).toList()) {
          Files.delete(path);
        }
      }
    } else if (Files.exists(home) && !isEmpty(home)) {
      throw new OperatorException(
          ExitCode.WRONG_USE, console.text("demo.notMine", home.toString()));
    }
    Files.createDirectories(home);
    Files.createFile(home.resolve(MARKER));
  }

  private static boolean isEmpty(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.findAny().isEmpty();
    }
  }

  private static void copy(Path from, Path to) {
    if (!Files.isDirectory(from)) {
      return;
    }
    try (Stream<Path> files = Files.list(from)) {
      Files.createDirectories(to);
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        Files.copy(file, to.resolve(file.getFileName()));
      }
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }
}
