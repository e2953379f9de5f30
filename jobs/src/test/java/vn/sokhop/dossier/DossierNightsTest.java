package vn.sokhop.dossier;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
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

/** Nights over files of dossiers and entries: what is listed, when it begins and when it ends. */
@TestPropertySource(
    properties = {
      "sokhop.intake.feeds.transactions.control-file=none",
      "sokhop.intake.feeds.transactions.expected=false",
      "sokhop.intake.feeds.balances.expected=false",
      "sokhop.dossier.standing-nights=2",
      "sokhop.dossier.due-rows=2"
    })
class DossierNightsTest extends PostgresTest {
  private static final LocalDate MONDAY = LocalDate.of(2026, 11, 16);
  private static final String HEADER =
      "dossier_no,as_of,office_code,unit_code,procedure_code,channel,sent_at,valid_received_at,stage,stage_since,"
          + "handler,amount,completion_requests,extension_notified_at,extension_until,extension_reason,finished_at,"
          + "outcome_reason\n";

  @Autowired Nights nights;
  @Autowired Folders folders;
  @Autowired JdbcClient db;
  @Autowired ExplainsFinding explains;

  @BeforeEach
  void freshStart() throws IOException {
    Emptied.installation(db, folders);
    write(
        "accounts_all_20261102_01.csv",
        """
        account_no,unit_code,office_code,balance_side,opened_on
        3713.0.1055555.00000,1055555,0661,CREDIT,2020-01-01
        """);
    write(
        "units_all_20261102_01.csv",
        """
        unit_code,unit_name,office_code,joined_dvctt_on
        1055555,Trường Tiểu học số 1,0661,2020-01-01
        1055556,Trường Tiểu học số 2,0661,
        """);
  }

  private void write(String name, String text) throws IOException {
    Files.writeString(folders.inboxFolder().resolve(name), text);
  }

  private Path dossiers(LocalDate date, int seq, String... lines) throws IOException {
    String name = "dossiers_0661_%s_%02d.csv".formatted(date.toString().replace("-", ""), seq);
    write(name, HEADER + String.join("\n", lines) + "\n");
    return folders.inboxFolder().resolve(name);
  }

  /** A line of a dossier received on Monday at nine; the tail begins with the stage. */
  private static String line(String no, String asOf, String tail) {
    return "%s,%s,0661,1055555,RECURRENT_PAYMENT,DVCTT,2026-11-16T08:00:00,2026-11-16T09:00:00,%s"
        .formatted(no, asOf, tail);
  }

  private void entries(LocalDate date, int seq, String... lines) throws IOException {
    write(
        "transactions_0661_%s_%02d.csv".formatted(date.toString().replace("-", ""), seq),
        "entry_id,business_date,posted_at,office_code,account_no,debit_amount,credit_amount,voucher_no,dossier_no,"
            + "channel,payee_name,reversal_of\n"
            + String.join("\n", lines)
            + "\n");
  }

  private static String debit(String id, LocalDate date, String amount, String dossier) {
    return "%s,%s,%sT10:00:00,0661,3713.0.1055555.00000,%s,0,V-%s,%s,DVCTT,Nhà sách,"
        .formatted(id, date, date, amount, id, dossier);
  }

  private List<String> night(LocalDate date) {
    RunResult night = nights.one(date, false, Progress.SILENT);
    assertThat(night.isComplete()).as(night.toString()).isTrue();
    everyItemExplainsItself(night.run().runId());
    return listing(night.run().runId());
  }

  private void everyItemExplainsItself(long run) {
    db.sql("select exception_id from openitem.item where run_id = :run and family = 'DOSSIER'")
        .param("run", run)
        .query(String.class)
        .list()
        .forEach(
            id ->
                assertThat(explains.explain(id))
                    .as("explanation of " + id)
                    .hasSizeGreaterThan(6)
                    .anyMatch(line -> line.contains("_0661_2026")));
  }

