package vn.sokhop.operation.cli;

import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;
import vn.sokhop.command.ExitCode;
import vn.sokhop.message.Language;
import vn.sokhop.message.Messages;

/** The program as its user sees it: arguments in, lines out, an exit code. */
public final class Program {
  private final RootCommand root = new RootCommand();
  private final Console console;
  private final CommandLine commandLine;

  private Program(
      Map<String, String> environment, Language language, PrintStream out, PrintStream err) {
    this.console = new Console(out, err, language);
    Session session = new Session(root, environment, console);
    this.commandLine = new CommandLine(root);
    commands(session).forEach(command -> add(commandLine, command));
    commandLine.setResourceBundle(bundle(language));
    commandLine.setCaseInsensitiveEnumValuesAllowed(true);
    commandLine.setUsageHelpAutoWidth(false);
    commandLine.setUsageHelpWidth(100);
    commandLine.setColorScheme(CommandLine.Help.defaultColorScheme(Ansi.OFF));
    commandLine.setOut(new PrintWriter(out, true, StandardCharsets.UTF_8));
    commandLine.setErr(new PrintWriter(err, true, StandardCharsets.UTF_8));
    commandLine.setParameterExceptionHandler((wrong, arguments) -> refuse(wrong));
    commandLine.setExecutionExceptionHandler(
        (trouble, command, result) -> session.report(trouble).number());
    commandLine.getCommandSpec().versionProvider(() -> new String[] {"sokhop " + version()});
  }

  /**
   * Runs one command.
   *
   * @return the exit code of the process
   */
  public static int run(
      String[] arguments, Map<String, String> environment, PrintStream out, PrintStream err) {
    return create(List.of(arguments), environment, out, err).execute(arguments);
  }

  /** The tree of commands, for tests that compare it with the documentation. */
  static CommandLine tree(Language language) {
    return new Program(Map.of(), language, System.out, System.err).commandLine;
  }

  private static Program create(
      List<String> arguments, Map<String, String> environment, PrintStream out, PrintStream err) {
    return new Program(environment, language(arguments, environment), out, err);
  }

  private int execute(String[] arguments) {
    if (arguments.length == 0) {
      commandLine.usage(commandLine.getOut());
      return ExitCode.WRONG_USE.number();
    }
    return commandLine.execute(arguments);
  }

  private static List<Callable<Integer>> commands(Session session) {
    return List.of(
        new DemoCommand(session),
        new NightlyCommand(session),
        new IntakeCommand(session),
        new MonthlyCommand(session),
        new StatusCommand(session),
        new ConfigCommand(session),
        new ExplainCommand(session),
        new ItemsCommand(session),
        new DossiersCommand(session),
        new AuditCommand(session),
        new NoticesCommand(session),
        new ScheduleCommand(session),
        new SampleCommand(session));
  }

  private static void add(CommandLine parent, Callable<Integer> command) {
    CommandLine child = new CommandLine(command);
    if (command instanceof Group group) {
      group.commands().forEach(inner -> add(child, inner));
    }
    parent.addSubcommand(child);
  }

  /** A command that is only there for its subcommands. */
  interface Group {
    List<Callable<Integer>> commands();
  }

  private int refuse(ParameterException wrong) {
    console.error(wrongUse(wrong));
    console.error(
        console.text("wrong.help", wrong.getCommandLine().getCommandSpec().qualifiedName()));
    return ExitCode.WRONG_USE.number();
  }

  private String wrongUse(ParameterException wrong) {
    if (wrong instanceof UnmatchedArgumentException unmatched) {
      return console.text("wrong.unmatched", String.join(" ", unmatched.getUnmatched()));
    }
    if (wrong instanceof MissingParameterException missing && !missing.getMissing().isEmpty()) {
      return console.text(
          "wrong.missing",
          String.join(
              ", ",
              missing.getMissing().stream().map(CommandLine.Model.ArgSpec::paramLabel).toList()));
    }
    if (wrong.getArgSpec() != null && wrong.getValue() != null) {
      String name =
          wrong.getArgSpec() instanceof CommandLine.Model.OptionSpec option
              ? option.longestName()
              : wrong.getArgSpec().paramLabel();
      return console.text("wrong.value", name, wrong.getValue());
    }
    return wrong.getMessage() == null ? wrong.toString() : wrong.getMessage();
  }

  private static Language language(List<String> arguments, Map<String, String> environment) {
    String wanted = environment.getOrDefault("SOKHOP_LANG", "vi");
    for (int i = 0; i < arguments.size(); i++) {
      if (arguments.get(i).startsWith("--lang=")) {
        wanted = arguments.get(i).substring("--lang=".length());
      } else if (arguments.get(i).equals("--lang") && i + 1 < arguments.size()) {
        wanted = arguments.get(i + 1);
      }
    }
    return wanted.toUpperCase(Locale.ROOT).equals("EN") ? Language.EN : Language.VI;
  }

  private static ResourceBundle bundle(Language language) {
    return Messages.bundle(Program.class, language);
  }

  private static String version() {
    String version = Program.class.getPackage().getImplementationVersion();
    return version == null ? "development" : version;
  }
}
