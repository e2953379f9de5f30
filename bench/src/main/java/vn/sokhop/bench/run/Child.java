package vn.sokhop.bench.run;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import vn.sokhop.database.DatabaseServer;

/**
 * A Java process over a home of its own, and the embedded server that it starts there. It gets the
 * memory and the collector that the launcher gives the program.
 */
public final class Child {
  private static final Duration BETWEEN_SAMPLES = Duration.ofMillis(100);
  private static final Duration AT_MOST = Duration.ofHours(3);
  private static final int LAST_OUTPUT = 2_000;
  private static final List<String> OPTIONS =
      List.of("-Xmx512m", "-XX:+UseSerialGC", "-Djava.awt.headless=true");

  private final Path home;
  private final Path database;
  private final Usage usage = new Usage();

  public Child(Path home) {
    this.home = home;
    this.database = home.resolve("database");
  }

  /** What was used up in a stretch of the run, and by the whole of it. */
  public record Used(
      Duration wall,
      Duration whole,
      Duration cpu,
      long heapMegabytes,
      long residentMegabytes,
      String loadBefore) {}

  /** A run that is over. */
  public final class Ended {
    private final Duration whole;
    private final GcLog heap;
    private final String loadBefore;

    private Ended(Duration whole, GcLog heap, String loadBefore) {
      this.whole = whole;
      this.heap = heap;
      this.loadBefore = loadBefore;
    }

    public Used used(Span span) {
      return new Used(
          span.length(),
          whole,
          usage.cpu(span),
          heap.mostMegabytes(span.end()),
          usage.residentMegabytes(span.end()),
          loadBefore);
    }
  }

  /**
   * Runs to the end.
   *
   * @param arguments options, main class or jar, and what it is given
   * @param environment variables that differ from ours
   * @param fine exit codes that are no failure
   */
  public Ended run(List<String> arguments, Map<String, String> environment, Set<Integer> fine)
      throws IOException, InterruptedException {
    Files.createDirectories(home);
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home", ""), "bin", "java").toString());
    command.addAll(OPTIONS);
    command.add(GcLog.option(gcLog()));
    command.addAll(arguments);
    ProcessBuilder builder =
        new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(output().toFile());
    // Settings of an operator would make it another program than the one in the table.
    builder.environment().keySet().removeIf(name -> name.startsWith("SOKHOP_"));
    builder.environment().putAll(environment);
    String loadBefore = Machine.load();
    Instant start = Instant.now();
    Process process = builder.start();
    Thread abort = new Thread(() -> end(process));
    Runtime.getRuntime().addShutdownHook(abort);
    try {
      watch(process, start);
    } finally {
      end(process);
      Runtime.getRuntime().removeShutdownHook(abort);
    }
    if (!fine.contains(process.exitValue())) {
      throw new IllegalStateException(
          "%s ended with code %d: %s".formatted(arguments, process.exitValue(), lastOutput()));
    }
    return new Ended(Duration.between(start, Instant.now()), GcLog.read(gcLog()), loadBefore);
  }

  private void watch(Process process, Instant start) throws IOException, InterruptedException {
    long own = 0;
    long server = 0;
    do {
      // Who is gone has used what was seen last.
      own = Math.max(own, Proc.cpuMillis(process.pid()));
      server = Math.max(server, serverCpuMillis());
      usage.add(
          new Usage.Sample(Instant.now(), own + server, Proc.mostResidentKilobytes(process.pid())));
      if (Duration.between(start, Instant.now()).compareTo(AT_MOST) > 0) {
        throw new IllegalStateException("not done after " + AT_MOST + ": " + output());
      }
    } while (!process.waitFor(BETWEEN_SAMPLES.toMillis(), TimeUnit.MILLISECONDS));
  }

  /** Zero while there is no server; its first line is the number of the process. */
  private long serverCpuMillis() throws IOException {
    Path pidFile = database.resolve("data").resolve("postmaster.pid");
    try {
      List<String> lines = Files.readAllLines(pidFile);
      return lines.isEmpty() ? 0 : Proc.cpuMillisOfFamily(Long.parseLong(lines.get(0).strip()));
    } catch (NoSuchFileException noServer) {
      return 0;
    }
  }

  private void end(Process process) {
    if (process.isAlive()) {
      process.destroyForcibly();
      process.onExit().join();
    }
    DatabaseServer.endLeftOver(database);
  }

  // Beside the home: the demo takes only an empty one.
  private Path gcLog() {
    return home.resolveSibling(home.getFileName() + ".gc.log");
  }

  private Path output() {
    return home.resolveSibling(home.getFileName() + ".output.log");
  }

  private String lastOutput() throws IOException {
    String all = Files.readString(output());
    return all.substring(Math.max(0, all.length() - LAST_OUTPUT)).strip();
  }
}
