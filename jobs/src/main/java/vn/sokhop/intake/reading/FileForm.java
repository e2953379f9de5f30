package vn.sokhop.intake.reading;

import java.io.IOException;
import java.nio.file.Path;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;

/**
 * How a file is to be read.
 *
 * @param sheet name of the sheet; empty is the first one
 */
public record FileForm(Packing packing, TextFormat text, String sheet, Limits limits) {

  /**
   * What a file may grow to when it is unpacked.
   *
   * @param unpackedBytes of a workbook
   * @param rows of a workbook
   * @param unpackedTextBytes of packed text
   */
  public record Limits(long unpackedBytes, int rows, long unpackedTextBytes) {}

  /** Opens the file at the beginning; each slice has bytes of its own. */
  public Slices open(Path path) throws IOException {
    return open(path, null, byte[]::new);
  }

  /**
   * Opens the file at the beginning, or at the place where an earlier attempt stopped.
   *
   * @param memory gives at least so many bytes to each slice of text
   */
  public Slices open(Path path, Slice.@Nullable Place from, IntFunction<byte[]> memory)
      throws IOException {
    if (packing == Packing.WORKBOOK) {
      return SheetSlices.open(path, this, from);
    }
    return TextSlices.open(
        TextSource.open(path, packing == Packing.GZIP, text), text, from, memory);
  }
}
