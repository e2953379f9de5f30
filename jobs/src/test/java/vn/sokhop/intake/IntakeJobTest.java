package vn.sokhop.intake;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.batch.core.BatchStatus;
import org.springframework.batch.core.job.JobExecution;

class IntakeJobTest extends IntakeTest {

  @Test
  void takesInTheStandardFeedsAndFilesThemAway() {
    putRegistry();
    put(
        "signers_0661_20261120_01.csv",
        """
        unit_code,role,person_id,person_name,certificate_serial,certificate_from,certificate_to,registered_from
        1000001,FIRST,079001,Nguyễn Thị Bưởi,AB12,2026-01-01T00:00:00+07:00,2028-01-01T00:00:00+07:00,2026-01-01T00:00:00
        """);
    put(
        "transactions_0661_20261120_01.csv",
        transactions(
            "E1,3713.0.1000001.00000,0,1000,uc 01",
            "E2,3713.0.1000001.00000,250,0,UC02",
            "E3,9527.1.1000001.00000,70,0,",
            "E4,3714.0.1000002.00000,,12.50,UC04"));
    put(
        "transactions_0661_20261120_01.csv.ctl",
        "records=4\ndebit_total=320\ncredit_total=1012.50\nbusiness_date=2026-11-20\n");
    put(
        "balances_0661_20261120_01.csv",
        """
        closing_balance,business_date,office_code,account_no,opening_balance,debit_total,credit_total
        1250,2026-11-20,0661,3713.0.1000001.00000,500,250,1000
        -70,2026-11-20,0661,9527.1.1000001.00000,-140,70,0
        """);
    put("balances_0661_20261120_01.csv.ctl", "records=2\ndebit_total=320\ncredit_total=1000\n");
    put(
        "unit-records_1000001_20261120_01.csv",
        """
        unit_code,account_no,record_date,voucher_no,increase_amount,decrease_amount
        1000001,3713.0.1000001.00000,2026-11-20,UC01,1000,0

        1000001,3713.0.1000001.00000,2026-11-20,UC02,0,250
        """);
    put(
        "unit-balances_1000001_20261120_01.csv",
        """
        unit_code,account_no,from_date,to_date,opening_balance,increases,decreases,closing_balance
        1000001,3713.0.1000001.00000,2026-11-20,2026-11-20,500,1000,250,1250
        """);
    put("transactions_0661_20261121_01.csv", "not yet\n");

    JobExecution night = night(FRIDAY);

    assertThat(night.getAllFailureExceptions()).isEmpty();
    assertThat(night.getStatus()).isEqualTo(BatchStatus.COMPLETED);
    assertThat(
            lines(
                """
                select file_name, state, lines_read, lines_accepted, lines_rejected, lines_blank
                from intake.delivered_file
                order by delivery_id
                """))
        .containsExactly(
            "units_all_20261101_01.csv ACCEPTED 3 3 0 0",
            "accounts_all_20261101_01.csv ACCEPTED 5 5 0 0",
            "signers_0661_20261120_01.csv ACCEPTED 1 1 0 0",
            "transactions_0661_20261120_01.csv ACCEPTED 4 4 0 0",
            "balances_0661_20261120_01.csv ACCEPTED 2 2 0 0",
            "unit-records_1000001_20261120_01.csv ACCEPTED 3 2 0 1",
            "unit-balances_1000001_20261120_01.csv ACCEPTED 1 1 0 0");
    assertThat(
            lines(
                """
                select line_no, entry_id, posted_at, unit_code, account_no, side, amount, currency,
                  voucher_no, voucher_key
                from intake.transaction
                order by line_no
                """))
        .containsExactly(
            "2 E1 2026-11-20 09:15:00+07 1000001 3713.0.1000001.00000 C 1000.00 VND uc 01 UC01",
            "3 E2 2026-11-20 09:15:00+07 1000001 3713.0.1000001.00000 D -250.00 VND UC02 UC02",
            "4 E3 2026-11-20 09:15:00+07 1000001 9527.1.1000001.00000 D 70.00 VND - -",
            "5 E4 2026-11-20 09:15:00+07 1000002 3714.0.1000002.00000 C 12.50 USD UC04 UC04");
    assertThat(
            lines(
                """
                select line_no, account_no, opening_balance, increases, decreases, closing_balance
                from intake.balance
                order by line_no
                """))
        .containsExactly(
            "2 3713.0.1000001.00000 500.00 1000.00 250.00 1250.00",
            "3 9527.1.1000001.00000 -140.00 70.00 0.00 -70.00");
    assertThat(
            lines("select line_no, voucher_key, amount from intake.unit_record order by line_no"))
        .containsExactly("2 UC01 1000.00", "4 UC02 -250.00");
    assertThat(lines("select line_no, increases, closing_balance from intake.unit_balance"))
        .containsExactly("2 1000.00 1250.00");
    assertThat(lines("select line_no, person_name, registered_from from intake.signer"))
        .containsExactly("2 Nguyễn Thị Bưởi 2026-01-01 00:00:00+07");
    assertThat(
            lines(
                """
                select d.file_name, y.business_date, y.lines
                from intake.file_day y
                join intake.delivered_file d on d.delivery_id = y.delivery_id
                where d.feed = 'transactions'
                """))
        .containsExactly("transactions_0661_20261120_01.csv 2026-11-20 4");
    assertThat(
            lines(
                """
                select distinct u.unit_code
                from intake.file_unit u
                join intake.delivered_file d on d.delivery_id = u.delivery_id
                where d.feed = 'transactions'
                order by 1
                """))
        .containsExactly("1000001", "1000002");
    assertThat(filesBelow(folders.inboxFolder()))
        .containsExactly("transactions_0661_20261121_01.csv");
    assertThat(filesBelow(folders.archiveFolder()))
        .contains(
            "2026-11-01/units_all_20261101_01.csv",
            "2026-11-20/transactions_0661_20261120_01.csv",
            "2026-11-20/transactions_0661_20261120_01.csv.ctl");
    assertThat(filesBelow(folders.refusedFolder())).isEmpty();
  }
}