  private List<String> listing(long run) {
    return db.sql(
            """
            select concat_ws(' ', code, subject, business_date, trim_scale(difference), severity, status)
            from openitem.item where run_id = :run and family = 'DOSSIER' order by 1
            """)
        .param("run", run)
        .query(String.class)
        .list();
  }

  @Test
  void aStalledDossierIsListedUntilItIsFinished() throws IOException {
    dossiers(
        MONDAY, 1, line("H-1", "2026-11-16T09:00:00", "IN_CONTROL,2026-11-16T09:00:00,Lan,,,,,,,"));
    assertThat(night(MONDAY)).isEmpty();
    assertThat(night(MONDAY.plusDays(1)))
        .containsExactly("DOSSIER_STALLED H-1 2026-11-17 HIGH OPEN");
    dossiers(
        MONDAY.plusDays(2),
        1,
        line(
            "H-1",
            "2026-11-18T10:00:00",
            "RETURNED,2026-11-18T10:00:00,Lan,,,,,,2026-11-18T10:00:00,thiếu hóa đơn"));
    assertThat(night(MONDAY.plusDays(2)))
        .containsExactly(
            "DOSSIER_FINISHED_LATE H-1 2026-11-18 LOW CLOSED",
            "DOSSIER_STALLED H-1 2026-11-17 HIGH CLOSED");
    assertThat(night(MONDAY.plusDays(3))).isEmpty();
  }

  @Test
  void anOldNightIsJudgedAgainFromTheSnapshotsAlone() throws IOException {
    dossiers(
        MONDAY,
        1,
        line("H-1", "2026-11-16T09:00:00", "IN_CONTROL,2026-11-16T09:00:00,Lan,,,,,,,"),
        line(
            "H-2",
            "2026-11-16T10:00:00",
            "REFUSED,2026-11-16T10:00:00,Lan,,,,,,2026-11-16T10:00:00,"));
    List<String> listed = new ArrayList<>();
    for (int day = 0; day < 4; day++) {
      listed.add(night(MONDAY.plusDays(day)).toString());
    }
    assertThat(listed.get(2))
        .isEqualTo(
            "[DOSSIER_STALLED H-1 2026-11-17 HIGH OPEN, REFUSED_WITHOUT_REASON H-2 2026-11-16 MEDIUM OPEN]");
    assertThat(
            db.sql("select count(*) from dossier.dossier where ended_at is null")
                .query(Integer.class)
                .single())
        .as("open dossiers of the last two nights")
        .isEqualTo(2);
    RunResult again = nights.one(MONDAY.plusDays(2), true, Progress.SILENT);
    assertThat(listing(again.run().runId()).toString()).isEqualTo(listed.get(2));
  }

  @Test
  void outOfOrderAndRepeatedSnapshotsChangeNothing() throws IOException {
    String first = line("H-1", "2026-11-16T09:00:00", "IN_CONTROL,2026-11-16T09:00:00,Lan,,,,,,,");
    String last =
        line(
            "H-1",
            "2026-11-17T15:00:00",
            "RETURNED,2026-11-17T15:00:00,Lan,,,,,,2026-11-17T15:00:00,trùng");
    dossiers(MONDAY.plusDays(1), 1, last);
    assertThat(night(MONDAY.plusDays(1))).isEmpty();
    dossiers(MONDAY.plusDays(2), 1, first, last);
    assertThat(night(MONDAY.plusDays(2))).isEmpty();
  }

  @Test
  void aSnapshotThatIsTakenBackIsForgotten() throws IOException {
    dossiers(
        MONDAY,
        1,
        line("H-1", "2026-11-16T09:00:00", "IN_CONTROL,2026-11-16T09:00:00,Lan,,,,,,,"),
        line("H-2", "2026-11-16T09:00:00", "IN_CONTROL,2026-11-16T09:00:00,Lan,,,,,,,"));
    night(MONDAY);
    assertThat(night(MONDAY.plusDays(1))).hasSize(2);
    dossiers(
        MONDAY, 2, line("H-1", "2026-11-16T09:00:00", "IN_CONTROL,2026-11-16T09:00:00,Lan,,,,,,,"));
    assertThat(night(MONDAY.plusDays(2)))
        .containsExactly(
            "DOSSIER_STALLED H-1 2026-11-17 HIGH OPEN",
            "DOSSIER_STALLED H-2 2026-11-17 HIGH CLOSED");
    assertThat(Files.readString(folders.outboxFolder().resolve("2026-11-18/exceptions.csv")))
        .contains("Hồ sơ không còn tệp nào nêu: 1 (đầu tiên H-2)");
  }

