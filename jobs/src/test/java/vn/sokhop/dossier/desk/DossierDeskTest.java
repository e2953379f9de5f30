package vn.sokhop.dossier.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.Pattern;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestPropertySource;
import org.springframework.transaction.PlatformTransactionManager;
import vn.sokhop.calendar.WorkingCalendar;
import vn.sokhop.command.DossierFilter;
import vn.sokhop.command.ExitCode;
import vn.sokhop.command.Folders;
import vn.sokhop.command.OperatorException;
import vn.sokhop.command.Run;
import vn.sokhop.database.PostgresTest;
import vn.sokhop.dossier.DossierProperties;
import vn.sokhop.message.Language;
import vn.sokhop.message.Messages;
import vn.sokhop.office.OfficeDirectory;
import vn.sokhop.operation.Nights;
import vn.sokhop.operation.Progress;
import vn.sokhop.operation.RunResult;
import vn.sokhop.operation.cli.Program;

/** What the desk says of dossiers that came in through real nights, to the letter. */
@TestPropertySource(
    properties = {
      "sokhop.intake.feeds.transactions.control-file=none",
      "sokhop.intake.feeds.transactions.expected=false",
      "sokhop.intake.feeds.balances.expected=false"
    })
class DossierDeskTest extends PostgresTest {
  private static final LocalDate MONDAY = LocalDate.of(2026, 11, 16);
  private static final LocalDateTime WEDNESDAY_EVENING = LocalDateTime.parse("2026-11-19T00:00");
  private static final Pattern NEXT_DOSSIER = Pattern.compile("\n(?=H-)");
  private static final Pattern SPACE = Pattern.compile(" ");
  private static final String HEADER =
      "dossier_no,as_of,office_code,unit_code,procedure_code,channel,sent_at,valid_received_at,stage,stage_since,"
          + "handler,amount,completion_requests,extension_notified_at,extension_until,extension_reason,finished_at,"
          + "outcome_reason\n";
  private static final String FIRST =
      """
      H-1,2026-11-16T09:00:00,0661,1055555,RECURRENT_PAYMENT,DVCTT,2026-11-16T08:00:00,2026-11-16T09:00:00,IN_CONTROL,2026-11-16T09:00:00,Trần Thị Lan,1250000,,,,,,
      H-2,2026-11-16T09:00:00,0661,1055555,RECURRENT_PAYMENT,PAPER,2026-11-16T06:00:00,2026-11-16T06:30:00,IN_CONTROL,2026-11-16T06:30:00,Lan,,,,,,,
      H-2,2026-11-16T15:00:00,0661,1055555,RECURRENT_PAYMENT,PAPER,2026-11-16T06:00:00,2026-11-16T06:30:00,WAITING_UNIT,2026-11-16T15:00:00,Lan,,1,,,,,
      H-4,2026-11-16T10:00:00,0662,1055556,RECURRENT_PAYMENT,DVCTT,2026-11-14T10:00:00,,SENT,2026-11-14T10:00:00,,,,,,,,
      H-5,2026-11-16T10:00:00,0661,1055555,SOMETHING_ELSE,DVCTT,2026-11-16T09:30:00,2026-11-16T10:00:00,IN_CONTROL,2026-11-16T10:00:00,"Ngô
      \u001b[31mHai, phòng Kiểm soát chi và Thanh toán",,,,,,,
      """;
  private static final String SECOND =
      """
      H-3,2026-11-17T16:59:00,0661,1055555,RECURRENT_PAYMENT,DVCTT,2026-11-16T08:00:00,2026-11-16T09:00:00,WAITING_APPROVAL,2026-11-17T16:00:00,Lan,,,2026-11-17T16:59:00,2026-11-20,Chờ bản gốc,,
      H-6,2026-11-17T10:00:00,0661,1055555,RECURRENT_PAYMENT,DVCTT,2026-11-16T08:00:00,2026-11-16T09:00:00,APPROVED,2026-11-17T10:00:00,Lan,200,,,,,2026-11-17T10:00:00,
      """;
  private static final String THIRD =
      """
      H-2,2026-11-18T08:00:00,0661,1055555,RECURRENT_PAYMENT,PAPER,2026-11-16T06:00:00,2026-11-16T06:30:00,IN_CONTROL,2026-11-18T08:00:00,Minh,,1,,,,,
      H-7,2026-11-18T10:00:00,0661,1055555,RECURRENT_PAYMENT,DVCTT,2026-11-16T08:00:00,2026-11-16T09:00:00,RETURNED,2026-11-18T10:00:00,Lan,,,,,,2026-11-18T10:00:00,Thiếu hóa đơn
      H-8,2026-11-18T10:00:00,0661,1055555,RECURRENT_PAYMENT,DVCTT,2026-11-18T09:00:00,2026-11-18T10:00:00,IN_CONTROL,2026-11-18T10:00:00,Lan,,,,,,,
      H-9,2026-11-18T10:00:30,0661,1055555,INVESTMENT_PAYMENT,DVCTT,2026-11-18T09:00:00,2026-11-18T10:00:30,IN_CONTROL,2026-11-18T10:00:30,Lan,,,,,,,
      """;

