package vn.sokhop.warning.signature;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestPropertySource;
import vn.sokhop.command.Folders;
import vn.sokhop.command.Run;
import vn.sokhop.database.PostgresTest;
import vn.sokhop.operation.Nights;
import vn.sokhop.operation.Progress;
import vn.sokhop.operation.RunResult;

/**
 * Signed entries by the hundred thousand in a night, of 10,000 units, nearly all of them sound;
 * then a night on which every signature is doubtful. Runs with {@code -Dsokhop.benchmark=true
 * -Dtest=SignatureBenchmark}; {@code -Dsokhop.entries=1000000} for more.
 */
@EnabledIfSystemProperty(named = "sokhop.benchmark", matches = "true")
@TestPropertySource(
    properties = {
      "sokhop.intake.feeds.transactions.control-file=none",
      "sokhop.intake.feeds.transactions.expected=false",
      "sokhop.intake.feeds.balances.expected=false"
    })
class SignatureBenchmark extends PostgresTest {
  private static final int ENTRIES = Integer.getInteger("sokhop.entries", 200_000);
  private static final int UNITS = 10_000;
  private static final LocalDate MONDAY = LocalDate.of(2026, 11, 16);

  @Autowired Nights nights;
  @Autowired Folders folders;
  @Autowired JdbcClient db;

  @Test
  void judgesTheSignaturesOfANight() throws IOException {
    Files.createDirectories(folders.inboxFolder());
    registry();
    entries(MONDAY, 1_000);
    assertThat(judged(MONDAY)).isEqualTo(ENTRIES / 1_000);
    entries(MONDAY.plusDays(1), 10);
    assertThat(judged(MONDAY.plusDays(1))).isEqualTo(ENTRIES / 10);
  }

  private BufferedWriter file(String name) throws IOException {
    Path path = folders.inboxFolder().resolve(name);
    return Files.newBufferedWriter(path);
  }

  private static String unit(int index) {
    return String.valueOf(1_000_000 + index % UNITS);
  }

  private void registry() throws IOException {
    try (BufferedWriter units = file("units_all_20261102_01.csv");
        BufferedWriter accounts = file("accounts_all_20261102_01.csv");
        BufferedWriter signers = file("signers_all_20261102_01.csv")) {
      units.write("unit_code,unit_name,office_code,notice_email\n");
      accounts.write("account_no,unit_code,office_code,balance_side,opened_on\n");
      signers.write(
          "unit_code,account_no,role,person_id,person_name,certificate_serial,certificate_from,certificate_to,"
              + "registered_from,email\n");
      for (int i = 0; i < UNITS; i++) {
        String unit = unit(i);
        units.write("%s,Đơn vị %s,0661,u%s@example.vn%n".formatted(unit, unit, unit));
        accounts.write("3713.0.%s.00000,%s,0661,CREDIT,2020-01-01%n".formatted(unit, unit));
        for (String role : new String[] {"FIRST", "SECOND"}) {
          for (int n = 0; n < 2; n++) {
            String person = role.charAt(0) + unit + n;
            signers.write(
                "%s,,%s,P%s,Người %s,SERIAL-%s,2025-01-01T00:00:00,2028-01-01T00:00:00,2026-01-01T00:00:00,%s@example.vn%n"
                    .formatted(unit, role, person, person, person, person));
          }
        }
      }
    }
  }

  /** One of so many entries is signed by somebody unknown. */
  private void entries(LocalDate date, int oneOf) throws IOException {
    String name = "transactions_0661_%s_01.csv".formatted(date.toString().replace("-", ""));
    try (BufferedWriter out = file(name)) {
      out.write(
          "entry_id,business_date,posted_at,office_code,account_no,debit_amount,credit_amount,voucher_no,channel,"
              + "payee_name,first_certificate,first_signed_at,second_certificate,second_signed_at,signing_address\n");
      for (int i = 0; i < ENTRIES; i++) {
        String unit = unit(i);
        String first = i % oneOf == 0 ? "SERIAL-X" + i : "SERIAL-F" + unit + i % 2;
        out.write(
            "E%s-%d,%s,%sT11:00:00,0661,3713.0.%s.00000,%d,0,V%d,DVCTT,Nhà sách,%s,%sT09:00:00,SERIAL-S%s%d,%sT10:00:00,10.0.0.1%n"
                .formatted(
                    date, i, date, date, unit, 1_000 + i, i, first, date, unit, i % 2, date));
      }
    }
  }

  private int judged(LocalDate date) {
    RunResult night = nights.one(date, false, Progress.SILENT);
    Run run = night.run();
    assertThat(night.isComplete()).as(night.toString()).isTrue();
    db.sql(
            """
            select s.step_name, extract(epoch from s.end_time - s.start_time) as seconds
            from batch_step_execution s
            join batch_job_execution_params p on p.job_execution_id = s.job_execution_id
            where p.parameter_name = 'runId' and p.parameter_value = :run
            order by s.step_execution_id
            """)
        .param("run", String.valueOf(run.runId()))
        .query(
            (java.sql.ResultSet row) -> {
              System.out.printf("%-40s %6.1f s%n", row.getString(1), row.getDouble(2));
            });
    return db.sql(
            "select count(*) from warning.finding where run_id = :run and code = 'CERTIFICATE_NOT_REGISTERED'")
        .param("run", run.runId())
        .query(Integer.class)
        .single();
  }
}
