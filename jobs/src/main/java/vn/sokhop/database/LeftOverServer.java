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
  private static final Duration ASK_AGAIN = Duration.ofMillis(20);
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
      List<String> words = commandLine(pid);
      if (isZombie(pid)) {
        // The server takes a dead process that nobody has reaped for a living one.
        waitForWorkers(data);
        Files.deleteIfExists(pidFile);
      } else if (isServerOf(words, data)) {
        stop(pid, Path.of(words.get(0)).resolveSibling("pg_ctl"), data);
      } else if (isDying(pid, words) && System.nanoTime() < dyingUntil) {
        Pause.of(ASK_AGAIN);
      } else {
        // The number now belongs to a stranger or to nobody; the server cleans up itself.
        return;
      }
    }
  }

  private static void stop(String pid, Path pgCtl, Path data) throws IOException {
    try {
      ServerProgram.stop(pgCtl, data);
    } catch (IOException failed) {
      // It may have ended by itself in between.
      if (isServerOf(commandLine(pid), data)) {
        throw new IOException("a server left over by a killed process does not stop", failed);
      }
    }
  }

  /** A process that was killed has lost its command line a moment before it is dead. */
  private static boolean isDying(String pid, List<String> words) {
    return Files.exists(Path.of("/proc", pid, "stat")) && words.stream().allMatch(String::isEmpty);
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

  private static boolean isServerOf(List<String> words, Path data) {
    return !words.isEmpty()
        && words.get(0).endsWith("/postgres")
        && words.contains(data.toString());
  }

  private static void waitForWorkers(Path data) throws IOException {
    long end = System.nanoTime() + PATIENCE.toNanos();
    // Processes tell where they are without links.
    Path place = data.toRealPath();
    while (hasWorkers(place)) {
      if (System.nanoTime() > end) {
        throw new IOException("workers of a killed server do not end");
      }
      Pause.of(ASK_AGAIN);
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
