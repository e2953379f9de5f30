package vn.sokhop.operation.cli;

import java.time.Clock;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.springframework.context.ApplicationContext;
import picocli.CommandLine.Command;
import vn.sokhop.command.ExitCode;
import vn.sokhop.command.Folders;
import vn.sokhop.command.OperatorException;
import vn.sokhop.command.ReportsStatus;
import vn.sokhop.operation.Exclusive;
import vn.sokhop.operation.RecordedRun;
import vn.sokhop.operation.RunKind;
import vn.sokhop.operation.RunTable;
import vn.sokhop.operation.schedule.TimeTable;

/** How things stand, on one page. */
@Command(name = "status")
final class StatusCommand implements Callable<Integer> {
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm", Locale.ROOT)
          .withZone(ZoneId.of("Asia/Ho_Chi_Minh"));

  private final Session session;
  private final Console console;

  StatusCommand(Session session) {
    this.session = session;
    this.console = session.console();
  }

  @Override
  public Integer call() {
    return session.with(Session.Access.GUEST, this::page);
  }

  private ExitCode page(ApplicationContext app) {
    console.say("status.home", app.getBean(Folders.class).home().toString());
    RunTable runs = app.getBean(RunTable.class);
    runs.lastComplete(RunKind.NIGHTLY)
        .ifPresentOrElse(this::lastComplete, () -> console.say("status.none"));
    boolean running = app.getBean(Exclusive.class).isTaken();
    console.say(running ? "status.running" : "status.idle");
    List<RecordedRun> open = runs.unfinished(RunKind.NIGHTLY);
    open.forEach(run -> unfinished(run, running));
    app.getBeanProvider(ReportsStatus.class)
        .orderedStream()
        .forEach(stage -> stage.statusLines().forEach(console::line));
    next(app);
    return ExitCode.DONE;
  }

  private void lastComplete(RecordedRun run) {
    console.say(
        "status.last",
        run.businessDate().toString(),
        run.run().runId(),
        run.endedAt() == null ? "" : TIME.format(run.endedAt()),
        run.exitCode() == null ? "" : run.exitCode().toString());
  }

  private void unfinished(RecordedRun run, boolean running) {
    boolean isFailed = run.state() == RecordedRun.State.FAILED;
    console.say(
        isFailed ? "status.failed" : running ? "status.inWork" : "status.cutOff",
        run.businessDate().toString(),
        run.run().runId());
  }

  private void next(ApplicationContext app) {
    try {
      ZonedDateTime now = ZonedDateTime.now(app.getBean(Clock.class));
      app.getBean(TimeTable.class)
          .next(now)
          .ifPresent(next -> console.say("status.next", TIME.format(next)));
    } catch (OperatorException calendarEnds) {
      console.line(String.valueOf(calendarEnds.getMessage()));
    }
  }
}
