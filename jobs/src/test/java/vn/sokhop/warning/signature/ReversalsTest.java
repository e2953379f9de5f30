package vn.sokhop.warning.signature;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.sokhop.operation.Progress;
import vn.sokhop.operation.RunResult;

/**
 * Debits that say of themselves that they reverse another entry, and which of them are payments.
 */
class ReversalsTest extends SignedNights {
  private static final LocalDate TUESDAY = MONDAY.plusDays(1);
  private static final String HEADER =
      "entry_id,business_date,posted_at,office_code,account_no,debit_amount,credit_amount,voucher_no,channel,"
          + "payee_account,reversal_of,first_certificate,second_certificate\n";

  @BeforeEach
  void aUnitWithTwoSigners() throws IOException {
    signers(
        LocalDate.of(2026, 11, 2),
        signer("1055555", "FIRST", "P1", "C1"),
        signer("1055555", "SECOND", "P2", "C2"));
  }

  /**
   * A delivery of entries of an account: id, date, hour of posting, debit, credit, and the rest.
   */
  private void booked(LocalDate date, int seq, String... lines) throws IOException {
    StringBuilder text = new StringBuilder(HEADER);
    for (String line : lines) {
      String[] cells = line.split(",", -1);
      text.append(
          "%s,%s,%sT%s:00:00,0661,%s,%s,%s,V-%s,DVCTT,%s,%s,%s,%s\n"
              .formatted(
                  cells[0], cells[1], cells[1], cells[2], ACCOUNT, cells[3], cells[4], cells[0],
                  cells[5], cells[6], cells[7], cells[8]));
    }
    write("transactions_0661_%s_%02d.csv".formatted(compact(date), seq), text.toString());
  }

  private static String credit(String id, LocalDate date, int hour) {
    return "%s,%s,%02d,0,900000000,,,,".formatted(id, date, hour);
  }

  private static String reversal(String id, LocalDate date, int hour, String of) {
    return debit(id, date, hour, "", of, "", "");
  }

  private static String debit(
      String id, LocalDate date, int hour, String payee, String of, String first, String second) {
    return "%s,%s,%02d,900000000,0,%s,%s,%s,%s".formatted(id, date, hour, payee, of, first, second);
  }

  private List<String> judged(LocalDate date) {
    RunResult night = nights.one(date, false, Progress.SILENT);
    assertThat(night.isComplete()).as(night.toString()).isTrue();
    return db.sql(
            """
            select concat_ws(' ', code, subject) from openitem.item
            where run_id = :run and family = 'SIGNATURE' and status = 'OPEN' order by 1
            """)
        .param("run", night.run().runId())
        .query(String.class)
        .list();
  }

  private List<String> keptOn(LocalDate date) {
    return db.sql(
            """
            select t.entry_id
            from warning.kept_debit k
            join intake.transaction t
              on t.business_date = k.business_date and t.delivery_id = k.delivery_id and t.line_no = k.line_no
            where k.business_date = ?
            order by 1
            """)
        .param(date)
        .query(String.class)
        .list();
  }

  @Test
  void aReversalPaysNobodyAndIsSignedByNobody() throws IOException {
    booked(
        MONDAY,
        1,
        credit("K1", MONDAY, 8),
        credit("K2", MONDAY, 8),
        credit("K3", MONDAY, 8),
        credit("K4", MONDAY, 8));
    assertThat(judged(MONDAY)).isEmpty();
    booked(
        TUESDAY,
        1,
        reversal("TRUE", TUESDAY, 9, "K1"),
        debit("PAYS", TUESDAY, 9, "9999000", "K2", "", ""),
        debit("SIGNED1", TUESDAY, 9, "", "K3", "STOLEN", ""),
        debit("SIGNED2", TUESDAY, 9, "", "K4", "C1", "STOLEN"));
    assertThat(judged(TUESDAY))
        .containsExactly(
            "CERTIFICATE_NOT_REGISTERED V-SIGNED1",
            "CERTIFICATE_NOT_REGISTERED V-SIGNED2",
            "SIGNATURE_MISSING V-PAYS",
            "SIGNATURE_MISSING V-SIGNED1");
    assertThat(keptOn(TUESDAY)).containsExactly("PAYS", "SIGNED1", "SIGNED2");
  }

  @Test
  void whatIsReversedWasBookedBefore() throws IOException {
    booked(
        TUESDAY,
        1,
        credit("LATER", MONDAY, 12),
        reversal("EARLY", MONDAY, 9, "LATER"),
        credit("TOMORROW", TUESDAY, 8),
        reversal("YESTERDAY", MONDAY, 9, "TOMORROW"),
        credit("AT-ONCE", TUESDAY, 8),
        reversal("SAME", TUESDAY, 8, "AT-ONCE"));
    assertThat(judged(TUESDAY))
        .containsExactly("SIGNATURE_MISSING V-EARLY", "SIGNATURE_MISSING V-YESTERDAY");
  }

  @Test
  void anEntryIsReversedOnce() throws IOException {
    booked(MONDAY, 1, credit("K1", MONDAY, 8), reversal("FIRST", MONDAY, 9, "K1"));
    assertThat(judged(MONDAY)).isEmpty();
    booked(
        TUESDAY,
        1,
        reversal("SECOND", TUESDAY, 9, "K1"),
        credit("K2", TUESDAY, 8),
        reversal("A", TUESDAY, 9, "K2"),
        reversal("B", TUESDAY, 9, "K2"),
        credit("K3", TUESDAY, 8),
        debit("PAID", TUESDAY, 9, "9999000", "K3", "C1", "C2"),
        reversal("AFTER", TUESDAY, 10, "K3"));
    assertThat(judged(TUESDAY))
        .as("one that is a payment takes nothing from the one that is a reversal")
        .containsExactly("SIGNATURE_MISSING V-B", "SIGNATURE_MISSING V-SECOND");
  }
}
