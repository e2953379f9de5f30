package vn.sokhop.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.batch.core.BatchStatus;
import org.springframework.batch.core.job.JobExecution;
import vn.sokhop.command.Run;

/** A night that fails in the middle of a file and is started again; a night of many small files. */
class RestartTest extends IntakeTest {
  private static final String FILE = "transactions_0661_20261120_01.csv";

  @BeforeEach
  void begin() {
    startOver();
    putRegistry();
  }

  /** A ledger of many chunks: blank lines, rejects and quoted line breaks among the rest. */
  private static String ledger(int lines, long seed) {
    Random random = new Random(seed);
    StringBuilder file = new StringBuilder(IntakeTest.TRANSACTION_HEADER);
    for (int i = 0; i < lines; i++) {
      if (random.nextInt(5_000) == 0) {
        file.append('\n');
      }
      file.append('E').append(i).append(",2026-11-").append(10 + random.nextInt(11));
      file.append(",2026-11-20T09:15:00,0661,3713.0.100000").append(1 + random.nextInt(2));
      file.append(".00000,0,").append(random.nextInt(5_000) == 0 ? "x" : 1 + random.nextInt(1_000));
      file.append(random.nextInt(3_000) == 0 ? ",\"UC\n" + i + "\"" : ",UC" + i).append('\n');
    }
    return file.toString();
  }

  private List<String> everything() {
    return lines(
        """
        select 'd', file_name, state, lines_read, lines_accepted, lines_rejected, lines_blank,
          credit_total
        from intake.delivery
        union all
        select 't', business_date::text, '', count(*), count(distinct line_no),
          sum(line_no::bigint), 0, sum(amount)
        from intake.transaction
        group by business_date
        union all
        select 'r', reason, '', count(*), sum(line_no), 0, 0, 0
        from intake.reject
        group by reason
        order by 1, 2
        """);
  }

  @Test
  void hasTheSameRowsAfterAFailureInTheMiddleAsWithout() {
    String ledger = ledger(150_000, 42);
    String control = "records=" + 150_000 + "\n";
    put(FILE, ledger);
    put(FILE + ".ctl", control);
    night(FRIDAY);
    List<String> undisturbed = everything();
    assertThat(undisturbed).anyMatch(line -> line.contains("ACCEPTED 15"));

    startOver();
    putRegistry();
    put(FILE, ledger);
    put(FILE + ".ctl", control);
    Run run = newRun(FRIDAY);
    failOnceMoreThan(120_000);
    JobExecution failed = start(run);
    assertThat(failed.getStatus()).isEqualTo(BatchStatus.FAILED);
    int half =
        jdbc.sql("select count(*) from intake.transaction_line").query(Integer.class).single();
    assertThat(half).isBetween(1, 149_000);
    assertThat(lines("select * from intake.transaction")).isEmpty();
    jdbc.sql("drop trigger fail on intake.delivery").update();

    assertThat(start(run).getStatus()).isEqualTo(BatchStatus.COMPLETED);
    assertThat(everything()).isEqualTo(undisturbed);
  }

  private void failOnceMoreThan(int lines) {
    jdbc.sql(
            """
            create or replace function intake.fail() returns trigger language plpgsql as $$
            begin
              raise exception 'failure on purpose';
            end
            $$
            """)
        .update();
    jdbc.sql(
            """
            create trigger fail before update on intake.delivery
            for each row when (new.lines_read > %d) execute function intake.fail()
            """
                .formatted(lines))
        .update();
  }

  @Test
  void takesInTwoThousandSmallFilesInOneExecution() {
    StringBuilder units = new StringBuilder("unit_code,unit_name,office_code\n");
    StringBuilder accounts =
        new StringBuilder("account_no,unit_code,office_code,balance_side,opened_on\n");
    for (int unit = 2_000_001; unit <= 2_002_000; unit++) {
      String account = "3713.0." + unit + ".00000";
      units.append(unit).append(",Đơn vị ").append(unit).append(",0661\n");
      accounts.append(account).append(',').append(unit).append(",0661,CREDIT,2020-01-01\n");
      StringBuilder records =
          new StringBuilder(
              "unit_code,account_no,record_date,voucher_no,increase_amount,decrease_amount\n");
      for (int i = 0; i < 5; i++) {
        records.append(unit).append(',').append(account).append(",2026-11-20,UC").append(i);
        records.append(",").append(i + 1).append(",0\n");
      }
      put("unit-records_" + unit + "_20261120_01.csv", records.toString());
    }
    put("units_all_20261120_01.csv", units.toString());
    put("accounts_all_20261120_01.csv", accounts.toString());

    JobExecution night = night(FRIDAY);
    assertThat(night.getStatus()).isEqualTo(BatchStatus.COMPLETED);
    Steps.print(night);
    assertThat(
            lines(
                """
                select state, count(*), sum(lines_accepted), sum(increase_total)
                from intake.delivered_file
                where feed = 'unit-records'
                group by state
                """))
        .containsExactly("ACCEPTED 2000 10000 30000.00");
    assertThat(filesBelow(folders.inboxFolder())).isEmpty();
  }
}
