package vn.sokhop.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import java.util.TreeMap;
import vn.sokhop.command.ExitCode;
import vn.sokhop.command.OperatorException;

/**
 * A PostgreSQL of our own over one folder: {@code data} beside {@code password} and {@code
 * owner.lock}. Durable (fsync and synchronous commit on), reachable on the loopback only and only
 * with the password, which nobody but the owner of the folder can read. One process owns it; a
 * server left over by a killed owner is ended before a new one starts.
 */
final class EmbeddedServer implements AutoCloseable {
  private static final String DATABASE = "sokhop";

  private final FolderLock lock;
  private final Path data;
  private final boolean ours;
  private final int port;
  private final String password;

  private EmbeddedServer(FolderLock lock, Path data, boolean ours, int port, String password) {
    this.lock = lock;
    this.data = data;
    this.ours = ours;
    this.port = port;
    this.password = password;
  }

  /**
   * Starts the server over the folder.
   *
   * @param log where the server writes its own log
   */
  static EmbeddedServer start(Path folder, Path log, DatabaseProperties.Embedded settings) {
    try {
      Secrets.createPrivateFolder(folder);
      Files.createDirectories(log.toAbsolutePath().getParent());
      FolderLock lock = FolderLock.take(folder);
      try {
        return startLocked(lock, folder, log, settings);
      } catch (IOException | RuntimeException | SQLException failed) {
        lock.close();
        throw failed;
      }
    } catch (OperatorException known) {
      throw known;
    } catch (IOException | RuntimeException | SQLException failed) {
      throw new OperatorException(
          ExitCode.FAILED,
          folder
              + ": the embedded PostgreSQL could not be started ("
              + failed.getMessage()
              + "). See "
              + log
              + ".",
          failed);
    }
  }

  private static EmbeddedServer startLocked(
      FolderLock lock, Path folder, Path log, DatabaseProperties.Embedded settings)
      throws IOException, SQLException {
    Path data = folder.toAbsolutePath().normalize().resolve("data");
    boolean fresh = !Files.exists(data.resolve("postgresql.conf"));
    Path passwordFile = folder.resolve("password");
    String password = Secrets.password(passwordFile, fresh);
    if (fresh) {
      // What a start that was killed half-way left behind; initdb wants an empty folder.
      Secrets.deleteTree(data);
    } else {
      LeftOverServer.end(data);
      // A copy brought back from a backup is often open to others, which PostgreSQL refuses.
      Secrets.makePrivate(folder, data, passwordFile);
    }
    Path programs = Binaries.unpacked(settings, folder);
    if (fresh) {
      // Made beside and renamed: what is called data is whole.
      Path beside = data.resolveSibling("data.new");
      Secrets.deleteTree(beside);
      ServerProgram.initdb(programs, beside, passwordFile, log);
      Files.move(beside, data, StandardCopyOption.ATOMIC_MOVE);
    }
    int port = settings.port() == 0 ? freePort() : settings.port();
    ServerProgram.start(programs, data, port, serverSettings(settings), log);
    EmbeddedServer started = new EmbeddedServer(lock, data, true, port, password);
    try {
      started.createDatabase();
      lock.write(port);
    } catch (IOException | SQLException failed) {
      LeftOverServer.end(data);
      throw failed;
    }
    return started;
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }

  /** A look at the server of a process that is running; it is not ended by {@link #close}. */
  static EmbeddedServer join(Path folder) {
    try {
      FolderLock.Owner owner = FolderLock.owner(folder);
      return new EmbeddedServer(
          FolderLock.none(),
          folder,
          false,
          owner.port(),
          Secrets.password(folder.resolve("password"), false));
    } catch (IOException failed) {
      throw new OperatorException(
          ExitCode.FAILED, folder + ": " + failed.getMessage() + ".", failed);
    }
  }

  private static Map<String, String> serverSettings(DatabaseProperties.Embedded settings) {
    Map<String, String> all = new TreeMap<>();
    all.put("fsync", "on");
    all.put("synchronous_commit", "on");
    // A statement whose client was killed ends instead of committing behind our back.
    all.put("client_connection_check_interval", "1s");
    all.put("unix_socket_directories", "");
    settings.settings().forEach((key, value) -> all.put(key.replace('-', '_'), value));
    return all;
  }

  private void createDatabase() throws SQLException {
    try (Connection connection = address("postgres", "postgres").connect();
        Statement statement = connection.createStatement()) {
      boolean there;
      try (var rows =
          statement.executeQuery("select from pg_database where datname = '" + DATABASE + "'")) {
        there = rows.next();
      }
      if (!there) {
        // The password is of letters and digits only, see Secrets.
        statement.execute("drop role if exists " + DATABASE);
        statement.execute("create role " + DATABASE + " login password '" + password + "'");
        statement.execute("create database " + DATABASE + " owner " + DATABASE);
      }
    }
  }

  /** The application's database, as a user without special rights. */
  DatabaseAddress address() {
    return address(DATABASE, DATABASE);
  }

  /** Any database of the server. */
  DatabaseAddress address(String database, String user) {
    return new DatabaseAddress(
        "jdbc:postgresql://localhost:" + port + "/" + database, user, password);
  }

  @Override
  public void close() {
    if (ours) {
      try {
        LeftOverServer.end(data);
      } catch (IOException failed) {
        throw new UncheckedIOException(failed);
      } finally {
        lock.close();
      }
    }
  }
}
