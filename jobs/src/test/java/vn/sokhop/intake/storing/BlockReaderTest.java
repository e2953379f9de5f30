package vn.sokhop.intake.storing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.batch.infrastructure.item.ExecutionContext;
import vn.sokhop.feed.Feed;
import vn.sokhop.intake.layout.Mapping;
import vn.sokhop.intake.line.DeliveryFacts;
import vn.sokhop.intake.reading.FileForm;
import vn.sokhop.intake.reading.Packing;
import vn.sokhop.intake.reading.Prepass;
import vn.sokhop.intake.reading.Slice;
import vn.sokhop.intake.reading.TextFormat;

class BlockReaderTest {
  private static final LocalDate DATE = LocalDate.of(2026, 11, 20);
  private static final String HEADER = "unit_code,voucher_no\n";
  private static final FileForm FORM =
      new FileForm(
          Packing.TEXT,
          TextFormat.ofContract(1 << 20),
          "",
          new FileForm.Limits(1L << 31, 1 << 20, 1L << 31));

  @TempDir Path folder;

  @Test
  void handsOverEveryByteAlthoughItsMemoryIsUsedAgain() throws IOException {
    List<Delivery> deliveries =
        List.of(delivery(1, 300_000), delivery(2, 10), delivery(3, 1), delivery(4, 200_000));
    StringBuilder expected = new StringBuilder();
    for (Delivery delivery : deliveries) {
      expected.append(Files.readString(delivery.path()).substring(HEADER.length()));
    }

    ByteArrayOutputStream read = new ByteArrayOutputStream();
    BlockReader reader = new BlockReader(deliveries);
    ExecutionContext context = new ExecutionContext();
    List<byte[]> used = new ArrayList<>();
    for (List<Block> chunk = chunk(reader, 3); !chunk.isEmpty(); chunk = chunk(reader, 3)) {
      // Written only when all blocks of the chunk are read, as the step does.
      texts(chunk).forEach(text -> read.write(text.bytes(), text.from(), text.to() - text.from()));
      texts(chunk).forEach(text -> used.add(text.bytes()));
      reader.update(context);
    }

    assertThat(read.toString(StandardCharsets.UTF_8)).isEqualTo(expected.toString());
    // One mebibyte a block, three blocks a chunk, and what is too small to be worth it.
    assertThat(used).hasSizeGreaterThan(10);
    assertThat(used.stream().distinct().filter(bytes -> bytes.length > 1 << 20).count())
        .isEqualTo(3);
  }

  @Test
  void aPlaceNotedBetweenChunksIsWhereTheNextReaderGoesOn() throws IOException {
    List<Delivery> deliveries = List.of(delivery(1, 300_000), delivery(2, 250_000));
    BlockReader first = new BlockReader(deliveries);
    ExecutionContext context = new ExecutionContext();
    long before = bytes(chunk(first, 4));
    first.update(context);
    // Lost with the chunk that was never written.
    assertThat(chunk(first, 4)).hasSize(4);
    first.close();

    BlockReader second = new BlockReader(deliveries);
    second.open(context);
    long after = 0;
    for (List<Block> chunk = chunk(second, 4); !chunk.isEmpty(); chunk = chunk(second, 4)) {
      after += bytes(chunk);
      second.update(context);
    }

    long whole = deliveries.stream().mapToLong(d -> d.bytes() - HEADER.length()).sum();
    assertThat(before + after).isEqualTo(whole);
  }

  private static List<Block> chunk(BlockReader reader, int blocks) {
    List<Block> chunk = new ArrayList<>();
    @Nullable Block block = reader.read();
    while (block != null) {
      chunk.add(block);
      block = chunk.size() < blocks ? reader.read() : null;
    }
    return chunk;
  }

  private static List<Slice.Text> texts(List<Block> chunk) {
    return chunk.stream()
        .flatMap(block -> block.parts().stream())
        .map(part -> (Slice.Text) ((Block.Piece) part).slice())
        .toList();
  }

  private static long bytes(List<Block> chunk) {
    return texts(chunk).stream().mapToLong(Slice.Text::size).sum();
  }

  private Delivery delivery(int id, int lines) throws IOException {
    StringBuilder content = new StringBuilder(HEADER);
    IntStream.range(0, lines)
        .forEach(line -> content.append("U%02d,voucher %08d\n".formatted(id, line)));
    Path file = Files.writeString(folder.resolve(id + ".csv"), content);
    return new Delivery(
        id,
        file,
        Prepass.hash(file),
        Files.size(file),
        FORM,
        new Mapping(Feed.UNIT_RECORDS, Optional.empty()),
        new DeliveryFacts(id, "0661", DATE, DATE, DATE, DATE));
  }
}
