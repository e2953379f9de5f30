package vn.sokhop.confirmation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import vn.sokhop.command.OperatorException;
import vn.sokhop.command.period.FormCopies;

/** What is issued stays, can be read again, and says nothing that is not proved. */
class IssuedForEverTest extends OctoberOfTwoAccounts {
  @Autowired FormCopies copies;

  @ParameterizedTest
  @ValueSource(
      strings = {
        "truncate confirmation.statement cascade",
        "truncate confirmation.difference_line",
        "truncate confirmation.change_line",
        "truncate confirmation.line_state",
        "delete from confirmation.statement",
        "delete from confirmation.period",
        "update confirmation.period set to_date = to_date + 1",
        "update confirmation.statement set due_on = '2027-01-01'",
        "update confirmation.line_state set state = 'CONFIRMED'",
      })
  void nothingOfAMonthCanBeChanged(String statement) {
    issue(false);
    assertThatThrownBy(() -> db.sql(statement).update()).hasMessageContaining(" is never changed");
  }

  @Test
  void theFirstVersionCanBePrintedAgainWithTheSameBytesAfterTheSecond() throws IOException {
    issue(false);
    Path first = folders.outboxFolder().resolve("2026-10/confirmations/0661/1055555.pdf");
    byte[] issued = Files.readAllBytes(first);
    Files.delete(first);
    ledger(LAST, 2, "130", "E2");
    night(november(4));
    assertThat(copies.write(OCTOBER.only(null, "1055555"), 1))
        .containsExactly(folders.outboxFolder().resolve("copies/2026-10/v1/0661/1055555.pdf"))
        .allSatisfy(file -> assertThat(file).hasBinaryContent(issued));
    assertThat(copies.write(OCTOBER.only("0661", "1055555"), 2).get(0))
        .hasSameBinaryContentAs(
            folders.outboxFolder().resolve("2026-11-04/confirmations/2026-10/0661/1055555.pdf"));
    assertThatThrownBy(() -> copies.write(OCTOBER.only(null, "1055555"), 3))
        .isInstanceOf(OperatorException.class)
        .hasMessage("2026-10 unit=1055555: không có phiên bản 3 của bảng xác nhận. Chưa in gì.");
  }

  @Test
  void anEntryOfADayWithoutABalanceListLeavesTheAccountUnproved() throws IOException {
    write(
        "transactions_0661_20261029_01.csv",
        """
        entry_id,business_date,posted_at,office_code,account_no,debit_amount,credit_amount,voucher_no
        X1,2026-10-29,2026-10-29T10:00:00,0661,%s,0,70,V-X1
        """
            .formatted(B));
    night(november(3));
    issue(false);
    answers(november(4), 1, answer(B, 1, "2026-11-04T09:00:00", "Y,500,0,0,500,,C1,C2"));
    night(november(4));
    assertThat(states(november(4)))
        .containsExactly(B + " RECEIVED NOT_PROVED v1", A + " EXPECTED NOTHING_SAID v1");
  }

  @Test
  void anAccountThatMovesToAnotherOfficeStandsOnOneFormOnly() throws IOException {
    issue(false);
    write(
        "accounts_all_20261103_01.csv",
        """
        account_no,unit_code,office_code,account_name,balance_side,opened_on
        3713.0.1055555.00000,1055555,0662,Tiền gửi khác,CREDIT,2020-01-01
        3712.0.1055555.00000,1055555,0662,Tiền gửi thu phí,CREDIT,2020-01-01
        """);
    night(november(3));
    issue(true);
    assertThat(
            db.sql(
                    """
                    select concat_ws(' ', i.office_code, 'v' || i.version, count(a.account_no))
                    from confirmation.issued i left join confirmation.account a using (statement_id)
                    group by i.office_code, i.version order by 1
                    """)
                .query(String.class)
                .list())
        .containsExactly("0661 v1 2", "0661 v2 0", "0662 v1 2");
    assertThat(
            Files.readString(
                    folders.outboxFolder().resolve("2026-10/attempt-2/confirmation-register.csv"))
                .lines())
        .hasSize(3);
  }
}
