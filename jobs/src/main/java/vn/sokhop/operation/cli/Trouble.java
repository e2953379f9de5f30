package vn.sokhop.operation.cli;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.springframework.boot.context.config.ConfigDataException;
import org.springframework.boot.context.properties.bind.BindException;
import org.springframework.boot.context.properties.source.ConfigurationProperty;
import org.springframework.boot.origin.Origin;
import org.springframework.boot.origin.TextResourceOrigin;
import vn.sokhop.command.ExitCode;
import vn.sokhop.command.OperatorException;

/**
 * What went wrong, for the person who has to put it right.
 *
 * @param exitCode of the contract
 * @param lines plain, without a stack
 * @param isExpected false: a fault of the program, the log has more
 */
record Trouble(ExitCode exitCode, List<String> lines, boolean isExpected) {

  static Trouble of(Throwable trouble) {
    for (Throwable cause : chain(trouble)) {
      if (cause instanceof OperatorException known) {
        return new Trouble(known.exitCode(), oneLine(known).lines().toList(), true);
      }
    }
    for (Throwable cause : chain(trouble)) {
      if (cause instanceof BindException bind) {
        return new Trouble(ExitCode.WRONG_USE, List.of(describe(bind)), true);
      }
      if (cause instanceof ConfigDataException
          || cause.getClass().getName().startsWith("org.yaml.snakeyaml")) {
        return new Trouble(ExitCode.WRONG_USE, List.of(flat(cause)), true);
      }
    }
    for (Throwable cause : chain(trouble)) {
      if (cause instanceof SQLException sql && isUnreachable(sql)) {
        return new Trouble(
            ExitCode.FAILED, List.of("the database does not answer: " + flat(sql)), true);
      }
    }
    return new Trouble(ExitCode.FAILED, List.of(flat(last(trouble))), false);
  }

  /** The key, where it stands and what is wrong with its value. */
  static String describe(BindException bind) {
    ConfigurationProperty property = bind.getProperty();
    Throwable root = last(bind);
    if (property == null) {
      return bind.getName() + ": " + flat(root);
    }
    return place(property.getOrigin())
        + property.getName()
        + ": value \""
        + (property.getName().toString().contains("password") ? "…" : property.getValue())
        + "\": "
        + flat(root);
  }

  /** {@code file:line: } of a setting, as far as it is known. */
  static String place(@org.jspecify.annotations.Nullable Origin origin) {
    if (origin instanceof TextResourceOrigin text && text.getResource() != null) {
      String file = String.valueOf(text.getResource().getFilename());
      return text.getLocation() == null
          ? file + ": "
          : file + ":" + (text.getLocation().getLine() + 1) + ": ";
    }
    return origin == null ? "" : origin + ": ";
  }

  private static boolean isUnreachable(SQLException sql) {
    String state = sql.getSQLState();
    return state != null && (state.startsWith("08") || state.startsWith("28"));
  }

  private static List<Throwable> chain(Throwable trouble) {
    List<Throwable> chain = new ArrayList<>();
    for (Throwable t = trouble; t != null && !chain.contains(t); t = t.getCause()) {
      chain.add(t);
    }
    return chain;
  }

  private static Throwable last(Throwable trouble) {
    List<Throwable> chain = chain(trouble);
    return chain.get(chain.size() - 1);
  }

  private static String oneLine(Throwable trouble) {
    return trouble.getMessage() == null ? trouble.toString() : trouble.getMessage();
  }

  /** The message in one line; a type that says something stays in front. */
  private static String flat(Throwable trouble) {
    String message = oneLine(trouble).strip().replaceAll("\\s*\\R\\s*", " ");
    String type = trouble.getClass().getSimpleName();
    return message.toLowerCase(Locale.ROOT).contains(" ") ? message : type + ": " + message;
  }
}