  @Test
  void anotherOfficeDoesNotEndADossierUnderItsNumber() throws IOException {
    dossiers(
        MONDAY, 1, line("H-1", "2026-11-16T11:00:00", "IN_CONTROL,2026-11-16T11:00:00,Lan,,,,,,,"));
    assertThat(night(MONDAY)).isEmpty();
    LocalDate wednesday = MONDAY.plusDays(2);
    String foreign =
        line("H-1", "2026-11-18T11:00:00", "RESULT_RETURNED,2026-11-18T11:00:00,Mai,,,,,,,")
            .replace(",0661,1055555,", ",0662,1055556,");
    Path file = dossiers(wednesday, 1, foreign);
    Files.move(file, file.resolveSibling("dossiers_0662_20261118_01.csv"));
    assertThat(night(wednesday)).containsExactly("DOSSIER_STALLED H-1 2026-11-17 HIGH OPEN");
    assertThat(
            db.sql("select reason || ' ' || arguments::text || ' ' || raw_text from intake.reject")
                .query(String.class)
                .list())
        .containsExactly(
            "DOSSIER_OF_ANOTHER_OFFICE {H-1,dossiers_0661_20261116_01.csv:2} " + foreign);
  }

  @Test
  void approvedDossiersArriveInTheLedgerWithTheirAmount() throws IOException {
    String approved = "APPROVED,2026-11-16T11:00:00,Lan,%s,,,,,2026-11-16T11:00:00,";
    dossiers(
        MONDAY,
        1,
        line("H-1", "2026-11-16T11:00:00", approved.formatted("100")),
        line("H-2", "2026-11-16T11:00:00", approved.formatted("200")),
        line("H-3", "2026-11-16T11:00:00", approved.formatted("300")),
        line("H-4", "2026-11-16T11:00:00", approved.formatted("400")));
    entries(
        MONDAY,
        1,
        debit("E1", MONDAY, "100", "H-1"),
        debit("E2", MONDAY, "250", "H-2"),
        debit("E3", MONDAY, "300", "H-3"),
        debit("E4", MONDAY, "50", ""),
        debit("E5", MONDAY, "60", "H-9"));
    assertThat(night(MONDAY))
        .containsExactly(
            "DOSSIER_AMOUNT_DIFFERS H-2 2026-11-16 -50 HIGH OPEN",
            "ENTRY_WITHOUT_DOSSIER V-E4 2026-11-16 HIGH OPEN",
            "ENTRY_WITHOUT_DOSSIER V-E5 2026-11-16 HIGH OPEN");
    LocalDate tuesday = MONDAY.plusDays(1);
    dossiers(
        tuesday,
        1,
        "H-9,2026-11-17T11:00:00,0661,1055555,RECURRENT_PAYMENT,DVCTT,2026-11-16T08:00:00,2026-11-16T09:00:00,"
            + approved.formatted("60"));
    entries(
        tuesday,
        1,
        "E6,2026-11-17,2026-11-17T10:00:00,0661,3713.0.1055555.00000,0,250,V-E6,,DVCTT,,E2",
        debit("E7", tuesday, "200", "H-2"),
        "E8,2026-11-17,2026-11-17T10:00:00,0661,3713.0.1055555.00000,0,300,V-E8,H-3,DVCTT,,E3");
    assertThat(night(tuesday))
        .containsExactly(
            "DOSSIER_AMOUNT_DIFFERS H-2 2026-11-16 -50 HIGH CLOSED",
            "DOSSIER_AMOUNT_DIFFERS H-3 2026-11-16 300 HIGH OPEN",
            "DOSSIER_NOT_IN_LEDGER H-4 2026-11-16 HIGH OPEN",
            "ENTRY_WITHOUT_DOSSIER V-E4 2026-11-16 HIGH OPEN",
            "ENTRY_WITHOUT_DOSSIER V-E5 2026-11-16 HIGH CLOSED");
    LocalDate wednesday = MONDAY.plusDays(2);
    entries(wednesday, 1, debit("E9", wednesday, "400", "H-4"));
    assertThat(night(wednesday))
        .containsExactly(
            "DOSSIER_AMOUNT_DIFFERS H-3 2026-11-16 300 HIGH OPEN",
            "DOSSIER_NOT_IN_LEDGER H-4 2026-11-16 HIGH CLOSED",
            "ENTRY_WITHOUT_DOSSIER V-E4 2026-11-16 HIGH OPEN");
    // the entry of H-1 turns out to be another one
    entries(
        MONDAY,
        2,
        debit("E1", MONDAY, "90", "H-1"),
        debit("E2", MONDAY, "250", "H-2"),
        debit("E3", MONDAY, "300", "H-3"),
        debit("E5", MONDAY, "60", "H-9"));
    assertThat(night(MONDAY.plusDays(3)))
        .containsExactly(
            "DOSSIER_AMOUNT_DIFFERS H-1 2026-11-16 10 HIGH OPEN",
            "DOSSIER_AMOUNT_DIFFERS H-3 2026-11-16 300 HIGH OPEN",
            "ENTRY_WITHOUT_DOSSIER V-E4 2026-11-16 HIGH CLOSED");
  }

