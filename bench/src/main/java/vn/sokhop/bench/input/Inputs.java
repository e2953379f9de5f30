package vn.sokhop.bench.input;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;

/**
 * The files of one business date in a folder.
 *
 * @param transactions the files with entries
 * @param unitRecords the files with unit records
 */
public record Inputs(Path folder, List<Path> transactions, List<Path> unitRecords) {
  public static final LocalDate DATE = LocalDate.of(2026, 11, 20);
  static final String COMPACT_DATE = "20261120";

  public Inputs {
    transactions = List.copyOf(transactions);
    unitRecords = List.copyOf(unitRecords);
  }

  /** Writes the files into the folder, which is made. */
  public static Inputs write(Path folder, Layout layout, long seed, int vouchers)
      throws IOException {
    Files.createDirectories(folder);
    Treasury treasury = new Treasury(seed, vouchers, layout.offices);
    new Registry(treasury, folder).write();
    for (int office = 0; office < layout.offices; office++) {
      OfficeFiles files = new OfficeFiles(treasury, folder, office);
      files.transactions();
      files.balances();
      if (layout == Layout.BY_UNIT) {
        files.recordsByUnit();
      } else {
        files.records();
      }
      files.unitBalances();
    }
    return of(folder);
  }

  /** What every contender has to find in files of so many vouchers. */
  public static Counts planted(int vouchers) {
    return Kind.planted(vouchers);
  }

  /** The files of a folder, by their names. */
  public static Inputs of(Path folder) throws IOException {
    return new Inputs(folder, files(folder, "transactions_"), files(folder, "unit-records_"));
  }

  /** All files, also those that only the program reads. */
  public List<Path> all() throws IOException {
    return files(folder, "", "");
  }

  private static List<Path> files(Path folder, String prefix) throws IOException {
    return files(folder, prefix, ".csv");
  }

  private static List<Path> files(Path folder, String prefix, String suffix) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files
          .filter(file -> file.getFileName().toString().startsWith(prefix))
          .filter(file -> file.getFileName().toString().endsWith(suffix))
          .sorted()
          .toList();
    }
  }
}
