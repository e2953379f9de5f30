package vn.sokhop.operation.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import vn.sokhop.command.ExitCode;
import vn.sokhop.operation.Progress;
import vn.sokhop.operation.RunResult;
import vn.sokhop.operation.schedule.ScheduleService;

/** The service: runs the nights of the time table until it is stopped. */
@Command(name = "schedule")
final class ScheduleCommand implements Callable<Integer> {
  private final Session session;

  ScheduleCommand(Session session) {
    this.session = session;
  }

  @Override
  public Integer call() {
    return session.with(
        Session.Access.OWNER,
        app -> {
          RunPage page = new RunPage(session.console(), app);
          session.console().say("schedule.started");
          app.getBean(ScheduleService.class).run(new Lines(session.console(), page));
          session.console().say("schedule.stopped");
          return ExitCode.DONE;
        });
  }

  /** Every night in full; a service has a log, not a bar. */
  private record Lines(Console console, RunPage page) implements Progress {
    @Override
    public void note(String key, Object... arguments) {
      console.say(key, arguments);
    }

    @Override
    public void runEnded(RunResult result) {
      page.show(result);
    }
  }
}
