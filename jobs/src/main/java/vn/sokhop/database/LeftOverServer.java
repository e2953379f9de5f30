package vn.sokhop.database;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;

/**
 * The server of an owner that was killed: it runs on without anybody. It is asked to stop, open
 * transactions are rolled back. Called only while the folder is ours.
 */
final class LeftOverServer {
  private static final Duration PATIENCE = Duration.ofSeconds(60);

  /** A thread of the kernel has no command line either, and does not end. */
  private static final Duration DYING = Duration.ofSeconds(5);

  private LeftOverServer() {}

  static void end(Path data) throws IOException {
    Path pidFile = data.resolve("postmaster.pid");
    long dyingUntil = System.nanoTime() + DYING.toNanos();
    while (Files.exists(pidFile)) {
      List<String> lines = Files.readAllLines(pidFile);
      String pid = lines.isEmpty() ? "" : lines.get(0).strip();
      if (!pid.matches("\\d+")) {
        return;
      }
      if (isZombie(pid)) {
        // The server takes a dead process that nobody has reaped for a living one.
        waitForWorkers(data);
        Files.deleteIfExists(pidFile);
      } else if (isServerOf(pid, data)) {
        stop(pid, data);
      } else if (!isDying(pid) || System.nanoTime() > dyingUntil) {
        // The number now belongs to a stranger or to nobody; the server cleans up itself.
        return;
      }
      pause();
    }
  }

  private static void stop(String pid, Path data) throws IOException {
    try {
      ServerProgram.stop(programOf(pid), data);
    } catch (IOException | IndexOutOfBoundsException failed) {
      // It may have ended by itself in between.
      if (isServerOf(pid, data)) {
        throw new IOException("a server left over by a killed process does not stop", failed);
      }
    }
  }

  /** A process that was killed has lost its command line a moment before it is dead. */
  private static boolean isDying(String pid) throws IOException {
    return Files.exists(Path.of("/proc", pid, "stat"))
        && commandLine(pid).stream().allMatch(String::isEmpty);
  }

  private static boolean isZombie(String pid) throws IOException {
    Path stat = Path.of("/proc", pid, "stat");
    if (!Files.exists(stat)) {
      return false;
    }
    String text = Files.readString(stat);
    return text.startsWith(" Z ", text.lastIndexOf(')') + 1);
  }

  private static List<String> commandLine(String pid) throws IOException {
    Path file = Path.of("/proc", pid, "cmdline");
    if (!Files.isReadable(file)) {
      return List.of();
    }
    return List.of(new String(Files.readAllBytes(file), StandardCharsets.UTF_8).split("\0", -1));
  }

  private static boolean isServerOf(String pid, Path data) throws IOException {
    List<String> words = commandLine(pid);
    return !words.isEmpty()
        && words.get(0).endsWith("/postgres")
        && words.contains(data.toString());
  }

  private static Path programOf(String pid) throws IOException {
    return Path.of(commandLine(pid).get(0)).resolveSibling("pg_ctl");
  }

  private static void waitForWorkers(Path data) throws IOException {
    long end = System.nanoTime() + PATIENCE.toNanos();
    while (hasWorkers(data)) {
      if (System.nanoTime() > end) {
        throw new IOException("workers of a killed server do not end");
      }
      pause();
    }
  }

  private static void pause() throws IOException {
    try {
      Thread.sleep(20);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new IOException("interrupted", interrupted);
    }
  }

  private static boolean hasWorkers(Path data) throws IOException {
    try (Stream<Path> processes = Files.list(Path.of("/proc"))) {
      return processes
          .filter(process -> process.getFileName().toString().matches("\\d+"))
          .anyMatch(process -> worksIn(process, data));
    }
  }

  private static boolean worksIn(Path process, Path data) {
    try {
      return Files.readSymbolicLink(process.resolve("cwd")).equals(data);
    } catch (IOException goneOrForeign) {
      return false;
    }
  }
}