  @Autowired Nights nights;
  @Autowired Folders folders;
  @Autowired JdbcClient db;
  @Autowired DataSource dataSource;
  @Autowired PlatformTransactionManager transactions;
  @Autowired WorkingCalendar calendar;
  @Autowired DossierProperties settings;
  @Autowired OfficeDirectory offices;
  @Autowired Environment environment;

  private static @Nullable Run lastNight;

  @BeforeEach
  void threeNights() throws IOException {
    if (lastNight != null) {
      return;
    }
    Files.createDirectories(folders.inboxFolder());
    write(
        "accounts_all_20261102_01.csv",
        """
        account_no,unit_code,office_code,balance_side,opened_on
        3713.0.1055555.00000,1055555,0661,CREDIT,2020-01-01
        """);
    write(
        "units_all_20261102_01.csv",
        """
        unit_code,unit_name,office_code
        1055555,Trường Tiểu học số 1,0661
        1055556,Trường Tiểu học số 2,0662
        """);
    deliver(MONDAY, FIRST);
    entries(
        MONDAY.plusDays(1),
        "E2,2026-11-17,2026-11-17T10:00:00,0661,3713.0.1055555.00000,250,0,H-6,",
        "E3,2026-11-17,2026-11-17T15:00:00,0661,3713.0.1055555.00000,0,250,,E2",
        "E4,2026-11-17,2026-11-17T15:30:00,0661,3713.0.1055555.00000,190,0,H-6,");
    night(MONDAY);
    deliver(MONDAY.plusDays(1), SECOND);
    night(MONDAY.plusDays(1));
    deliver(MONDAY.plusDays(2), THIRD);
    lastNight = night(MONDAY.plusDays(2));
  }

  private void write(String name, String text) throws IOException {
    Files.writeString(folders.inboxFolder().resolve(name), text);
  }

  private void deliver(LocalDate date, String lines) throws IOException {
    for (String office : List.of("0661", "0662")) {
      StringBuilder mine = new StringBuilder();
      for (String line : NEXT_DOSSIER.split(lines, -1)) {
        if (line.contains("," + office + ",")) {
          mine.append(line.strip()).append('\n');
        }
      }
      if (!mine.isEmpty()) {
        write(
            "dossiers_%s_%s_01.csv".formatted(office, date.toString().replace("-", "")),
            HEADER + mine);
      }
    }
  }

  private void entries(LocalDate date, String... lines) throws IOException {
    write(
        "transactions_0661_%s_01.csv".formatted(date.toString().replace("-", "")),
        "entry_id,business_date,posted_at,office_code,account_no,debit_amount,credit_amount,dossier_no,reversal_of\n"
            + String.join("\n", lines)
            + "\n");
  }

  private Run night(LocalDate date) {
    RunResult night = nights.one(date, false, Progress.SILENT);
    assertThat(night.isComplete()).as(night.toString()).isTrue();
    return night.run();
  }

  private RecordedDossierDesk desk(Language language) {
    return new RecordedDossierDesk(
        db, dataSource, transactions, calendar, settings, offices, language);
  }

  private static DossierFilter filter(boolean all) {
    return new DossierFilter(null, null, null, 0, all, 200);
  }

