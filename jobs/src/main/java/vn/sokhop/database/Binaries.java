package vn.sokhop.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Where the program files of the embedded server are unpacked, once for all homes of a user. */
final class Binaries {
  private Binaries() {}

  static Path folder(DatabaseProperties.Embedded settings, Path database) throws IOException {
    if (settings.binaries() != null) {
      return Files.createDirectories(settings.binaries()).toAbsolutePath();
    }
    try {
      Path cache = cache().resolve("sokhop");
      Secrets.createPrivateFolder(cache);
      if (Files.isWritable(cache) && isMine(cache)) {
        // The library opens its folder to everybody; ours around it stays shut.
        return Files.createDirectories(cache.resolve("postgresql")).toAbsolutePath();
      }
    } catch (IOException | UnsupportedOperationException noCache) {
      // A service account often has no home of its own; then the files go beside the data.
    }
    return Files.createDirectories(database.resolve("binaries")).toAbsolutePath();
  }

  private static Path cache() {
    String set = System.getenv("XDG_CACHE_HOME");
    return set != null && set.startsWith("/")
        ? Path.of(set)
        : Path.of(System.getProperty("user.home"), ".cache");
  }

  /** Programs are only run from a folder that nobody else can have filled. */
  private static boolean isMine(Path folder) throws IOException {
    return Files.getOwner(folder).equals(Files.getOwner(Path.of("/proc/self")));
  }
}
