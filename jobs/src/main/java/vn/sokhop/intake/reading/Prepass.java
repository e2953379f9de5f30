package vn.sokhop.intake.reading;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * The first look at a file: every byte is read once, unpacked and hashed, before a line of it goes
 * anywhere.
 *
 * @param sha256 of the file as it lies there
 * @param header fields of the header line
 */
public record Prepass(String sha256, List<String> header) {
  public Prepass {
    header = List.copyOf(header);
  }

  private static final int FIRST_BYTES = 1 << 16;

  /** Reads the file; throws {@link UnreadableFile} if it is not what its name says. */
  public static Prepass read(Path path, FileForm form) throws IOException {
    byte[] first = firstBytes(path);
    if (first.length == 0) {
      throw new UnreadableFile(UnreadableFile.Why.EMPTY);
    }
    if (form.packing() == Packing.TEXT) {
      refuseForeign(first, form.text());
    }
    String sha256 = form.packing() == Packing.WORKBOOK ? hash(path) : scan(path, form);
    try (Slices slices = form.open(path)) {
      if (form.packing() == Packing.WORKBOOK) {
        readThrough(slices);
      }
      return new Prepass(sha256, List.of(slices.header()));
    }
  }

  /** A workbook shows only on the way through whether it is whole. */
  private static void readThrough(Slices slices) throws IOException {
    while (slices.next() != null) {
      // Nothing is kept.
    }
  }

  /** SHA-256 of the bytes of the file. */
  public static String hash(Path path) throws IOException {
    try (TextSource source = TextSource.open(path, false, PLAIN)) {
      return source.sha256();
    }
  }

  private static final TextFormat PLAIN = TextFormat.ofContract(Integer.MAX_VALUE);

  private static byte[] firstBytes(Path path) throws IOException {
    try (InputStream in = Files.newInputStream(path)) {
      return in.readNBytes(FIRST_BYTES);
    }
  }

  private static void refuseForeign(byte[] first, TextFormat format) throws UnreadableFile {
    if (startsWith(first, 0xD0, 0xCF, 0x11, 0xE0) || startsWith(first, 'P', 'K', 3, 4)) {
      throw new UnreadableFile(UnreadableFile.Why.WORKBOOK_IN_TEXT_NAME);
    }
    if (!format.charset().equals(StandardCharsets.UTF_8)) {
      return;
    }
    if (startsWith(first, 0xFF, 0xFE) || startsWith(first, 0xFE, 0xFF)) {
      throw new UnreadableFile(UnreadableFile.Why.UTF16);
    }
  }

  private static boolean startsWith(byte[] bytes, int... beginning) {
    for (int i = 0; i < beginning.length; i++) {
      if (i >= bytes.length || (bytes[i] & 0xFF) != beginning[i]) {
        return false;
      }
    }
    return true;
  }

  private static String scan(Path path, FileForm form) throws IOException {
    try (TextSource source = TextSource.open(path, form.packing() == Packing.GZIP, form.text())) {
      EncodingCheck check = new EncodingCheck();
      byte[] bytes = new byte[1 << 16];
      long total = 0;
      for (int n = source.read(bytes, 0, bytes.length);
          n > 0;
          n = source.read(bytes, 0, bytes.length)) {
        if (total < FIRST_BYTES) {
          refuseNul(bytes, n);
        }
        check.add(bytes, n);
        total += n;
        if (form.packing() == Packing.GZIP && total > form.limits().unpackedTextBytes()) {
          throw new UnreadableFile(
              UnreadableFile.Why.TEXT_TOO_LARGE, Long.toString(form.limits().unpackedTextBytes()));
        }
      }
      if (total == 0) {
        throw new UnreadableFile(UnreadableFile.Why.EMPTY);
      }
      check.end();
      return source.sha256();
    }
  }

  private static void refuseNul(byte[] bytes, int length) throws UnreadableFile {
    for (int i = 0; i < length; i++) {
      if (bytes[i] == 0) {
        throw new UnreadableFile(UnreadableFile.Why.NUL_BYTES);
      }
    }
  }

  /**
   * Refuses a file in which two lines or more hold other than ASCII and none of them is UTF-8: such
   * a file was written in another encoding as a whole.
   */
  private static final class EncodingCheck {
    private static final int LINE_BYTES = 1 << 16;

    private final byte[] line = new byte[LINE_BYTES];
    private int length;
    private boolean other;
    private int foreignLines;
    private boolean settled;

    void add(byte[] bytes, int count) {
      for (int i = 0; i < count && !settled; i++) {
        byte b = bytes[i];
        if (b == '\n' || b == '\r') {
          endLine();
        } else {
          other |= b < 0;
          if (length < LINE_BYTES) {
            line[length++] = b;
          }
        }
      }
    }

    private void endLine() {
      if (other) {
        if (length == LINE_BYTES || isUtf8()) {
          settled = true;
        } else {
          foreignLines++;
        }
      }
      length = 0;
      other = false;
    }

    private boolean isUtf8() {
      return !StandardCharsets.UTF_8
          .newDecoder()
          .onMalformedInput(CodingErrorAction.REPORT)
          .decode(ByteBuffer.wrap(line, 0, length), CharBuffer.allocate(length), true)
          .isError();
    }

    void end() throws UnreadableFile {
      endLine();
      if (!settled && foreignLines >= 2) {
        throw new UnreadableFile(UnreadableFile.Why.ENCODING, Integer.toString(foreignLines));
      }
    }
  }
}
