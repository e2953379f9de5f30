package vn.sokhop.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class RunLockTest {
  private static DatabaseAddress address;

  @BeforeAll
  static void database() {
    address = TestServer.freshDatabase();
  }

  @Test
  void belongsToOneHolderAtATime() throws SQLException {
    try (RunLock first = acquire().orElseThrow()) {
      assertThat(acquire()).isEmpty();
      assertThat(first.isHeld()).isTrue();
      assertThat(taken()).isTrue();
    }
    assertThat(taken()).isFalse();
    try (RunLock next = acquire().orElseThrow()) {
      assertThat(next.isHeld()).isTrue();
    }
  }

  @Test
  void isFreeWithinASecondOfTheDeathOfItsHolder() throws Exception {
    try (ChildProcess holder = lockChild()) {
      assertThat(holder.answer()).isEqualTo("held");
      assertThat(acquire()).isEmpty();
      holder.kill();
      long killed = System.nanoTime();
      Optional<RunLock> lock = acquire();
      while (lock.isEmpty() && System.nanoTime() - killed < 5_000_000_000L) {
        lock = acquire();
      }
      assertThat(Duration.ofNanos(System.nanoTime() - killed)).isLessThan(Duration.ofSeconds(1));
      lock.orElseThrow().close();
    }
  }

  @Test
  void refusesAnotherProcess() throws Exception {
    try (RunLock mine = acquire().orElseThrow();
        ChildProcess other = lockChild()) {
      assertThat(other.answer()).isEqualTo("refused");
      assertThat(mine.isHeld()).isTrue();
    }
  }

  @Test
  void tellsWhenItIsLost() throws Exception {
    CountDownLatch told = new CountDownLatch(1);
    try (RunLock lock = RunLock.tryAcquire(address, told::countDown).orElseThrow()) {
      try (Connection connection = address.connect();
          Statement statement = connection.createStatement()) {
        statement.execute(
            """
            select pg_terminate_backend(pid) from pg_locks
            where locktype = 'advisory' and objsubid = 1
              and database = (select oid from pg_database where datname = current_database())
            """);
      }
      assertThat(told.await(10, TimeUnit.SECONDS)).isTrue();
      assertThat(lock.isHeld()).isFalse();
    }
  }

  private static Optional<RunLock> acquire() throws SQLException {
    return RunLock.tryAcquire(address, () -> {});
  }

  private static ChildProcess lockChild() throws java.io.IOException {
    return ChildProcess.start(LockChild.class, address.url(), address.user(), address.password());
  }

  private static boolean taken() throws SQLException {
    try (Connection connection = address.connect()) {
      return RunLock.isTaken(connection);
    }
  }
}
