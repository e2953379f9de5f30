package vn.sokhop.intake.reading;

import java.io.BufferedInputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.util.HexFormat;
import org.apache.commons.codec.digest.DigestUtils;
import org.apache.commons.compress.compressors.gzip.GzipCompressorInputStream;

/**
 * The content of a text file as UTF-8, unpacked; the digest is over the bytes of the file. A gzip
 * file is its members one after the other up to the last byte: what stands behind one of them and
 * is no whole member breaks the file.
 */
final class TextSource implements Closeable {
  private static final int BUFFER_BYTES = 1 << 16;

  private final FileBytes file;
  private final InputStream content;
  private final boolean gzip;

  private TextSource(FileBytes file, InputStream content, boolean gzip) {
    this.file = file;
    this.content = content;
    this.gzip = gzip;
  }

  static TextSource open(Path path, boolean gzip, TextFormat format) throws IOException {
    FileBytes file = new FileBytes(Files.newInputStream(path));
    InputStream content;
    try {
      content = gzip ? members(file) : file;
    } catch (IOException e) {
      file.close();
      throw file.failed ? e : new UnreadableFile(UnreadableFile.Why.NOT_GZIP);
    }
    if (!format.charset().equals(StandardCharsets.UTF_8)) {
      content = new TranscodedStream(content, format.charset());
    }
    return new TextSource(file, content, gzip);
  }

  private static InputStream members(InputStream file) throws IOException {
    return GzipCompressorInputStream.builder()
        .setInputStream(new BufferedInputStream(file, BUFFER_BYTES))
        .setBufferSize(BUFFER_BYTES)
        .setDecompressConcatenated(true)
        .get();
  }

  /** Reads at least one byte, or −1 at the end. */
  int read(byte[] bytes, int from, int length) throws IOException {
    try {
      int read = content.readNBytes(bytes, from, length);
      return read == 0 ? -1 : read;
    } catch (IOException e) {
      throw gzip && !file.failed ? new UnreadableFile(UnreadableFile.Why.BROKEN_GZIP) : e;
    }
  }

  String sha256() throws IOException {
    byte[] rest = new byte[BUFFER_BYTES];
    while (file.read(rest) >= 0) {
      // A file of which not every line was asked for is hashed to its end.
    }
    return HexFormat.of().formatHex(file.getMessageDigest().digest());
  }

  @Override
  public void close() throws IOException {
    content.close();
  }

  /** Bytes as they lie there; a disk that fails says nothing of the packing. */
  private static final class FileBytes extends DigestInputStream {
    private boolean failed;

    FileBytes(InputStream in) {
      super(in, DigestUtils.getSha256Digest());
    }

    @Override
    public int read() throws IOException {
      try {
        return super.read();
      } catch (IOException e) {
        failed = true;
        throw e;
      }
    }

    @Override
    public int read(byte[] bytes, int from, int length) throws IOException {
      try {
        return super.read(bytes, from, length);
      } catch (IOException e) {
        failed = true;
        throw e;
      }
    }
  }
}
