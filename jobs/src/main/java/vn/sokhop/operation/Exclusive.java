package vn.sokhop.operation;

import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;
import vn.sokhop.command.ExitCode;
import vn.sokhop.command.OperatorException;
import vn.sokhop.database.DatabaseServer;
import vn.sokhop.database.RunLock;

/** One run at a time on a database, on however many machines. */
@Component
public class Exclusive {
  private final DatabaseServer server;
  private final HikariDataSource pool;

  Exclusive(DatabaseServer server, HikariDataSource pool) {
    this.server = server;
    this.pool = pool;
  }

  /** Does the work while holding the run lock; empty when somebody else holds it. */
  <T> Optional<T> tryWhileHolding(Supplier<T> work) {
    try {
      // Without the lock nothing may be written any more: another process may be writing already.
      // The pool is shut, and with it that of notes; every transaction fails, and the next run
      // takes up from the last commit.
      Optional<RunLock> lock = RunLock.tryAcquire(server.address(), pool::close);
      if (lock.isEmpty()) {
        return Optional.empty();
      }
      RunLock held = lock.get();
      try {
        return Optional.of(work.get());
      } finally {
        held.close();
      }
    } catch (SQLException failed) {
      throw new OperatorException(
          ExitCode.FAILED,
          "the database does not answer (" + failed.getMessage() + "). Nothing was started.",
          failed);
    }
  }

  /** The same, with a plain refusal. */
  <T> T whileHolding(Supplier<T> work) {
    return tryWhileHolding(work)
        .orElseThrow(
            () ->
                new OperatorException(
                    ExitCode.FAILED,
                    "another run holds this database. Wait until it is done (sokhop status), then"
                        + " give the command again."));
  }

  /** True while some process holds the lock. */
  public boolean isTaken() {
    try (Connection connection = pool.getConnection()) {
      return RunLock.isTaken(connection);
    } catch (SQLException failed) {
      throw new OperatorException(
          ExitCode.FAILED, "the database does not answer (" + failed.getMessage() + ").", failed);
    }
  }
}
