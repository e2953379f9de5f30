package vn.sokhop.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import vn.sokhop.command.Folders;

/** The server the application talks to: our own, or one that somebody else runs. */
public final class DatabaseServer implements AutoCloseable {
  private final DatabaseAddress address;
  private final @Nullable EmbeddedServer embedded;

  private DatabaseServer(DatabaseAddress address, @Nullable EmbeddedServer embedded) {
    this.address = address;
    this.embedded = embedded;
  }

  static DatabaseServer open(DatabaseProperties properties, Folders folders) {
    if (!properties.url().isBlank()) {
      return new DatabaseServer(
          new DatabaseAddress(properties.url(), properties.user(), properties.password()), null);
    }
    Path folder = folders.databaseFolder();
    EmbeddedServer server =
        properties.embedded().guest() && isTaken(folder)
            ? EmbeddedServer.join(folder)
            : EmbeddedServer.start(
                folder, folders.logFolder().resolve("postgresql.log"), properties.embedded());
    return new DatabaseServer(server.address(), server);
  }

  /** True while a living process has its server over the folder. */
  public static boolean isTaken(Path folder) {
    try {
      return FolderLock.isTaken(folder);
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  /** Ends a server that a killed process left over the folder, before the folder is deleted. */
  public static void endLeftOver(Path folder) {
    try {
      LeftOverServer.end(folder.toAbsolutePath().normalize().resolve("data"));
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  public DatabaseAddress address() {
    return address;
  }

  @Override
  public void close() {
    if (embedded != null) {
      embedded.close();
    }
  }
}
