package vn.sokhop.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.batch.core.BatchStatus;
import vn.sokhop.command.Run;
import vn.sokhop.message.Language;

/** What becomes of whole deliveries: held, replaced, duplicate, refused, late, missing. */
class DeliveriesTest extends IntakeTest {
  private static final String FILE = "transactions_0661_20261120_01.csv";
  private static final String E1 = "E1,3713.0.1000001.00000,0,1000,UC01";
  private static final String E2 = "E2,3713.0.1000001.00000,250,0,UC02";
  private static final String E3 = "E3,3713.0.1000002.00000,0,70,UC03";

  @BeforeEach
  void emptyHouse() {
    startOver();
    putRegistry();
  }

  private Run take(String... nameAndContent) {
    for (int i = 0; i < nameAndContent.length; i += 2) {
      put(nameAndContent[i], nameAndContent[i + 1]);
    }
    Run run = newRun(FRIDAY);
    assertThat(start(run).getStatus()).isEqualTo(BatchStatus.COMPLETED);
    return run;
  }

  private void putTransactions(String name, String... rows) {
    put(name, transactions(rows));
    put(name + ".ctl", "records=" + rows.length + "\n");
  }

  private List<String> findings(Run run) {
    return lines(
        """
        select lifecycle, code, severity, business_date, office_code, unit_code, source
        from intake.file_finding_on(?, ?)
        where code <> 'FILE_MISSING'
        order by finding_key
        """,
        run.businessDate(),
        run.runId());
  }

  private List<String> entries() {
    return lines(
        "select entry_id, line_no, amount from intake.transaction order by entry_id, line_no");
  }

  @Test
  void takesInFilesWithoutLinesOfSeveralSendersAndDays() {
    String quiet = "unit_code,account_no,record_date,voucher_no,increase_amount,decrease_amount\n";
    take(
        "unit-records_1055555_20261119_01.csv", quiet,
        "unit-records_1055555_20261120_01.csv", quiet,
        "unit-records_1055556_20261120_01.csv", quiet);
    assertThat(state("unit-records_1055555_20261119_01.csv")).isEqualTo("ACCEPTED");
    assertThat(state("unit-records_1055555_20261120_01.csv")).isEqualTo("ACCEPTED");
    assertThat(state("unit-records_1055556_20261120_01.csv")).isEqualTo("ACCEPTED");
    take("unit-records_1055555_20261120_01.csv", quiet);
    assertThat(
            lines(
                "select state from intake.delivery where feed = 'unit-records' order by delivery_id"))
        .containsExactly("ACCEPTED", "ACCEPTED", "ACCEPTED", "DUPLICATE");
  }

  @Test
  void holdsAFileWhoseControlTotalsDiffer() {
    put(FILE, transactions(E1, E2));
    put(FILE + ".ctl", "records=3\ndebit_total=250\ncredit_total=1000\n");
    Run run = take();

    assertThat(verdict(FILE))
        .isEqualTo(
            "HELD CONTROL_TOTALS_DIFFER CONTROL_TOTALS_DIFFER"
                + " records|3|2|debit_total|250 VND|250 VND|credit_total|1000 VND|1000 VND");
    assertThat(entries()).isEmpty();
    assertThat(lines("select * from intake.entry_place")).isEmpty();
    assertThat(filesBelow(folders.refusedFolder())).containsExactly(FILE, FILE + ".ctl");
    assertThat(findings(run))
        .containsExactly("STATE CONTROL_TOTALS_DIFFER HIGH 2026-11-20 0661 - " + FILE);
    // The corrected delivery ends the finding.
    putTransactions(FILE, E1, E2);
    assertThat(findings(take())).isEmpty();
    assertThat(entries()).hasSize(2);
  }

  @Test
  void holdsAFileWithoutTheControlFileItNeeds() {
    Run run = take(FILE, transactions(E1));
    assertThat(verdict(FILE))
        .isEqualTo("HELD CONTROL_FILE_MISSING CONTROL_FILE_MISSING " + FILE + ".ctl");
    assertThat(findings(run))
        .containsExactly("STATE CONTROL_FILE_MISSING HIGH 2026-11-20 0661 - " + FILE);
  }

  @Test
  void acceptsTotalsThatCountRejectedLines() {
    put(FILE, transactions(E1, "E2,3713.0.9999999.00000,250,0,UC02"));
    put(FILE + ".ctl", "records=2\ndebit_total=250\ncredit_total=1000\n");
    Run run = take();
    assertThat(state(FILE)).isEqualTo("ACCEPTED");
    assertThat(findings(run))
        .containsExactly("STATE LINES_REJECTED HIGH 2026-11-20 0661 - " + FILE + ":3");
  }

