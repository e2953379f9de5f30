package vn.sokhop.sample;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The small instance that the quick start uses is what the generator writes. Compressed files are
 * compared by what is in them: another Java may compress the same bytes to other ones.
 */
final class SampleDataTest {
  private static final Path SAMPLE_DATA = Path.of("..", "sample-data");
  private static final int MOST_BYTES = 300 * 1024;

  @Test
  void sampleDataIsWhatTheGeneratorWrites(@TempDir Path folder) throws IOException {
    Sample.write(folder, DemoSample.options());
    if (Boolean.getBoolean("golden.update")) {
      replace(folder);
    }
    assertThat(contents(SAMPLE_DATA)).isEqualTo(contents(folder));
  }

  @Test
  void sampleDataIsSmall() throws IOException {
    long bytes = 0;
    for (Path file : files(SAMPLE_DATA)) {
      bytes += Files.size(file);
    }
    assertThat(bytes).isLessThan(MOST_BYTES);
  }

  /** File to digest of what is in it. */
  static Map<String, String> contents(Path folder) throws IOException {
    Map<String, String> digests = new TreeMap<>();
    for (Path file : files(folder)) {
      digests.put(folder.relativize(file).toString(), digest(unpacked(file)));
    }
    return digests;
  }

  /** File to digest of its bytes. */
  static Map<String, String> bytes(Path folder) throws IOException {
    Map<String, String> digests = new TreeMap<>();
    for (Path file : files(folder)) {
      digests.put(folder.relativize(file).toString(), digest(Files.readAllBytes(file)));
    }
    return digests;
  }

  private static byte[] unpacked(Path file) throws IOException {
    String name = SampleFiles.name(file);
    try (InputStream in = Files.newInputStream(file)) {
      if (name.endsWith(".gz")) {
        return new GZIPInputStream(in).readAllBytes();
      }
      if (!name.endsWith(".xlsx")) {
        return in.readAllBytes();
      }
      ByteArrayOutputStream all = new ByteArrayOutputStream();
      ZipInputStream zip = new ZipInputStream(in);
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        all.write(entry.getName().getBytes(StandardCharsets.UTF_8));
        zip.transferTo(all);
      }
      return all.toByteArray();
    }
  }

  private static void replace(Path made) throws IOException {
    for (Path old : files(SAMPLE_DATA)) {
      Files.delete(old);
    }
    for (Path file : files(made)) {
      Path to = SAMPLE_DATA.resolve(made.relativize(file));
      Files.createDirectories(to.getParent());
      Files.copy(file, to);
    }
  }

  private static List<Path> files(Path folder) throws IOException {
    if (!Files.exists(folder)) {
      return List.of();
    }
    try (Stream<Path> all = Files.walk(folder)) {
      return all.filter(Files::isRegularFile)
          .filter(file -> !folder.relativize(file).startsWith("faulty"))
          .sorted(Comparator.comparing(Path::toString))
          .toList();
    }
  }

  private static String digest(byte[] bytes) {
    try {
      MessageDigest sha256 = MessageDigest.getInstance("SHA-256");
      return HexFormat.of().formatHex(sha256.digest(bytes)) + " " + bytes.length;
    } catch (NoSuchAlgorithmException e) {
      throw new UncheckedIOException(new IOException(e));
    }
  }
}
