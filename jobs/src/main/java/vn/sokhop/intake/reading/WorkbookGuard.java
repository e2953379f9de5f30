package vn.sokhop.intake.reading;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Enumeration;
import java.util.Locale;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import vn.sokhop.intake.reading.UnreadableFile.Why;

/**
 * Looks into a workbook before it is opened: what it is, what it unpacks to, whether it holds
 * macros. Sizes are measured, not believed.
 */
final class WorkbookGuard {
  // A workbook may unpack to so many times its size, and to what is small in any case.
  private static final long RATIO = 100;
  private static final long SMALL = 10_000_000;

  // The reader keeps them in memory.
  private static final long SHARED_STRINGS = 64_000_000;

  private WorkbookGuard() {}

  static void check(Path path, FileForm.Limits limits) throws IOException {
    byte[] first;
    try (InputStream in = Files.newInputStream(path)) {
      first = in.readNBytes(4);
    }
    if (first.length == 0) {
      throw new UnreadableFile(Why.EMPTY);
    }
    if (first.length == 4 && (first[0] & 0xFF) == 0xD0 && (first[1] & 0xFF) == 0xCF) {
      throw new UnreadableFile(Why.PROTECTED_WORKBOOK);
    }
    if (first.length < 4 || first[0] != 'P' || first[1] != 'K') {
      throw new UnreadableFile(Why.NOT_A_WORKBOOK);
    }
    // A damaged packing shows itself in several kinds of exception; all mean the same here.
    try (ZipFile zip = new ZipFile(path.toFile())) {
      measure(zip, limits, Files.size(path));
    } catch (UnreadableFile known) {
      throw known;
    } catch (IOException | RuntimeException damaged) {
      throw new UnreadableFile(Why.BROKEN_WORKBOOK, damaged);
    }
  }

  private static void measure(ZipFile zip, FileForm.Limits limits, long packed) throws IOException {
    if (zip.getEntry("xl/workbook.xml") == null) {
      throw new UnreadableFile(Why.NOT_A_WORKBOOK);
    }
    long limit = Math.min(limits.unpackedBytes(), Math.max(SMALL, packed * RATIO));
    long total = 0;
    Enumeration<? extends ZipEntry> entries = zip.entries();
    while (entries.hasMoreElements()) {
      ZipEntry entry = entries.nextElement();
      String name = entry.getName().toLowerCase(Locale.ROOT);
      if (name.endsWith("vbaproject.bin")) {
        throw new UnreadableFile(Why.MACROS);
      }
      long most = name.endsWith("sharedstrings.xml") ? SHARED_STRINGS : limit;
      long size = size(zip, entry, Math.min(most, limit - total));
      if (size > most || total + size > limit) {
        throw new UnreadableFile(Why.ZIP_BOMB, Long.toString(Math.min(most, limit)));
      }
      total += size;
    }
  }

  /** Bytes the entry unpacks to; stops a little behind the most that is allowed. */
  private static long size(ZipFile zip, ZipEntry entry, long most) throws IOException {
    byte[] bytes = new byte[1 << 16];
    long size = 0;
    try (InputStream in = zip.getInputStream(entry)) {
      for (int n = in.read(bytes); n >= 0 && size <= most; n = in.read(bytes)) {
        size += n;
      }
    }
    return size;
  }
}
