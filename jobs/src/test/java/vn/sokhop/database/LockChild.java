package vn.sokhop.database;

import java.sql.SQLException;
import java.util.Optional;

/** Tries for the run lock of a database: address, user, password; then waits. */
final class LockChild {
  private LockChild() {}

  public static void main(String[] args) throws SQLException, InterruptedException {
    DatabaseAddress address = new DatabaseAddress(args[0], args[1], args[2]);
    Optional<RunLock> lock = RunLock.tryAcquire(address, () -> {});
    System.out.println("ready " + (lock.isPresent() ? "held" : "refused"));
    Thread.sleep(600_000);
  }
}