  @Test
  void whatAFileSaysIsNeverTakenForAKeyOfTheTexts() throws IOException {
    dossiers(
        MONDAY,
        1,
        line("H-1", "2026-11-16T09:00:00", "IN_CONTROL,2026-11-16T09:00:00,key:nope.nope,,,,,,,"),
        line("H-2", "2026-11-16T09:00:00", "IN_CONTROL,2026-11-16T09:00:00,text:Lan,,,,,,,")
            .replace("RECURRENT_PAYMENT", "key:extension.none"));
    entries(MONDAY, 1, debit("E1", MONDAY, "50", "key:x").replace("Nhà sách", "key:boo"));
    assertThat(night(MONDAY.plusDays(1))).hasSize(3);
    assertThat(Files.readString(folders.outboxFolder().resolve("2026-11-17/exceptions.csv")))
        .contains("người xử lý key:nope.nope")
        .contains("Thủ tục «key:extension.none»")
        .contains("cho «key:boo»: số hồ sơ «key:x»");
  }

  @Test
  void anEntryWhoseDossierIsTakenBackHasNone() throws IOException {
    String approved = "APPROVED,2026-11-16T11:00:00,Lan,100,,,,,2026-11-16T11:00:00,";
    dossiers(
        MONDAY,
        1,
        line("H-1", "2026-11-16T11:00:00", approved),
        line("H-2", "2026-11-16T11:00:00", approved));
    entries(MONDAY, 1, debit("E1", MONDAY, "100", "H-1"));
    night(MONDAY);
    LocalDate tuesday = MONDAY.plusDays(1);
    entries(tuesday, 1, debit("E2", tuesday, "100", "H-2"));
    assertThat(night(tuesday)).isEmpty();
    dossiers(MONDAY, 2, line("H-3", "2026-11-16T11:00:00", approved.replace("100", "")));
    assertThat(night(MONDAY.plusDays(2)))
        .containsExactly(
            "ENTRY_WITHOUT_DOSSIER V-E1 2026-11-16 HIGH OPEN",
            "ENTRY_WITHOUT_DOSSIER V-E2 2026-11-17 HIGH OPEN");
  }

