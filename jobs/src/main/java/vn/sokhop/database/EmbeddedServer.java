package vn.sokhop.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
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
    Path passwordFile = folder.resolve("password");
    Path programs = Binaries.unpacked(settings, folder);
    if (isEmpty(data)) {
      create(programs, data, passwordFile, log);
    } else if (!Files.exists(data.resolve("postgresql.conf"))) {
      throw new OperatorException(
          ExitCode.WRONG_USE,
          data
              + ": postgresql.conf is missing, so this is no whole database. Bring the folder back"
              + " from a backup, or delete it and "
              + passwordFile
              + " to begin without any data.");
    } else {
      LeftOverServer.end(data);
      // A copy brought back from a backup is often open to others, which PostgreSQL refuses.
      Secrets.makePrivate(folder, data, passwordFile);
    }
    String password = Secrets.password(passwordFile);
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

  private static boolean isEmpty(Path data) throws IOException {
    if (!Files.exists(data)) {
      return true;
    }
    try (Stream<Path> files = Files.list(data)) {
      return files.findAny().isEmpty();
    }
  }

  /**
   * A cluster without data. It is made beside its place and renamed: what is called data is whole.
   * A password without a cluster, made or being made, is one whose data are gone.
   */
  private static void create(Path programs, Path data, Path passwordFile, Path log)
      throws IOException {
    Path place = Files.exists(data) ? data.toRealPath() : data;
    Path beside = place.resolveSibling(place.getFileName() + ".new");
    if (Files.exists(passwordFile) && !Files.exists(beside)) {
      throw new OperatorException(
          ExitCode.WRONG_USE,
          data
              + ": the database is gone. Bring the folder back from a backup, or delete "
              + passwordFile
              + " to begin without any data.");
    }
    Secrets.deleteTree(beside);
    Secrets.createPrivateFolder(beside);
    Secrets.drawPassword(passwordFile);
    ServerProgram.initdb(programs, beside, passwordFile, log);
    Files.move(beside, place, StandardCopyOption.ATOMIC_MOVE);
    try (FileChannel entries = FileChannel.open(place.getParent(), StandardOpenOption.READ)) {
      // The new name has to outlive a loss of power, too.
      entries.force(true);
    }
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
          Secrets.password(folder.resolve("password")));
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
