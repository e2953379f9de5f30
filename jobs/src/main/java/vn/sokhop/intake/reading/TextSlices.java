package vn.sokhop.intake.reading;

import java.io.IOException;
import java.util.Arrays;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;

/** A text file as slices of about one mebibyte of whole records. */
final class TextSlices implements Slices {
  private static final int SLICE_BYTES = 1 << 20;

  private final TextSource source;
  private final TextFormat format;
  private final RecordCutter cutter;
  private final int sliceBytes;
  private final IntFunction<byte[]> memory;
  private final String[] header;

  // Most files are small; it grows until a slice has room.
  private byte[] buffer = new byte[1 << 16];
  private int start;
  private int end;
  private boolean endOfFile;
  private long position;
  private long line = 1;

  /**
   * @param memory gives at least so many bytes to each slice
   */
  TextSlices(TextSource source, TextFormat format, int sliceBytes, IntFunction<byte[]> memory)
      throws IOException {
    this.memory = memory;
    this.source = source;
    this.format = format;
    this.cutter = new RecordCutter(format.separator(), format.quote());
    this.sliceBytes = sliceBytes;
    this.header = readHeader();
  }

  static TextSlices open(
      TextSource source, TextFormat format, Slice.@Nullable Place from, IntFunction<byte[]> memory)
      throws IOException {
    TextSlices slices = new TextSlices(source, format, SLICE_BYTES, memory);
    if (from != null) {
      slices.goTo(from);
    }
    return slices;
  }

  @Override
  public String[] header() {
    return header.clone();
  }

  @Override
  public @Nullable Slice next() throws IOException {
    int at = start;
    int records = 0;
    long firstLine = line;
    while (true) {
      int behind = cutter.end(buffer, at, end, endOfFile);
      if (behind < 0 && at < end && isLastRecord(end - at)) {
        behind = end;
      }
      if (behind > 0 && behind - at <= limit()) {
        records++;
        line += Math.max(1, cutter.lines());
        at = behind;
        if (at - start >= sliceBytes) {
          return text(at, firstLine, records);
        }
      } else if (behind > 0 || endOfFile || cutter.runaway() || end - at > limit()) {
        if (records > 0) {
          return text(at, firstLine, records);
        }
        return at == end ? null : broken();
      } else if (records > 0 && end - start >= sliceBytes) {
        return text(at, firstLine, records);
      } else {
        at -= fill();
      }
    }
  }

  @Override
  public String sha256() throws IOException {
    return source.sha256();
  }

  @Override
  public void close() throws IOException {
    source.close();
  }

  /** The last record may come without a line end. */
  private boolean isLastRecord(int length) {
    return endOfFile && !cutter.insideQuotes() && !cutter.runaway() && length <= limit();
  }

  private int limit() {
    return format.maxRecordBytes();
  }

  private Slice text(int to, long firstLine, int records) {
    int length = to - start;
    byte[] bytes = memory.apply(length);
    System.arraycopy(buffer, start, bytes, 0, length);
    consume(to);
    return new Slice.Text(bytes, 0, length, firstLine, records, new Slice.Place(position, line));
  }

  private void consume(int to) {
    position += to - start;
    start = to;
  }

  /** Only the first physical line is given up; the next one is a new beginning. */
  private Slice broken() throws IOException {
    long brokenLine = line;
    byte[] beginning = Arrays.copyOfRange(buffer, start, Math.min(end, start + 8_192));
    long length = 0;
    int behind = cutter.lineEnd(buffer, start, end, endOfFile);
    while (behind < 0 && !endOfFile) {
      // Keep a carriage return that may be half of a line end.
      int keep = end > start && buffer[end - 1] == '\r' ? 1 : 0;
      length += end - keep - start;
      consume(end - keep);
      fill();
      behind = cutter.lineEnd(buffer, start, end, endOfFile);
    }
    int to = behind < 0 ? end : behind;
    length += to - start;
    boolean tooLong = length > limit();
    String raw = RawText.of(beginning, 0, (int) Math.min(beginning.length, length), length);
    consume(to);
    line++;
    Reject reject =
        tooLong
            ? Reject.of(
                RejectReason.LINE_TOO_LONG, Long.toString(length), Integer.toString(limit()))
            : Reject.of(RejectReason.QUOTE_NOT_CLOSED);
    return new Slice.Broken(brokenLine, reject, raw, new Slice.Place(position, line));
  }

  /** Reads more; returns by how many bytes what was there has moved to the front. */
  private int fill() throws IOException {
    int moved = start;
    if (start > 0) {
      System.arraycopy(buffer, start, buffer, 0, end - start);
      end -= start;
      start = 0;
    }
    if (end == buffer.length) {
      buffer = Arrays.copyOf(buffer, buffer.length * 2);
    }
    int read = source.read(buffer, end, buffer.length - end);
    if (read < 0) {
      endOfFile = true;
    } else {
      end += read;
    }
    return moved;
  }

  private String[] readHeader() throws IOException {
    skipByteOrderMark();
    while (line < format.headerLine()) {
      int behind = nextEnd(false);
      consume(behind);
      line++;
      if (start == end && endOfFile) {
        throw new UnreadableFile(UnreadableFile.Why.NO_HEADER);
      }
    }
    int behind = nextEnd(true);
    if (behind == start || behind - start > limit()) {
      throw new UnreadableFile(UnreadableFile.Why.NO_HEADER);
    }
    String[] fields = TextParser.header(buffer, start, behind, format);
    if (Arrays.stream(fields).allMatch(String::isBlank)) {
      throw new UnreadableFile(UnreadableFile.Why.NO_HEADER);
    }
    line += Math.max(1, cutter.lines());
    consume(behind);
    return fields;
  }

  private int nextEnd(boolean record) throws IOException {
    while (true) {
      int behind =
          record
              ? cutter.end(buffer, start, end, endOfFile)
              : cutter.lineEnd(buffer, start, end, endOfFile);
      if (behind > 0) {
        return behind;
      }
      if (endOfFile || end - start > limit()) {
        return end;
      }
      fill();
    }
  }

  private void skipByteOrderMark() throws IOException {
    while (end < 3 && !endOfFile) {
      fill();
    }
    if (end >= 3
        && buffer[0] == (byte) 0xEF
        && buffer[1] == (byte) 0xBB
        && buffer[2] == (byte) 0xBF) {
      consume(3);
    }
  }

  void goTo(Slice.Place place) throws IOException {
    while (position < place.position()) {
      if (start == end) {
        fill();
        if (endOfFile) {
          throw new IOException("file is shorter than it was");
        }
      }
      consume((int) Math.min(end, start + place.position() - position));
    }
    line = place.line();
  }
}
