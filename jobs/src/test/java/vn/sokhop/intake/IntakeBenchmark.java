package vn.sokhop.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.util.Random;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.postgresql.PGConnection;
import org.springframework.batch.core.BatchStatus;
import org.springframework.batch.core.job.JobExecution;
import org.springframework.batch.core.step.StepExecution;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * A million entries and a million unit records over 30,000 accounts, against a plain COPY of the
 * same files into the same server; a million dossiers by themselves. Runs with {@code
 * -Dsokhop.benchmark=true -Dtest=IntakeBenchmark}.
 */
@EnabledIfSystemProperty(named = "sokhop.benchmark", matches = "true")
class IntakeBenchmark extends IntakeTest {
  private static final int LINES = 1_000_000;
  private static final int UNITS = 10_000;

  @Autowired DataSource dataSource;

  @Test
  void loadsAMillionLinesNearlyAsFastAsAPlainCopy() throws Exception {
    startOver();
    registry();
    Path ledger = transactions();
    Path records = records();
    long plain = plainCopy(ledger, "plain_ledger", 12) + plainCopy(records, "plain_records", 8);

    JobExecution night = night(FRIDAY);
    Steps.print(night);
    assertThat(night.getStatus()).isEqualTo(BatchStatus.COMPLETED);
    long load =
        night.getStepExecutions().stream()
            .filter(step -> step.getStepName().startsWith("intake-load-lines"))
            .mapToLong(Steps::millis)
            .max()
            .orElseThrow();
    System.out.printf(
        "=== plain COPY %d ms, load %d ms, ratio %.2f%n", plain, load, load / (double) plain);
    assertThat(lines("select sum(lines_accepted) from intake.delivered_file where seq = 7"))
        .containsExactly(Integer.toString(2 * LINES));
    assertThat(night.getStepExecutions()).extracting(StepExecution::getStatus).isNotEmpty();
  }

  @Test
  void loadsAMillionDossiers() throws Exception {
    startOver();
    registry();
    dossiers();
    JobExecution night = night(FRIDAY);
    Steps.print(night);
    assertThat(night.getStatus()).isEqualTo(BatchStatus.COMPLETED);
    System.out.printf(
        "=== dossiers %d ms%n",
        night.getStepExecutions().stream()
            .filter(step -> !step.getStepName().endsWith("worker:part0"))
            .filter(step -> !step.getStepName().endsWith("worker:part1"))
            .mapToLong(Steps::millis)
            .sum());
    assertThat(lines("select count(*) from intake.dossier"))
        .containsExactly(Integer.toString(LINES));
  }

  private void dossiers() throws IOException {
    Path file = folders.inboxFolder().resolve("dossiers_0661_20261120_07.csv");
    Random random = new Random(3);
    try (BufferedWriter out = Files.newBufferedWriter(file)) {
      out.write(
          "dossier_no,as_of,office_code,unit_code,procedure_code,channel,sent_at,"
              + "valid_received_at,stage,stage_since,handler,amount,voucher_no,"
              + "completion_requests,extension_until,budget_year\n");
      for (int i = 0; i < LINES; i++) {
        out.write(
            "0661-26-%07d,2026-11-20T%02d:%02d:00+07:00,0661,%d,RECURRENT_PAYMENT,DVCTT,2026-11-19T08:%02d:00+07:00,2026-11-19T09:%02d:00+07:00,IN_CONTROL,2026-11-19T10:15:00+07:00,Nguyễn Thị Hoa %d,%d,UC%06d/11,%d,%s,2026\n"
                .formatted(
                    random.nextInt(10_000_000),
                    8 + i % 9,
                    i % 60,
                    1_000_000 + i % UNITS,
                    i % 60,
                    i % 60,
                    i % 300,
                    1_000L * (1 + random.nextInt(5_000_000)),
                    i % 900_000,
                    i % 3,
                    i % 10 == 0 ? "2026-11-24" : ""));
      }
    }
  }

