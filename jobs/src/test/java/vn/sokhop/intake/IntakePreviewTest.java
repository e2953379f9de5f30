package vn.sokhop.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.Timeout.ThreadMode;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.TestPropertySource;
import vn.sokhop.command.DryRun;

@TestPropertySource(properties = "sokhop.lang=en")
class IntakePreviewTest extends IntakeTest {
  @Autowired DryRun dryRun;

  @Test
  @Timeout(value = 60, threadMode = ThreadMode.SEPARATE_THREAD)
  void doesNotWaitForAPipeThatLiesWhereTheControlFileShould() throws Exception {
    startOver();
    String file = "unit-records_1000001_20261120_01.csv";
    Folder.pipe(put(file, "unit_code,account_no\n").resolveSibling(file + ".ctl"));
    assertThat(dryRun.preview(FRIDAY)).anyMatch(line -> line.startsWith(file + ": "));
  }

  @Test
  void tellsWhatANightWouldDoAndDoesNothing() {
    putRegistry();
    String file = "transactions_0661_20261120_01.csv";
    put(
        file,
        transactions("E1,3713.0.1000001.00000,0,1000,UC01", "E2,3713.0.9999999.00000,250,0,UC02"));
    put(file + ".ctl", "records=2\ndebit_total=250\ncredit_total=1000\n");
    put("transactions_0662_20261120_01.csv", transactions());
    put("unit-records_1000001_20261120_01.csv", "unit_code;account_no\n");

    List<String> lines = dryRun.preview(FRIDAY);

    assertThat(lines)
        .contains(
            "accounts_all_20261101_01.csv: would be taken: 5 lines read = 5 accepted + 0 rejected +"
                + " 0 blank.",
            file
                + ":3: account 3713.0.9999999.00000 is not known; expected an account of the"
                + " registry. Line rejected, file continues.",
            file + ": would be taken: 2 lines read = 1 accepted + 1 rejected + 0 blank.")
        .anyMatch(line -> line.startsWith("transactions_0662_20261120_01.csv: there is no control"))
        .anyMatch(line -> line.contains("is separated by \";\""))
        .last()
        .asString()
        .startsWith("Nothing was written.");
    assertThat(lines("select * from intake.delivery")).isEmpty();
    assertThat(filesBelow(folders.inboxFolder())).hasSize(6);
  }
}
