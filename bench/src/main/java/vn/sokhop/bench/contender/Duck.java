package vn.sokhop.bench.contender;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import vn.sokhop.bench.input.Inputs;
import vn.sokhop.bench.run.Span;

/**
 * DuckDB as an analyst would use it: reads both feeds into tables in memory, which checks the type
 * of every column, and matches them. Nothing is stored; it takes all cores and what memory it
 * wants.
 */
public final class Duck {
  // Its widest number of 64 bits; it reads wider ones several times slower.
  private static final String AMOUNT = "decimal(18, 2)";

  private Duck() {}

  /**
   * Runs.
   *
   * @param args folder of the files, home
   */
  public static void main(String[] args) throws IOException, SQLException {
    Inputs inputs = Inputs.of(Path.of(args[0]));
    Path home = Path.of(args[1]);
    try (Connection connection = DriverManager.getConnection("jdbc:duckdb:");
        Statement statement = connection.createStatement()) {
      statement.execute("set autoinstall_known_extensions = false");
      statement.execute("set temp_directory = '" + home.resolve("duckdb") + "'");
      Instant start = Instant.now();
      long entries = read(statement, "entry", Tables.ENTRY_COLUMNS, inputs.transactions());
      long records = read(statement, "unit_record", Tables.RECORD_COLUMNS, inputs.unitRecords());
      new Told(new Span(start, Instant.now()), Tables.match(connection, entries, records))
          .write(home);
    }
  }

  private static long read(Statement statement, String table, String columns, List<Path> files)
      throws SQLException {
    statement.execute(
        "create table %s as select * from read_csv([%s], header = true, auto_detect = false, columns = {%s})"
            .formatted(
                table,
                files.stream().map(file -> "'" + file + "'").collect(Collectors.joining(", ")),
                struct(columns)));
    try (var row = statement.executeQuery("select count(*) from " + table)) {
      row.next();
      return row.getLong(1);
    }
  }

  /** The columns of a table as DuckDB wants them of a file: {@code 'name': 'type'}. */
  private static String struct(String columns) {
    return Arrays.stream(columns.strip().split(",\\s+(?=[a-z])", -1))
        .map(column -> column.split(" ", 2))
        .map(parts -> "'" + parts[0] + "': '" + type(parts[1].strip()) + "'")
        .collect(Collectors.joining(", "));
  }

  private static String type(String type) {
    return type.startsWith("numeric") ? AMOUNT : type;
  }
}
