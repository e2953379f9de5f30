package vn.sokhop.database;

import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.channels.Channels;
import java.nio.channels.SeekableByteChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** The programs of PostgreSQL that make, start and stop a server. They write into its log. */
final class ServerProgram {
  /** A server that was killed may have much to take up; one that gave up is not waited for. */
  private static final Duration START = Duration.ofMinutes(10);

  private static final Duration STOP = Duration.ofSeconds(60);
  private static final Duration MAKE = Duration.ofMinutes(10);

  private static final String FATAL = "FATAL: ";

  private ServerProgram() {}

  /**
   * Makes the files of a server whose texts are UTF-8, compared by code point, and that asks
   * everybody for the password.
   */
  static void initdb(Path programs, Path data, Path passwordFile, Path log) throws IOException {
    run(
        programs.resolve("bin/initdb"),
        List.of(
            "--pgdata=" + data,
            "--username=postgres",
            "--pwfile=" + passwordFile.toAbsolutePath(),
            "--auth=scram-sha-256",
            "--encoding=UTF8",
            "--locale-provider=builtin",
            "--builtin-locale=C.UTF-8",
            "--locale=C",
            "--no-instructions"),
        log,
        MAKE);
  }

  /** Starts the server; it answers when this is over. Fails at once when the server gives up. */
  static void start(Path programs, Path data, int port, Map<String, String> settings, Path log)
      throws IOException {
    StringBuilder options = new StringBuilder("-p ").append(port);
    settings.forEach((key, value) -> options.append(" -c ").append(quoted(key + "=" + value)));
    run(
        programs.resolve("bin/pg_ctl"),
        List.of(
            "--pgdata=" + data,
            "--options=" + options,
            "--silent",
            "--wait",
            "--timeout=" + START.toSeconds(),
            "start"),
        log,
        START.plusSeconds(5));
  }

  /**
   * Stops the server over the folder; open transactions are rolled back.
   *
   * @param pgCtl of the programs the server was started from
   */
  static void stop(Path pgCtl, Path data) throws IOException {
    run(
        pgCtl,
        List.of(
            "--pgdata=" + data,
            "--mode=fast",
            "--silent",
            "--wait",
            "--timeout=" + STOP.toSeconds(),
            "stop"),
        Path.of("/dev/null"),
        STOP.plusSeconds(5));
  }

  /** The program hands its options to a shell. */
  private static String quoted(String option) {
    return "'" + option.replace("'", "'\\''") + "'";
  }

  private static void run(Path program, List<String> options, Path log, Duration patience)
      throws IOException {
    List<String> command = new ArrayList<>();
    if (Integer.valueOf(0).equals(Files.getAttribute(Path.of("/proc/self"), "unix:uid"))) {
      // PostgreSQL refuses to run as root; in a user namespace it does not see that it is.
      command.addAll(List.of("unshare", "-U"));
    }
    command.add(program.toString());
    command.addAll(options);
    long before = Files.isRegularFile(log) ? Files.size(log) : 0;
    Process process =
        new ProcessBuilder(command)
            .redirectErrorStream(true)
            .redirectOutput(Redirect.appendTo(log.toFile()))
            .start();
    try {
      if (!process.waitFor(patience.toSeconds(), TimeUnit.SECONDS)) {
        throw new IOException(program + " is not done after " + patience.toSeconds() + " s");
      }
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new IOException("interrupted", interrupted);
    }
    if (process.exitValue() != 0) {
      throw new IOException(reason(log, before, program));
    }
  }

  /** What the server said last, above all why it gave up; {@code pg_ctl} only says that it did. */
  private static String reason(Path log, long before, Path program) throws IOException {
    String last = program + " failed";
    if (!Files.isRegularFile(log)) {
      return last;
    }
    try (SeekableByteChannel bytes = Files.newByteChannel(log)) {
      byte[] said = Channels.newInputStream(bytes.position(before)).readAllBytes();
      String fatal = "";
      for (String line : new String(said, StandardCharsets.UTF_8).lines().toList()) {
        last = line.isBlank() ? last : line.strip();
        fatal = line.contains(FATAL) ? line.substring(line.indexOf(FATAL)) : fatal;
      }
      return fatal.isEmpty() ? last : fatal;
    }
  }
}
