package vn.sokhop.database;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The right to run, one for all machines on a database. It hangs on the session of a connection
 * used for nothing else, so the server frees it when this process dies. A watcher asks every second
 * whether it is still ours; when not, the run must end at once, because another may have begun.
 */
public final class RunLock implements AutoCloseable {
  /** "sokhop" in ASCII: one number for every program of this name. */
  private static final long KEY = 0x736f_6b68_6f70L;

  private static final Logger LOG = LoggerFactory.getLogger(RunLock.class);
  private static final int WATCH_MILLIS = 1000;

  private final Connection connection;
  private final Thread watcher;
  private volatile boolean closed;
  private volatile boolean lost;

  private RunLock(Connection connection, Runnable onLoss) {
    this.connection = connection;
    this.watcher = new Thread(() -> watch(onLoss), "run-lock");
    this.watcher.setDaemon(true);
  }

  /**
   * Takes the lock if nobody holds it.
   *
   * @param onLoss called once, on another thread, when the lock is lost while held
   */
  public static Optional<RunLock> tryAcquire(DatabaseAddress address, Runnable onLoss)
      throws SQLException {
    Connection connection = address.connect();
    try {
      if (!ask(connection, "select pg_try_advisory_lock(?)")) {
        connection.close();
        return Optional.empty();
      }
    } catch (SQLException failed) {
      connection.close();
      throw failed;
    }
    RunLock lock = new RunLock(connection, onLoss);
    lock.watcher.start();
    return Optional.of(lock);
  }

  /** True while some process on some machine holds the lock. */
  public static boolean isTaken(Connection connection) throws SQLException {
    return ask(
        connection,
        """
        select exists (
          select from pg_locks
          where locktype = 'advisory' and database = (
              select oid from pg_database where datname = current_database())
            and (classid::bigint << 32) + objid::bigint = ? and objsubid = 1 and granted)
        """);
  }

  private static boolean ask(Connection connection, String question) throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(question)) {
      statement.setLong(1, KEY);
      try (ResultSet row = statement.executeQuery()) {
        return row.next() && row.getBoolean(1);
      }
    }
  }

  /** True while the lock is ours for certain. */
  public boolean isHeld() {
    return !lost && !closed;
  }

  private void watch(Runnable onLoss) {
    while (!closed) {
      try {
        if (!connection.isValid(5) && !closed) {
          lost = true;
          LOG.error("the connection that holds the run lock is gone; the run is ended");
          onLoss.run();
          return;
        }
        Thread.sleep(WATCH_MILLIS);
      } catch (InterruptedException | SQLException end) {
        return;
      }
    }
  }

  @Override
  public void close() {
    closed = true;
    watcher.interrupt();
    try {
      watcher.join();
      // Closing alone frees the lock a moment later, too late for a next run in this process.
      ask(connection, "select pg_advisory_unlock(?)");
      connection.close();
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
    } catch (SQLException gone) {
      LOG.debug("the lock connection was gone already", gone);
    }
  }
}
