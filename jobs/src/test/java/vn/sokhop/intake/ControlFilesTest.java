package vn.sokhop.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.Timeout.ThreadMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.batch.core.BatchStatus;
import vn.sokhop.message.Language;

/** What a control file proves where a line cannot be read, and what is no control file at all. */
class ControlFilesTest extends IntakeTest {
  private static final String FILE = "transactions_0661_20261120_01.csv";
  private static final String CONTROL = FILE + ".ctl";
  private static final String E1 = "E1,3713.0.1000001.00000,900000000,0,UC01";
  private static final String E2 = "E2,3713.0.1000001.00000,100,0,UC02";
  private static final String UNREADABLE = "E3,3713.0.1000001.00000,7 00,0,UC03";

  @BeforeEach
  void begin() {
    startOver();
    putRegistry();
  }

  private void takeIn() {
    assertThat(night(FRIDAY).getStatus()).isEqualTo(BatchStatus.COMPLETED);
  }

  @Test
  void holdsAFileOfWhichTheReadableLinesAloneExceedTheTotal() {
    put(FILE, transactions(E1, E2, UNREADABLE));
    put(CONTROL, "records=3\ndebit_total=1000\n");
    takeIn();
    assertThat(verdict(FILE))
        .isEqualTo(
            "HELD CONTROL_TOTALS_DIFFER CONTROL_TOTALS_DIFFER"
                + " records|3|3|debit_total|1000 VND|900000100 VND");
    assertThat(lines("select * from intake.transaction")).isEmpty();
  }

  @Test
  void addsRejectedLinesThatCanBeReadToWhatExceedsTheTotal() {
    put(FILE, transactions("E1,3713.0.9999999.00000,900,0,UC01", E2, UNREADABLE));
    put(CONTROL, "records=3\ndebit_total=999\n");
    takeIn();
    assertThat(verdict(FILE)).endsWith("records|3|3|debit_total|999 VND|1000 VND");
  }

  @ParameterizedTest
  @CsvSource({
    // nothing is proved: the line may hold what is missing
    "records=3 debit_total=900000800, false",
    "records=3 debit_total=900000800 credit_total=0, false",
    "records=3 debit_total=900000100, false",
    // of the accepted lines alone
    "records=2 debit_total=900000100, true",
    "debit_total=900000100, true",
    // lines are counted, readable or not
    "records=3, true"
  })
  void saysOfATakenFileWhetherItsTotalsWereProved(String control, boolean proved) {
    put(FILE, transactions(E1, E2, UNREADABLE));
    put(CONTROL, control.replace(' ', '\n') + "\n");
    takeIn();
    assertThat(
            lines(
                "select state, control_proved::text from intake.delivered_file where file_name = ?",
                FILE))
        .containsExactly("ACCEPTED " + proved);
  }

  @Test
  void whatCanBeReadAsAWholeIsProved() {
    put(FILE, transactions(E1, "E2,3713.0.9999999.00000,100,0,UC02"));
    put(CONTROL, "records=2\ndebit_total=900000100\n");
    takeIn();
    assertThat(
            lines(
                "select state, control_proved::text from intake.delivered_file where file_name = ?",
                FILE))
        .containsExactly("ACCEPTED true");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "business_date=2026-11-20\n"})
  void holdsAFileWhoseControlFileStatesNothing(String control) {
    put(FILE, transactions(E1));
    put(CONTROL, control);
    takeIn();
    assertThat(verdict(FILE))
        .isEqualTo("HELD CONTROL_TOTALS_DIFFER CONTROL_FILE_STATES_NOTHING " + CONTROL);
    assertThat(
            new IntakeTexts(Language.EN)
                .finding(FILE, "CONTROL_FILE_STATES_NOTHING", List.of(CONTROL)))
        .startsWith(FILE + ": control file " + CONTROL + " states neither records nor totals");
  }

  @Test
  void whereNoneIsRequiredItMayStateTheDateAlone() {
    String records = "unit-records_1000001_20261120_01.csv";
    put(
        records,
        """
        unit_code,account_no,record_date,increase_amount,decrease_amount
        1000001,3713.0.1000001.00000,2026-11-20,5,0
        """);
    put(records + ".ctl", "business_date=2026-11-20\n");
    takeIn();
    assertThat(state(records)).isEqualTo("ACCEPTED");
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