  @Test
  void listsEveryOpenDossierOldestLimitFirstInVietnamese() {
    assertThat(text(desk(Language.VI).list(filter(true), WEDNESDAY_EVENING)))
        .isEqualTo(
            """
                Hồ sơ đang mở lúc 24:00 18/11/2026
                Số hồ sơ  Kho bạc  Đơn vị   Thủ tục             Khâu            Người xử lý                     Tiếp nhận            Hẹn trả           Ngày quá hạn  Tình trạng
                H-1       0661     1055555  RECURRENT_PAYMENT   đang kiểm soát  Trần Thị Lan                    09:00 16/11/2026     17:00 17/11/2026             1  chậm không nêu lý do
                H-3       0661     1055555  RECURRENT_PAYMENT   chờ phê duyệt   Lan                             09:00 16/11/2026     17:00 17/11/2026             1  chậm có lý do đến 17:00 20/11/2026
                H-4       0662     1055556  RECURRENT_PAYMENT   đã gửi          -                               -                    17:00 17/11/2026             1  chưa được tiếp nhận hợp lệ
                H-2       0661     1055555  RECURRENT_PAYMENT   đang kiểm soát  Minh                            06:30 16/11/2026     17:00 19/11/2026             -  sắp đến hạn
                H-8       0661     1055555  RECURRENT_PAYMENT   đang kiểm soát  Lan                             10:00 18/11/2026     17:00 19/11/2026             -  sắp đến hạn
                H-9       0661     1055555  INVESTMENT_PAYMENT  đang kiểm soát  Lan                             10:00:30 18/11/2026  17:00 20/11/2026             -  trong hạn
                H-5       0661     1055555  SOMETHING_ELSE      đang kiểm soát  Ngô [31mHai, phòng Kiểm soát …  10:00 16/11/2026     -                            -  không có quy định về hạn
                7 hồ sơ: 1 chậm không nêu lý do, 1 chưa được tiếp nhận hợp lệ, 1 chậm có lý do, 2 sắp đến hạn, 1 trong hạn, 1 không có quy định về hạn.
                """);
  }

  @Test
  void listsTheLateOnesInEnglish() {
    assertThat(text(desk(Language.EN).list(filter(false), WEDNESDAY_EVENING)))
        .isEqualTo(
            """
                Open dossiers at 24:00 2026-11-18
                Number  Office  Unit     Procedure          Stage                 Handler       Received          Promised return   Days over  State
                H-1     0661    1055555  RECURRENT_PAYMENT  in control            Trần Thị Lan  09:00 2026-11-16  17:00 2026-11-17          1  late without a stated reason
                H-3     0661    1055555  RECURRENT_PAYMENT  waiting for approval  Lan           09:00 2026-11-16  17:00 2026-11-17          1  late with a reason until 17:00 2026-11-20
                H-4     0662    1055556  RECURRENT_PAYMENT  sent                  -             -                 17:00 2026-11-17          1  not received as valid
                3 dossiers: 1 late without a stated reason, 1 not received as valid, 1 late with a reason.
                1 have no rule: nobody can say whether they are late; --all lists them.
                3 more are open and not late; --all lists them too.
                """);
  }

  @Test
  void listsNoMoreThanTheLimitAndCountsTheRest() {
    assertThat(
            desk(Language.EN)
                .list(
                    new DossierFilter(null, null, null, 0, true, 2),
                    LocalDateTime.parse("2026-11-17T15:00"))
                .subList(2, 6))
        .containsExactly(
            "H-1     0661    1055555  RECURRENT_PAYMENT  in control  Trần Thị Lan  09:00 2026-11-16  17:00 2026-11-17          -  due",
            "H-4     0662    1055556  RECURRENT_PAYMENT  sent        -             -                 17:00 2026-11-17          -  due",
            "and 2 more; --limit shows more of them",
            "4 dossiers: 2 due, 1 with the unit, 1 no rule.");
  }

  @ParameterizedTest(name = "{0} {1} {2} {3} {4}")
  @CsvSource(
      nullValues = "-",
      textBlock =
          """
          -,    -,       -,          0, 2026-11-17T17:00, ''
          -,    -,       -,          0, 2026-11-17T17:00:01, H-1 H-3 H-4
          -,    -,       -,          0, 2026-11-16T09:59, ''
          -,    -,       -,          1, 2026-11-18T00:00, ''
          -,    -,       -,          1, 2026-11-18T00:00:01, H-1 H-3 H-4
          -,    -,       -,          2, 2026-11-19T00:00, ''
          0662, -,       -,          0, 2026-11-19T00:00, H-4
          -,    1055555, -,          0, 2026-11-19T00:00, H-1 H-3
          -,    -,       in_control, 0, 2026-11-19T00:00, H-1
          0663, -,       -,          0, 2026-11-19T00:00, ''
          """)
  void listsWhatIsAskedForAsItWasAtTheInstant(
      @Nullable String office,
      @Nullable String unit,
      @Nullable String stage,
      int daysOver,
      LocalDateTime asOf,
      String expected) {
    assertThat(
            desk(Language.EN)
                .list(new DossierFilter(office, unit, stage, daysOver, false, 200), asOf)
                .stream()
                .filter(line -> line.startsWith("H-"))
                .map(line -> line.substring(0, 3)))
        .containsExactly(expected.isEmpty() ? new String[0] : SPACE.split(expected, -1));
  }

