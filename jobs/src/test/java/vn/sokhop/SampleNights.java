package vn.sokhop;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.sokhop.command.Folders;
import vn.sokhop.operation.Nights;
import vn.sokhop.operation.Progress;
import vn.sokhop.operation.RunResult;
import vn.sokhop.sample.Sample;

/** Real nights over the files of a sample. */
record SampleNights(Nights nights, Folders folders, JdbcClient db) {

  /** All nights of a sample from a fresh start; its files in the order of their names. */
  void run(Path sample, List<LocalDate> dates) throws IOException {
    run(sample, dates, UnaryOperator.identity(), Comparator.naturalOrder());
  }

  /**
   * All nights of a sample from a fresh start.
   *
   * @param change what is done to each file on its way
   * @param order in which files are put into the inbox
   */
  void run(Path sample, List<LocalDate> dates, UnaryOperator<Path> change, Comparator<Path> order)
      throws IOException {
    begin(sample, change, order);
    for (LocalDate date : dates) {
      night(sample, date, change, order);
    }
  }

  /** A fresh start with the files that are there from the beginning. */
  void begin(Path sample) throws IOException {
    begin(sample, UnaryOperator.identity(), Comparator.naturalOrder());
  }

  private void begin(Path sample, UnaryOperator<Path> change, Comparator<Path> order)
      throws IOException {
    Emptied.database(db);
    Emptied.folder(folders.home());
    copy(Sample.inbox(sample), folders.inboxFolder(), change, order);
  }

  /** One night, with the files that arrive just before it. */
  void night(Path sample, LocalDate date) throws IOException {
    night(sample, date, UnaryOperator.identity(), Comparator.naturalOrder());
  }

  private void night(
      Path sample, LocalDate date, UnaryOperator<Path> change, Comparator<Path> order)
      throws IOException {
    copy(Sample.later(sample, date), folders.inboxFolder(), change, order);
    RunResult night = nights.one(date, false, Progress.SILENT);
    assertThat(night.isComplete()).as("%s, %s: %s", sample, date, night).isTrue();
  }

  Path listing(LocalDate date) {
    return folders.outboxFolder().resolve(date + "/exceptions.csv");
  }

  /** The items of a night as {@code exceptions.csv} lists them, column to value. */
  List<Map<String, String>> items(LocalDate date) throws IOException {
    List<Map<String, String>> items = new ArrayList<>();
    try (CsvReader<NamedCsvRecord> csv = CsvReader.builder().ofNamedCsvRecord(listing(date))) {
      csv.forEach(line -> items.add(line.getFieldsAsMap()));
    }
    return items;
  }

  private static void copy(Path from, Path to, UnaryOperator<Path> change, Comparator<Path> order)
      throws IOException {
    if (!Files.isDirectory(from)) {
      return;
    }
    Files.createDirectories(to);
    try (Stream<Path> files = Files.list(from)) {
      for (Path file : files.sorted(order).toList()) {
        Path changed = change.apply(file);
        Files.copy(changed, to.resolve(file.getFileName()), StandardCopyOption.REPLACE_EXISTING);
      }
    }
  }
}