  @Test
  void aDossierThatIsNotToBePaidIsNoneForAnEntry() throws IOException {
    String received = "IN_CONTROL,2026-11-16T09:00:00,Lan,100,,,,,,";
    String ended = "%s,%s,Lan,100,,,,,%2$s,why";
    dossiers(
        MONDAY,
        1,
        line("H-1", "2026-11-16T11:00:00", ended.formatted("REFUSED", "2026-11-16T11:00:00")),
        line("H-2", "2026-11-16T11:00:00", received));
    entries(MONDAY, 1, debit("E1", MONDAY, "100", "H-1"), debit("E2", MONDAY, "100", "H-2"));
    assertThat(night(MONDAY)).containsExactly("ENTRY_WITHOUT_DOSSIER V-E1 2026-11-16 HIGH OPEN");
    assertThat(Files.readString(folders.outboxFolder().resolve("2026-11-16/exceptions.csv")))
        .contains("hồ sơ «H-1» ở trạng thái đã từ chối (dossiers_0661_20261116_01.csv:2)");
    // paid before it is withdrawn: still odd, and told when the stage is known
    LocalDate tuesday = MONDAY.plusDays(1);
    dossiers(
        tuesday,
        1,
        line("H-2", "2026-11-17T11:00:00", ended.formatted("WITHDRAWN", "2026-11-17T11:00:00")));
    assertThat(night(tuesday))
        .containsExactly(
            "ENTRY_WITHOUT_DOSSIER V-E1 2026-11-16 HIGH OPEN",
            "ENTRY_WITHOUT_DOSSIER V-E2 2026-11-16 HIGH OPEN");
    // sent again and approved
    LocalDate wednesday = MONDAY.plusDays(2);
    dossiers(
        wednesday,
        1,
        line("H-1", "2026-11-18T11:00:00", ended.formatted("APPROVED", "2026-11-18T11:00:00")));
    assertThat(night(wednesday))
        .contains(
            "ENTRY_WITHOUT_DOSSIER V-E1 2026-11-16 HIGH CLOSED",
            "ENTRY_WITHOUT_DOSSIER V-E2 2026-11-16 HIGH OPEN")
        .noneMatch(item -> item.startsWith("DOSSIER_NOT_IN_LEDGER"));
  }

  @Test
  void anEntryOfAnotherUnitPaysNoDossier() throws IOException {
    String approved = "APPROVED,2026-11-16T11:00:00,Lan,100,,,,,2026-11-16T11:00:00,";
    dossiers(
        MONDAY,
        1,
        line("H-1", "2026-11-16T11:00:00", approved).replace("1055555", "1055556"),
        line("H-2", "2026-11-16T11:00:00", approved));
    entries(MONDAY, 1, debit("E1", MONDAY, "100", "H-1"), debit("E2", MONDAY, "100", "H-2"));
    assertThat(night(MONDAY)).containsExactly("ENTRY_WITHOUT_DOSSIER V-E1 2026-11-16 HIGH OPEN");
    assertThat(Files.readString(folders.outboxFolder().resolve("2026-11-16/exceptions.csv")))
        .contains("hồ sơ «H-1» là của đơn vị 1055556 (dossiers_0661_20261116_01.csv:2)");
    // a dossier that turns out to be another unit's; both wait for their payment
    LocalDate tuesday = MONDAY.plusDays(1);
    dossiers(
        tuesday, 1, line("H-2", "2026-11-17T09:00:00", approved).replace("1055555", "1055556"));
    assertThat(night(tuesday))
        .containsExactly(
            "DOSSIER_NOT_IN_LEDGER H-1 2026-11-16 HIGH OPEN",
            "DOSSIER_NOT_IN_LEDGER H-2 2026-11-16 HIGH OPEN",
            "ENTRY_WITHOUT_DOSSIER V-E1 2026-11-16 HIGH OPEN",
            "ENTRY_WITHOUT_DOSSIER V-E2 2026-11-16 HIGH OPEN");
  }

