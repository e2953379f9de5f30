package vn.sokhop.intake.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SlicesTest {
  private static final TextFormat FORMAT = TextFormat.ofContract(2_000);

  @TempDir Path folder;

  @Test
  void cutsTheSameRecordsWhateverTheSizeOfTheSlices() throws IOException {
    for (long seed = 1; seed <= 300; seed++) {
      Random random = new Random(seed);
      byte[] content = content(random);
      Path file = Files.write(folder.resolve("f.csv"), content);
      List<String> whole = records(file, 1 << 20);
      for (int i = 0; i < 4; i++) {
        int size = 1 + random.nextInt(60);
        assertThat(records(file, size)).as("seed %d, slices of %d", seed, size).isEqualTo(whole);
      }
    }
  }

  @Test
  void goesOnAtAnyPlaceAsIfItHadNeverStopped() throws IOException {
    for (long seed = 1; seed <= 100; seed++) {
      Random random = new Random(seed);
      Path file = Files.write(folder.resolve("f.csv"), content(random));
      List<String> whole = records(file, 40);
      List<String> parts = new ArrayList<>();
      Slice.Place place = null;
      while (true) {
        try (TextSlices slices = slices(file, 40)) {
          TextSlices at = place == null ? slices : resumed(file, place);
          Slice slice = at.next();
          if (slice == null) {
            break;
          }
          parts.addAll(new Collected().of(slice));
          place = slice.next();
        }
      }
      assertThat(parts).as("seed %d", seed).isEqualTo(whole);
    }
  }

  private static TextSlices resumed(Path file, Slice.Place place) throws IOException {
    TextSlices slices = slices(file, 40);
    slices.goTo(place);
    return slices;
  }

  @Test
  void rejectsOnlyTheLineOfAQuoteNeverClosed() throws IOException {
    assertThat(recordsOf("a,b\n1,2\n\"3,4\n5,6\n7,\"8\n9\"\n"))
        .containsExactly("2 [1, 2]", "3 QUOTE_NOT_CLOSED \"3,4", "4 [5, 6]", "5 [7, 8\n9]");
  }

  @Test
  void rejectsOnlyTheLineWithABrokenByte() throws IOException {
    byte[] content = "a,b\n1,2\n3,?\n5,6\n".getBytes(StandardCharsets.UTF_8);
    content[10] = (byte) 0xE1;
    Path file = Files.write(folder.resolve("f.csv"), content);
    assertThat(records(file, 1 << 20))
        .containsExactly("2 [1, 2]", "3 NOT_UTF8 3,\\xE1", "4 [5, 6]");
  }

  @Test
  void countsPhysicalLinesOverQuotedLineBreaksAndEveryLineEnd() throws IOException {
    assertThat(recordsOf("a,b\r\n1,\"x\r\ny\"\r\n\r\n2,z\r3,w\n4,v"))
        .containsExactly("2 [1, x\r\ny]", "4 blank", "5 [2, z]", "6 [3, w]", "7 [4, v]");
  }

  @Test
  void takesAQuoteInsideAPlainFieldAsItIs() throws IOException {
    assertThat(recordsOf("a,b\n1,5\" pipe\n2,x\n")).containsExactly("2 [1, 5\" pipe]", "3 [2, x]");
  }

  @Test
  void givesUpALineThatIsTooLongAndGoesOn() throws IOException {
    assertThat(recordsOf("a,b\n1," + "x".repeat(3_000) + "\n2,y\n"))
        .hasSize(2)
        .anyMatch(record -> record.startsWith("2 LINE_TOO_LONG"))
        .contains("3 [2, y]");
  }

  private List<String> recordsOf(String content) throws IOException {
    return records(Files.writeString(folder.resolve("f.csv"), content), 1 << 20);
  }

  private static TextSlices slices(Path file, int sliceBytes) throws IOException {
    return new TextSlices(TextSource.open(file, false, FORMAT), FORMAT, sliceBytes, byte[]::new);
  }

  /** Records by line; the counts of the slices must agree with what comes out of them. */
  private static List<String> records(Path file, int sliceBytes) throws IOException {
    List<String> records = new ArrayList<>();
    int counted = 0;
    try (TextSlices slices = slices(file, sliceBytes)) {
      for (Slice slice = slices.next(); slice != null; slice = slices.next()) {
        counted += slice.records();
        records.addAll(new Collected().of(slice));
      }
      assertThat(slices.sha256()).isEqualTo(Prepass.hash(file));
    }
    assertThat(records).hasSize(counted);
    return records;
  }

  private static byte[] content(Random random) {
    StringBuilder text = new StringBuilder("a,b\n");
    String[] fields = {
      "1",
      "",
      "Tiền gửi",
      "\"x,y\"",
      "\"dòng 1\ndòng 2\"",
      "\"a\"\"b\"",
      "\"",
      "5\" x",
      "\"q\"z",
      " "
    };
    String[] ends = {"\n", "\r\n", "\n", "\r"};
    int records = random.nextInt(30);
    for (int i = 0; i < records; i++) {
      int count = random.nextInt(4);
      for (int j = 0; j < count; j++) {
        text.append(j > 0 ? "," : "").append(fields[random.nextInt(fields.length)]);
      }
      text.append(ends[random.nextInt(ends.length)]);
    }
    byte[] content = text.toString().getBytes(StandardCharsets.UTF_8);
    if (content.length > 10 && random.nextInt(4) == 0) {
      content[4 + random.nextInt(content.length - 4)] = (byte) 0xE1;
    }
    return content;
  }

  private static final class Collected implements RecordSink {
    private final List<String> records = new ArrayList<>();

    List<String> of(Slice slice) {
      if (slice instanceof Slice.Text text) {
        new TextParser(FORMAT).parse(text, this);
      } else if (slice instanceof Slice.Broken broken) {
        unreadable(broken.line(), broken.reject(), broken::rawText);
      }
      return records;
    }

    @Override
    public void record(long line, String[] fields, int count, Supplier<String> raw) {
      records.add(line + " " + fieldsOf(fields, count));
    }

    private static String fieldsOf(String[] fields, int count) {
      List<String> list = new ArrayList<>();
      for (int i = 0; i < count; i++) {
        list.add(fields[i]);
      }
      return list.toString();
    }

    @Override
    public void blank(long line) {
      records.add(line + " blank");
    }

    @Override
    public void unreadable(long line, Reject reject, Supplier<String> raw) {
      records.add(line + " " + reject.reason() + " " + raw.get());
    }
  }
}
