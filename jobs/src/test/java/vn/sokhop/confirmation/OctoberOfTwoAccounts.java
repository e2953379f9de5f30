package vn.sokhop.confirmation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestPropertySource;
import vn.sokhop.Emptied;
import vn.sokhop.command.Folders;
import vn.sokhop.command.period.PeriodRequest;
import vn.sokhop.database.PostgresTest;
import vn.sokhop.operation.Nights;
import vn.sokhop.operation.Periods;
import vn.sokhop.operation.Progress;
import vn.sokhop.operation.RunResult;

/** A unit with two deposit accounts; the last nights of October 2026 are judged. */
@TestPropertySource(
    properties = {
      "sokhop.intake.feeds.transactions.control-file=none",
      "sokhop.intake.feeds.balances.control-file=none",
      "sokhop.intake.feeds.transactions.expected=false",
      "sokhop.intake.feeds.balances.expected=false"
    })
abstract class OctoberOfTwoAccounts extends PostgresTest {
  static final PeriodRequest OCTOBER = PeriodRequest.month(YearMonth.of(2026, 10));
  static final LocalDate LAST = LocalDate.of(2026, 10, 30);
  static final String A = "3713.0.1055555.00000";
  static final String B = "3712.0.1055555.00000";
  static final String HEADER =
      "month,unit_code,account_no,version,answered_at,agrees,opening_balance,increases,decreases,closing_balance,"
          + "explanation,first_certificate,second_certificate\n";

  @Autowired Nights nights;
  @Autowired Periods periods;
  @Autowired Folders folders;
  @Autowired JdbcClient db;

  @BeforeEach
  void freshStart() throws IOException {
    Emptied.installation(db, folders);
    registryOfAccounts();
    write(
        "signers_all_20261001_01.csv",
        """
        unit_code,account_no,role,person_id,person_name,certificate_serial,certificate_from,certificate_to,registered_from
        1055555,,FIRST,P1,Nguyễn Thị Hiệu Trưởng,C1,2026-01-01T00:00:00,2027-12-31T00:00:00,2026-01-01T00:00:00
        1055555,,SECOND,P2,Trần Văn Kế Toán,C2,2026-01-01T00:00:00,2027-12-31T00:00:00,2026-01-01T00:00:00
        """);
    ledger(LAST, 1, "100", "E1");
    assertThat(night(LAST)).isEmpty();
    assertThat(night(LocalDate.of(2026, 11, 2))).isEmpty();
  }

  /** The unit and its accounts; who may sign is not in it. */
  void registryOfAccounts() throws IOException {
    write(
        "accounts_all_20261001_01.csv",
        """
        account_no,unit_code,office_code,account_name,balance_side,opened_on
        3713.0.1055555.00000,1055555,0661,Tiền gửi khác,CREDIT,2020-01-01
        3712.0.1055555.00000,1055555,0661,Tiền gửi thu phí,CREDIT,2020-01-01
        9523.2.1055555.00000,1055555,0661,Dự toán,DEBIT,2020-01-01
        """);
    write(
        "units_all_20261001_01.csv",
        """
        unit_code,unit_name,office_code
        1055555,Trường Tiểu học số 1,0661
        """);
  }

  void write(String name, String text) throws IOException {
    Files.writeString(folders.inboxFolder().resolve(name), text);
  }

  static String day(LocalDate date) {
    return date.toString().replace("-", "");
  }

  /** One increase on account A, from 1000 on; account B stands at 500 without movement. */
  void ledger(LocalDate date, int seq, String amount, String entry) throws IOException {
    write(
        "transactions_0661_%s_%02d.csv".formatted(day(date), seq),
        """
        entry_id,business_date,posted_at,office_code,account_no,debit_amount,credit_amount,voucher_no
        %s,%s,%sT10:00:00,0661,%s,0,%s,V-%s
        """
            .formatted(entry, date, date, A, amount, entry));
    write(
        "balances_0661_%s_%02d.csv".formatted(day(date), seq),
        """
        business_date,office_code,account_no,opening_balance,debit_total,credit_total,closing_balance
        %s,0661,%s,1000,0,%s,%s
        %s,0661,%s,500,0,0,500
        """
            .formatted(date, A, amount, 1000 + Integer.parseInt(amount), date, B));
  }

  void answers(LocalDate delivered, int seq, String... lines) throws IOException {
    write(
        "confirmations_1055555_%s_%02d.csv".formatted(day(delivered), seq),
        HEADER + String.join("\n", lines) + "\n");
  }

  static String answer(String account, int version, String at, String tail) {
    return "2026-10,1055555,%s,%d,%s,%s".formatted(account, version, at, tail);
  }

  List<String> night(LocalDate date) {
    RunResult night = nights.one(date, false, Progress.SILENT);
    assertThat(night.isComplete()).as(night.toString()).isTrue();
    return db.sql(
            """
            select concat_ws(' ', code, nullif(account_no, ''), trim_scale(difference), severity, status)
            from openitem.item where run_id = :run and (family = 'CONFIRMATION' or code = 'MOVEMENT_WITHOUT_CONFIRMATION')
            order by 1
            """)
        .param("run", night.run().runId())
        .query(String.class)
        .list();
  }

  void issue(boolean again) {
    RunResult result = periods.one(OCTOBER, again, Progress.SILENT);
    assertThat(result.isComplete()).as(result.toString()).isTrue();
  }

  List<String> states(LocalDate date) {
    return db.sql(
            """
            select concat_ws(' ', s.account_no, s.state, s.reason, 'v' || i.version)
            from confirmation.state s
            join confirmation.run r on r.run_id = s.run_id
            join confirmation.issued i on i.statement_id = s.statement_id
            join ledger.night n on n.run_id = s.run_id
            where r.business_date = :date
            order by 1
            """)
        .param("date", date)
        .query(String.class)
        .list();
  }

  static LocalDate november(int day) {
    return LocalDate.of(2026, 11, day);
  }

  List<String> outbox() throws IOException {
    try (Stream<Path> files = Files.walk(folders.outboxFolder())) {
      return files
          .filter(Files::isRegularFile)
          .map(file -> folders.outboxFolder().relativize(file).toString())
          .filter(file -> file.contains("confirmation"))
          .sorted()
          .toList();
    }
  }
}