  private static String account(int i) {
    return "371" + (3 + i % 3) + ".0." + (1_000_000 + i % UNITS) + ".00000";
  }

  private void registry() throws IOException {
    Files.createDirectories(folders.inboxFolder());
    StringBuilder units = new StringBuilder("unit_code,unit_name,office_code\n");
    for (int i = 0; i < UNITS; i++) {
      units.append(1_000_000 + i).append(",Đơn vị ").append(i).append(",0661\n");
    }
    put("units_all_20261101_01.csv", units.toString());
    StringBuilder accounts =
        new StringBuilder("account_no,unit_code,office_code,balance_side,opened_on\n");
    for (int n = 3; n <= 5; n++) {
      for (int i = 0; i < UNITS; i++) {
        accounts.append("371").append(n).append(".0.").append(1_000_000 + i).append(".00000,");
        accounts.append(1_000_000 + i).append(",0661,CREDIT,2020-01-01\n");
      }
    }
    put("accounts_all_20261101_01.csv", accounts.toString());
  }

  private Path transactions() throws IOException {
    Path file = folders.inboxFolder().resolve("transactions_0661_20261120_07.csv");
    Random random = new Random(1);
    try (BufferedWriter out = Files.newBufferedWriter(file)) {
      out.write(
          "entry_id,business_date,posted_at,office_code,account_no,debit_amount,credit_amount,"
              + "currency,voucher_no,voucher_type,payee_name,description\n");
      for (int i = 0; i < LINES; i++) {
        long amount = 1_000L * (1 + random.nextInt(5_000_000));
        boolean debit = random.nextInt(3) > 0;
        out.write(
            "%s,2026-11-20,2026-11-20T%02d:15:00+07:00,0661,%s,%d,%d,VND,UC%06d/11,C2-02a/NS,Công ty TNHH Hòa Bình %d,Thanh toán tiền hàng hóa dịch vụ đợt %d\n"
                .formatted(
                    "0661-2026-" + (10_000_000 + i),
                    8 + i % 9,
                    account(i),
                    debit ? amount : 0,
                    debit ? 0 : amount,
                    i % 900_000,
                    i % 977,
                    i % 12));
      }
    }
    Files.writeString(file.resolveSibling(file.getFileName() + ".ctl"), "records=" + LINES + "\n");
    return file;
  }

  private Path records() throws IOException {
    Path file = folders.inboxFolder().resolve("unit-records_0661_20261120_07.csv");
    Random random = new Random(2);
    try (BufferedWriter out = Files.newBufferedWriter(file)) {
      out.write(
          "unit_code,account_no,record_date,voucher_no,increase_amount,decrease_amount,payee_name,"
              + "description\n");
      for (int i = 0; i < LINES; i++) {
        out.write(
            "%d,%s,2026-11-20,UC%06d/11,%d,0,Công ty TNHH Hòa Bình %d,Thanh toán đợt %d\n"
                .formatted(
                    1_000_000 + i % UNITS,
                    account(i),
                    i % 900_000,
                    1_000L * (1 + random.nextInt(5_000_000)),
                    i % 977,
                    i % 12));
      }
    }
    return file;
  }

  private long plainCopy(Path file, String table, int columns) throws Exception {
    StringBuilder create = new StringBuilder("create table " + table + " (c0 text");
    for (int i = 1; i < columns; i++) {
      create.append(", c").append(i).append(" text");
    }
    jdbc.sql(create.append(')').toString()).update();
    long start = System.nanoTime();
    try (Connection connection = dataSource.getConnection();
        InputStream in = Files.newInputStream(file)) {
      long rows =
          connection
              .unwrap(PGConnection.class)
              .getCopyAPI()
              .copyIn("copy " + table + " from stdin (format csv, header)", in, 1 << 16);
      assertThat(rows).isEqualTo(LINES);
    }
    long millis = (System.nanoTime() - start) / 1_000_000;
    System.out.printf("plain COPY %s %d ms%n", table, millis);
    jdbc.sql("drop table " + table).update();
    return millis;
  }
}
