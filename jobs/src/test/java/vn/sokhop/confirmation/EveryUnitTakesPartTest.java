package vn.sokhop.confirmation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.springframework.test.context.TestPropertySource;

/** All units have to take part from October on; this one delivers no records and no balances. */
@TestPropertySource(properties = "sokhop.reconciliation.compulsory-from=2026-10-01")
class EveryUnitTakesPartTest extends OctoberOfTwoAccounts {
  @Test
  void aReversalAfterTheMonthExplainsTheDifferenceOfAUnitThatNeverDelivered() throws IOException {
    write(
        "transactions_0661_20261103_01.csv",
        """
        entry_id,business_date,posted_at,office_code,account_no,debit_amount,credit_amount,voucher_no,reversal_of
        R1,2026-11-03,2026-11-03T10:00:00,0661,%s,100,0,V-R1,E1
        """
            .formatted(A));
    write(
        "balances_0661_20261103_01.csv",
        """
        business_date,office_code,account_no,opening_balance,debit_total,credit_total,closing_balance
        2026-11-03,0661,%s,1100,100,0,1000
        """
            .formatted(A));
    night(november(3));
    issue(false);
    answers(november(4), 1, answer(A, 1, "2026-11-04T09:00:00", "N,1000,0,0,1000,,C1,C2"));
    assertThat(night(november(4)))
        .containsExactly(
            "CONFIRMATION_DISAGREES " + A + " -100 MEDIUM OPEN", "STATEMENT_REISSUED LOW CLOSED");
    assertThat(
            db.sql(
                    """
                    select concat_ws(' ', d.code, trim_scale(d.amount), d.source, 'rest', trim_scale(a.unexplained))
                    from confirmation.difference d
                    join confirmation.account a using (statement_id, account_no, currency)
                    """)
                .query(String.class)
                .list())
        .containsExactly("BOOKED_AFTER -100 transactions_0661_20261103_01.csv:2 rest 0");
  }
}
