package vn.sokhop.operation.cli;

import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationContext;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import vn.sokhop.command.ExitCode;
import vn.sokhop.command.OperatorException;
import vn.sokhop.command.notice.NoticeDesk;

/** Notices: looked at, and sent when they wait. */
@Command(name = "notices")
final class NoticesCommand implements Callable<Integer>, Program.Group {
  private final Session session;
  @Spec @Nullable CommandSpec spec;

  NoticesCommand(Session session) {
    this.session = session;
  }

  @Override
  public List<Callable<Integer>> commands() {
    return List.of(new ListNotices(session), new Send(session));
  }

  @Override
  public Integer call() {
    if (spec == null) {
      throw new IllegalStateException("not parsed");
    }
    throw new ParameterException(spec.commandLine(), session.console().text("wrong.subcommand"));
  }

  private static NoticeDesk desk(Session session, ApplicationContext app) {
    NoticeDesk desk = app.getBeanProvider(NoticeDesk.class).getIfAvailable();
    if (desk == null) {
      throw new OperatorException(ExitCode.FAILED, session.console().text("notices.noDesk"));
    }
    return desk;
  }

  @Command(name = "list")
  static final class ListNotices implements Callable<Integer> {
    private final Session session;

    @Option(names = "--date", paramLabel = "DATE")
    @Nullable LocalDate date;

    @Option(names = "--unit", paramLabel = "CODE")
    @Nullable String unit;

    ListNotices(Session session) {
      this.session = session;
    }

    @Override
    public Integer call() {
      return session.with(
          Session.Access.GUEST,
          app -> {
            desk(session, app).list(date, unit).forEach(session.console()::line);
            return ExitCode.DONE;
          });
    }
  }

  @Command(name = "send")
  static final class Send implements Callable<Integer> {
    private final Session session;

    Send(Session session) {
      this.session = session;
    }

    @Override
    public Integer call() {
      return session.with(
          Session.Access.GUEST,
          app -> {
            desk(session, app).send().forEach(session.console()::line);
            return ExitCode.DONE;
          });
    }
  }
}
