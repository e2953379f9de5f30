package vn.sokhop.intake.storing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.NoSuchFileException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.batch.infrastructure.item.ExecutionContext;
import org.springframework.batch.infrastructure.item.ItemStreamReader;
import vn.sokhop.intake.reading.Slice;
import vn.sokhop.intake.reading.Slices;
import vn.sokhop.intake.reading.UnreadableFile;

/**
 * Reads the deliveries one after the other in blocks. Where it stands is three numbers: the
 * delivery, and the place in its file.
 */
public class BlockReader implements ItemStreamReader<Block> {
  static final int BLOCK_BYTES = 1 << 20;
  private static final int BLOCK_PARTS = 250;
  private static final String DELIVERY = "delivery";
  private static final String POSITION = "position";
  private static final String LINE = "line";

  private final List<Delivery> deliveries;
  private final SliceMemory memory = new SliceMemory();
  private int current;
  private Slice.@Nullable Place place;
  private @Nullable Slices slices;
  private List<String> header = List.of();

  public BlockReader(List<Delivery> deliveries) {
    this.deliveries = List.copyOf(deliveries);
  }

  @Override
  public void open(ExecutionContext context) {
    if (!context.containsKey(DELIVERY)) {
      return;
    }
    int id = context.getInt(DELIVERY);
    while (current < deliveries.size() && deliveries.get(current).id() < id) {
      current++;
    }
    if (current < deliveries.size() && deliveries.get(current).id() == id) {
      place = new Slice.Place(context.getLong(POSITION), context.getLong(LINE));
    }
  }

  /** Called when the blocks that were read are written: their memory is free again. */
  @Override
  public void update(ExecutionContext context) {
    memory.takeBack();
    if (current < deliveries.size()) {
      Slice.Place at = place == null ? new Slice.Place(0, 0) : place;
      context.putInt(DELIVERY, deliveries.get(current).id());
      context.putLong(POSITION, at.position());
      context.putLong(LINE, at.line());
    } else if (!deliveries.isEmpty()) {
      context.putInt(DELIVERY, Integer.MAX_VALUE);
    }
  }

  @Override
  public @Nullable Block read() {
    List<Block.Part> parts = new ArrayList<>();
    int size = 0;
    // Slices of a large file are a little shorter than a block; two of them would be two blocks.
    while (current < deliveries.size() && size < BLOCK_BYTES / 2 && parts.size() < BLOCK_PARTS) {
      Optional<Block.Part> part = nextPart(deliveries.get(current));
      if (part.isPresent()) {
        parts.add(part.get());
        size += part.get() instanceof Block.Piece piece ? piece.slice().size() : 0;
      }
    }
    return parts.isEmpty() ? null : new Block(parts);
  }

  private Optional<Block.Part> nextPart(Delivery delivery) {
    try {
      Slices open = opened(delivery);
      Slice slice = open.next();
      if (slice != null) {
        place = slice.next();
        return Optional.of(new Block.Piece(delivery, header, slice));
      }
      boolean same = open.sha256().equals(delivery.sha256());
      leave();
      return same ? Optional.empty() : Optional.of(new Block.Failure(delivery, Optional.empty()));
    } catch (UnreadableFile e) {
      return failed(delivery, e);
    } catch (NoSuchFileException | AccessDeniedException e) {
      // Somebody took it away since the survey; the night goes on for the others.
      return failed(delivery, new UnreadableFile(UnreadableFile.Why.UNREADABLE, "gone"));
    } catch (IOException e) {
      throw new UncheckedIOException(delivery.path().getFileName() + ": " + e.getMessage(), e);
    }
  }

  private Optional<Block.Part> failed(Delivery delivery, UnreadableFile cause) {
    leave();
    return Optional.of(new Block.Failure(delivery, Optional.of(cause)));
  }

  private Slices opened(Delivery delivery) throws IOException {
    Slices open = slices;
    if (open == null) {
      Slice.Place from = place != null && place.line() > 0 ? place : null;
      open = delivery.form().open(delivery.path(), from, memory::take);
      slices = open;
      header = List.of(open.header());
    }
    return open;
  }

  private void leave() {
    close();
    place = null;
    current++;
  }

  @Override
  public void close() {
    Slices open = slices;
    slices = null;
    if (open != null) {
      try {
        open.close();
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }
}
