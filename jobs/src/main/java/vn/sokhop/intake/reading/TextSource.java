package vn.sokhop.intake.reading;

import java.io.Closeable;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.util.HexFormat;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;
import org.apache.commons.codec.digest.DigestUtils;

/** The content of a text file as UTF-8, unpacked; the digest is over the bytes of the file. */
final class TextSource implements Closeable {
  private final DigestInputStream file;
  private final InputStream content;

  private TextSource(DigestInputStream file, InputStream content) {
    this.file = file;
    this.content = content;
  }

  static TextSource open(Path path, boolean gzip, TextFormat format) throws IOException {
    DigestInputStream file =
        new DigestInputStream(Files.newInputStream(path), DigestUtils.getSha256Digest());
    try {
      InputStream content = gzip ? new GZIPInputStream(file, 1 << 16) : file;
      if (!format.charset().equals(StandardCharsets.UTF_8)) {
        content = new TranscodedStream(content, format.charset());
      }
      return new TextSource(file, content);
    } catch (ZipException | EOFException e) {
      file.close();
      throw new UnreadableFile(UnreadableFile.Why.NOT_GZIP);
    }
  }

  /** Reads at least one byte, or −1 at the end. */
  int read(byte[] bytes, int from, int length) throws IOException {
    try {
      int read = content.readNBytes(bytes, from, length);
      return read == 0 ? -1 : read;
    } catch (ZipException | EOFException e) {
      throw new UnreadableFile(UnreadableFile.Why.BROKEN_GZIP);
    }
  }

  String sha256() throws IOException {
    byte[] rest = new byte[1 << 16];
    while (file.read(rest) >= 0) {
      // Bytes behind the gzip trailer belong to the file too.
    }
    return HexFormat.of().formatHex(file.getMessageDigest().digest());
  }

  @Override
  public void close() throws IOException {
    content.close();
  }
}
