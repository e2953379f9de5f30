package vn.sokhop.confirmation.estimate;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.sokhop.command.ExitCode;
import vn.sokhop.command.period.FormCopies;
import vn.sokhop.command.period.PeriodDigest;
import vn.sokhop.command.period.PeriodRequest;
import vn.sokhop.command.period.PeriodRun;
import vn.sokhop.operation.RunResult;

/** The files of the third quarter of 2026, as made on 5 October. */
class EstimateFilesTest extends EstimateHouse {
  private static final String COLUMNS =
      "period,version,office_code,unit_code,form,chapter_code,budget_level,source_code,sector_code,programme_code,"
          + "economic_code,content,state,treasury_1,treasury_2,treasury_3,treasury_4,treasury_5,treasury_6,treasury_7,"
          + "treasury_8,treasury_9,unit_1,unit_2,unit_3,unit_4,unit_5,unit_6,unit_7,unit_8,unit_9,difference_1,difference_2,"
          + "difference_3,difference_4,difference_5,difference_6,difference_7,difference_8,difference_9,due_date,answered_at,"
          + "confirmed_at,file\n";

  @Autowired PeriodDigest digest;
  @Autowired FormCopies copies;

  /** The unit agrees with what was used, and has another estimate. */
  private void delivered() throws IOException {
    treasury(october(1), 1);
    treasury(october(2), 1);
    rows(
        "1055555",
        october(5),
        1,
        SIGNED,
        ESTIMATE.formatted("61"),
        SALARIES.formatted("50"),
        ADVANCES);
    night(september(30));
    night(october(5));
  }

  private Path file(String name) {
    return folders.outboxFolder().resolve(name);
  }

  @Test
  void aQuarterHasFormsAFileForEachOfficeARegisterAndASummary() throws IOException {
    rows("0661", october(1), 1, UNSIGNED, SALARIES.formatted("1"));
    delivered();
    RunResult result = issue(QUARTER, false);
    assertThat(outbox())
        .containsExactly(
            "2026-Q3/confirmations/0661.pdf",
            "2026-Q3/confirmations/0661/1055555-01a.pdf",
            "2026-Q3/confirmations/0661/1055555-02a.pdf",
            "2026-Q3/estimate-register.csv",
            "2026-Q3/estimate-register.xlsx",
            "2026-Q3/estimate-summary.pdf");
    assertThat(Files.readString(file("2026-Q3/estimate-register.csv")))
        .isEqualTo(
            COLUMNS
                + """
                2026-Q3,1,0661,1055555,01a,622,3,13,072,,,,MISMATCHED,100,900,250,1000,1100,60,300,20,800,100,900,250,1000,1100,61,300,20,800,0,0,0,0,0,1,0,0,0,2026-10-10,2026-10-05T09:00:00+07:00,,confirmations/0661/1055555-01a.pdf
                2026-Q3,1,0661,1055555,02a,622,3,13,072,,6001,Tiền lương,CONFIRMED,0,0,50,200,50,200,,,,0,0,50,200,50,200,,,,0,0,0,0,0,0,,,,2026-10-10,2026-10-05T09:00:00+07:00,2026-10-05T23:59:59+07:00,confirmations/0661/1055555-02a.pdf
                2026-Q3,1,0661,1055555,02a,622,3,13,072,,6551,Văn phòng phẩm,CONFIRMED,10,50,0,50,10,100,,,,10,50,0,50,10,100,,,,0,0,0,0,0,0,,,,2026-10-10,2026-10-05T09:00:00+07:00,2026-10-05T23:59:59+07:00,confirmations/0661/1055555-02a.pdf
                """);
    assertThat(result.exitCode()).isEqualTo(ExitCode.HIGH_OPEN);
    assertThat(digest.lines(new PeriodRun(result.run(), QUARTER)))
        .containsExactly(
            "2 mẫu dự toán; 1 khớp hoàn toàn; 1 có chênh lệch hoặc chưa chứng minh",
            "Không khớp: 1",
            "Đã xác nhận: 1",
            "Sổ đăng ký dự toán bằng số liệu Kho bạc đã nhận; mẫu 01a khớp mẫu 02a.");
    assertThat(Files.readString(file("2026-Q3/run.json")))
        .contains(
            "\"period\" : \"2026-Q3\"",
            "\"MISMATCHED\" : 1",
            "\"name\" : \"Mẫu 01a, cột 7\"",
            "\"name\" : \"confirmations/0661/1055555-02a.pdf\"");
  }

