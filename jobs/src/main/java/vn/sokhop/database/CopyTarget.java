package vn.sokhop.database;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;

/**
 * One binary COPY after the other on the connection of a transaction. Closing it breaks a COPY off
 * that is still open: it would hang the rollback.
 */
public final class CopyTarget implements AutoCloseable {
  private final Connection connection;
  private String statement = "";
  private @Nullable CopyIn open;
  private final Set<String> known = new HashSet<>();

  public CopyTarget(Connection connection) {
    this.connection = connection;
  }

  /**
   * Sends the rows, in the COPY under way if it is of the same statement.
   *
   * @param copyStatement ends with {@code from stdin (format binary)}
   */
  public void write(String copyStatement, RowBuffer rows) throws SQLException {
    if (rows.rows() == 0) {
      return;
    }
    CopyIn copy = open;
    if (copy == null || !statement.equals(copyStatement)) {
      end();
      copy = connection.unwrap(PGConnection.class).getCopyAPI().copyIn(copyStatement);
      open = copy;
      statement = copyStatement;
      byte[] signature = RowBuffer.signature();
      copy.writeToCopy(signature, 0, signature.length);
    }
    copy.writeToCopy(rows.bytes(), 0, rows.length());
  }

  /**
   * Makes partitions known to this transaction that others may have attached since it began. A COPY
   * under way does not see them, nor does the next one into a parent that is locked already: only a
   * lock that is taken for the first time makes a session look at the catalogue again.
   */
  public void know(Collection<String> partitions) throws SQLException {
    List<String> fresh = partitions.stream().filter(known::add).toList();
    if (fresh.isEmpty()) {
      return;
    }
    end();
    try (Statement lock = connection.createStatement()) {
      lock.execute("lock table " + String.join(", ", fresh) + " in access share mode");
    }
  }

  /** Ends the COPY under way; what was sent is in the table. */
  public void end() throws SQLException {
    CopyIn copy = open;
    if (copy != null) {
      byte[] trailer = RowBuffer.trailer();
      copy.writeToCopy(trailer, 0, trailer.length);
      copy.endCopy();
      open = null;
    }
  }

  @Override
  public void close() throws SQLException {
    CopyIn copy = open;
    open = null;
    if (copy != null && copy.isActive()) {
      copy.cancelCopy();
    }
  }
}
