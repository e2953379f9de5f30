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
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import vn.sokhop.command.ExitCode;
import vn.sokhop.command.ItemDecision;
import vn.sokhop.command.ItemDesk;
import vn.sokhop.command.ItemFilter;
import vn.sokhop.command.ItemSilence;
import vn.sokhop.command.OperatorException;

/** Open items: looked at, explained, closed or silenced by two people. */
@Command(name = "items")
final class ItemsCommand implements Callable<Integer>, Program.Group {
  private final Session session;
  @Spec @Nullable CommandSpec spec;

  ItemsCommand(Session session) {
    this.session = session;
  }

  @Override
  public List<Callable<Integer>> commands() {
    return List.of(
        new ListItems(session),
        new Explain(session),
        new Close(session),
        new Silence(session),
        new Silences(session));
  }

  @Override
  public Integer call() {
    if (spec == null) {
      throw new IllegalStateException("not parsed");
    }
    throw new ParameterException(spec.commandLine(), session.console().text("wrong.subcommand"));
  }

  private static ItemDesk desk(Session session, ApplicationContext app) {
    ItemDesk desk = app.getBeanProvider(ItemDesk.class).getIfAvailable();
    if (desk == null) {
      throw new OperatorException(ExitCode.FAILED, session.console().text("item.noDesk"));
    }
    return desk;
  }

  @Command(name = "list")
  static final class ListItems implements Callable<Integer> {
    private final Session session;

    @Option(names = "--office", paramLabel = "CODE")
    @Nullable String office;

    @Option(names = "--unit", paramLabel = "CODE")
    @Nullable String unit;

    @Option(names = "--code", paramLabel = "CODE")
    @Nullable String code;

    @Option(names = "--severity", paramLabel = "HIGH|MEDIUM|LOW|INFO")
    @Nullable String severity;

    @Option(names = "--closed")
    boolean closed;

    ListItems(Session session) {
      this.session = session;
    }

    @Override
    public Integer call() {
      return session.with(
          Session.Access.GUEST,
          app -> {
            ItemFilter filter = new ItemFilter(office, unit, code, severity, closed);
            ItemDesk desk = desk(session, app);
            List<String> lines = desk.list(filter);
            lines.forEach(session.console()::line);
            session.console().say("item.count", lines.size());
            if (lines.isEmpty()) {
              desk.neverSeen(filter).forEach(session.console()::line);
            }
            return ExitCode.DONE;
          });
    }
  }

  /** What the two decisions have in common. */
  private abstract static class Decide implements Callable<Integer> {
    final Session session;

    @Parameters(index = "0", paramLabel = "ID", descriptionKey = "ID")
    String exceptionId = "";

    @Option(names = "--cause", paramLabel = "CAUSE", required = true)
    String cause = "";

    @Option(names = "--by", paramLabel = "PERSON", required = true)
    String by = "";

    @Option(names = "--note", paramLabel = "TEXT")
    @Nullable String note;

    Decide(Session session) {
      this.session = session;
    }

    ItemDecision decision(@Nullable String approvedBy) {
      if (exceptionId.isBlank() || cause.isBlank() || by.isBlank()) {
        throw wrong("item.blank");
      }
      return new ItemDecision(exceptionId.strip(), cause.strip(), by.strip(), note, approvedBy);
    }

    OperatorException wrong(String key, Object... arguments) {
      return new OperatorException(ExitCode.WRONG_USE, session.console().text(key, arguments));
    }
  }

  @Command(name = "explain")
  static final class Explain extends Decide {
    Explain(Session session) {
      super(session);
    }

    @Override
    public Integer call() {
      ItemDecision decision = decision(null);
      return session.with(
          Session.Access.GUEST,
          app -> {
            desk(session, app).explain(decision).forEach(session.console()::line);
            return ExitCode.DONE;
          });
    }
  }

  @Command(name = "close")
  static final class Close extends Decide {
    @Option(names = "--approved-by", paramLabel = "PERSON")
    @Nullable String approvedBy;

    Close(Session session) {
      super(session);
    }

    @Override
    public Integer call() {
      ItemDecision decision = decision(approvedBy);
      if (approvedBy == null || approvedBy.isBlank()) {
        throw wrong("item.approval", exceptionId);
      }
      if (!decision.isApprovedByAnother()) {
        throw wrong("item.samePerson", exceptionId, by);
      }
      return session.with(
          Session.Access.GUEST,
          app -> {
            desk(session, app).close(decision).forEach(session.console()::line);
            return ExitCode.DONE;
          });
    }
  }

  @Command(name = "silence")
  static final class Silence implements Callable<Integer> {
    private final Session session;

    @Parameters(index = "0", paramLabel = "ID", descriptionKey = "ID")
    String exceptionId = "";

    @Option(names = "--until", paramLabel = "DATE", required = true)
    @Nullable LocalDate until;

    @Option(names = "--by", paramLabel = "PERSON", required = true)
    String by = "";

    @Option(names = "--approved-by", paramLabel = "PERSON", required = true)
    String approvedBy = "";

    @Option(names = "--note", paramLabel = "TEXT", required = true)
    String note = "";

    Silence(Session session) {
      this.session = session;
    }

    @Override
    public Integer call() {
      LocalDate last = until;
      if (last == null || exceptionId.isBlank() || by.isBlank() || approvedBy.isBlank()) {
        throw new OperatorException(
            ExitCode.WRONG_USE, session.console().text("item.silence.blank"));
      }
      ItemSilence silence =
          new ItemSilence(exceptionId.strip(), last, by.strip(), approvedBy.strip(), note);
      return session.with(
          Session.Access.GUEST,
          app -> {
            desk(session, app).silence(silence).forEach(session.console()::line);
            return ExitCode.DONE;
          });
    }
  }

  @Command(name = "silences")
  static final class Silences implements Callable<Integer> {
    private final Session session;

    Silences(Session session) {
      this.session = session;
    }

    @Override
    public Integer call() {
      return session.with(
          Session.Access.GUEST,
          app -> {
            List<String> lines = desk(session, app).silences();
            lines.forEach(session.console()::line);
            session.console().say("item.silences", lines.size());
            return ExitCode.DONE;
          });
    }
  }
}
