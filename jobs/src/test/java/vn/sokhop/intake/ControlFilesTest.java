package vn.sokhop.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.Timeout.ThreadMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.batch.core.BatchStatus;
import vn.sokhop.message.Language;

/** What is no control file although it has its name. */
class ControlFilesTest extends IntakeTest {
  private static final String FILE = "transactions_0661_20261120_01.csv";
  private static final String CONTROL = FILE + ".ctl";
  private static final String E1 = "E1,3713.0.1000001.00000,900000000,0,UC01";

  @BeforeEach
  void begin() {
    startOver();
    putRegistry();
  }

  private void takeIn() {
    assertThat(night(FRIDAY).getStatus()).isEqualTo(BatchStatus.COMPLETED);
  }

  @ParameterizedTest
  @CsvSource({"pipe", "folder", "link into nowhere", "link to a device"})
  @Timeout(value = 60, threadMode = ThreadMode.SEPARATE_THREAD)
  void holdsAFileWhoseControlFileIsNoFile(String kind) throws Exception {
    Path control = put(FILE, transactions(E1)).resolveSibling(CONTROL);
    makeOther(kind, control);
    takeIn();
    assertThat(verdict(FILE))
        .isEqualTo("HELD CONTROL_TOTALS_DIFFER CONTROL_FILE_NOT_READABLE " + CONTROL);
    assertThat(filesBelow(folders.refusedFolder())).containsExactly(FILE);
    assertThat(
            new IntakeTexts(Language.EN)
                .finding(FILE, "CONTROL_FILE_NOT_READABLE", List.of(CONTROL)))
        .isEqualTo(
            FILE
                + ": control file "
                + CONTROL
                + " cannot be read; expected a plain file with read access. File held, nothing"
                + " posted. Take away what lies there and deliver both files again.");
  }

  private static void makeOther(String kind, Path path) throws Exception {
    switch (kind) {
      case "pipe" -> Folder.pipe(path);
      case "folder" -> Files.createDirectory(path);
      case "link to a device" -> link(path, "/dev/zero");
      default -> link(path, "/nowhere/at/all");
    }
  }

  private static void link(Path path, String target) throws IOException {
    Files.createSymbolicLink(path, Path.of(target));
  }
}
