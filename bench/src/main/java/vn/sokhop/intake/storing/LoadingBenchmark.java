package vn.sokhop.intake.storing;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;
import org.springframework.util.FileSystemUtils;
import vn.sokhop.bench.input.Inputs;
import vn.sokhop.bench.input.Layout;
import vn.sokhop.database.RowBuffer;
import vn.sokhop.feed.Feed;
import vn.sokhop.intake.layout.Mapping;
import vn.sokhop.intake.line.AccountBook;
import vn.sokhop.intake.line.DeliveryFacts;
import vn.sokhop.intake.reading.FileForm;
import vn.sokhop.intake.reading.Packing;
import vn.sokhop.intake.reading.Slice;
import vn.sokhop.intake.reading.Slices;
import vn.sokhop.intake.reading.TextFormat;

/**
 * What a line costs on its way from bytes of a file to bytes of a COPY: cut into slices of whole
 * records, and then parsed, checked and encoded. No database takes part.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 5, time = 3)
@Measurement(iterations = 5, time = 1)
@Fork(
    value = 1,
    jvmArgs = {"-Xmx512m", "-XX:+UseSerialGC"})
// The fields are filled before anything is measured.
@SuppressWarnings("NullAway.Init")
public class LoadingBenchmark {
  private static final int LINES = 20_000;
  private static final LocalDate OLDEST = LocalDate.of(1990, 1, 1);
  private static final FileForm FORM =
      new FileForm(
          Packing.TEXT,
          TextFormat.ofContract(1 << 20),
          "",
          new FileForm.Limits(1L << 31, 1 << 20, 1L << 31));

  @Param({"TRANSACTIONS", "UNIT_RECORDS"})
  Feed feed;

  private Path folder;
  private Path file;
  private final List<Slice> slices = new ArrayList<>();
  private final RowBuffer rows = new RowBuffer(2 << 20);
  private final RowBuffer rejects = new RowBuffer(1 << 16);
  private PieceLoader loader;

  @Setup(Level.Trial)
  public void write() throws IOException {
    folder = Files.createTempDirectory("loading");
    Inputs inputs = Inputs.write(folder, Layout.ONE_FILE, 1, LINES);
    file = (feed == Feed.TRANSACTIONS ? inputs.transactions() : inputs.unitRecords()).get(0);
    AccountBook book = book(inputs);
    Delivery delivery =
        new Delivery(
            1,
            file,
            "",
            Files.size(file),
            FORM,
            new Mapping(feed, Optional.empty()),
            new DeliveryFacts(1, "0661", Inputs.DATE, Inputs.DATE, OLDEST, Inputs.DATE));
    try (Slices open = FORM.open(file)) {
      loader =
          new PieceLoader(delivery, List.of(open.header()), book, rows, rejects, LineObserver.NONE);
      for (Slice slice = open.next(); slice != null; slice = open.next()) {
        slices.add(slice);
      }
    }
  }

  private static AccountBook book(Inputs inputs) throws IOException {
    AccountBook book = new AccountBook();
    for (Path file : inputs.all()) {
      if (file.getFileName().toString().startsWith("accounts_")) {
        for (String line : Files.readAllLines(file)) {
          String[] fields = line.split(",", -1);
          if (fields[3].equals("CREDIT")) {
            book.put(new AccountBook.Account(fields[0], fields[1], fields[2], "VND", false));
          }
        }
      }
    }
    return book;
  }

  @TearDown(Level.Trial)
  public void delete() throws IOException {
    FileSystemUtils.deleteRecursively(folder);
    if (rejects.rows() > 0) {
      throw new IllegalStateException(rejects.rows() + " lines were rejected");
    }
  }

  /** Bytes of the file to slices, with the digest of the file. */
  @Benchmark
  @OperationsPerInvocation(LINES)
  public int cut() throws IOException {
    int records = 0;
    try (Slices open = FORM.open(file)) {
      for (Slice slice = open.next(); slice != null; slice = open.next()) {
        records += slice.records();
      }
    }
    return records;
  }

  /** Slices to rows. */
  @Benchmark
  @OperationsPerInvocation(LINES)
  public int encode() {
    int bytes = 0;
    Tally tally = new Tally();
    for (Slice slice : slices) {
      rows.clear();
      loader.load(slice, tally);
      bytes += rows.length();
    }
    return bytes;
  }
}
