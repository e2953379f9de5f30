package vn.sokhop.sample;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.BufferedOutputStream;
import java.io.BufferedWriter;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import vn.sokhop.sample.delivery.Hand;

/** One data file being written row by row, in the hand of its sender. */
final class OutFile implements Closeable {
  private static final int BUFFER = 1 << 16;

  private final Path file;
  private final Hand hand;
  private final List<String> header;
  private final List<List<String>> workbookRows = new ArrayList<>();
  private final CsvWriter csv;

  /**
   * @param header columns in the order in which rows are given
   */
  OutFile(Path file, Hand hand, List<String> header) throws IOException {
    this.file = file;
    this.hand = hand;
    this.header = header;
    OutputStream bytes =
        hand.isWorkbook()
            ? OutputStream.nullOutputStream()
            : new BufferedOutputStream(Files.newOutputStream(file), BUFFER);
    if (hand.isCompressed()) {
      bytes = new GZIPOutputStream(bytes, BUFFER);
    }
    Writer text = new BufferedWriter(new OutputStreamWriter(bytes, StandardCharsets.UTF_8), BUFFER);
    if (hand.byteOrderMark()) {
      text.write('\uFEFF');
    }
    this.csv =
        CsvWriter.builder()
            .lineDelimiter(hand.windowsLines() ? LineDelimiter.CRLF : LineDelimiter.LF)
            .build(text);
    row(header);
  }

  void row(List<String> values) {
    List<String> written = values;
    if (hand.extraColumn()) {
      written = new ArrayList<>(written);
      written.add(values == header ? "ghi_chu" : "");
    }
    if (hand.turned()) {
      written = new ArrayList<>(written);
      Collections.reverse(written);
    }
    if (hand.isWorkbook()) {
      workbookRows.add(written);
    } else {
      csv.writeRecord(written);
    }
  }

  @Override
  public void close() throws IOException {
    csv.close();
    if (hand.isWorkbook()) {
      Workbooks.write(file, workbookRows);
    }
  }
}
