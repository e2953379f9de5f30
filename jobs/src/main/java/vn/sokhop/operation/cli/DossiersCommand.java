package vn.sokhop.operation.cli;

import java.time.Clock;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationContext;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import vn.sokhop.calendar.AsOf;
import vn.sokhop.command.DossierDesk;
import vn.sokhop.command.DossierFilter;
import vn.sokhop.command.ExitCode;
import vn.sokhop.command.OperatorException;
import vn.sokhop.command.Run;
import vn.sokhop.operation.RecordedRun;
import vn.sokhop.operation.RunKind;
import vn.sokhop.operation.RunTable;

/** Dossiers: who is late, and everything about one of them, as of any instant of the past. */
@Command(name = "dossiers")
final class DossiersCommand implements Callable<Integer>, Program.Group {
  private final Session session;
  @Spec @Nullable CommandSpec spec;

  DossiersCommand(Session session) {
    this.session = session;
  }

  @Override
  public List<Callable<Integer>> commands() {
    return List.of(new ListDossiers(session), new Show(session));
  }

  @Override
  public Integer call() {
    if (spec == null) {
      throw new IllegalStateException("not parsed");
    }
    throw new ParameterException(spec.commandLine(), session.console().text("wrong.subcommand"));
  }

  /** What both have in common: the instant, and that they only look. */
  private abstract static class Look implements Callable<Integer> {
    final Session session;

    @Option(names = "--as-of", paramLabel = "INSTANT")
    @Nullable String asOf;

    Look(Session session) {
      this.session = session;
    }

    abstract List<String> lines(DossierDesk desk, LocalDateTime instant, @Nullable Run lastNight);

    @Override
    public Integer call() {
      LocalDateTime asked = asOf == null ? null : parsed(asOf);
      return session.with(Session.Access.GUEST, app -> look(app, asked));
    }

    private ExitCode look(ApplicationContext app, @Nullable LocalDateTime asked) {
      DossierDesk desk = app.getBeanProvider(DossierDesk.class).getIfAvailable();
      if (desk == null) {
        throw new OperatorException(ExitCode.FAILED, session.console().text("dossiers.noDesk"));
      }
      Run night =
          app.getBean(RunTable.class)
              .lastComplete(RunKind.NIGHTLY)
              .map(RecordedRun::run)
              .orElse(null);
      LocalDateTime instant = instant(asked, night, app.getBean(Clock.class));
      lines(desk, instant, night).forEach(session.console()::line);
      return ExitCode.DONE;
    }

    private LocalDateTime parsed(String text) {
      Optional<LocalDateTime> instant = AsOf.parse(text);
      return instant.orElseThrow(() -> wrong("dossiers.asOf", text));
    }

    /** As asked; else the end of the last complete night. What comes later nobody knows yet. */
    private LocalDateTime instant(@Nullable LocalDateTime asked, @Nullable Run night, Clock clock) {
      LocalDateTime known = night == null ? null : AsOf.endOf(night.businessDate());
      if (asked == null) {
        if (known == null) {
          throw wrong("dossiers.noNight");
        }
        return known;
      }
      LocalDateTime now = LocalDateTime.now(clock);
      if (asked.isAfter(now) && (known == null || asked.isAfter(known))) {
        throw wrong("dossiers.future", String.valueOf(asOf), now.withNano(0).toString());
      }
      return asked;
    }

    private OperatorException wrong(String key, Object... arguments) {
      return new OperatorException(ExitCode.WRONG_USE, session.console().text(key, arguments));
    }
  }

  @Command(name = "list")
  static final class ListDossiers extends Look {
    @Option(names = "--office", paramLabel = "CODE")
    @Nullable String office;

    @Option(names = "--unit", paramLabel = "CODE")
    @Nullable String unit;

    @Option(names = "--stage", paramLabel = "STAGE")
    @Nullable String stage;

    @Option(names = "--days-over", paramLabel = "N")
    int daysOver;

    @Option(names = "--all")
    boolean all;

    @Option(names = "--limit", paramLabel = "N", defaultValue = "200")
    int limit;

    ListDossiers(Session session) {
      super(session);
    }

    @Override
    List<String> lines(DossierDesk desk, LocalDateTime instant, @Nullable Run lastNight) {
      return desk.list(new DossierFilter(office, unit, stage, daysOver, all, limit), instant);
    }
  }

  @Command(name = "show")
  static final class Show extends Look {
    @Parameters(index = "0", paramLabel = "NUMBER", descriptionKey = "NUMBER")
    String number = "";

    Show(Session session) {
      super(session);
    }

    @Override
    List<String> lines(DossierDesk desk, LocalDateTime instant, @Nullable Run lastNight) {
      return desk.show(number, instant, lastNight);
    }
  }
}