  @Test
  void refusesTheSameContentUnderAnotherName() {
    putTransactions(FILE, E1);
    take();
    String again = "transactions_0661_20261120_02.csv";
    putTransactions(again, E1);
    Run run = take();
    assertThat(verdict(again))
        .isEqualTo("DUPLICATE DUPLICATE_FILE SAME_CONTENT " + FILE + "|2026-11-20");
    assertThat(findings(run))
        .containsExactly("NOTE DUPLICATE_FILE INFO 2026-11-20 0661 - " + again);
    assertThat(findings(take())).isEmpty();
    assertThat(entries()).hasSize(1);
  }

  @Test
  void refusesTheSameContentWithinANight() {
    putTransactions(FILE, E1);
    putTransactions("transactions_0661_20261120_02.csv", E1);
    take();
    assertThat(state(FILE)).isEqualTo("ACCEPTED");
    assertThat(state("transactions_0661_20261120_02.csv")).isEqualTo("DUPLICATE");
  }

  @Test
  void replacesByAHigherSequenceAndListsTheChange() {
    putTransactions(FILE, E1, E2);
    take();
    String second = "transactions_0661_20261120_02.csv";
    putTransactions(second, E3, "E2,3713.0.1000001.00000,260,0,UC02");
    Run run = take();

    assertThat(entries()).containsExactly("E2 3 -260.00", "E3 2 70.00");
    assertThat(state(FILE)).isEqualTo("SUPERSEDED");
    assertThat(
            lines(
                """
                select reason, array_to_string(arguments, '|')
                from intake.file_finding_on(?, ?)
                where code = 'FILE_REPLACED'
                """,
                FRIDAY,
                run.runId()))
        .containsExactly("REPLACED " + FILE + "|1|1|1");
    assertThat(lines("select entry_id, line_no from intake.entry_place order by 1"))
        .containsExactly("E2 3", "E3 2");
    // What was replaced can still be read.
    assertThat(lines("select count(*) from intake.transaction_line")).containsExactly("4");
  }

  @Test
  void refusesASequenceThatIsNotHigher() {
    putTransactions("transactions_0661_20261120_02.csv", E1);
    take();
    putTransactions(FILE, E2);
    take();
    assertThat(verdict(FILE))
        .isEqualTo("REFUSED FILE_REFUSED NOT_NEWER 1|2|transactions_0661_20261120_02.csv");
    assertThat(entries()).containsExactly("E1 2 1000.00");
    // The entry id of the refused file is still free.
    assertThat(lines("select entry_id from intake.entry_place")).containsExactly("E1");
  }

  @Test
  void anIdInTwoFilesOfANightBelongsToTheOneThatIsAccepted() {
    String held = "transactions_0661_20261119_01.csv";
    put(
        held,
        """
        entry_id,business_date,posted_at,office_code,account_no,debit_amount,credit_amount
        E1,2026-11-19,2026-11-19T10:00:00,0661,3713.0.1000001.00000,0,5
        E9,2026-11-19,2026-11-19T10:00:00,0661,3713.0.1000001.00000,0,6
        """);
    put(held + ".ctl", "records=7\n");
    putTransactions(FILE, E1, E2);
    take();
    assertThat(state(held)).isEqualTo("HELD");
    assertThat(entries()).containsExactly("E1 2 1000.00", "E2 3 -250.00");
    assertThat(
            lines(
                """
                select p.entry_id, d.file_name, p.line_no
                from intake.entry_place p
                join intake.delivery d on d.delivery_id = p.delivery_id
                order by p.entry_id
                """))
        .containsExactly("E1 " + FILE + " 2", "E2 " + FILE + " 3");
  }

  @Test
  void keepsTheReplacedDeliveryWhenItsSuccessorIsHeld() {
    putTransactions(FILE, E1, E2);
    take();
    String second = "transactions_0661_20261120_02.csv";
    put(second, transactions(E1, E3));
    put(second + ".ctl", "records=7\n");
    take();
    assertThat(state(FILE)).isEqualTo("ACCEPTED");
    assertThat(entries()).containsExactly("E1 2 1000.00", "E2 3 -250.00");
    assertThat(lines("select entry_id from intake.entry_place order by 1"))
        .containsExactly("E1", "E2");
  }

