package vn.sokhop.bench.run;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What the figures were taken on. */
public final class Machine {
  private static final Pattern MEMORY = Pattern.compile("MemTotal:\\s+(\\d+) kB");
  private static final Pattern SYSTEM = Pattern.compile("PRETTY_NAME=\"(.*)\"");

  private Machine() {}

  /** Mean number of processes that ran or wanted to in the last minute. */
  static String load() throws IOException {
    return Files.readString(Path.of("/proc/loadavg")).split(" ", 2)[0];
  }

  public static String description() throws IOException {
    long kilobytes = Long.parseLong(first(MEMORY, Path.of("/proc/meminfo"), "0"));
    return "%d cores, %d GiB, %s, Java %s, PostgreSQL embedded"
        .formatted(
            Runtime.getRuntime().availableProcessors(),
            Math.round(kilobytes / 1024.0 / 1024.0),
            first(SYSTEM, Path.of("/etc/os-release"), "Linux"),
            System.getProperty("java.vm.version"));
  }

  private static String first(Pattern pattern, Path file, String otherwise) throws IOException {
    Matcher found = pattern.matcher(Files.readString(file));
    return found.find() ? found.group(1) : otherwise;
  }

  /** Brings the files into memory, so that nobody waits for the disk in place of the others. */
  public static void warm(Collection<Path> files) throws IOException {
    byte[] buffer = new byte[1 << 20];
    for (Path file : files) {
      try (InputStream in = Files.newInputStream(file)) {
        while (in.read(buffer) >= 0) {
          // Reading is all.
        }
      }
    }
  }
}
