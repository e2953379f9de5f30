package vn.sokhop.confirmation.estimate;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
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

/** One school at office 0661 with an estimate for the third quarter of 2026, due 10 October. */
@TestPropertySource(
    properties = {
      "sokhop.intake.feeds.transactions.expected=false",
      "sokhop.intake.feeds.balances.expected=false"
    })
abstract class EstimateHouse extends PostgresTest {
  static final PeriodRequest QUARTER = PeriodRequest.quarter(2026, 3);
  static final String HEADER =
      "quarter,unit_code,office_code,form,chapter_code,budget_level,source_code,sector_code,programme_code,economic_code,"
          + "content,carried_over,given_at_start,given_in_period,given_to_date,used_in_period,used_to_date,retained,"
          + "advance_in_period,advance_balance,actual_in_period,actual_balance,answered_at,first_certificate,second_certificate\n";

  /** What was used of the estimate of 1000 + 100: 300, of which 50 as an advance. */
  static final String ESTIMATE = "01a,,,13,072,,,,100,900,250,1000,%s,300,20,,,,";

  static final String SALARIES = "02a,,,13,072,,6001,Tiền lương,,,,,,,,0,0,%s,200";
  static final String ADVANCES = "02a,,,13,072,,6551,Văn phòng phẩm,,,,,,,,10,50,0,50";
  static final String UNSIGNED = ",,";
  static final String SIGNED = "2026-10-05T09:00:00,C1,C2";

  @Autowired Nights nights;
  @Autowired Periods periods;
  @Autowired Folders folders;
  @Autowired JdbcClient db;

  @BeforeEach
  void freshStart() throws IOException {
    Emptied.database(db);
    Emptied.folder(folders.home());
    Emptied.folder(folders.outboxFolder());
    Files.createDirectories(folders.inboxFolder());
    write(
        "accounts_all_20260901_01.csv",
        """
        account_no,unit_code,office_code,account_name,balance_side,opened_on
        9523.3.1055555.00000,1055555,0661,Dự toán,DEBIT,2020-01-01
        9523.3.1066666.00000,1066666,0661,Dự toán,DEBIT,2020-01-01
        """);
    write(
        "units_all_20260901_01.csv",
        """
        unit_code,unit_name,office_code,chapter_code,budget_level
        1055555,Trường Tiểu học số 1,0661,622,3
        1066666,Trường Tiểu học số 2,0661,622,3
        """);
    write(
        "signers_all_20260901_01.csv",
        """
        unit_code,account_no,role,person_id,person_name,certificate_serial,certificate_from,certificate_to,registered_from
        1055555,9523.3.1055555.00000,FIRST,P1,Nguyễn Thị Hiệu Trưởng,C1,2026-01-01T00:00:00,2027-12-31T00:00:00,2026-01-01T00:00:00
        1055555,,SECOND,P2,Trần Văn Kế Toán,C2,2026-01-01T00:00:00,2027-12-31T00:00:00,2026-01-01T00:00:00
        """);
  }

  void write(String name, String text) throws IOException {
    Files.writeString(folders.inboxFolder().resolve(name), text);
  }

  /** Rows of the unit for a period; a row is from its form on, without its signature. */
  void rows(String sender, LocalDate delivered, int seq, String signature, String... rows)
      throws IOException {
    file(sender, delivered, seq, "2026-Q3,1055555", signature, rows);
  }

  void file(
      String sender,
      LocalDate delivered,
      int seq,
      String periodAndUnit,
      String signature,
      String... rows)
      throws IOException {
    StringBuilder text = new StringBuilder(HEADER);
    for (String row : rows) {
      text.append("%s,0661,%s,%s%n".formatted(periodAndUnit, row, signature));
    }
    write(
        "estimates_%s_%s_%02d.csv".formatted(sender, delivered.toString().replace("-", ""), seq),
        text.toString());
  }

  /** The treasury's figures, which tie: 60 of the quarter and 300 of the year. */
  void treasury(LocalDate delivered, int seq) throws IOException {
    rows(
        "0661",
        delivered,
        seq,
        UNSIGNED,
        ESTIMATE.formatted("60"),
        SALARIES.formatted("50"),
        ADVANCES);
  }

  List<String> night(LocalDate date) {
    RunResult night = nights.one(date, false, Progress.SILENT);
    assertThat(night.isComplete()).as(night.toString()).isTrue();
    return db.sql(
            """
            select concat_ws(' ', code, subject, trim_scale(difference), severity, status)
            from openitem.item where run_id = :run and family = 'CONFIRMATION'
            order by 1
            """)
        .param("run", night.run().runId())
        .query(String.class)
        .list();
  }

  RunResult issue(PeriodRequest request, boolean again) {
    RunResult result = periods.one(request, again, Progress.SILENT);
    assertThat(result.isComplete()).as(result.toString()).isTrue();
    return result;
  }

  /** How far the forms came on the night of a date. */
  List<String> states(LocalDate date) {
    return texts(
        """
        select concat_ws(' ', s.unit_code, s.form, s.state, s.reason, 'v' || i.version)
        from confirmation.state s
        join confirmation.run r on r.run_id = s.run_id
        join confirmation.issued i on i.statement_id = s.statement_id
        join ledger.night n on n.run_id = s.run_id
        where s.form <> '06' and r.business_date = '%s'
        order by 1
        """
            .formatted(date));
  }

  List<String> texts(String sql) {
    return db.sql(sql).query(String.class).list();
  }

  List<String> outbox() throws IOException {
    if (!Files.exists(folders.outboxFolder())) {
      return List.of();
    }
    try (Stream<Path> files = Files.walk(folders.outboxFolder())) {
      return files
          .filter(Files::isRegularFile)
          .map(file -> folders.outboxFolder().relativize(file).toString())
          .filter(file -> file.contains("estimate") || file.contains("confirmation"))
          .sorted()
          .toList();
    }
  }

  static LocalDate september(int day) {
    return LocalDate.of(2026, 9, day);
  }

  static LocalDate october(int day) {
    return LocalDate.of(2026, 10, day);
  }
}