  @Test
  void saysThatThereIsNone() {
    assertThat(
            desk(Language.EN)
                .list(
                    new DossierFilter("0663", null, null, 0, false, 200),
                    LocalDateTime.parse("2021-05-31T10:00:30")))
        .containsExactly("Open dossiers at 10:00:30 2021-05-31", "No such dossier.");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      nullValues = "-",
      textBlock =
          """
          661 | -      | -            | 0  | 200    | office "661" is not valid; expected 4 digits.
          -   | 10555  | -            | 0  | 200    | unit "10555" is not valid; expected 7 digits.
          -   | -      | LOST         | 0  | 200    | stage "LOST" is not one of an open dossier; expected one of SENT, RECEIVED, IN_CONTROL, WAITING_APPROVAL, WAITING_UNIT.
          -   | -      | APPROVED     | 0  | 200    | stage "APPROVED" is not one of an open dossier; expected one of SENT, RECEIVED, IN_CONTROL, WAITING_APPROVAL, WAITING_UNIT.
          -   | -      | WAITING_UNIT | 0  | 200    | a dossier that waits for the unit is not late; add --all to list those of stage WAITING_UNIT.
          -   | -      | -            | -1 | 200    | --days-over -1 is not valid; expected a number of working days, 0 or more.
          -   | -      | -            | 0  | 0      | --limit 0 is not valid; expected a number from 1 to 100000.
          -   | -      | -            | 0  | 100001 | --limit 100001 is not valid; expected a number from 1 to 100000.
          """)
  void refusesFiltersThatMakeNoSense(
      @Nullable String office,
      @Nullable String unit,
      @Nullable String stage,
      int daysOver,
      int limit,
      String message) {
    assertThatThrownBy(
            () ->
                desk(Language.EN)
                    .list(
                        new DossierFilter(office, unit, stage, daysOver, false, limit),
                        WEDNESDAY_EVENING))
        .isInstanceOfSatisfying(
            OperatorException.class,
            wrong -> {
              assertThat(wrong.exitCode()).isEqualTo(ExitCode.WRONG_USE);
              assertThat(wrong).hasMessage(message);
            });
  }

  @Test
  void showsHowTheUnitMovedTheLimit() {
    assertThat(text(desk(Language.EN).show("H-2", WEDNESDAY_EVENING, lastNight)))
        .isEqualTo(
            """
                Dossier H-2 at 24:00 2026-11-18: due
                  Office               0661 Phòng Giao dịch số 1
                  Unit                 1055555 Trường Tiểu học số 1
                  Procedure            RECURRENT_PAYMENT Recurrent expenditure, payment
                  Handed in            on paper (PAPER)
                  Amount               -
                  Stage                in control since 08:00 2026-11-18
                  Handler              Minh
                  Completion requests  1
                Snapshots (as of, stage, handler, file and line):
                  09:00 2026-11-16  in control since 06:30 2026-11-16            Lan   dossiers_0661_20261116_01.csv:3
                  15:00 2026-11-16  waiting for the unit since 15:00 2026-11-16  Lan   dossiers_0661_20261116_01.csv:4
                  08:00 2026-11-18  in control since 08:00 2026-11-18            Minh  dossiers_0661_20261118_01.csv:2
                Movements (stage, from, to, office time spent there):
                  in control            06:30 2026-11-16  15:00 2026-11-16  5 h 30 min
                  waiting for the unit  15:00 2026-11-16  08:00 2026-11-18  10 h 0 min
                  in control            08:00 2026-11-18                    7 h 0 min
                The limit, step by step:
                  Sent                 06:00 2026-11-16
                  Received as valid    06:30 2026-11-16
                  Counted as received  07:30 2026-11-16
                  Rule                 1 working day by Nghị định 347/2025/NĐ-CP, Điều 6, version 2026-01-01
                  Days with the unit   2, each moves the limit by one working day: 2026-11-16, 2026-11-17
                  Limit                17:00 2026-11-19
                  Extension            none was notified
                  Result               due
                Entries of the ledger with its number:
                  none
                Open findings of the night of 2026-11-18: none.
                """);
  }

