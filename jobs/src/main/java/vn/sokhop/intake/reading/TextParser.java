package vn.sokhop.intake.reading;

import de.siegmar.fastcsv.reader.AbstractBaseCsvCallbackHandler;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.CharArrayReader;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Iterator;
import java.util.Locale;
import java.util.function.Supplier;

/**
 * Turns slices of text into records. A slice is decoded and parsed as a whole; if that fails, the
 * rest of it is taken record by record, so that only the bad record is rejected.
 */
public final class TextParser {
  private final CsvReader.CsvReaderBuilder builder;
  private final RecordCutter cutter;
  private CharBuffer chars = CharBuffer.allocate(0);

  public TextParser(TextFormat format) {
    this.builder = builder(format);
    this.cutter = new RecordCutter(format.separator(), format.quote());
  }

  private static CsvReader.CsvReaderBuilder builder(TextFormat format) {
    return CsvReader.builder()
        .fieldSeparator(format.separator())
        .quoteCharacter(format.quote())
        .skipEmptyLines(false)
        .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
        .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
        .allowUnclosedQuote(false);
  }

  /** The fields of the header line that lies between the two places. */
  static String[] header(byte[] bytes, int from, int to, TextFormat format) throws UnreadableFile {
    try {
      String text = strictDecoder().decode(ByteBuffer.wrap(bytes, from, to - from)).toString();
      return builder(format).ofSingleCsvRecord(text).getFields().toArray(String[]::new);
    } catch (CharacterCodingException e) {
      throw new UnreadableFile(UnreadableFile.Why.HEADER_NOT_UTF8);
    } catch (CsvParseException e) {
      throw new UnreadableFile(UnreadableFile.Why.NO_HEADER);
    }
  }

  public void parse(Slice.Text slice, RecordSink sink) {
    Handler handler = new Handler(slice, sink);
    if (decode(slice.bytes(), slice.from(), slice.to()) && drain(handler)) {
      return;
    }
    parseOneByOne(slice, handler.records, sink);
  }

  private boolean drain(Handler handler) {
    Iterator<Boolean> records =
        builder.build(handler, new CharArrayReader(chars.array(), 0, chars.limit())).iterator();
    try {
      while (records.hasNext()) {
        records.next();
      }
      return true;
    } catch (CsvParseException e) {
      return false;
    }
  }

  private void parseOneByOne(Slice.Text slice, int done, RecordSink sink) {
    int at = slice.from();
    long line = slice.line();
    for (int record = 0; at < slice.to(); record++) {
      int from = at;
      int end = cutter.end(slice.bytes(), from, slice.to(), true);
      int to = end < 0 ? slice.to() : end;
      int lines = Math.max(1, cutter.lines());
      if (record >= done) {
        parseOne(slice.bytes(), from, to, line, sink);
      }
      line += lines;
      at = to;
    }
  }

  private void parseOne(byte[] bytes, int from, int to, long line, RecordSink sink) {
    Slice.Text one = new Slice.Text(bytes, from, to, line, 1, new Slice.Place(0, line));
    Supplier<String> raw = () -> RawText.of(bytes, from, to);
    if (!decode(bytes, from, to)) {
      sink.unreadable(line, malformed(bytes, from, to), raw);
    } else {
      Handler handler = new Handler(one, sink);
      if (!drain(handler)) {
        sink.unreadable(line, Reject.of(RejectReason.QUOTE_MISPLACED), raw);
      }
    }
  }

  private boolean decode(byte[] bytes, int from, int to) {
    if (chars.capacity() < to - from) {
      // Slices are nearly equal: the next one shall fit as well.
      chars = CharBuffer.allocate(to - from + (to - from) / 8);
    }
    chars.clear();
    CoderResult result =
        strictDecoder().decode(ByteBuffer.wrap(bytes, from, to - from), chars, true);
    chars.flip();
    return !result.isError();
  }

  private static Reject malformed(byte[] bytes, int from, int to) {
    ByteBuffer in = ByteBuffer.wrap(bytes, from, to - from);
    CoderResult result = strictDecoder().decode(in, CharBuffer.allocate(to - from), true);
    if (!result.isError()) {
      throw new IllegalStateException("the line is well-formed");
    }
    return Reject.of(
        RejectReason.NOT_UTF8,
        Integer.toString(in.position() - from + 1),
        String.format(Locale.ROOT, "%02X", bytes[in.position()]));
  }

  private static CharsetDecoder strictDecoder() {
    return StandardCharsets.UTF_8
        .newDecoder()
        .onMalformedInput(CodingErrorAction.REPORT)
        .onUnmappableCharacter(CodingErrorAction.REPORT);
  }

  /** Passes each record on as soon as it is complete. */
  private final class Handler extends AbstractBaseCsvCallbackHandler<Boolean> {
    private final Slice.Text slice;
    private final RecordSink sink;
    private String[] fields = new String[32];
    private int count;
    private boolean somethingThere;
    private int records;
    private int cutRecords;
    private int cutTo;

    private Handler(Slice.Text slice, RecordSink sink) {
      this.slice = slice;
      this.cutTo = slice.from();
      this.sink = sink;
    }

    @Override
    protected void handleBegin(long startingLineNumber) {
      count = 0;
      somethingThere = false;
    }

    @Override
    protected void handleField(int index, char[] buffer, int offset, int length, boolean quoted) {
      if (index >= fields.length) {
        fields = Arrays.copyOf(fields, fields.length * 2);
      }
      String field = length == 0 ? "" : new String(buffer, offset, length);
      fields[index] = field;
      count = index + 1;
      somethingThere |= length > 0 && !field.isBlank();
    }

    @Override
    protected Boolean buildRecord() {
      long line = slice.line() + getStartingLineNumber() - 1;
      int ordinal = records;
      if (somethingThere) {
        sink.record(line, fields, count, () -> rawText(ordinal));
      } else {
        sink.blank(line);
      }
      records++;
      return Boolean.TRUE;
    }

    /** Goes on from the record asked for last: many rejects of one slice are found in one pass. */
    private String rawText(int ordinal) {
      if (ordinal < cutRecords) {
        cutRecords = 0;
        cutTo = slice.from();
      }
      while (true) {
        int from = cutTo;
        int end = cutter.end(slice.bytes(), from, slice.to(), true);
        cutTo = end < 0 ? slice.to() : end;
        cutRecords++;
        if (cutRecords > ordinal) {
          return RawText.of(slice.bytes(), from, cutTo);
        }
      }
    }
  }
}