  @Test
  void aDossierOverNothingIsNotPaid() throws IOException {
    String approved = "APPROVED,2026-11-16T11:00:00,Lan,0,,,,,2026-11-16T11:00:00,";
    dossiers(
        MONDAY,
        1,
        line("H-1", "2026-11-16T11:00:00", approved),
        line("H-2", "2026-11-16T11:00:00", approved));
    entries(MONDAY, 1, debit("E1", MONDAY, "50", " H-1 "));
    assertThat(night(MONDAY))
        .containsExactly("DOSSIER_AMOUNT_DIFFERS H-1 2026-11-16 -50 HIGH OPEN");
    // a debit, its reversal, the reversal of that: none but the first names the dossier
    LocalDate tuesday = MONDAY.plusDays(1);
    entries(
        tuesday,
        1,
        "E2,2026-11-17,2026-11-17T10:00:00,0661,3713.0.1055555.00000,0,50,V-E2,,DVCTT,,E1");
    assertThat(night(tuesday))
        .containsExactly("DOSSIER_AMOUNT_DIFFERS H-1 2026-11-16 -50 HIGH CLOSED");
    LocalDate wednesday = MONDAY.plusDays(2);
    entries(
        wednesday,
        1,
        "E3,2026-11-18,2026-11-18T10:00:00,0661,3713.0.1055555.00000,50,0,V-E3,,AUTO,,E2");
    assertThat(night(wednesday))
        .containsExactly("DOSSIER_AMOUNT_DIFFERS H-1 2026-11-16 -50 HIGH OPEN");
  }

  @Test
  void aSecondPaymentThatOnlySaysItReversesSomethingCounts() throws IOException {
    String approved = "APPROVED,2026-11-16T11:00:00,Lan,50,,,,,2026-11-16T11:00:00,";
    dossiers(MONDAY, 1, line("H-1", "2026-11-16T11:00:00", approved));
    entries(
        MONDAY,
        1,
        debit("E1", MONDAY, "50", "H-1"),
        debit("E2", MONDAY, "50", "H-1") + "NOSUCH",
        debit("E3", MONDAY, "50", "H-1") + "E1");
    assertThat(night(MONDAY))
        .containsExactly("DOSSIER_AMOUNT_DIFFERS H-1 2026-11-16 -100 HIGH OPEN");
  }

  @Test
  void onlyTheWholeEntryOnTheOtherSideOfTheSameAccountIsTakenOff() throws IOException {
    String approved = "APPROVED,2026-11-16T15:00:00,Lan,100,,,,,2026-11-16T15:00:00,";
    dossiers(
        MONDAY,
        1,
        line("H-1", "2026-11-16T15:00:00", approved),
        line("H-2", "2026-11-16T15:00:00", approved),
        line("H-3", "2026-11-16T15:00:00", approved));
    entries(
        MONDAY,
        1,
        debit("E1", MONDAY, "100", "H-1"),
        "E2,2026-11-16,2026-11-16T11:00:00,0661,3713.0.1055555.00000,0,40,V-E2,H-1,DVCTT,,E1",
        debit("E3", MONDAY, "140", "H-2"),
        "E4,2026-11-16,2026-11-16T11:00:00,0661,3713.0.1055555.00000,0,40,V-E4,,DVCTT,,E3",
        "E5,2026-11-16,2026-11-16T09:00:00,0661,3713.0.1055555.00000,0,70,V-E5,,DVCTT,,",
        debit("E6", MONDAY, "100", "H-3"),
        debit("E7", MONDAY, "70", "H-3") + "E5");
    assertThat(night(MONDAY))
        .containsExactly("DOSSIER_AMOUNT_DIFFERS H-2 2026-11-16 -40 HIGH OPEN");
  }

  @Test
  void theDayOfApprovalIsThatOfTheLastStage() throws IOException {
    dossiers(
        MONDAY,
        1,
        line("H-1", "2026-11-16T11:00:00", "RETURNED,2026-11-16T11:00:00,Lan,100,,,,,,thiếu"));
    night(MONDAY);
    LocalDate tuesday = MONDAY.plusDays(1);
    dossiers(
        tuesday,
        1,
        line("H-1", "2026-11-17T11:00:00", "APPROVED,2026-11-17T11:00:00,Lan,100,,,,,,"));
    assertThat(night(tuesday)).isEmpty();
    assertThat(night(MONDAY.plusDays(2)))
        .containsExactly("DOSSIER_NOT_IN_LEDGER H-1 2026-11-17 HIGH OPEN");
  }

