package vn.sokhop.bench.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GcLogTest {
  @TempDir Path folder;

  @Test
  void knowsTheMostUntilAnInstant() throws IOException {
    Path log = folder.resolve("gc.log");
    Files.writeString(
        log,
        """
        [2026-11-20T19:00:00.100+0700] Using Serial
        [2026-11-20T19:00:01.100+0700] GC(0) Pause Young (Allocation Failure) 33M->5M(123M) 4.205ms
        [2026-11-20T19:00:02.100+0700] GC(1) Pause Full (Metadata GC Threshold) 21M->6M(123M) 9.1ms
        [2026-11-20T19:00:03.100+0700] GC(2) Pause Young (Allocation Failure) 90M->40M(123M) 4.2ms
        [2026-11-20T19:00:04.100+0700] Heap
        [2026-11-20T19:00:04.100+0700]  def new generation   total 39296K, used 102400K [0x1, 0x2)
        [2026-11-20T19:00:04.100+0700]   eden space 34944K,  77% used [0x1, 0x2)
        [2026-11-20T19:00:04.100+0700]  tenured generation   total 87424K, used 51200K [0x1, 0x2)
        [2026-11-20T19:00:04.100+0700]  Metaspace       used 20000K, committed 20100K
        """);
    GcLog heap = GcLog.read(log);
    assertThat(heap.mostMegabytes(Instant.parse("2026-11-20T12:00:01.500Z"))).isEqualTo(33);
    assertThat(heap.mostMegabytes(Instant.parse("2026-11-20T12:00:02.500Z"))).isEqualTo(90);
    assertThat(heap.mostMegabytes(Instant.parse("2026-11-20T12:00:04Z"))).isEqualTo(150);
  }
}