  @Test
  void showsADossierBeforeItsMovement() {
    assertThat(desk(Language.EN).show(" H-2 ", LocalDateTime.parse("2026-11-17T15:00"), null))
        .startsWith("Dossier H-2 at 15:00 2026-11-17: with the unit")
        .contains(
            "  waiting for the unit  15:00 2026-11-16                    7 h 30 min",
            "  Days with the unit   1, each moves the limit by one working day: 2026-11-16",
            "  Limit                17:00 2026-11-18",
            "  Result               with the unit")
        .endsWith("No night is complete yet, so there are no findings.");
  }

  @Test
  void showsAnExtensionThatCountsInVietnamese() {
    assertThat(text(desk(Language.VI).show("H-3", WEDNESDAY_EVENING, lastNight)))
        .isEqualTo(
            """
                Hồ sơ H-3 lúc 24:00 18/11/2026: chậm có lý do
                  Kho bạc      0661 Phòng Giao dịch số 1
                  Đơn vị       1055555 Trường Tiểu học số 1
                  Thủ tục      RECURRENT_PAYMENT Thanh toán chi thường xuyên
                  Cách nộp     trực tuyến (DVCTT)
                  Số tiền      -
                  Khâu         chờ phê duyệt từ 16:00 17/11/2026
                  Người xử lý  Lan
                Các lần ghi nhận (thời điểm, khâu, người xử lý, tệp và dòng):
                  16:59 17/11/2026  chờ phê duyệt từ 16:00 17/11/2026  Lan  dossiers_0661_20261117_01.csv:2
                Chuyển động (khâu, từ, đến, giờ hành chính ở khâu đó):
                  chờ phê duyệt  16:00 17/11/2026    8 giờ 30 phút
                Cách tính hạn, từng bước:
                  Gửi                    08:00 16/11/2026
                  Tiếp nhận hợp lệ       09:00 16/11/2026
                  Tính là tiếp nhận lúc  09:00 16/11/2026
                  Quy định               1 ngày làm việc theo Nghị định 347/2025/NĐ-CP, Điều 6, bản từ 01/01/2026
                  Ngày ở đơn vị          không
                  Hạn                    17:00 17/11/2026
                  Gia hạn                thông báo 16:59 17/11/2026, đến 17:00 20/11/2026, lý do: Chờ bản gốc. Được tính.
                  Kết luận               chậm có lý do, quá hạn 1 ngày làm việc
                Bút toán sổ cái mang số hồ sơ:
                  không có
                Phát hiện đang mở của đêm 18/11/2026:
                  DOSSIER_LATE_WITH_REASON  MEDIUM  chậm có lý do
                  Đầy đủ: "items list --unit 1055555" cho mã, "explain MÃ" giải thích.
                """);
  }

  @Test
  void showsEntriesAndTheirReversals() {
    assertThat(text(desk(Language.EN).show("H-6", WEDNESDAY_EVENING, lastNight)))
        .isEqualTo(
            """
                Dossier H-6 at 24:00 2026-11-18: finished in time
                  Office     0661 Phòng Giao dịch số 1
                  Unit       1055555 Trường Tiểu học số 1
                  Procedure  RECURRENT_PAYMENT Recurrent expenditure, payment
                  Handed in  online (DVCTT)
                  Amount     200 VND
                  Stage      approved since 10:00 2026-11-17
                  Handler    Lan
                Snapshots (as of, stage, handler, file and line):
                  10:00 2026-11-17  approved since 10:00 2026-11-17  Lan  dossiers_0661_20261117_01.csv:3
                Movements (stage, from, to, office time spent there):
                  approved  10:00 2026-11-17
                The limit, step by step:
                  Sent                 08:00 2026-11-16
                  Received as valid    09:00 2026-11-16
                  Counted as received  09:00 2026-11-16
                  Rule                 1 working day by Nghị định 347/2025/NĐ-CP, Điều 6, version 2026-01-01
                  Days with the unit   none
                  Limit                17:00 2026-11-17
                  Extension            none was notified
                  Result               finished in time, at 10:00 2026-11-17, after 8 h 30 min of office time
                Entries of the ledger with its number:
                  E2  2026-11-17  3713.0.1055555.00000  debit   250 VND  transactions_0661_20261117_01.csv:2
                  E3  2026-11-17  3713.0.1055555.00000  credit  250 VND  transactions_0661_20261117_01.csv:3  reverses E2
                  E4  2026-11-17  3713.0.1055555.00000  debit   190 VND  transactions_0661_20261117_01.csv:4
                  Debits less reversals: 190 VND; the dossier is over 200 VND.
                Open findings of the night of 2026-11-18:
                  DOSSIER_AMOUNT_DIFFERS  HIGH  amount of dossier and ledger differ
                  In full: "items list --unit 1055555" names their ids, "explain ID" explains them.
                """);
    assertThat(desk(Language.EN).show("H-6", LocalDateTime.parse("2026-11-17T10:00"), lastNight))
        .contains("  Debits less reversals: 250 VND; the dossier is over 200 VND.");
  }