  @Test
  void madeAgainItIsTheSameBytes() throws IOException {
    delivered();
    issue(QUARTER, false);
    issue(QUARTER, true);
    for (String name :
        List.of(
            "estimate-register.csv",
            "confirmations/0661.pdf",
            "confirmations/0661/1055555-01a.pdf",
            "confirmations/0661/1055555-02a.pdf")) {
      assertThat(file("2026-Q3/attempt-2").resolve(name))
          .hasSameBinaryContentAs(file("2026-Q3").resolve(name));
    }
  }

  @Test
  void aKilledRunKeepsTheFormsItHadFinished() throws IOException {
    delivered();
    issue(QUARTER, false);
    byte[] whole = Files.readAllBytes(file("2026-Q3/confirmations/0661/1055555-01a.pdf"));
    byte[] bundle = Files.readAllBytes(file("2026-Q3/confirmations/0661.pdf"));
    long next =
        db.sql("select max(run_id) + 1 from operation.period_run").query(Long.class).single();
    Path draft = file(".draft-2026-Q3-" + next).resolve("confirmations/0661");
    Files.createDirectories(draft);
    Files.write(draft.resolve("1055555-01a.pdf"), whole);
    Files.writeString(draft.resolve("1055555-02a.pdf.part"), "half");
    issue(QUARTER, true);
    assertThat(file("2026-Q3/attempt-2/confirmations/0661.pdf")).hasBinaryContent(bundle);
    assertThat(file("2026-Q3/attempt-2/confirmations/0661/1055555-02a.pdf"))
        .hasSameBinaryContentAs(file("2026-Q3/confirmations/0661/1055555-02a.pdf"));
    assertThat(file("2026-Q3/attempt-2/confirmations/0661/1055555-02a.pdf.part")).doesNotExist();
  }

  @Test
  void theNightWritesWhatItIssuesAndIssuesAgain() throws IOException {
    delivered();
    issue(QUARTER, false);
    rows(
        "0661",
        october(6),
        1,
        UNSIGNED,
        ESTIMATE.formatted("60"),
        SALARIES.formatted("45"),
        ADVANCES.replace("10,50,0,50", "15,50,0,50"));
    night(october(6));
    assertThat(outbox())
        .contains(
            "2026-10-06/confirmations/2026-Q3/0661.pdf",
            "2026-10-06/confirmations/2026-Q3/0661/1055555-02a.pdf")
        .doesNotContain("2026-10-06/confirmations/2026-Q3/0661/1055555-01a.pdf");
    assertThat(copies.write(QUARTER.only(null, "1055555"), 1))
        .containsExactly(
            file("copies/2026-Q3/v1/0661/1055555-01a.pdf"),
            file("copies/2026-Q3/v1/0661/1055555-02a.pdf"))
        .allSatisfy(
            copy ->
                assertThat(copy)
                    .hasSameBinaryContentAs(
                        file("2026-Q3/confirmations/0661").resolve(copy.getFileName())));
    assertThat(copies.write(QUARTER.only("0661", "1055555"), 2))
        .containsExactly(file("copies/2026-Q3/v2/0661/1055555-02a.pdf"))
        .allSatisfy(
            copy ->
                assertThat(copy)
                    .hasSameBinaryContentAs(
                        file("2026-10-06/confirmations/2026-Q3/0661/1055555-02a.pdf")));
  }

  @Test
  void aYearHasTheEstimatesBesideTheBalances() throws IOException {
    write(
        "accounts_0661_20260901_01.csv",
        """
        account_no,unit_code,office_code,account_name,balance_side,opened_on
        3713.0.1055555.00000,1055555,0661,Tiền gửi khác,CREDIT,2020-01-01
        """);
    night(LocalDate.of(2026, 12, 31));
    file(
        "0661",
        LocalDate.of(2027, 1, 4),
        1,
        "2026,1055555",
        UNSIGNED,
        ESTIMATE.formatted("60"),
        SALARIES.formatted("50"),
        ADVANCES);
    night(LocalDate.of(2027, 1, 4));
    issue(PeriodRequest.year(2026), false);
    assertThat(outbox())
        .containsExactly(
            "2026/confirmation-register.csv",
            "2026/confirmation-register.xlsx",
            "2026/confirmation-summary.pdf",
            "2026/confirmations/0661.pdf",
            "2026/confirmations/0661/1055555-01a.pdf",
            "2026/confirmations/0661/1055555-02a.pdf",
            "2026/confirmations/0661/1055555.pdf",
            "2026/estimate-register.csv",
            "2026/estimate-register.xlsx",
            "2026/estimate-summary.pdf");
    assertThat(Files.readString(file("2026/run.json")))
        .contains("\"estimate_states\"", "\"EXPECTED\" : 1", "\"EXPECTED\" : 2");
  }
}
