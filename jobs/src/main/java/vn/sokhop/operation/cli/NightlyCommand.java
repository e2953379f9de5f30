package vn.sokhop.operation.cli;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ConfigurableApplicationContext;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import vn.sokhop.command.DryRun;
import vn.sokhop.command.ExitCode;
import vn.sokhop.command.OperatorException;
import vn.sokhop.operation.Nights;
import vn.sokhop.operation.RunResult;
import vn.sokhop.operation.RunTable;

/** The night of one business date or of several. */
@Command(name = "nightly")
final class NightlyCommand implements Callable<Integer> {
  private final Session session;
  private final Console console;

  @Option(names = "--date", paramLabel = "DATE")
  @Nullable LocalDate date;

  @Option(names = "--from", paramLabel = "DATE")
  @Nullable LocalDate from;

  @Option(names = "--to", paramLabel = "DATE")
  @Nullable LocalDate to;

  @Option(names = "--again")
  boolean again;

  @Option(names = "--dry-run")
  boolean dryRun;

  NightlyCommand(Session session) {
    this.session = session;
    this.console = session.console();
  }

  @Override
  public Integer call() {
    if (date != null && from == null && to == null) {
      LocalDate only = date;
      return session.with(access(), app -> dryRun ? preview(app, only, only) : one(app, only));
    }
    if (date == null && from != null && to != null) {
      LocalDate first = from;
      LocalDate last = to;
      if (last.isBefore(first)) {
        throw wrong("nightly.order", first.toString(), last.toString());
      }
      return session.with(
          access(), app -> dryRun ? preview(app, first, last) : range(app, first, last));
    }
    throw wrong("nightly.dates");
  }

  private Session.Access access() {
    return dryRun ? Session.Access.GUEST : Session.Access.OWNER;
  }

  private ExitCode one(ConfigurableApplicationContext app, LocalDate day) {
    RunResult result;
    try (ConsoleProgress progress = new ConsoleProgress(console, 1)) {
      result = app.getBean(Nights.class).one(day, again, progress);
    }
    new RunPage(console, app).show(result);
    return result.exitCode();
  }

  private ExitCode range(ConfigurableApplicationContext app, LocalDate first, LocalDate last) {
    int dates = Math.toIntExact(ChronoUnit.DAYS.between(first, last) + 1);
    List<RunResult> results;
    try (ConsoleProgress progress = new ConsoleProgress(console, dates)) {
      results = app.getBean(Nights.class).range(first, last, again, progress);
    }
    new RunPage(console, app).showRow(results);
    return RunResult.worst(results);
  }

  private ExitCode preview(ConfigurableApplicationContext app, LocalDate first, LocalDate last) {
    RunTable runs = app.getBean(RunTable.class);
    first
        .datesUntil(last.plusDays(1))
        .forEach(
            day -> {
              String state =
                  runs.latestNight(day)
                      .map(run -> run.isComplete() ? (again ? "again" : "complete") : "resume")
                      .orElse("new");
              console.say("dry." + state, day.toString());
              app.getBeanProvider(DryRun.class)
                  .orderedStream()
                  .forEach(stage -> stage.preview(day).forEach(line -> console.line("  " + line)));
            });
    console.say("dry.nothing");
    return ExitCode.DONE;
  }

  private OperatorException wrong(String key, Object... arguments) {
    return new OperatorException(ExitCode.WRONG_USE, console.text(key, arguments));
  }
}