  @Test
  void keepsATextOfAFileOnItsLine() {
    assertThat(desk(Language.EN).show("H-5", WEDNESDAY_EVENING, lastNight))
        .contains(
            "  Handler    Ngô [31mHai, phòng Kiểm soát chi và Thanh toán",
            "  Rule                 none for procedure SOMETHING_ELSE on 2026-11-16; add it to"
                + " procedures.yml");
  }

  @Test
  void namesNumbersThatBeginAlike() {
    assertThat(cli("dossiers", "show", "h-11"))
        .isEqualTo(
            "Không có hồ sơ h-11. Các số bắt đầu giống vậy: H-1, H-2, H-3, H-4, H-5.\nexit 2\n");
    assertThat(cli("dossiers", "show", "X-1", "--lang", "en"))
        .isEqualTo("There is no dossier X-1.\nexit 2\n");
    assertThat(cli("dossiers", "show", "H-9", "--lang", "en", "--as-of", "2026-11-18T03:00:29Z"))
        .isEqualTo(
            "Dossier H-9 was not known yet at 10:00:29 2026-11-18; something was first said of it at"
                + " 10:00:30 2026-11-18.\nexit 2\n");
  }

  @Test
  void looksAtTheEndOfTheLastCompleteNight() {
    assertThat(cli("dossiers", "list", "--lang", "en", "--unit", "1055556"))
        .isEqualTo(
            """
            Open dossiers at 24:00 2026-11-18
            Number  Office  Unit     Procedure          Stage  Handler  Received  Promised return   Days over  State
            H-4     0662    1055556  RECURRENT_PAYMENT  sent   -        -         17:00 2026-11-17          1  not received as valid
            1 dossier: 1 not received as valid.
            exit 0
            """);
    assertThat(cli("dossiers", "list", "--as-of", "2026-11-17"))
        .startsWith("Hồ sơ đang mở lúc 24:00 17/11/2026\n");
    assertThat(cli("dossiers", "show", "H-1", "--as-of", "2026-11-17T15:00"))
        .startsWith("Hồ sơ H-1 lúc 15:00 17/11/2026: sắp đến hạn\n")
        .contains("Phát hiện đang mở của đêm 18/11/2026:\n  DOSSIER_STALLED  HIGH  ");
  }

  @Test
  void writesNothing() {
    String before = fingerprint();
    cli("dossiers", "list", "--all");
    cli("dossiers", "show", "H-6");
    assertThat(fingerprint()).isEqualTo(before);
  }

  private String fingerprint() {
    return db.sql(
            """
            select concat_ws(' ',
              (select count(*) from dossier.dossier), (select count(*) from dossier.finding),
              (select count(*) from intake.dossier), (select count(*) from operation.night))
            """)
        .query(String.class)
        .single();
  }

  @Test
  void bothLanguagesHaveTheSameTexts() {
    assertThat(new TreeSet<>(Messages.bundle(DeskTexts.class, Language.EN).keySet()))
        .isEqualTo(new TreeSet<>(Messages.bundle(DeskTexts.class, Language.VI).keySet()));
  }

  private static String text(List<String> lines) {
    return String.join("\n", lines) + "\n";
  }

  private String cli(String... arguments) {
    Map<String, String> keys =
        Map.of(
            "sokhop.db.url", environment.getRequiredProperty("sokhop.db.url"),
            "sokhop.db.user", environment.getRequiredProperty("sokhop.db.user"),
            "sokhop.db.password", environment.getRequiredProperty("sokhop.db.password"));
    List<String> all = new ArrayList<>(List.of(arguments));
    all.addAll(List.of("--home", folders.home().toString(), "--config", "../config"));
    ByteArrayOutputStream output = new ByteArrayOutputStream();
    PrintStream stream = new PrintStream(output, true, StandardCharsets.UTF_8);
    keys.forEach(System::setProperty);
    try {
      int code = Program.run(all.toArray(String[]::new), Map.of(), stream, stream);
      return output.toString(StandardCharsets.UTF_8) + "exit " + code + "\n";
    } finally {
      keys.keySet().forEach(System::clearProperty);
    }
  }
}
