package vn.sokhop.operation.cli;

import java.time.Clock;
import java.time.LocalDate;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import vn.sokhop.operation.Nights;
import vn.sokhop.operation.RunResult;

/** Files taken in ahead of the night; may be given as often as wanted. */
@Command(name = "intake")
final class IntakeCommand implements Callable<Integer> {
  private final Session session;

  @Option(names = "--date", paramLabel = "DATE")
  @Nullable LocalDate date;

  IntakeCommand(Session session) {
    this.session = session;
  }

  @Override
  public Integer call() {
    return session.with(
        Session.Access.OWNER,
        app -> {
          LocalDate day = date == null ? LocalDate.now(app.getBean(Clock.class)) : date;
          RunResult result;
          try (ConsoleProgress progress = new ConsoleProgress(session.console(), 1)) {
            result = app.getBean(Nights.class).intake(day, progress);
          }
          new RunPage(session.console(), app).showIntake(result);
          return result.exitCode();
        });
  }
}
