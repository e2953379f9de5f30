package vn.sokhop.reports.confirmation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.sokhop.reports.house.Rows;

class RegisterCsvTest {
  private static final String HEADER =
      "month,version,office_code,unit_code,account_no,currency,state,treasury_opening,"
          + "treasury_increases,treasury_decreases,treasury_closing,unit_opening,unit_increases,"
          + "unit_decreases,unit_closing,difference,explained,unexplained,due_date,answered_at,"
          + "confirmed_at,file\n";

  @Test
  void writesOnlyTheHeaderWhenThereAreNoRows() throws Exception {
    assertThat(csv(List.of())).isEqualTo(HEADER);
  }

  @Test
  void writesPlainAmountsAndTimesOfVietnam() throws Exception {
    RegisterRow row =
        new RegisterRow(
            "2026-10",
            2,
            "0661",
            "1056789",
            "not in the file",
            "3713.1.1056789.00000",
            "USD",
            "MISMATCHED",
            new BigDecimal("1E+3"),
            new BigDecimal("0.50"),
            new BigDecimal("0"),
            new BigDecimal("1000.50"),
            new BigDecimal("1000.00"),
            new BigDecimal("0.00"),
            new BigDecimal("0.00"),
            new BigDecimal("1000.00"),
            new BigDecimal("-0.50"),
            new BigDecimal("-0.50"),
            new BigDecimal("0.00"),
            LocalDate.of(2026, 11, 10),
            OffsetDateTime.parse("2026-11-09T18:30:00Z"),
            OffsetDateTime.parse("2026-11-10T08:00:05.25+07:00"),
            "confirmations/0661/1056789.pdf");
    assertThat(csv(List.of(row)))
        .isEqualTo(
            HEADER
                + "2026-10,2,0661,1056789,3713.1.1056789.00000,USD,MISMATCHED,1000,0.50,0,1000.50,"
                + "1000.00,0.00,0.00,1000.00,-0.50,-0.50,0.00,2026-11-10,"
                + "2026-11-10T01:30:00+07:00,2026-11-10T08:00:05.25+07:00,"
                + "confirmations/0661/1056789.pdf\n");
  }

  @Test
  void whatIsNotKnownIsEmpty() throws Exception {
    BigDecimal one = BigDecimal.ONE;
    RegisterRow row =
        new RegisterRow(
            "2026",
            1,
            "0661",
            "1056789",
            "",
            "a",
            "VND",
            "EXPECTED",
            one,
            one,
            one,
            one,
            null,
            null,
            null,
            null,
            null,
            null,
            null,
            null,
            null,
            null,
            "f");
    assertThat(csv(List.of(row)))
        .isEqualTo(HEADER + "2026,1,0661,1056789,a,VND,EXPECTED,1,1,1,1,,,,,,,,,,,f\n");
  }

  private static String csv(List<RegisterRow> rows) throws Exception {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    RegisterCsv.write(Rows.of(rows), out);
    return out.toString(StandardCharsets.UTF_8);
  }
}
