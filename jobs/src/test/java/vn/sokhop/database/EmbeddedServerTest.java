package vn.sokhop.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.sokhop.command.OperatorException;

class EmbeddedServerTest {
  private static final DatabaseProperties.Embedded SETTINGS =
      new DatabaseProperties.Embedded(0, null, false, Map.of("work-mem", "9MB"));

  @TempDir Path home;

  @Test
  void isDurableAndKeepsItsDataOverAStop() throws SQLException {
    try (EmbeddedServer server = start()) {
      assertThat(ask(server, "show fsync")).isEqualTo("on");
      assertThat(ask(server, "show synchronous_commit")).isEqualTo("on");
      assertThat(ask(server, "show full_page_writes")).isEqualTo("on");
      assertThat(ask(server, "show client_connection_check_interval")).isEqualTo("1s");
      assertThat(ask(server, "show work_mem")).isEqualTo("9MB");
      assertThat(ask(server, "show server_version")).startsWith("18.");
      execute(server, "create table kept (n int); insert into kept values (41)");
    }
    try (EmbeddedServer server = start()) {
      assertThat(ask(server, "select n from kept")).isEqualTo("41");
    }
  }

  @Test
  void letsNobodyInWithoutThePassword() throws Exception {
    try (EmbeddedServer server = start()) {
      for (String user : new String[] {"postgres", "sokhop"}) {
        DatabaseAddress address = server.address("postgres", user);
        assertThatThrownBy(() -> new DatabaseAddress(address.url(), user, "guess").connect())
            .hasMessageContaining("password authentication failed");
      }
      assertThat(ask(server, "show listen_addresses")).isEqualTo("localhost");
      assertThat(ask(server, "select usesuper from pg_user where usename = current_user"))
          .isEqualTo("f");
    }
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder())))
        .isEqualTo("rwx------");
    assertThat(
            PosixFilePermissions.toString(
                Files.getPosixFilePermissions(folder().resolve("password"))))
        .isEqualTo("rw-------");
  }

  @Test
  void refusesASecondOwnerAndLetsGuestsLook() throws Exception {
    try (ChildProcess owner = ChildProcess.start(ServerChild.class, folder().toString())) {
      assertThatThrownBy(this::start)
          .isInstanceOf(OperatorException.class)
          .hasMessage(
              "%s: the database is in use by process %d. Wait until it is done, or stop it, then"
                      .formatted(folder(), owner.pid())
                  + " give the command again.");
      try (EmbeddedServer guest = EmbeddedServer.join(folder())) {
        assertThat(ask(guest, "select 1")).isEqualTo("1");
      }
      try (EmbeddedServer again = EmbeddedServer.join(folder())) {
        assertThat(ask(again, "show work_mem")).isEqualTo("7MB");
      }
    } finally {
      start().close();
    }
  }

  @Test
  void endsTheServerOfAKilledOwnerAndLosesNothing() throws Exception {
    String oldPid;
    try (ChildProcess owner = ChildProcess.start(ServerChild.class, folder().toString())) {
      try (EmbeddedServer guest = EmbeddedServer.join(folder())) {
        execute(guest, "create table kept (n int); insert into kept values (42)");
      }
      oldPid = postmaster();
      owner.kill();
    }
    assertThat(isAlive(oldPid)).isTrue();
    try (EmbeddedServer server = start()) {
      assertThat(ask(server, "select n from kept")).isEqualTo("42");
      assertThat(ask(server, "show work_mem")).isEqualTo("9MB");
      assertThat(postmaster()).isNotEqualTo(oldPid);
      assertThat(isAlive(oldPid)).isFalse();
    }
  }

  @Test
  void recoversAfterTheServerItselfWasKilled() throws Exception {
    try (EmbeddedServer server = start()) {
      execute(server, "create table kept (n int); insert into kept values (43)");
      ProcessHandle.of(Long.parseLong(postmaster())).orElseThrow().destroyForcibly();
    }
    try (EmbeddedServer server = start()) {
      assertThat(ask(server, "select n from kept")).isEqualTo("43");
    }
  }

  @Test
  void startsAlthoughTheDeadServerIsAZombie() throws Exception {
    start().close();
    // The shell starts a child, then becomes a program that never reaps it.
    Process parent = new ProcessBuilder("sh", "-c", "sleep 1 & echo $!; exec sleep 60").start();
    try {
      String zombie;
      try (var out = parent.inputReader()) {
        zombie = out.readLine();
      }
      for (int i = 0; i < 100 && isAlive(zombie); i++) {
        TimeUnit.MILLISECONDS.sleep(100);
      }
      assertThat(Files.readString(Path.of("/proc", zombie, "stat"))).contains(" Z ");
      Files.writeString(
          folder().resolve("data").resolve("postmaster.pid"),
          zombie + "\n" + folder().resolve("data") + "\n1\n5432\n\nlocalhost\n0 0\nready\n");
      try (EmbeddedServer server = start()) {
        assertThat(ask(server, "select 1")).isEqualTo("1");
      }
    } finally {
      parent.destroyForcibly();
    }
  }

  @Test
  void leavesAStrangerAloneThatHasTheNumberOfTheDeadServer() throws Exception {
    start().close();
    Process stranger = new ProcessBuilder("sleep", "60").start();
    try {
      Files.writeString(
          folder().resolve("data").resolve("postmaster.pid"),
          stranger.pid()
              + "\n"
              + folder().resolve("data")
              + "\n1\n5432\n\nlocalhost\n0 0\nready\n");
      LeftOverServer.end(folder().resolve("data"));
      assertThat(stranger.isAlive()).isTrue();
    } finally {
      stranger.destroyForcibly();
    }
  }

  @Test
  void startsOnACopyThatWasOpenToOthers() throws Exception {
    start().close();
    for (Path path : new Path[] {folder(), folder().resolve("data")}) {
      Files.setPosixFilePermissions(path, PosixFilePermissions.fromString("rwxr-xr-x"));
    }
    start().close();
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder())))
        .isEqualTo("rwx------");
  }

  @Test
  void startsAfterAFirstStartThatDiedHalfWay() throws Exception {
    Files.createDirectories(folder().resolve("data.new").resolve("base"));
    Files.writeString(folder().resolve("password"), "old\n");
    try (EmbeddedServer server = start()) {
      assertThat(ask(server, "select 1")).isEqualTo("1");
    }
    assertThat(folder().resolve("data.new")).doesNotExist();
  }

  @Test
  void deletesNoDatabaseThatIsNotWhole() throws Exception {
    try (EmbeddedServer server = start()) {
      execute(server, "create table kept (n int); insert into kept values (44)");
    }
    Path settings = folder().resolve("data").resolve("postgresql.conf");
    Path aside = home.resolve("postgresql.conf");
    Files.move(settings, aside);
    assertThatThrownBy(this::start)
        .isInstanceOf(OperatorException.class)
        .hasMessageContaining("postgresql.conf is missing")
        .hasMessageContaining("backup");
    Files.move(aside, settings);
    try (EmbeddedServer server = start()) {
      assertThat(ask(server, "select n from kept")).isEqualTo("44");
    }
  }

  @Test
  void beginsNoNewDatabaseWhereOneIsGone() throws Exception {
    try (EmbeddedServer server = start()) {
      execute(server, "create table kept (n int); insert into kept values (45)");
    }
    Path aside = home.resolve("aside");
    Files.move(folder().resolve("data"), aside);
    assertThatThrownBy(this::start)
        .isInstanceOf(OperatorException.class)
        .hasMessageContaining("the database is gone")
        .hasMessageContaining("backup");
    Files.move(aside, folder().resolve("data"));
    try (EmbeddedServer server = start()) {
      assertThat(ask(server, "select n from kept")).isEqualTo("45");
    }
  }

  @Test
  void takesAnEmptyFolderOnAnotherDisk() throws Exception {
    Path disk = Files.createDirectories(home.resolve("disk").resolve("ledger"));
    Files.createDirectories(folder());
    Files.createSymbolicLink(folder().resolve("data"), disk);
    try (EmbeddedServer server = start()) {
      execute(server, "create table kept (n int); insert into kept values (46)");
    }
    assertThat(folder().resolve("data")).isSymbolicLink();
    assertThat(disk.resolve("PG_VERSION")).exists();
    try (EmbeddedServer server = start()) {
      assertThat(ask(server, "select n from kept")).isEqualTo("46");
    }
  }

  @Test
  void saysAtOnceWhatTheServerDoesNotTake() throws Exception {
    start().close();
    Map<String, String> wrong = Map.of("max-wal-senders", "5", "wal-level", "minimal");
    long before = System.nanoTime();
    assertThatThrownBy(() -> start(new DatabaseProperties.Embedded(0, null, false, wrong)))
        .isInstanceOf(OperatorException.class)
        .hasMessageContaining("FATAL: ")
        .hasMessageContaining("\"max_wal_senders\"")
        .hasMessageContaining("postgresql.log");
    assertThat(Duration.ofNanos(System.nanoTime() - before)).isLessThan(Duration.ofSeconds(30));
    start().close();
  }

  @Test
  void takesSettingsOfAnyCharacters() throws SQLException {
    String prefix = "%m 'quoted' \\ $HOME \"%p\" ";
    try (EmbeddedServer server =
        start(new DatabaseProperties.Embedded(0, null, false, Map.of("log-line-prefix", prefix)))) {
      assertThat(ask(server, "show log_line_prefix")).isEqualTo(prefix);
    }
  }

  @Test
  void unpacksTheProgramsOnceAndWhole() throws Exception {
    Path binaries = home.resolve("binaries");
    DatabaseProperties.Embedded settings =
        new DatabaseProperties.Embedded(0, binaries, false, Map.of());
    Files.createDirectories(binaries);
    Path programs = Binaries.unpacked(settings, folder());
    Path server = programs.resolve("bin/postgres");
    var written = Files.getLastModifiedTime(server);
    // A process that was killed while it unpacked left a part.
    Path part = binaries.resolve(programs.getFileName() + ".part");
    Files.createDirectories(part.resolve("bin"));
    Files.move(programs, home.resolve("aside"));
    assertThat(Binaries.unpacked(settings, folder())).isEqualTo(programs);
    assertThat(part).doesNotExist();
    assertThat(Files.mismatch(server, home.resolve("aside/bin/postgres"))).isEqualTo(-1);
    assertThat(Binaries.unpacked(settings, folder())).isEqualTo(programs);
    assertThat(Files.getLastModifiedTime(server)).isGreaterThan(written);
    try (EmbeddedServer started = start(settings)) {
      assertThat(ask(started, "select 1")).isEqualTo("1");
    }
  }

  private EmbeddedServer start() {
    return start(SETTINGS);
  }

  private EmbeddedServer start(DatabaseProperties.Embedded settings) {
    return EmbeddedServer.start(folder(), home.resolve("logs/postgresql.log"), settings);
  }

  private Path folder() {
    return home.resolve("database");
  }

  private String postmaster() throws IOException {
    return Files.readAllLines(folder().resolve("data").resolve("postmaster.pid")).get(0).strip();
  }

  private static boolean isAlive(String pid) throws IOException {
    Path stat = Path.of("/proc", pid, "stat");
    return Files.exists(stat) && !Files.readString(stat).contains(") Z ");
  }

  private static String ask(EmbeddedServer server, String question) throws SQLException {
    try (Connection connection = server.address().connect();
        Statement statement = connection.createStatement();
        var row = statement.executeQuery(question)) {
      assertThat(row.next()).isTrue();
      return row.getString(1);
    }
  }

  private static void execute(EmbeddedServer server, String sql) throws SQLException {
    try (Connection connection = server.address().connect();
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }
}