  @Test
  void rejectsAnEntryIdThatWasUsedBefore() {
    putTransactions(FILE, E1, E1);
    putTransactions("transactions_0662_20261120_01.csv");
    take();
    String monday = "transactions_0661_20261119_01.csv";
    put(
        monday,
        """
        entry_id,business_date,posted_at,office_code,account_no,debit_amount,credit_amount
        E1,2026-11-19,2026-11-19T10:00:00,0661,3713.0.1000001.00000,0,5
        E9,2026-11-19,2026-11-19T10:00:00,0661,3713.0.1000001.00000,0,6
        """);
    put(monday + ".ctl", "records=2\ndebit_total=0\ncredit_total=11\n");
    take();

    assertThat(
            lines(
                """
                select d.file_name, r.line_no, r.reason, array_to_string(r.arguments, '|'), r.raw_text
                from intake.reject r
                join intake.delivered_file d on d.delivery_id = r.delivery_id
                order by d.delivery_id
                """))
        .containsExactly(
            FILE
                + " 3 ENTRY_ID_USED_BEFORE E1|"
                + FILE
                + ":2 E1,2026-11-20,2026-11-20T09:15:00+07:00,0661,3713.0.1000001.00000,0,1000,UC01",
            monday
                + " 2 ENTRY_ID_USED_BEFORE E1|"
                + FILE
                + ":2 E1,2026-11-19,2026-11-19T10:00:00,0661,3713.0.1000001.00000,0,5");
    assertThat(
            lines(
                """
                select lines_read, lines_accepted, lines_rejected, credit_total
                from intake.delivered_file
                where feed = 'transactions'
                order by delivery_id
                """))
        .containsExactly("2 1 1 1000.00", "0 0 0 0.00", "2 1 1 6.00");
    assertThat(entries()).containsExactly("E1 2 1000.00", "E9 3 6.00");
  }

  @Test
  void refusesFilesOfNoFeedAndLeavesTheRest() {
    Run run =
        take("note.txt", "hello", ".hidden", "x", "a.csv.tmp", "x", "stray.csv.ctl", "records=1");
    assertThat(verdict("note.txt")).isEqualTo("REFUSED FILE_REFUSED NO_FEED ");
    assertThat(findings(run)).containsExactly("STATE FILE_REFUSED HIGH 2026-11-20 - - note.txt");
    assertThat(filesBelow(folders.inboxFolder()))
        .containsExactly(".hidden", "a.csv.tmp", "stray.csv.ctl");
    assertThat(lines("select file_name, reason from intake.file_left"))
        .containsExactly("stray.csv.ctl CONTROL_FILE_ALONE");
  }

  @Test
  void findsExpectedFilesThatDidNotCome() {
    Run first = take();
    assertThat(missing(first))
        .containsExactly(
            "balances 0661 2026-11-20",
            "balances 0662 2026-11-20",
            "transactions 0661 2026-11-20",
            "transactions 0662 2026-11-20");
    // On Saturday nothing is due; what is late is still looked for.
    putTransactions(FILE, E1);
    put("balances_0661_20261120_01.csv", "held for want of a control file");
    Run saturday = newRun(LocalDate.of(2026, 11, 21));
    start(saturday);
    assertThat(missing(saturday))
        .containsExactly("balances 0662 2026-11-20", "transactions 0662 2026-11-20");
    assertThat(
            new IntakeTexts(Language.EN)
                .finding(
                    "transactions_0662_20261120",
                    "MISSING",
                    List.of("transactions", "0662", "2026-11-20")))
        .isEqualTo(
            "transactions_0662_20261120: transactions of 0662 for 2026-11-20 did not arrive;"
                + " expected on every working day. Ask the sender for the file.");
  }

  private List<String> missing(Run run) {
    return lines(
        """
        select array_to_string(arguments, ' ')
        from intake.file_finding_on(?, ?)
        where code = 'FILE_MISSING'
        order by 1
        """,
        run.businessDate(),
        run.runId());
  }

  @Test
  void aSecondRunOverTheSameInboxChangesNothing() {
    putTransactions(FILE, E1, E2);
    Run run = take();
    List<String> before = lines("select * from intake.delivery order by delivery_id");
    assertThat(start(newRun(FRIDAY)).getStatus()).isEqualTo(BatchStatus.COMPLETED);
    assertThat(lines("select * from intake.delivery order by delivery_id")).isEqualTo(before);
    assertThat(filesBelow(folders.inboxFolder())).isEmpty();
    assertThat(run.attempt()).isPositive();
  }

  @Test
  void putsANumberToANameThatIsTakenInTheArchive() {
    putTransactions(FILE, E1);
    take();
    put(FILE, transactions(E1, E2));
    put(FILE + ".ctl", "records=2\n");
    take();
    putTransactions(FILE, E1, E2, E3);
    take();
    assertThat(filesBelow(folders.refusedFolder()))
        .contains(FILE, FILE + ".ctl")
        .anyMatch(name -> name.matches("transactions_0661_20261120_01\\.\\d+\\.csv"))
        .anyMatch(name -> name.matches("transactions_0661_20261120_01\\.\\d+\\.csv\\.ctl"));
  }
}
