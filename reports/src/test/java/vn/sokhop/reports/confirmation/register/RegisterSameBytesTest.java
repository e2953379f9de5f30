package vn.sokhop.reports.confirmation.register;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import vn.sokhop.reports.night.ChildJvm;

class RegisterSameBytesTest {
  @Test
  void secondCallGivesTheSameBytes() throws Exception {
    assertThat(RegisterFiles.digests()).isEqualTo(RegisterFiles.digests());
  }

  @Test
  void machineWithArabicDigitsInAnotherZoneGivesTheSameBytes() throws Exception {
    List<String> options =
        List.of(
            "-Duser.language=ar",
            "-Duser.country=EG",
            "-Duser.timezone=America/New_York",
            "-Dfile.encoding=US-ASCII");
    assertThat(ChildJvm.run(options, RegisterFiles.class)).isEqualTo(RegisterFiles.digests());
  }
}
