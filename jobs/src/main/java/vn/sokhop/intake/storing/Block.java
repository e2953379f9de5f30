package vn.sokhop.intake.storing;

import java.util.List;
import java.util.Optional;
import vn.sokhop.intake.reading.Slice;
import vn.sokhop.intake.reading.UnreadableFile;

/** What a load step hands over at a time: about a mebibyte, of one file or of many small ones. */
public record Block(List<Part> parts) {
  public Block {
    parts = List.copyOf(parts);
  }

  /** Something of one delivery. */
  public sealed interface Part {
    Delivery delivery();
  }

  /** A slice of the delivery with the header of its file. */
  public record Piece(Delivery delivery, List<String> header, Slice slice) implements Part {
    public Piece {
      header = List.copyOf(header);
    }
  }

  /**
   * The delivery turned out to be unreadable after it was surveyed.
   *
   * @param cause empty if the file is not the one that was surveyed any more
   */
  public record Failure(Delivery delivery, Optional<UnreadableFile> cause) implements Part {}
}
