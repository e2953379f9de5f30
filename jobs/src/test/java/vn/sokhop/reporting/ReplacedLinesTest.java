package vn.sokhop.reporting;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestPropertySource;
import vn.sokhop.Emptied;
import vn.sokhop.command.ExplainsFinding;
import vn.sokhop.command.Folders;
import vn.sokhop.database.PostgresTest;
import vn.sokhop.operation.Nights;
import vn.sokhop.operation.Progress;
import vn.sokhop.operation.RunResult;

/** What {@code explain} tells of a delivery that replaced another one, from files to words. */
@TestPropertySource(
    properties = {
      "sokhop.lang=en",
      "sokhop.intake.feeds.transactions.control-file=none",
      "sokhop.intake.feeds.transactions.expected=false",
      "sokhop.intake.feeds.balances.expected=false",
      "sokhop.intake.feeds.balances.control-file=none"
    })
class ReplacedLinesTest extends PostgresTest {
  private static final LocalDate MONDAY = LocalDate.of(2026, 11, 16);
  private static final String ACCOUNT = "3713.0.1055555.00000";
  private static final String OLDER = "transactions_0661_20261116_01.csv";
  private static final String NEWER = "transactions_0661_20261116_02.csv";

  @Autowired Nights nights;
  @Autowired Folders folders;
  @Autowired JdbcClient db;
  @Autowired ExplainsFinding explains;

  @BeforeEach
  void freshStart() throws IOException {
    Emptied.installation(db, folders);
    write("accounts_all_20261102_01.csv", accounts("OPEN"));
  }

  private static String accounts(String status) {
    return """
        account_no,unit_code,office_code,balance_side,opened_on,status
        %s,1055555,0661,CREDIT,2020-01-01,%s
        """
        .formatted(ACCOUNT, status);
  }

  private void write(String name, String text) throws IOException {
    Files.writeString(folders.inboxFolder().resolve(name), text);
  }

  /** One entry a row: id, debit, credit, voucher. */
  private static String entries(List<String> rows) {
    StringBuilder text =
        new StringBuilder(
            "entry_id,debit_amount,credit_amount,voucher_no,business_date,posted_at,office_code,account_no\n");
    rows.forEach(
        row ->
            text.append(row)
                .append(",2026-11-16,2026-11-16T09:00:00,0661,")
                .append(ACCOUNT)
                .append('\n'));
    return text.toString();
  }

  private void night(LocalDate date) {
    RunResult night = nights.one(date, false, Progress.SILENT);
    assertThat(night.isComplete()).as(night.toString()).isTrue();
  }

  private List<String> replaced(String file) {
    List<String> lines =
        explains.explain(
            db.sql(
                    """
                    select exception_id
                    from openitem.item
                    where code = 'FILE_REPLACED'
                      and subject = ?
                    """)
                .param(file)
                .query(String.class)
                .single());
    return lines.stream().dropWhile(line -> !line.startsWith("Lines that changed")).toList();
  }

  @Test
  void tellsEachLineByFileAndLineWithItsFigures() throws IOException {
    write(OLDER, entries(List.of("E1,0,1000,UC01", "E2,250,0,UC02", "E4,0,5,UC04")));
    night(MONDAY);
    write(NEWER, entries(List.of("E4,0,5,UC04", "E3,0,7000,UC03", "E2,260,0,UC2")));
    night(MONDAY.plusDays(1));
    assertThat(replaced(NEWER))
        .containsExactly(
            "Lines that changed against " + OLDER + ":",
            "  added  " + NEWER + ":3  E3  amount 7,000",
            "  removed  " + OLDER + ":2  E1  amount 1,000",
            "  changed  "
                + OLDER
                + ":3 → "
                + NEWER
                + ":4  E2  amount −250 → −260, voucher_no UC02 → UC2");
  }

  @Test
  void tellsOfEachKindTheFirstTwentyAndHowManyMore() throws IOException {
    List<String> older = new ArrayList<>();
    List<String> newer = new ArrayList<>();
    for (int i = 1; i <= 25; i++) {
      older.add("C%d,0,%d,UC01".formatted(i, i));
      newer.add("C%d,0,%d,UC01".formatted(i, i + 1));
      older.add("R%d,0,%d,UC01".formatted(i, i));
      newer.add("A%d,0,%d,UC01".formatted(i, i));
    }
    write(OLDER, entries(older));
    night(MONDAY);
    write(NEWER, entries(newer));
    night(MONDAY.plusDays(1));
    List<String> told = replaced(NEWER);
    assertThat(told)
        .hasSize(1 + 3 * 21)
        .contains(
            "  added  " + NEWER + ":41  A20  amount 20",
            "  and 5 more added",
            "  removed  " + OLDER + ":3  R1  amount 1",
            "  and 5 more removed",
            "  changed  " + OLDER + ":40 → " + NEWER + ":40  C20  amount 20 → 21",
            "  and 5 more changed")
        .noneMatch(line -> line.contains("  A21  "));
  }

  @Test
  void tellsOtherFeedsByTheColumnsThatDiffer() throws IOException {
    night(MONDAY);
    String file = "accounts_all_20261102_02.csv";
    write(file, accounts("FROZEN"));
    night(MONDAY.plusDays(1));
    assertThat(replaced(file))
        .containsExactly(
            "Lines that changed against accounts_all_20261102_01.csv:",
            "  changed  accounts_all_20261102_01.csv:2 → "
                + file
                + ":2  "
                + ACCOUNT
                + "  status OPEN → FROZEN");
  }

  private static String records(String row) {
    return """
        unit_code,account_no,record_id,record_date,voucher_no,increase_amount,decrease_amount,description
        1055555,%s,%s
        """
        .formatted(ACCOUNT, row);
  }

  @Test
  void tellsTextsAsTheyAre() throws IOException {
    write("unit-records_1055555_20261116_01.csv", records("R1,2026-11-16,UC01,1250,0,key:x {0}"));
    night(MONDAY);
    String file = "unit-records_1055555_20261116_02.csv";
    write(file, records("R1,2026-11-13,UC01,0,1250,"));
    night(MONDAY.plusDays(1));
    assertThat(replaced(file))
        .containsExactly(
            "Lines that changed against unit-records_1055555_20261116_01.csv:",
            "  changed  unit-records_1055555_20261116_01.csv:2 → "
                + file
                + ":2  "
                + ACCOUNT
                + "|id R1  business_date 2026-11-16 → 2026-11-13, amount 1,250 → −1,250,"
                + " description key:x {0} → -");
  }
}
