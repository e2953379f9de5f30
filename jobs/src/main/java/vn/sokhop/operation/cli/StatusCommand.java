package vn.sokhop.operation.cli;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.springframework.context.ApplicationContext;
import picocli.CommandLine.Command;
import vn.sokhop.calendar.TreasuryTime;
import vn.sokhop.command.ExitCode;
import vn.sokhop.command.Folders;
import vn.sokhop.command.JudgedDates;
import vn.sokhop.command.OperatorException;
import vn.sokhop.command.ReportsStatus;
import vn.sokhop.command.period.PeriodRequest;
import vn.sokhop.operation.Exclusive;
import vn.sokhop.operation.RecordedRun;
import vn.sokhop.operation.RunKind;
import vn.sokhop.operation.RunTable;
import vn.sokhop.operation.schedule.PeriodTable;
import vn.sokhop.operation.schedule.TimeTable;

/** How things stand, on one page. */
@Command(name = "status")
final class StatusCommand implements Callable<Integer> {
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm", Locale.ROOT).withZone(TreasuryTime.ZONE);

  private static final int LEFT_OUT_SHOWN = 5;

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
        .ifPresentOrElse(run -> lastComplete("status.last", run), () -> console.say("status.none"));
    boolean running = app.getBean(Exclusive.class).isTaken();
    console.say(running ? "status.running" : "status.idle");
    List<RecordedRun> open = runs.unfinished(RunKind.NIGHTLY);
    open.forEach(run -> unfinished(run, running));
    leftOut(app, open);
    runs.lastMade(RunKind.MONTHLY).ifPresent(run -> lastComplete("status.period.last", run));
    runs.unfinished(RunKind.MONTHLY).forEach(run -> unfinished(run, running));
    forgotten(app);
    app.getBeanProvider(ReportsStatus.class)
        .orderedStream()
        .forEach(stage -> stage.statusLines().forEach(console::line));
    next(app);
    return ExitCode.DONE;
  }

  private void lastComplete(String key, RecordedRun run) {
    console.say(
        key,
        name(run),
        run.run().runId(),
        run.endedAt() == null ? "" : TIME.format(run.endedAt()),
        run.exitCode() == null ? "" : run.exitCode().toString());
  }

  private void unfinished(RecordedRun run, boolean running) {
    boolean isFailed = run.state() == RecordedRun.State.FAILED;
    String state = isFailed ? "failed" : running ? "inWork" : "cutOff";
    console.say(
        (run.period() == null ? "status." : "status.period.") + state,
        name(run),
        run.run().runId());
  }

  private static String name(RecordedRun run) {
    return run.period() == null ? run.businessDate().toString() : run.period().text();
  }

  /** Working days that nobody ran; a night that was begun is told as unfinished. */
  private void leftOut(ApplicationContext app, List<RecordedRun> unfinished) {
    orWhyNot(
        () -> {
          List<LocalDate> dates =
              app.getBean(TimeTable.class).leftOut(app.getBean(JudgedDates.class).judged()).stream()
                  .filter(
                      date -> unfinished.stream().noneMatch(run -> run.businessDate().equals(date)))
                  .toList();
          int most = Math.min(dates.size(), LEFT_OUT_SHOWN);
          // The latest matter most, and a long history may have many.
          dates
              .subList(dates.size() - most, dates.size())
              .forEach(date -> console.say("status.leftOut", date.toString()));
          if (dates.size() > most) {
            console.say("status.leftOutMore", dates.size() - most);
          }
        });
  }

  private void forgotten(ApplicationContext app) {
    orWhyNot(
        () ->
            app.getBean(PeriodTable.class)
                .forgotten()
                .forEach(
                    request ->
                        console.say("status.period.notMade", request.label(), option(request))));
  }

  private static String option(PeriodRequest request) {
    return switch (request.kind()) {
      case MONTH -> "--month " + request.label();
      case QUARTER -> "--quarter " + request.label();
      case YEAR -> "--year " + request.label();
      case SPAN -> "--from " + request.from() + " --to " + request.to();
    };
  }

  private void next(ApplicationContext app) {
    ZonedDateTime now = ZonedDateTime.now(app.getBean(Clock.class));
    orWhyNot(
        () ->
            app.getBean(TimeTable.class)
                .next(now)
                .ifPresent(next -> console.say("status.next", TIME.format(next))));
    app.getBean(PeriodTable.class)
        .next(now)
        .ifPresent(next -> console.say("status.period.next", TIME.format(next)));
  }

  /** The rest of the page is shown even where the calendar ends. */
  private void orWhyNot(Runnable lines) {
    try {
      lines.run();
    } catch (OperatorException calendarEnds) {
      console.line(String.valueOf(calendarEnds.getMessage()));
    }
  }
}
