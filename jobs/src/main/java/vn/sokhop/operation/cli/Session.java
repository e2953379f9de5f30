package vn.sokhop.operation.cli;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.slf4j.LoggerFactory;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.util.FileSystemUtils;
import vn.sokhop.Application;
import vn.sokhop.command.ExitCode;
import vn.sokhop.command.Folders;
import vn.sokhop.command.OperatorException;
import vn.sokhop.database.EarlyServer;
import vn.sokhop.message.Language;
import vn.sokhop.operation.fault.Trouble;

/** Starts the application for one command and closes it afterwards. */
final class Session {
  private static final String TEMPORARY = "java.io.tmpdir";

  private final RootCommand root;
  private final Map<String, String> environment;
  private final Console console;
  private Path usedConfig = Path.of("config");
  private Path logFolder = Path.of("var", "logs");

  Session(RootCommand root, Map<String, String> environment, Console console) {
    this.root = root;
    this.environment = environment;
    this.console = console;
  }

  /** How a command uses the database. */
  enum Access {
    /** Runs things: our own server must be ours alone. */
    OWNER,
    /** Looks, or writes a line: may use the server of a process that is running. */
    GUEST
  }

  /** What a command does with the application. */
  @FunctionalInterface
  interface Work {
    ExitCode apply(ConfigurableApplicationContext application);
  }

  Console console() {
    return console;
  }

  /** Does the work with the application; its trouble becomes plain lines and an exit code. */
  int with(Access access, Work work) {
    return with(access, work, Map.of());
  }

  /** The same with settings that win over everything else. */
  int with(Access access, Work work, Map<String, String> settings) {
    Map<String, String> all = new LinkedHashMap<>(settings);
    all.put("sokhop.db.embedded.guest", Boolean.toString(access == Access.GUEST));
    try {
      makeLogFolder(settings);
    } catch (OperatorException wrong) {
      return report(wrong).number();
    }
    try (ConfigurableApplicationContext application = startWithServer(all)) {
      Folders folders = application.getBean(Folders.class);
      logFolder = folders.logFolder();
      console.use(application.getBean(Language.class));
      return access == Access.OWNER
          ? withOwnTemporaryFolder(folders.home().resolve("tmp"), work, application)
          : withTemporaryFolder(work, application);
    } catch (RuntimeException trouble) {
      return report(trouble).number();
    }
  }

  /** The log is opened first of all; a home that cannot be written is said plainly instead. */
  private void makeLogFolder(Map<String, String> settings) {
    String named = environment.getOrDefault("SOKHOP_HOME", "");
    Path asked = root.home != null ? root.home : Path.of(named.isBlank() ? "var" : named);
    Path home = Path.of(settings.getOrDefault("sokhop.home", asked.toString()));
    try {
      Files.createDirectories(home.resolve("logs"));
    } catch (IOException failed) {
      throw new OperatorException(
          ExitCode.WRONG_USE, console.text("home.unwritable", home.toString()), failed);
    }
  }

  /**
   * Libraries write large workbooks to temporary files first. In the folder of the machine these
   * would be open to others, or in the way of another user's.
   */
  private static int withOwnTemporaryFolder(
      Path folder, Work work, ConfigurableApplicationContext application) {
    try {
      FileSystemUtils.deleteRecursively(folder);
      Files.createDirectories(
          folder.toAbsolutePath(),
          PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
    } catch (IOException failed) {
      throw new OperatorException(
          ExitCode.FAILED, folder + ": cannot be written (" + failed.getMessage() + ").", failed);
    }
    System.setProperty(TEMPORARY, folder.toAbsolutePath().toString());
    return work.apply(application).number();
  }

  /** The same for a command that runs beside the owner: a folder that is gone afterwards. */
  private static int withTemporaryFolder(Work work, ConfigurableApplicationContext application) {
    String before = System.getProperty(TEMPORARY);
    try {
      Path folder = Files.createTempDirectory("sokhop-");
      System.setProperty(TEMPORARY, folder.toString());
      try {
        return work.apply(application).number();
      } finally {
        System.setProperty(TEMPORARY, before);
        FileSystemUtils.deleteRecursively(folder);
      }
    } catch (IOException failed) {
      throw new OperatorException(
          ExitCode.FAILED, before + ": cannot be written (" + failed.getMessage() + ").", failed);
    }
  }

  private ConfigurableApplicationContext startWithServer(Map<String, String> settings) {
    EarlyServer server = new EarlyServer();
    SpringApplication application = new SpringApplication(Application.class);
    application.addInitializers(server);
    try {
      return start(application, settings);
    } catch (RuntimeException failed) {
      server.closeUntaken();
      throw failed;
    }
  }

  /** Starts Spring with the operator's configuration. */
  ConfigurableApplicationContext start(
      SpringApplication application, Map<String, String> settings) {
    application.setLogStartupInfo(false);
    Path config = configFolder();
    usedConfig = config;
    if (LoggerFactory.getLogger(SpringApplication.class) instanceof Logger noisy) {
      // What it would print about a start that failed is said by us, in plain lines.
      noisy.setLevel(Level.OFF);
    }
    // By key, because Spring joins the values of an argument that is given twice.
    Map<String, String> all = new LinkedHashMap<>();
    all.put(
        "spring.config.location",
        "classpath:/,optional:file:" + config.toAbsolutePath().normalize() + "/");
    all.put("sokhop.config", config.toString());
    put(all, "sokhop.home", root.home);
    put(all, "sokhop.inbox", root.inbox);
    put(all, "sokhop.outbox", root.outbox);
    put(all, "sokhop.lang", root.lang);
    all.putAll(settings);
    return application.run(
        all.entrySet().stream()
            .map(setting -> "--" + setting.getKey() + "=" + setting.getValue())
            .toArray(String[]::new));
  }

  private static void put(Map<String, String> settings, String key, @Nullable Object value) {
    if (value != null) {
      settings.put(key, value.toString());
    }
  }

  /** The folder of the configuration: the option, else the environment, else {@code ./config}. */
  Path configFolder() {
    String named = environment.getOrDefault("SOKHOP_CONFIG", "");
    Path folder =
        root.config != null ? root.config : named.isBlank() ? Path.of("config") : Path.of(named);
    if (!Files.isDirectory(folder)) {
      throw new OperatorException(
          ExitCode.WRONG_USE, console.text("config.missing", folder.toString()));
    }
    return folder;
  }

  @Nullable Path homeOption() {
    return root.home;
  }

  /** Says in plain lines what went wrong; the stack goes to the log. */
  ExitCode report(Throwable trouble) {
    Trouble known = Trouble.of(trouble, usedConfig);
    known.lines().forEach(console::error);
    if (!known.isExpected()) {
      LoggerFactory.getLogger(Session.class).error("command failed", trouble);
      console.error(console.text("see.log", logFolder.resolve("sokhop.log").toString()));
    } else if (known.exitCode() == ExitCode.FAILED) {
      LoggerFactory.getLogger(Session.class).warn("refused: {}", known.lines());
    }
    return known.exitCode();
  }
}
