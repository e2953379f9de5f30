package vn.sokhop.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.batch.core.BatchStatus;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.TestPropertySource;
import vn.sokhop.command.DryRun;
import vn.sokhop.command.Run;
import vn.sokhop.intake.reading.Prepass;
import vn.sokhop.message.Language;

/** The same content again: harmless only while what it says counts. */
@TestPropertySource(properties = "sokhop.lang=en")
class DuplicatesTest extends IntakeTest {
  private static final LocalDate MONDAY = LocalDate.of(2026, 11, 23);
  private static final String E1 = "E1,3713.0.1000001.00000,0,1000,UC01";
  private static final String E2 = "E2,3713.0.1000001.00000,250,0,UC02";
  private static final String UNKNOWN = "E9,3713.0.9999999.00000,0,70,UC09";

  @Autowired DryRun dryRun;

  @BeforeEach
  void emptyHouse() {
    startOver();
    putRegistry();
  }

  private static String file(int day, int seq) {
    return "transactions_0661_202611%02d_%02d.csv".formatted(day, seq);
  }

  private void putEntries(int day, int seq, String content) {
    Path data = put(file(day, seq), content);
    try {
      put(file(day, seq) + ".ctl", "sha256=" + Prepass.hash(data) + "\n");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Run night(int day, int seq, String content) {
    putEntries(day, seq, content);
    return take(FRIDAY);
  }

  private Run take(LocalDate date) {
    Run run = newRun(date);
    assertThat(start(run).getStatus()).isEqualTo(BatchStatus.COMPLETED);
    return run;
  }

  private List<String> duplicates(Run run) {
    return lines(
        """
        select lifecycle, severity, subject
        from intake.file_finding_on(?, ?)
        where code = 'DUPLICATE_FILE'
        order by subject
        """,
        run.businessDate(),
        run.runId());
  }

  private String said(String file) {
    String[] verdict = verdict(file).split(" ", 4);
    return new IntakeTexts(Language.EN)
        .finding(file, verdict[2], List.of(verdict[3].split("\\|", -1)));
  }

  @Test
  void aReplacedContentDoesNotComeBackUnseen() {
    night(20, 1, transactions(E1));
    night(20, 2, transactions(E2));
    Run run = night(20, 3, transactions(E1));
    assertThat(duplicates(run)).containsExactly("STATE MEDIUM " + file(20, 3));
    assertThat(said(file(20, 3)))
        .isEqualTo(
            "transactions_0661_20261120_03.csv: the same content was taken as"
                + " transactions_0661_20261120_01.csv, delivery of 2026-11-20, but"
                + " transactions_0661_20261120_02.csv, delivery of 2026-11-20, is what counts now."
                + " File refused as a duplicate: what is posted is not what was sent last. If this"
                + " file is right, ask the sender to deliver it again with a higher sequence and"
                + " something changed, e.g. an empty line at the end; if"
                + " transactions_0661_20261120_02.csv is right, close this item.");
    assertThat(duplicates(take(MONDAY))).containsExactly("STATE MEDIUM " + file(20, 3));
    // What the item proposes.
    Run again = night(20, 4, transactions(E1) + "\n");
    assertThat(state(file(20, 4))).isEqualTo("ACCEPTED");
    assertThat(duplicates(again)).isEmpty();
    assertThat(lines("select entry_id from intake.transaction")).containsExactly("E1");
  }

  @Test
  void isSeenWhenAllComesInOneNight() {
    putEntries(20, 1, transactions(E1));
    putEntries(20, 2, transactions(E2));
    putEntries(20, 3, transactions(E1));
    assertThat(dryRun.preview(FRIDAY))
        .anyMatch(line -> line.startsWith(file(20, 3)) && line.contains("is what counts now"));
    assertThat(duplicates(take(FRIDAY))).containsExactly("STATE MEDIUM " + file(20, 3));
  }

  @Test
  void isSeenWhenTheDeliveryInBetweenComesWithIt() {
    night(20, 1, transactions(E1));
    putEntries(20, 2, transactions(E2));
    putEntries(20, 3, transactions(E1));
    assertThat(dryRun.preview(FRIDAY))
        .anyMatch(line -> line.startsWith(file(20, 3)) && line.contains("is what counts now"));
    assertThat(duplicates(take(FRIDAY))).containsExactly("STATE MEDIUM " + file(20, 3));
  }

  @Test
  void isHarmlessWhenANewerDeliveryComesWithIt() {
    night(20, 1, transactions(E1));
    putEntries(20, 2, transactions(E1));
    putEntries(20, 3, transactions(E2));
    assertThat(dryRun.preview(FRIDAY))
        .anyMatch(line -> line.startsWith(file(20, 2)) && line.endsWith("Nothing to do."));
    assertThat(duplicates(take(FRIDAY))).containsExactly("NOTE INFO " + file(20, 2));
  }

  @Test
  void endsWhenWhatCountsIsSentOnceMore() {
    night(20, 1, transactions(E1));
    night(20, 2, transactions(E2));
    // A sender who copies his whole folder again.
    putEntries(20, 1, transactions(E1));
    putEntries(20, 2, transactions(E2));
    assertThat(duplicates(take(FRIDAY))).containsExactly("NOTE INFO " + file(20, 2));
    assertThat(duplicates(night(20, 1, transactions(E1))))
        .containsExactly("STATE MEDIUM " + file(20, 1));
  }

  @Test
  void isHarmlessWhereItsContentCountsUnderAnotherDate() {
    String later = transactions(E2).replace("2026-11-20", "2026-11-19");
    night(19, 1, later);
    night(20, 1, transactions(E1));
    assertThat(duplicates(night(20, 2, later))).containsExactly("NOTE INFO " + file(20, 2));
  }

  @Test
  void linesOfTheFirstThatWereRejectedAreToldOf() {
    night(20, 1, transactions(E1, UNKNOWN));
    assertThat(dryRunOf(20, 2, transactions(E1, UNKNOWN)))
        .anyMatch(line -> line.contains("with 1 of 2 lines rejected"));
    Run run = take(FRIDAY);
    // The lines themselves are an item that stays open.
    assertThat(duplicates(run)).containsExactly("NOTE INFO " + file(20, 2));
    assertThat(said(file(20, 2)))
        .isEqualTo(
            "transactions_0661_20261120_02.csv: the same content was taken as"
                + " transactions_0661_20261120_01.csv, delivery of 2026-11-20, with 1 of 2 lines"
                + " rejected. File refused as a duplicate: the rejected lines are still not posted."
                + " Ask the sender to correct them and to deliver the file with a higher sequence;"
                + " if only the registry was wrong and has been corrected, an empty line at the end"
                + " is change enough.");
    // The registry is put right, and the lines are sent again.
    put("accounts_0661_20261120_01.csv", ACCOUNTS.replace("1000001", "9999999"));
    assertThat(duplicates(night(20, 3, transactions(E1, UNKNOWN) + "\n"))).isEmpty();
    assertThat(lines("select entry_id from intake.transaction order by 1"))
        .containsExactly("E1", "E9");
  }

  private List<String> dryRunOf(int day, int seq, String content) {
    putEntries(day, seq, content);
    return dryRun.preview(FRIDAY);
  }

  @Test
  void rejectedLinesOfTheSameInboxAreToldOfInAdvance() {
    putEntries(20, 1, transactions(E1, UNKNOWN));
    putEntries(20, 2, transactions(E1, UNKNOWN));
    assertThat(dryRun.preview(FRIDAY))
        .anyMatch(line -> line.contains("with 1 of 2 lines rejected"));
    assertThat(duplicates(take(FRIDAY))).containsExactly("NOTE INFO " + file(20, 2));
  }

  @Test
  void theNextNightSaysTheSame() {
    night(20, 1, transactions(E1));
    night(20, 2, transactions(E2));
    Run run = night(20, 3, transactions(E1));
    assertThat(lines("select same_as is not null from intake.delivery where state = 'DUPLICATE'"))
        .containsExactly("t");
    assertThat(duplicates(run)).isEqualTo(duplicates(take(FRIDAY)));
  }

  private static String registry(int day, int seq) {
    return "accounts_0661_202611%02d_%02d.csv".formatted(day, seq);
  }

  private Run registryNight(int day, int seq, String content) {
    put(registry(day, seq), content);
    return take(LocalDate.of(2026, 11, day));
  }

  @Test
  void anAccountThatWasOpenedInBetweenIsNotFrozenAgainUnseen() {
    String frozen = ACCOUNTS.replace("OPEN", "FROZEN");
    assertThat(frozen).isNotEqualTo(ACCOUNTS);
    String opened = ACCOUNTS + "\n";
    registryNight(20, 1, frozen);
    registryNight(23, 1, opened);
    put(registry(24, 1), frozen);
    assertThat(dryRun.preview(LocalDate.of(2026, 11, 24)))
        .anyMatch(line -> line.startsWith(registry(24, 1)) && line.contains("counts now"));
    Run run = take(LocalDate.of(2026, 11, 24));
    assertThat(duplicates(run)).containsExactly("STATE MEDIUM " + registry(24, 1));
    assertThat(said(registry(24, 1)))
        .contains("taken as " + registry(20, 1), "but " + registry(23, 1));
    // The list of the next day says what is true, whatever that is.
    assertThat(duplicates(registryNight(25, 1, frozen + "\n"))).isEmpty();
  }

  @Test
  void aRegistryThatSaysTheSameOfOtherDatesIsHarmless() {
    registryNight(20, 1, ACCOUNTS);
    // Other bytes, the same word; and an account that the first does not name.
    registryNight(23, 1, ACCOUNTS + "\n");
    assertThat(duplicates(registryNight(24, 1, ACCOUNTS)))
        .containsExactly("NOTE INFO " + registry(24, 1));
  }

  @Test
  void isSeenWhenAllListsComeInOneNight() {
    put(registry(20, 2), ACCOUNTS.replace("OPEN", "FROZEN"));
    put(registry(23, 1), ACCOUNTS + "\n");
    put(registry(24, 1), ACCOUNTS.replace("OPEN", "FROZEN"));
    assertThat(duplicates(take(LocalDate.of(2026, 11, 24))))
        .contains("STATE MEDIUM " + registry(24, 1));
  }
}
