package vn.sokhop.confirmation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.sokhop.command.period.PeriodDigest;
import vn.sokhop.command.period.PeriodRequest;
import vn.sokhop.command.period.PeriodRun;
import vn.sokhop.operation.Progress;
import vn.sokhop.operation.RunResult;

/** The registry closes accounts at the end of October; one of them is not empty. */
class ClosedAccountsTest extends OctoberOfTwoAccounts {
  private static final String EMPTY = "3714.0.1055555.00000";

  @Autowired PeriodDigest digest;

  @Override
  void registryOfAccounts() throws IOException {
    super.registryOfAccounts();
    write(
        "accounts_all_20261030_01.csv",
        """
        account_no,unit_code,office_code,account_name,balance_side,opened_on,closed_on,status
        %s,1055555,0661,Tiền gửi thu phí,CREDIT,2020-01-01,2026-10-31,CLOSED
        %s,1055555,0661,Tiền gửi cũ,CREDIT,2020-01-01,2026-10-31,CLOSED
        """
            .formatted(B, EMPTY));
  }

  private RunResult spanOf(int from, int to) {
    for (int day = from; day <= to; day++) {
      night(november(day));
    }
    RunResult result =
        periods.one(PeriodRequest.span(november(from), november(to)), false, Progress.SILENT);
    assertThat(result.isComplete()).as(result.toString()).isTrue();
    return result;
  }

  private List<String> accounts() {
    return db.sql(
            """
            select concat_ws(' ', a.account_no, trim_scale(a.treasury_opening), trim_scale(a.treasury_closing), a.proved)
            from confirmation.account a order by 1
            """)
        .query(String.class)
        .list();
  }

  @Test
  void moneyOnAClosedAccountIsConfirmedAndNamed() {
    RunResult result = spanOf(3, 5);
    assertThat(accounts()).containsExactly(B + " 500 500 t", A + " 1100 1100 t");
    assertThat(
            digest.lines(new PeriodRun(result.run(), PeriodRequest.span(november(3), november(5)))))
        .anyMatch(line -> line.contains("1 (" + B + ")"));
  }

  @Test
  void entriesOnAClosedAccountAreConfirmedAlsoWithoutABalanceList() throws IOException {
    LocalDate date = november(3);
    write(
        "transactions_0661_%s_01.csv".formatted(day(date)),
        """
        entry_id,business_date,posted_at,office_code,account_no,debit_amount,credit_amount,voucher_no
        E9,%1$s,%1$sT10:00:00,0661,%2$s,0,7,V-E9
        """
            .formatted(date, EMPTY));
    spanOf(3, 5);
    assertThat(accounts()).containsExactly(B + " 500 500 t", A + " 1100 1100 t", EMPTY + " 0 0 f");
  }
}
