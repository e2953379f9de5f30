package vn.sokhop.intake.storing;

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
import vn.sokhop.intake.checking.RowBuffer;

/**
 * One binary COPY after the other on the connection of the chunk. Closing it ends a COPY that is
 * still open, for good or for bad: an open one would hang the rollback.
 */
final class CopyTarget implements AutoCloseable {
  private final Connection connection;
  private String statement = "";
  private @Nullable CopyIn open;
  private final Set<String> known = new HashSet<>();

  CopyTarget(Connection connection) {
    this.connection = connection;
  }

  void write(String copyStatement, RowBuffer rows) throws SQLException {
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
  void know(Collection<String> partitions) throws SQLException {
    List<String> fresh = partitions.stream().filter(known::add).toList();
    if (fresh.isEmpty()) {
      return;
    }
    end();
    try (Statement lock = connection.createStatement()) {
      lock.execute("lock table " + String.join(", ", fresh) + " in access share mode");
    }
  }

  void end() throws SQLException {
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
