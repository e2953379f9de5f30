package vn.sokhop.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.batch.core.BatchStatus;
import org.springframework.test.context.TestPropertySource;

/** An office sends the books of its units, of which one delivers its own. */
@TestPropertySource(properties = "sokhop.intake.feeds.unit-balances.office-for-units=true")
class OfficeForUnitsTest extends IntakeTest {
  private static final String RECORDS =
      "unit_code,account_no,record_date,increase_amount,decrease_amount\n";
  private static final String BALANCES =
      "unit_code,account_no,from_date,to_date,opening_balance,increases,decreases,closing_balance\n";
  private static final String OF_OFFICE = "unit-records_0661_20261120_01.csv";

  @BeforeEach
  void emptyHouse() {
    startOver();
    putRegistry();
  }

  private void takeIn() {
    assertThat(night(FRIDAY).getStatus()).isEqualTo(BatchStatus.COMPLETED);
  }

  private void officeSends() {
    put(
        OF_OFFICE,
        RECORDS
            + "1000001,3713.0.1000001.00000,2026-11-20,0,5\n"
            + "1000002,3713.0.1000002.00000,2026-11-20,0,5\n");
  }

  private List<String> records() {
    return jdbc.sql(
            "select unit_code || ' ' || trim_scale(amount) from intake.unit_record order by 1")
        .query(String.class)
        .list();
  }

  private List<String> rejected() {
    return jdbc.sql(
            """
            select concat_ws(' ', d.file_name || ':' || r.line_no, r.reason)
            from intake.rejected_line r join intake.delivery d using (delivery_id) order by 1
            """)
        .query(String.class)
        .list();
  }

  @Test
  void anOfficeSpeaksForUnitsThatDoNot() {
    officeSends();
    takeIn();
    assertThat(records()).containsExactly("1000001 -5", "1000002 -5");
    assertThat(rejected()).isEmpty();
  }

  @Test
  void aUnitThatHasDeliveredIsHeardAlone() {
    put(
        "unit-records_1000001_20261118_01.csv",
        RECORDS + "1000001,3713.0.1000001.00000,2026-11-18,7,0\n");
    takeIn();
    officeSends();
    takeIn();
    assertThat(records()).containsExactly("1000001 7", "1000002 -5");
    assertThat(rejected()).containsExactly(OF_OFFICE + ":2 UNIT_SPEAKS_FOR_ITSELF");
  }

  @Test
  void alsoWhenBothArriveInOneNight() {
    officeSends();
    put(
        "unit-records_1000001_20261120_01.csv",
        RECORDS + "1000001,3713.0.1000001.00000,2026-11-20,7,0\n");
    takeIn();
    assertThat(records()).containsExactly("1000001 7", "1000002 -5");
    assertThat(rejected()).containsExactly(OF_OFFICE + ":2 UNIT_SPEAKS_FOR_ITSELF");
  }

  @Test
  void aSettingTakesThemAsBefore() {
    put(
        "unit-balances_1000001_20261120_01.csv",
        BALANCES + "1000001,3713.0.1000001.00000,2026-11-20,2026-11-20,0,0,0,0\n");
    put(
        "unit-balances_0661_20261120_01.csv",
        BALANCES + "1000001,3713.0.1000001.00000,2026-11-20,2026-11-20,5,0,0,5\n");
    takeIn();
    assertThat(rejected()).isEmpty();
    assertThat(jdbc.sql("select count(*) from intake.unit_balance").query(Integer.class).single())
        .isEqualTo(2);
  }
}
