package vn.sokhop.database;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import vn.sokhop.command.ExitCode;
import vn.sokhop.command.OperatorException;

/**
 * The claim of one process on the folder of the embedded server; gone with the process. The file
 * {@code owner.lock} names its process and the port of the server, for those who may look.
 */
final class FolderLock implements AutoCloseable {
  private static final String FILE = "owner.lock";
  private static final Duration ASK_AGAIN = Duration.ofMillis(100);

  private final @Nullable FileChannel channel;

  private FolderLock(@Nullable FileChannel channel) {
    this.channel = channel;
  }

  /**
   * Who holds the folder.
   *
   * @param process number of the process
   * @param port where the server answers
   */
  record Owner(long process, int port) {}

  static FolderLock none() {
    return new FolderLock(null);
  }

  /** Takes the folder or says who has it. */
  static FolderLock take(Path folder) throws IOException {
    FileChannel channel = open(folder);
    if (tryLock(channel) == null) {
      String owner = Files.readString(folder.resolve(FILE)).strip();
      channel.close();
      throw new OperatorException(
          ExitCode.FAILED,
          folder
              + ": the database is in use by process "
              + owner.replaceFirst(" .*", "")
              + ". Wait until it is done, or stop it, then give the command again.");
    }
    FolderLock lock = new FolderLock(channel);
    lock.write(0);
    return lock;
  }

  /** True while a living process holds the folder. */
  static boolean isTaken(Path folder) throws IOException {
    if (!Files.exists(folder.resolve(FILE))) {
      return false;
    }
    try (FileChannel channel = open(folder)) {
      return tryLock(channel) == null;
    }
  }

  /** The owner, once its server answers. */
  static Owner owner(Path folder) throws IOException {
    for (int attempt = 0; attempt < 100; attempt++) {
      String[] words = Files.readString(folder.resolve(FILE)).strip().split(" ", 2);
      if (words.length == 2 && !words[1].equals("0")) {
        return new Owner(Long.parseLong(words[0]), Integer.parseInt(words[1]));
      }
      Pause.of(ASK_AGAIN);
    }
    throw new IOException("the process that holds the database does not answer");
  }

  /** Notes the port of the server for those who may look. */
  void write(int port) throws IOException {
    if (channel != null) {
      byte[] text =
          (ProcessHandle.current().pid() + " " + port).getBytes(StandardCharsets.US_ASCII);
      channel.truncate(0);
      channel.write(ByteBuffer.wrap(text), 0);
    }
  }

  private static FileChannel open(Path folder) throws IOException {
    return FileChannel.open(
        folder.resolve(FILE), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
  }

  private static @Nullable FileLock tryLock(FileChannel channel) throws IOException {
    try {
      return channel.tryLock();
    } catch (OverlappingFileLockException inThisProcess) {
      return null;
    }
  }

  @Override
  public void close() {
    if (channel != null) {
      try {
        channel.close();
      } catch (IOException ignored) {
        // The lock goes with the process at the latest.
      }
    }
  }
}
