package vn.sokhop.operation.fault;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.config.ConfigDataException;
import org.springframework.boot.context.properties.bind.BindException;
import org.springframework.boot.context.properties.bind.DataObjectPropertyName;
import org.springframework.boot.context.properties.bind.validation.BindValidationException;
import org.springframework.boot.context.properties.source.ConfigurationProperty;
import org.springframework.boot.origin.Origin;
import org.springframework.boot.origin.PropertySourceOrigin;
import org.springframework.boot.origin.TextResourceOrigin;
import org.springframework.validation.FieldError;
import org.springframework.validation.ObjectError;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import vn.sokhop.command.ExitCode;
import vn.sokhop.command.OperatorException;

/**
 * What went wrong, for the person who has to put it right.
 *
 * @param exitCode of the contract
 * @param lines plain, without a stack
 * @param isExpected false: a fault of the program, the log has more
 */
public record Trouble(ExitCode exitCode, List<String> lines, boolean isExpected) {

  /**
   * Reads the trouble.
   *
   * @param config the folder of the configuration, in case a file of it cannot be read at all
   */
  public static Trouble of(Throwable trouble, Path config) {
    for (Throwable cause : chain(trouble)) {
      if (cause instanceof OperatorException known) {
        return new Trouble(known.exitCode(), oneLine(known).lines().toList(), true);
      }
    }
    for (Throwable cause : chain(trouble)) {
      if (cause instanceof BindException bind) {
        return new Trouble(ExitCode.WRONG_USE, describe(bind), true);
      }
      if (cause instanceof MarkedYAMLException yaml) {
        return new Trouble(ExitCode.WRONG_USE, List.of(describe(yaml, config)), true);
      }
      if (cause instanceof ConfigDataException) {
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

  /** The key, where it stands and what is wrong with its value; a line for each. */
  public static List<String> describe(BindException bind) {
    ConfigurationProperty property = bind.getProperty();
    Throwable root = last(bind);
    if (root instanceof BindValidationException limits) {
      return limits.getValidationErrors().getAllErrors().stream()
          .map(Trouble::describe)
          .distinct()
          .sorted()
          .toList();
    }
    if (property == null) {
      return List.of(bind.getName() + ": " + flat(root));
    }
    return List.of(
        fault(
            property.getOrigin(), property.getName().toString(), property.getValue(), flat(root)));
  }

  /** A value that is read, but lies outside what it may be. */
  private static String describe(ObjectError error) {
    if (!(error instanceof FieldError field)) {
      return error.getObjectName() + ": " + error.getDefaultMessage();
    }
    return fault(
        Origin.from(field),
        field.getObjectName() + "." + DataObjectPropertyName.toDashedForm(field.getField()),
        field.getRejectedValue(),
        field.getDefaultMessage());
  }

  private static String fault(
      @Nullable Origin origin, String key, @Nullable Object value, @Nullable String reason) {
    return place(origin)
        + key
        + ": value \""
        + (key.contains("password") ? "…" : value)
        + "\": "
        + reason;
  }

  /** Spring does not say which file it could not read; so they are tried one by one. */
  private static String describe(MarkedYAMLException trouble, Path config) {
    try (Stream<Path> files = Files.walk(config)) {
      for (Path file : files.filter(name -> name.toString().endsWith(".yml")).sorted().toList()) {
        try (Reader text = Files.newBufferedReader(file)) {
          new Yaml(new SafeConstructor(new LoaderOptions())).loadAll(text).forEach(part -> {});
        } catch (MarkedYAMLException found) {
          return file
              + ":"
              + (found.getProblemMark().getLine() + 1)
              + ": "
              + found.getProblem().replaceAll("\\s*\\R\\s*", " ");
        }
      }
    } catch (IOException unreadable) {
      return flat(unreadable);
    }
    return flat(trouble);
  }

  /** {@code file:line: } of a setting, as far as it is known. */
  public static String place(@Nullable Origin origin) {
    if (origin instanceof PropertySourceOrigin outer && outer.getOrigin() != null) {
      return place(outer.getOrigin());
    }
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
