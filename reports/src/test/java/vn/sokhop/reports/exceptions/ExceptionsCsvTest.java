package vn.sokhop.reports.exceptions;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.sokhop.reports.house.Rows;
import vn.sokhop.reports.night.DemoFiles;
import vn.sokhop.reports.night.DemoNight;
import vn.sokhop.reports.night.ExceptionRow;
import vn.sokhop.reports.night.Golden;
import vn.sokhop.reports.night.Severity;

class ExceptionsCsvTest {
  private static final String HEADER =
      "exception_id,business_date,family,code,severity,office_code,unit_code,account_no,subject,"
          + "currency,treasury_amount,unit_amount,difference,first_seen,age_working_days,status,"
          + "source,other_source,message\n";

  @Test
  void writesOnlyTheHeaderWhenThereAreNoRows() throws Exception {
    assertThat(csv(List.of())).isEqualTo(HEADER);
  }

  @Test
  void writesPlainAmountsEmptyForNullAndQuotesOnlyWhereNeeded() throws Exception {
    assertThat(csv(List.of(row("Một, \"hai\"\nba", new BigDecimal("1E+3")))))
        .isEqualTo(
            HEADER
                + "id1,2026-11-20,MATCHING,AMOUNT_DIFFERS,HIGH,0661,1056789,3713.1.1056789.00000,"
                + "UNC-1,VND,1000,,-0.50,2026-11-19,1,OPEN,a.csv:2,,\"Một, \"\"hai\"\"\nba\"\n");
  }

  @Test
  void keepsTextsExactlyAsTheyAre() throws Exception {
    String message = "=1+1\t@x\u0007 \u202e";
    assertThat(csv(List.of(row(message, BigDecimal.ONE)))).endsWith(",a.csv:2,," + message + "\n");
  }

  @Test
  void isLikeTheKeptOne() throws Exception {
    Golden.assertEqual("exceptions.csv", csv(DemoNight.rows(DemoNight.VI, "MATCHING")));
  }

  private static String csv(List<ExceptionRow> rows) throws Exception {
    return new String(DemoFiles.csv(Rows.of(rows)), StandardCharsets.UTF_8);
  }

  private static ExceptionRow row(String message, BigDecimal treasury) {
    LocalDate date = LocalDate.of(2026, 11, 20);
    return new ExceptionRow(
        "id1",
        date,
        "MATCHING",
        "AMOUNT_DIFFERS",
        Severity.HIGH,
        "0661",
        "1056789",
        "3713.1.1056789.00000",
        "UNC-1",
        "VND",
        treasury,
        null,
        new BigDecimal("-0.50"),
        date.minusDays(1),
        1,
        ExceptionRow.Status.OPEN,
        "a.csv:2",
        "",
        message);
  }
}
