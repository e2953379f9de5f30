package vn.sokhop.reports.night;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class SameBytesTest {
  @Test
  void secondCallGivesTheSameBytes() throws Exception {
    assertThat(DemoFiles.digests()).isEqualTo(DemoFiles.digests());
  }

  @Test
  void machineWithArabicDigitsInAnotherZoneGivesTheSameBytes() throws Exception {
    List<String> options =
        List.of(
            "-Duser.language=ar",
            "-Duser.country=EG",
            "-Duser.timezone=Asia/Tokyo",
            "-Dfile.encoding=US-ASCII");
    assertThat(ChildJvm.run(options, DemoFiles.class)).isEqualTo(DemoFiles.digests());
  }

  @Test
  void machineInVietnamGivesTheSameBytes() throws Exception {
    List<String> options =
        List.of("-Duser.language=vi", "-Duser.country=VN", "-Duser.timezone=Asia/Ho_Chi_Minh");
    assertThat(ChildJvm.run(options, DemoFiles.class)).isEqualTo(DemoFiles.digests());
  }
}
