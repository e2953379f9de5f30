package vn.sokhop.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class ProgramTest {
  @Test
  void compilesAsLateAsTheLauncherHasIt() throws IOException {
    String launcher = Files.readString(Path.of("..", "sokhop"));

    assertThat(Pattern.compile("-XX:Tier4\\S*[0-9]").matcher(launcher).results())
        .extracting(found -> found.group())
        .containsExactlyElementsOf(Program.LATE_SECOND_COMPILER);
  }
}
