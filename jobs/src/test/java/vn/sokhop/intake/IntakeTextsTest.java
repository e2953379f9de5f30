package vn.sokhop.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import vn.sokhop.intake.reading.RejectReason;
import vn.sokhop.intake.reading.UnreadableFile;
import vn.sokhop.message.Language;
import vn.sokhop.message.Messages;

class IntakeTextsTest {
  private final IntakeTexts english = new IntakeTexts(Language.EN);

  @Test
  void saysWhatTheHouseSaysOfAnAmount() {
    assertThat(
            english.reject(
                "transactions_0661_20261120_01.csv",
                17,
                "AMOUNT_NOT_DECIMAL",
                List.of("debit_amount", "12,50")))
        .isEqualTo(
            "transactions_0661_20261120_01.csv:17: amount \"12,50\" is not a decimal number;"
                + " expected digits and a point, e.g. 1250. Line rejected, file continues.");
  }

  @Test
  void saysWhatTheHouseSaysOfControlTotals() {
    assertThat(
            english.finding(
                "transactions_0661_20261120_01.csv",
                "CONTROL_TOTALS_DIFFER",
                List.of("records", "120", "119", "debit_total", "84300 VND", "83050 VND")))
        .isEqualTo(
            "transactions_0661_20261120_01.csv: control file says 120 lines, 84300 VND; found 119"
                + " lines, 83050 VND. File held, nothing posted. Ask the sender for a corrected"
                + " file.");
  }

  @Test
  void saysThatOthersArePostedOnlyWhereThereAreOthers() {
    List<String> reason = List.of("AMOUNT_NOT_DECIMAL", "2", "2");
    String some = english.finding("f", "SOME_LINES_REJECTED", joined("2", "3", reason));
    assertThat(some).startsWith("f: 2 of 3 lines rejected: ").contains("The other lines are");
    String all = english.finding("f", "SOME_LINES_REJECTED", joined("2", "2", reason));
    assertThat(all)
        .startsWith("f: all 2 lines rejected: ")
        .contains("Nothing of the file is posted.")
        .doesNotContain("other lines");
  }

  private static List<String> joined(String first, String second, List<String> others) {
    return Stream.concat(Stream.of(first, second), others.stream()).toList();
  }

  @Test
  void namesTheTotalsWhereThereAreTwo() {
    assertThat(
            english.finding(
                "f",
                "CONTROL_TOTALS_DIFFER",
                List.of("debit_total", "1", "2", "credit_total", "3", "3")))
        .startsWith("f: control file says debit 1, credit 3; found debit 2, credit 3.");
  }

  @ParameterizedTest
  @EnumSource(RejectReason.class)
  void hasATextForEveryRejectInBothLanguages(RejectReason reason) {
    for (Language language : Language.values()) {
      Messages messages = Messages.of(IntakeTexts.class, language);
      assertThat(messages.has("reject." + reason)).isTrue();
      assertThat(messages.has("short." + reason)).isTrue();
    }
  }

  @ParameterizedTest
  @EnumSource(FileReason.class)
  void hasATextForEveryFileInBothLanguages(FileReason reason) {
    for (Language language : Language.values()) {
      assertThat(Messages.of(IntakeTexts.class, language).has("file." + reason)).isTrue();
    }
  }

  @ParameterizedTest
  @EnumSource(UnreadableFile.Why.class)
  void everyWayToBeUnreadableRefusesTheFile(UnreadableFile.Why why) {
    assertThat(FileReason.valueOf(why.name()).state()).isEqualTo(DeliveryState.REFUSED);
  }
}
