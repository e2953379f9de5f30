package vn.sokhop.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.springframework.util.FileSystemUtils;

/** Folders of the bench. */
final class Folder {
  // Inputs, tables with their keys, temporary files and the log of the server, measured at a
  // million and rounded up.
  private static final long BYTES_A_VOUCHER = 3_000;

  private Folder() {}

  static void delete(Path folder) throws IOException {
    FileSystemUtils.deleteRecursively(folder);
  }

  /** A size that does not fit is refused before it has filled the disk. */
  static void needRoom(Path folder, List<Integer> sizes) throws IOException {
    int vouchers = sizes.stream().max(Integer::compare).orElse(0);
    long free = Files.createDirectories(folder).toFile().getUsableSpace();
    long needed = vouchers * BYTES_A_VOUCHER;
    if (free < needed) {
      throw new IllegalStateException(
          "%s: %d MB free; expected %d MB for %d entries. Give another folder with -Dbench.work=DIR."
              .formatted(folder, free >> 20, needed >> 20, vouchers));
    }
  }
}
