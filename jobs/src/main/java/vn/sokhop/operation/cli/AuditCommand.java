package vn.sokhop.operation.cli;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import vn.sokhop.command.ExitCode;
import vn.sokhop.command.OperatorException;
import vn.sokhop.command.audit.AuditDesk;
import vn.sokhop.command.audit.AuditRequest;
import vn.sokhop.command.audit.AuditTest;

/** The auditor's tests over a span of the ledger. */
@Command(name = "audit")
final class AuditCommand implements Callable<Integer> {
  private static final int MOST_DRAWN = 100_000;

  private final Session session;
  private final Console console;

  @Option(names = "--from", paramLabel = "DATE", required = true)
  @Nullable LocalDate from;

  @Option(names = "--to", paramLabel = "DATE", required = true)
  @Nullable LocalDate to;

  @Mixin Whose whose = new Whose();

  @Option(names = "--tests", paramLabel = "TEST", split = ",")
  List<AuditTest> tests = new ArrayList<>();

  @Option(names = "--sample", paramLabel = "N")
  int sample;

  @Option(names = "--seed", paramLabel = "TEXT", defaultValue = "1")
  String seed = "1";

  AuditCommand(Session session) {
    this.session = session;
    this.console = session.console();
  }

  @Override
  public Integer call() {
    AuditRequest request = request();
    return session.with(
        Session.Access.GUEST,
        app -> {
          app.getBean(AuditDesk.class).audit(request).forEach(console::line);
          return ExitCode.DONE;
        });
  }

  private AuditRequest request() {
    if (from == null || to == null) {
      throw new IllegalStateException("not parsed");
    }
    if (to.isBefore(from)) {
      throw wrong("nightly.order", from.toString(), to.toString());
    }
    whose.check(console);
    if (sample < 0 || sample > MOST_DRAWN) {
      throw wrong("audit.sample", Integer.toString(sample), Integer.toString(MOST_DRAWN));
    }
    return new AuditRequest(
        from,
        to,
        whose.office,
        whose.unit,
        tests.isEmpty() ? EnumSet.allOf(AuditTest.class) : EnumSet.copyOf(tests),
        sample,
        seed);
  }

  private OperatorException wrong(String key, Object... arguments) {
    return new OperatorException(ExitCode.WRONG_USE, console.text(key, arguments));
  }
}
