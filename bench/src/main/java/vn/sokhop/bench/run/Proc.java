package vn.sokhop.bench.run;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

/** What Linux tells about processes under {@code /proc}; zero of one that is gone. */
final class Proc {
  // On every Linux that Java runs on.
  private static final long MILLIS_A_TICK = 10;

  // Fields of "stat" behind the name of the program, which is in brackets.
  private static final int USER_TIME = 11;
  private static final int SYSTEM_TIME = 12;
  private static final int CHILDREN_USER_TIME = 13;
  private static final int CHILDREN_SYSTEM_TIME = 14;

  private Proc() {}

  static long cpuMillis(long pid) {
    return ticks(pid, USER_TIME, SYSTEM_TIME) * MILLIS_A_TICK;
  }

  /** Of the process, its living children, and those that have ended. */
  static long cpuMillisOfFamily(long pid) {
    long ticks = 0;
    for (long child : children(pid)) {
      ticks += ticks(child, USER_TIME, SYSTEM_TIME);
    }
    return MILLIS_A_TICK
        * (ticks + ticks(pid, USER_TIME, SYSTEM_TIME, CHILDREN_USER_TIME, CHILDREN_SYSTEM_TIME));
  }

  /** The most of memory that the process has held at one time. */
  static long mostResidentKilobytes(long pid) {
    return read(Path.of("/proc", Long.toString(pid), "status"))
        .lines()
        .filter(line -> line.startsWith("VmHWM:"))
        .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
        .sum();
  }

  private static List<Long> children(long pid) {
    String id = Long.toString(pid);
    String children = read(Path.of("/proc", id, "task", id, "children")).strip();
    return children.isEmpty()
        ? List.of()
        : Arrays.stream(children.split(" ", -1)).map(Long::valueOf).toList();
  }

  private static long ticks(long pid, int... fields) {
    String stat = read(Path.of("/proc", Long.toString(pid), "stat"));
    int name = stat.lastIndexOf(')');
    if (name < 0) {
      return 0;
    }
    String[] values = stat.substring(name + 2).split(" ", -1);
    return Arrays.stream(fields).mapToLong(field -> Long.parseLong(values[field])).sum();
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException gone) {
      return "";
    }
  }
}
