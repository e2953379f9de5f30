package vn.sokhop.operation.cli;

import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;
import vn.sokhop.command.ExitCode;
import vn.sokhop.command.ExplainsFinding;
import vn.sokhop.command.OperatorException;

/** All that is known about one finding. */
@Command(name = "explain")
final class ExplainCommand implements Callable<Integer> {
  private final Session session;

  @Parameters(index = "0", paramLabel = "ID", descriptionKey = "ID")
  String exceptionId = "";

  ExplainCommand(Session session) {
    this.session = session;
  }

  @Override
  public Integer call() {
    return session.with(
        Session.Access.GUEST,
        app -> {
          List<String> lines =
              app.getBeanProvider(ExplainsFinding.class)
                  .orderedStream()
                  .map(stage -> stage.explain(exceptionId))
                  .flatMap(List::stream)
                  .toList();
          if (lines.isEmpty()) {
            throw new OperatorException(
                ExitCode.WRONG_USE, session.console().text("item.unknown", exceptionId));
          }
          lines.forEach(session.console()::line);
          return ExitCode.DONE;
        });
  }
}