  @Test
  void aLongDueListSaysWhatItLeavesOut() throws IOException {
    String open = "IN_CONTROL,2026-11-16T09:00:00,Lan,,,,,,,";
    dossiers(
        MONDAY,
        1,
        line("H-1", "2026-11-16T09:00:00", open),
        line("H-2", "2026-11-16T09:00:00", open),
        line("H-3", "2026-11-16T09:00:00", open));
    night(MONDAY);
    Path workbook = folders.outboxFolder().resolve("2026-11-16/stalled-dossiers.xlsx");
    try (XSSFWorkbook book = new XSSFWorkbook(Files.newInputStream(workbook))) {
      List<String> due = new ArrayList<>();
      book.getSheet("Sắp đến hạn")
          .forEach(row -> row.forEach(cell -> due.add(new DataFormatter().formatCellValue(cell))));
      assertThat(due).contains("H-1", "H-2").doesNotContain("H-3");
      assertThat(due).anyMatch(text -> text.contains("2 ") && text.contains("1 "));
    }
  }

  @Test
  void countsTheDayAndTheMonth() throws IOException {
    dossiers(
        MONDAY,
        1,
        line(
            "H-1",
            "2026-11-16T10:00:00",
            "RETURNED,2026-11-16T10:00:00,Lan,,,,,,2026-11-16T10:00:00,x"),
        line("H-2", "2026-11-16T09:00:00", "IN_CONTROL,2026-11-16T09:00:00,Lan,,,,,,,"),
        line("H-3", "2026-11-16T09:00:00", "IN_CONTROL,2026-11-16T09:00:00,Lan,,,,,,,")
            .replace("DVCTT", "PAPER"));
    night(MONDAY);
    dossiers(
        MONDAY.plusDays(2),
        1,
        line(
            "H-2",
            "2026-11-18T10:00:00",
            "RETURNED,2026-11-18T10:00:00,Lan,,,,,,2026-11-18T10:00:00,x"));
    night(MONDAY.plusDays(2));
    assertThat(
            db.sql(
                    """
                    select concat_ws(' ', scope, nullif(scope_code, ''), span, received, online, finished, in_time, late,
                      trim_scale(median_minutes), trim_scale(p90_minutes))
                    from dossier.figure
                    where run_id = (select max(run_id) from dossier.night) and scope in ('WHOLE', 'OFFICE')
                    order by 1
                    """)
                .query(String.class)
                .list())
        .containsExactly(
            "OFFICE 0661 DAY 0 0 1 0 1 960 960",
            "OFFICE 0661 MONTH 3 2 2 1 1 510 870",
            "WHOLE DAY 0 0 1 0 1 960 960",
            "WHOLE MONTH 3 2 2 1 1 510 870");
    assertThat(
            db.sql(
                    """
                    select concat_ws(' ', scope, nullif(scope_code, ''), open, stalled, units, units_joined, last_delivery)
                    from dossier.stock
                    where run_id = (select max(run_id) from dossier.night) and scope in ('WHOLE', 'OFFICE', 'REGION')
                    order by 1
                    """)
                .query(String.class)
                .list())
        .containsExactly(
            "OFFICE 0661 1 1 2 1 2026-11-18",
            "REGION 06 1 1 2 1 2026-11-18",
            "WHOLE 1 1 2 1 2026-11-18");
    assertThat(
            db.sql(
                    """
                    select concat_ws(' ', day, received, finished, late, coalesce(stalled::text, '-'))
                    from dossier.trend
                    where run_id = (select max(run_id) from dossier.night) and day >= '2026-11-15'
                    order by 1
                    """)
                .query(String.class)
                .list())
        .containsExactly(
            "2026-11-15 0 0 0 -", "2026-11-16 3 1 0 0", "2026-11-17 0 0 0 -", "2026-11-18 0 1 1 1");
  }
}
