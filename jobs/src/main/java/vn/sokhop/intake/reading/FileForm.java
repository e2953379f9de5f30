package vn.sokhop.intake.reading;

import java.io.IOException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * How a file is to be read.
 *
 * @param sheet name of the sheet; empty is the first one
 */
public record FileForm(Packing packing, TextFormat text, String sheet) {
  /** Opens the file at the beginning, or at the place where an earlier attempt stopped. */
  public Slices open(Path path, Slice.@Nullable Place from) throws IOException {
    return TextSlices.open(TextSource.open(path, packing == Packing.GZIP, text), text, from);
  }
}
