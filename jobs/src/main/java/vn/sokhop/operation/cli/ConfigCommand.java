package vn.sokhop.operation.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import vn.sokhop.command.ChecksConfiguration;
import vn.sokhop.command.ExitCode;
import vn.sokhop.operation.fault.ConfigurationKeys;

/** The configuration: loaded whole, every fault named with its file and key. */
@Command(name = "config")
final class ConfigCommand implements Callable<Integer>, Program.Group {
  private final Session session;
  @Spec @Nullable CommandSpec spec;

  ConfigCommand(Session session) {
    this.session = session;
  }

  @Override
  public List<Callable<Integer>> commands() {
    return List.of(new Check(session));
  }

  @Override
  public Integer call() {
    if (spec == null) {
      throw new IllegalStateException("not parsed");
    }
    throw new ParameterException(spec.commandLine(), session.console().text("wrong.subcommand"));
  }

  @Command(name = "check")
  static final class Check implements Callable<Integer> {
    private final Session session;

    Check(Session session) {
      this.session = session;
    }

    @Override
    public Integer call() {
      Console console = session.console();
      List<String> problems = new ArrayList<>();
      try (ConfigurableApplicationContext settings =
          session.start(new SpringApplication(ConfigurationKeys.NoBeans.class), Map.of())) {
        problems.addAll(
            ConfigurationKeys.problems(
                settings.getEnvironment(), key -> console.text("config.unknownKey", key)));
      }
      if (!problems.isEmpty()) {
        refuse(problems);
        return ExitCode.WRONG_USE.number();
      }
      return session.with(
          Session.Access.GUEST,
          app -> {
            app.getBeanProvider(ChecksConfiguration.class)
                .orderedStream()
                .forEach(part -> problems.addAll(part.problems()));
            if (!problems.isEmpty()) {
              refuse(problems);
              return ExitCode.WRONG_USE;
            }
            console.say("config.good", session.configFolder().toString());
            return ExitCode.DONE;
          });
    }

    private void refuse(List<String> problems) {
      problems.forEach(session.console()::error);
      session.console().error(session.console().text("config.bad", problems.size()));
    }
  }
}
