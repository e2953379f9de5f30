package vn.sokhop.intake.reading;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;
import org.jspecify.annotations.Nullable;
import vn.sokhop.intake.reading.UnreadableFile.Why;

/** One sheet of a workbook as slices of some thousand rows, streamed. */
final class SheetSlices implements Slices {
  private static final int ROWS = 2_000;
  private static final int BYTES = 1 << 20;

  private final Path path;
  private final int mostRows;
  private final ReadableWorkbook workbook;
  private final Stream<Row> stream;
  private final Iterator<Row> rows;
  private final List<String> header;
  private long lastLine;
  private long taken;

  private SheetSlices(Path path, FileForm form, ReadableWorkbook workbook) throws IOException {
    this.path = path;
    this.mostRows = form.limits().rows();
    this.workbook = workbook;
    this.stream = sheet(workbook, form.sheet()).openStream();
    this.rows = stream.iterator();
    this.header = header(form.text().headerLine());
  }

  static Slices open(Path path, FileForm form, Slice.@Nullable Place from) throws IOException {
    WorkbookGuard.check(path, form.limits());
    try {
      ReadableWorkbook workbook =
          new ReadableWorkbook(path.toFile(), new ReadingOptions(true, true));
      try {
        SheetSlices slices = new SheetSlices(path, form, workbook);
        if (from != null) {
          slices.skip(from.position());
        }
        return slices;
      } catch (IOException | RuntimeException e) {
        workbook.close();
        throw e;
      }
    } catch (UnreadableFile known) {
      throw known;
    } catch (IOException | RuntimeException damaged) {
      throw broken(damaged);
    }
  }

  /** The library says by exceptions of any kind that it does not understand what it reads. */
  private static UnreadableFile broken(Exception damaged) {
    return new UnreadableFile(Why.BROKEN_WORKBOOK, damaged);
  }

  private static Sheet sheet(ReadableWorkbook workbook, String name) throws UnreadableFile {
    Optional<Sheet> sheet =
        name.isEmpty() ? Optional.of(workbook.getFirstSheet()) : workbook.findSheet(name);
    return sheet.orElseThrow(() -> new UnreadableFile(Why.NO_SUCH_SHEET, name));
  }

  private List<String> header(int headerRow) throws UnreadableFile {
    while (rows.hasNext()) {
      Row row = rows.next();
      if (row.getRowNum() >= headerRow) {
        List<String> names = SheetCells.row(row, 0).fields();
        if (names.stream().allMatch(String::isBlank)) {
          break;
        }
        return names;
      }
    }
    throw new UnreadableFile(Why.NO_HEADER);
  }

  private void skip(long count) throws UnreadableFile {
    try {
      while (taken < count && rows.hasNext()) {
        lastLine = rows.next().getRowNum();
        taken++;
      }
    } catch (RuntimeException damaged) {
      throw broken(damaged);
    }
  }

  @Override
  public String[] header() {
    return header.toArray(String[]::new);
  }

  @Override
  public @Nullable Slice next() throws IOException {
    List<SheetRow> slice = new ArrayList<>();
    int size = 0;
    try {
      while (slice.size() < ROWS && size < BYTES && rows.hasNext()) {
        SheetRow row = SheetCells.row(rows.next(), header.size());
        if (row.line() <= lastLine) {
          // Two rows of one number: nobody could say which line a finding means.
          throw new UnreadableFile(Why.BROKEN_WORKBOOK);
        }
        lastLine = row.line();
        slice.add(row);
        taken++;
        size += 100 + row.fields().stream().mapToInt(String::length).sum();
      }
    } catch (RuntimeException damaged) {
      throw broken(damaged);
    }
    if (taken > mostRows) {
      throw new UnreadableFile(Why.TOO_MANY_ROWS, Integer.toString(mostRows));
    }
    if (slice.isEmpty()) {
      return null;
    }
    long last = slice.get(slice.size() - 1).line();
    return new Slice.Rows(slice, slice.get(0).line(), new Slice.Place(taken, last + 1), size);
  }

  @Override
  public String sha256() throws IOException {
    return Prepass.hash(path);
  }

  @Override
  public void close() throws IOException {
    stream.close();
    workbook.close();
  }
}
