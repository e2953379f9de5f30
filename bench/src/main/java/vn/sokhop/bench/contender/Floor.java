package vn.sokhop.bench.contender;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.List;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyManager;
import vn.sokhop.bench.input.Counts;
import vn.sokhop.bench.input.Inputs;
import vn.sokhop.bench.run.Span;
import vn.sokhop.database.LikeTheProgram;

/**
 * The least that a server can do: COPY of both feeds into tables with types and without index, one
 * file after the other on one connection, then an exact full join. It keeps no line numbers, checks
 * nothing that the types do not, proves nothing and classifies nothing.
 */
public final class Floor {
  private static final int BUFFER = 1 << 16;

  private Floor() {}

  /**
   * Runs.
   *
   * @param args folder of the files, home, folder of the configuration
   */
  public static void main(String[] args) throws IOException, SQLException {
    Inputs inputs = Inputs.of(Path.of(args[0]));
    Path home = Path.of(args[1]);
    try (LikeTheProgram server = LikeTheProgram.start(home, Path.of(args[2]));
        Connection connection = server.connect();
        Statement statement = connection.createStatement()) {
      statement.execute("create table entry (" + Tables.ENTRY_COLUMNS + ")");
      statement.execute("create table unit_record (" + Tables.RECORD_COLUMNS + ")");
      Instant start = Instant.now();
      long entries = copy(connection, "entry", inputs.transactions());
      long records = copy(connection, "unit_record", inputs.unitRecords());
      // As much as the program takes for its own match.
      statement.execute("set work_mem = '192MB'");
      Counts counts = Tables.match(connection, entries, records);
      new Told(new Span(start, Instant.now()), counts).write(home);
    }
  }

  private static long copy(Connection connection, String table, List<Path> files)
      throws IOException, SQLException {
    CopyManager copies = connection.unwrap(PGConnection.class).getCopyAPI();
    long rows = 0;
    for (Path file : files) {
      try (InputStream in = Files.newInputStream(file)) {
        rows += copies.copyIn("copy " + table + " from stdin (format csv, header)", in, BUFFER);
      }
    }
    return rows;
  }
}
