package vn.sokhop.intake;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.batch.core.job.Job;
import org.springframework.batch.core.job.JobExecution;
import org.springframework.batch.core.launch.JobOperator;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.sokhop.command.Folders;
import vn.sokhop.command.Run;
import vn.sokhop.database.PostgresTest;

/** Base of tests of the intake: an inbox to put files into and a night to run over it. */
abstract class IntakeTest extends PostgresTest {
  static final LocalDate FRIDAY = LocalDate.of(2026, 11, 20);
  static final String UNITS =
      """
      unit_code,unit_name,office_code
      1000001,Trường Tiểu học Kim Đồng,0661
      1000002,Trạm Y tế phường 3,0661
      1000003,Sở Nội vụ,0662
      """;
  static final String ACCOUNTS =
      """
      account_no,unit_code,office_code,account_name,currency,balance_side,opened_on,status
      3713.0.1000001.00000,1000001,0661,Tiền gửi,,CREDIT,2020-01-01,OPEN
      9527.1.1000001.00000,1000001,0661,Dự toán,,DEBIT,2020-01-01,OPEN
      3713.0.1000002.00000,1000002,0661,Tiền gửi,,CREDIT,2020-01-01,OPEN
      3714.0.1000002.00000,1000002,0661,Ngoại tệ,USD,CREDIT,2020-01-01,OPEN
      3713.0.1000003.00000,1000003,0662,Tiền gửi,,CREDIT,2020-01-01,OPEN
      """;
  static final String TRANSACTION_HEADER =
      "entry_id,business_date,posted_at,office_code,account_no,debit_amount,credit_amount,"
          + "voucher_no\n";

  @Autowired JdbcClient jdbc;
  @Autowired JobOperator operator;
  @Autowired Job intakeJob;
  @Autowired Folders folders;

  private static long lastRun;

  Path put(String name, String content) {
    return put(name, content.getBytes(StandardCharsets.UTF_8));
  }

  Path put(String name, byte[] content) {
    try {
      Files.createDirectories(folders.inboxFolder());
      return Files.write(folders.inboxFolder().resolve(name), content);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  void putRegistry() {
    put("units_all_20261101_01.csv", UNITS);
    put("accounts_all_20261101_01.csv", ACCOUNTS);
  }

  /** One entry a row: id, account, debit, credit, voucher; on Friday at office 0661. */
  static String transactions(String... rows) {
    StringBuilder file = new StringBuilder(TRANSACTION_HEADER);
    for (String row : rows) {
      String[] cells = row.split(",", -1);
      file.append(cells[0])
          .append(",2026-11-20,2026-11-20T09:15:00+07:00,0661,")
          .append(String.join(",", List.of(cells).subList(1, cells.length)))
          .append('\n');
    }
    return file.toString();
  }

  /** Empties the tables of the intake and its folders. */
  void startOver() {
    jdbc.sql(
            """
            truncate intake.delivery, intake.delivery_note, intake.delivery_day,
              intake.delivery_unit, intake.rejected_line, intake.entry_place, intake.missing_file,
              intake.left_file, intake.transaction_line, intake.balance_line,
              intake.unit_record_line, intake.unit_balance_line, intake.unit_line,
              intake.account_line, intake.signer_line, intake.dossier_line,
              intake.confirmation_line, intake.estimate_line, intake.unit_first
            """)
        .update();
    Folder.empty(folders.inboxFolder());
    Folder.empty(folders.archiveFolder());
    Folder.empty(folders.refusedFolder());
  }

  Run newRun(LocalDate date) {
    lastRun++;
    return new Run(lastRun, date, (int) lastRun, 0);
  }

  JobExecution night(LocalDate date) {
    return start(newRun(date));
  }

  JobExecution start(Run run) {
    try {
      return operator.start(intakeJob, run.jobParameters());
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }

  String state(String fileName) {
    return jdbc.sql(
            "select state from intake.delivery where file_name = ? order by delivery_id desc limit 1")
        .param(fileName)
        .query(String.class)
        .single();
  }

  /** State and reason of the newest delivery of the file, with arguments. */
  String verdict(String fileName) {
    return jdbc.sql(
            """
            select concat_ws(' ', state, finding_code, reason, array_to_string(arguments, '|'))
            from intake.delivery
            where file_name = ?
            order by delivery_id desc
            limit 1
            """)
        .param(fileName)
        .query(String.class)
        .single();
  }

  List<String> lines(String sql, Object... parameters) {
    return jdbc.sql(sql)
        .params(parameters)
        .query((row, number) -> cells(row.getMetaData().getColumnCount(), row))
        .list();
  }

  private static String cells(int count, java.sql.ResultSet row) throws java.sql.SQLException {
    List<String> cells = new ArrayList<>();
    for (int i = 1; i <= count; i++) {
      String cell = row.getString(i);
      cells.add(cell == null ? "-" : cell);
    }
    return String.join(" ", cells);
  }

  static List<String> filesBelow(Path folder) {
    if (!Files.exists(folder)) {
      return List.of();
    }
    try (Stream<Path> files = Files.walk(folder)) {
      return files
          .filter(Files::isRegularFile)
          .map(file -> folder.relativize(file).toString())
          .sorted()
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static String control(Map<String, String> values) {
    StringBuilder text = new StringBuilder();
    values.forEach((key, value) -> text.append(key).append('=').append(value).append('\n'));
    return text.toString();
  }
}
