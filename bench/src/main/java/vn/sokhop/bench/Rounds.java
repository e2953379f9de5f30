package vn.sokhop.bench;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import vn.sokhop.bench.contender.Duck;
import vn.sokhop.bench.contender.Floor;
import vn.sokhop.bench.contender.Textbook;
import vn.sokhop.bench.contender.Told;
import vn.sokhop.bench.input.Counts;
import vn.sokhop.bench.input.Inputs;
import vn.sokhop.bench.input.Layout;
import vn.sokhop.bench.run.Child;
import vn.sokhop.bench.run.Machine;
import vn.sokhop.bench.run.Span;

/**
 * The contenders one after the other, never two at a time, each over an empty home. What it found
 * is compared with what was planted; one that fails is noted, and the others go on.
 */
final class Rounds {
  private final Options options;
  private final Table table;
  private final PrintStream out;
  private final Path inputs;
  private final Path home;
  private @Nullable Program program;

  Rounds(Options options, Table table, PrintStream out) {
    this.options = options;
    this.table = table;
    this.out = out;
    this.inputs = options.work().resolve("inputs");
    this.home = options.work().resolve("home");
  }

  void run() throws IOException, InterruptedException {
    if (options.asksFor(Part.A, Part.B, Part.C, Part.D, Part.E, Part.F)) {
      Folder.needRoom(options.work(), options.sizes());
    }
    for (int vouchers : options.sizes()) {
      if (options.asksFor(Part.A, Part.B, Part.C, Part.D, Part.E)) {
        round(vouchers, Layout.BY_OFFICE);
      }
    }
    if (options.asksFor(Part.F)) {
      round(options.sizes().get(0), Layout.ONE_FILE);
      round(options.sizes().get(0), Layout.BY_UNIT);
    }
  }

  private void round(int vouchers, Layout layout) throws IOException, InterruptedException {
    out.printf("%,d entries, %s: writing the files%n", vouchers, layout);
    Inputs written = Inputs.write(inputs, layout, options.seed(), vouchers);
    try {
      Machine.warm(written.all());
      switch (layout) {
        case BY_OFFICE -> contenders(vouchers, written);
        case ONE_FILE -> files(vouchers, written, Contender.ONE_FILE);
        case BY_UNIT -> files(vouchers, written, Contender.MANY_FILES);
      }
    } finally {
      Folder.delete(inputs);
    }
  }

  private void contenders(int vouchers, Inputs written) throws IOException, InterruptedException {
    if (options.asksFor(Part.A)) {
      other(vouchers, Contender.FLOOR, Floor.class);
    }
    if (options.asksFor(Part.E)) {
      other(vouchers, Contender.DUCKDB, Duck.class);
    }
    if (options.asksFor(Part.B, Part.C)) {
      attempt(
          vouchers,
          Contender.NIGHT,
          () -> {
            Night night = middle(() -> night(vouchers, written), Night::withoutReports);
            table.add(vouchers, Contender.NIGHT, night.ended().used(night.withoutReports()));
            table.add(vouchers, Contender.REPORTS, night.ended().used(night.withReports()));
            table.add(vouchers, Contender.LOAD, night.ended().used(night.load()));
            table.add(vouchers, Contender.LOAD_WITH_KEYS, night.ended().used(night.loadWithKeys()));
            table.add(vouchers, night.steps());
          });
    }
    if (options.asksFor(Part.D)) {
      other(vouchers, Contender.TEXTBOOK, Textbook.class);
    }
  }

  private void files(int vouchers, Inputs written, Contender contender)
      throws IOException, InterruptedException {
    attempt(
        vouchers,
        contender,
        () -> {
          Night night = middle(() -> night(vouchers, written), Night::withoutReports);
          table.add(vouchers, contender, night.ended().used(night.withoutReports()));
        });
  }

  private Night night(int vouchers, Inputs written)
      throws IOException, SQLException, InterruptedException {
    Program unpacked = program;
    if (unpacked == null) {
      unpacked = Program.unpack(options.project(), options.work());
      program = unpacked;
    }
    Night night = unpacked.night(written, home);
    check(night.counts(), Inputs.planted(vouchers));
    return night;
  }

  private void other(int vouchers, Contender contender, Class<?> main)
      throws IOException, InterruptedException {
    attempt(
        vouchers,
        contender,
        () -> {
          OtherRun run = middle(() -> other(vouchers, main), OtherRun::span);
          table.add(vouchers, contender, run.ended().used(run.span()));
        });
  }

  private record OtherRun(Child.Ended ended, Span span) {}

  private OtherRun other(int vouchers, Class<?> main) throws IOException, InterruptedException {
    Child.Ended ended =
        new Child(home)
            .run(
                List.of(
                    "-classpath",
                    System.getProperty("java.class.path", ""),
                    main.getName(),
                    inputs.toString(),
                    home.toString(),
                    options.project().resolve("config").toString()),
                Map.of(),
                Set.of(0));
    Told told = Told.read(home);
    check(told.counts(), Inputs.planted(vouchers));
    return new OtherRun(ended, told.span());
  }

  /** Somebody who loads nothing is fast. */
  private static void check(Counts counts, Counts planted) {
    if (!counts.agreesWith(planted)) {
      throw new IllegalStateException("found " + counts + "; planted are " + planted);
    }
  }

  /** One run of a contender. */
  @FunctionalInterface
  private interface Run<T> {
    T of() throws IOException, SQLException, InterruptedException;
  }

  private <T> T middle(Run<T> run, Function<T, Span> span)
      throws IOException, SQLException, InterruptedException {
    List<T> runs = new ArrayList<>();
    for (int i = 0; i < options.runs(); i++) {
      runs.add(run.of());
      Folder.delete(home);
    }
    Comparator<T> byWall =
        Comparator.comparing(one -> span.apply(one).length(), Duration::compareTo);
    return runs.stream().sorted(byWall).toList().get((runs.size() - 1) / 2);
  }

  /** What a contender does to be in the table. */
  @FunctionalInterface
  private interface Attempt {
    void make() throws IOException, SQLException, InterruptedException;
  }

  private void attempt(int vouchers, Contender contender, Attempt attempt)
      throws IOException, InterruptedException {
    out.printf("%,d entries: %s%n", vouchers, contender.title);
    try {
      attempt.make();
    } catch (IOException | SQLException | RuntimeException failed) {
      String fault =
          "%,d entries, %s: %s".formatted(vouchers, contender.title, failed.getMessage());
      out.println(fault);
      table.fault(fault);
    } finally {
      Folder.delete(home);
    }
    // What was measured so far is there even if somebody breaks off.
    Files.writeString(options.table(), table.text());
  }
}
