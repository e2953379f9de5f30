package vn.sokhop.database;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.JarURLConnection;
import java.net.URL;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Locale;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.tukaani.xz.XZInputStream;
import vn.sokhop.command.ExitCode;
import vn.sokhop.command.OperatorException;

/** The program files of the embedded server, unpacked once for all homes of a user. */
final class Binaries {
  private Binaries() {}

  /**
   * The folder with the programs, a folder {@code bin} in it. They are unpacked into a folder
   * beside it that is then renamed: half a server is never run.
   */
  static synchronized Path unpacked(DatabaseProperties.Embedded settings, Path database)
      throws IOException {
    Path folder = folder(settings, database);
    URL archive = archive();
    // Other programs have another checksum, known without reading them.
    long checksum = ((JarURLConnection) archive.openConnection()).getJarEntry().getCrc();
    Path programs = folder.resolve("programs-%08x".formatted(checksum));
    if (Files.isDirectory(programs)) {
      return programs;
    }
    try (FileChannel lock =
        FileChannel.open(
            folder.resolve("unpack.lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
      // Waits for another process that is about it; goes with the channel.
      lock.lock();
      if (!Files.isDirectory(programs)) {
        Path beside = folder.resolve(programs.getFileName() + ".part");
        Secrets.deleteTree(beside);
        try (InputStream packed = new BufferedInputStream(archive.openStream(), 1 << 16)) {
          unpack(packed, beside);
        }
        Files.move(beside, programs, StandardCopyOption.ATOMIC_MOVE);
      }
    }
    return programs;
  }

  private static void unpack(InputStream packed, Path folder) throws IOException {
    Files.createDirectories(folder);
    try (TarArchiveInputStream tar = new TarArchiveInputStream(new XZInputStream(packed))) {
      TarArchiveEntry entry = tar.getNextEntry();
      while (entry != null) {
        Path path = entry.resolveIn(folder);
        Files.createDirectories(entry.isDirectory() ? path : path.resolve("..").normalize());
        if (entry.isSymbolicLink()) {
          Files.createSymbolicLink(path, Path.of(entry.getLinkName()));
        } else if (entry.isFile()) {
          Files.copy(tar, path);
          if ((entry.getMode() & 0100) != 0 && !path.toFile().setExecutable(true)) {
            throw new IOException(path + " cannot be made executable");
          }
        }
        entry = tar.getNextEntry();
      }
    }
  }

  /** The archive that comes with the program for this kind of machine. */
  private static URL archive() {
    String machine = System.getProperty("os.arch");
    String name =
        "/postgres-%s-%s.txz"
            .formatted(
                System.getProperty("os.name").toLowerCase(Locale.ROOT),
                machine.equals("amd64") ? "x86_64" : machine);
    URL archive = Binaries.class.getResource(name);
    if (archive == null) {
      throw new OperatorException(
          ExitCode.WRONG_USE,
          "No PostgreSQL for this machine comes with the program ("
              + name.substring(1)
              + "). Set SOKHOP_DB_URL to the address of a server.");
    }
    return archive;
  }

  private static Path folder(DatabaseProperties.Embedded settings, Path database)
      throws IOException {
    if (settings.binaries() != null) {
      return Files.createDirectories(settings.binaries()).toAbsolutePath();
    }
    try {
      Path cache = cache().resolve("sokhop");
      Secrets.createPrivateFolder(cache);
      if (Files.isWritable(cache) && isMine(cache)) {
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
