package vn.sokhop.intake.storing;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/**
 * Memory of slices that is used again once they are stored. Bytes that live as long as a chunk
 * would be moved by every collection meanwhile, and thrown away right after. For one thread.
 */
final class SliceMemory {
  private static final int BYTES = BlockReader.BLOCK_BYTES + (1 << 16);

  private final Deque<byte[]> free = new ArrayDeque<>();
  private final List<byte[]> lent = new ArrayList<>();

  /** At least so many bytes, until {@link #takeBack}. For a small or huge slice they are new. */
  byte[] take(int bytes) {
    if (bytes < BYTES / 2 || bytes > BYTES) {
      return new byte[bytes];
    }
    byte[] memory = free.isEmpty() ? new byte[BYTES] : free.pop();
    lent.add(memory);
    return memory;
  }

  /** Nobody reads any more what was taken so far. */
  void takeBack() {
    free.addAll(lent);
    lent.clear();
  }
}
