package vn.sokhop.confirmation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.sokhop.command.period.PeriodRequest;
import vn.sokhop.operation.Progress;

/**
 * An entry of 3 November that is reversed on the 4th; the unit, which takes part since the 3rd, has
 * recorded neither.
 */
class OneBookOnlyTest extends OctoberOfTwoAccounts {
  private static final String ENTRIES =
      "entry_id,business_date,posted_at,office_code,account_no,debit_amount,credit_amount,voucher_no,reversal_of\n";
  private static final String BALANCES =
      "business_date,office_code,account_no,opening_balance,debit_total,credit_total,closing_balance\n";

  @BeforeEach
  void anEntryIsReversed() throws IOException {
    stated(november(3), november(3), november(3), "1100,0,0,1100");
    day(november(3), "E2,%1$s,%1$sT10:00:00,0661,%2$s,0,40,V-E2,", "1100,0,40,1140");
    day(november(4), "R2,%1$s,%1$sT10:00:00,0661,%2$s,40,0,V-R2,E2", "1140,40,0,1100");
    day(november(5), "E3,%1$s,%1$sT10:00:00,0661,%2$s,0,5,V-E3,", "1100,0,5,1105");
    write(
        "unit-records_1055555_20261105_01.csv",
        """
        unit_code,account_no,record_id,record_date,voucher_no,increase_amount,decrease_amount
        1055555,%s,U3,2026-11-05,V-E3,5,0
        """
            .formatted(A));
  }

  private void day(LocalDate date, String entry, String balance) throws IOException {
    write(
        "transactions_0661_%s_01.csv".formatted(day(date)),
        ENTRIES + entry.formatted(date, A) + "\n");
    write(
        "balances_0661_%s_01.csv".formatted(day(date)),
        BALANCES + "%s,0661,%s,%s\n".formatted(date, A, balance));
  }

  private void stated(LocalDate delivered, LocalDate from, LocalDate to, String figures)
      throws IOException {
    write(
        "unit-balances_1055555_%s_01.csv".formatted(day(delivered)),
        "unit_code,account_no,from_date,to_date,opening_balance,increases,decreases,closing_balance\n"
            + "1055555,%s,%s,%s,%s\n".formatted(A, from, to, figures));
  }

  /** The annex of a span whose figures the unit has stated, as text in one line. */
  private String annexOf(LocalDate from, LocalDate to) throws IOException {
    for (int day = 3; day <= 6; day++) {
      night(november(day));
    }
    PeriodRequest span = PeriodRequest.span(from, to);
    assertThat(periods.one(span, false, Progress.SILENT).isComplete()).isTrue();
    Path form =
        folders.outboxFolder().resolve("%s_%s/confirmations/0661/1055555.pdf".formatted(from, to));
    try (PDDocument document = Loader.loadPDF(form.toFile())) {
      return new PDFTextStripper().getText(document).replaceAll("\\s+", " ");
    }
  }

  private List<String> lines() {
    return db.sql(
            """
            select concat_ws(' ', d.business_date, d.side, d.voucher_no, trim_scale(d.amount), d.code, d.source)
            from confirmation.difference d order by d.line_no
            """)
        .query(String.class)
        .list();
  }

  private List<String> figures() {
    return db.sql(
            """
            select concat_ws(' ', differs, trim_scale(difference), trim_scale(explained), trim_scale(unexplained))
            from confirmation.account where account_no = :account
            """)
        .param("account", A)
        .query(String.class)
        .list();
  }

  @Test
  void anEntryAndItsReversalInThePeriodAreNamedAndCancelOut() throws IOException {
    stated(november(6), november(3), november(5), "1100,5,0,1105");
    String annex = annexOf(november(3), november(5));
    assertThat(lines())
        .containsExactly(
            "2026-11-03 TREASURY V-E2 -40 REVERSED transactions_0661_20261103_01.csv:2",
            "2026-11-04 TREASURY V-R2 40 REVERSED transactions_0661_20261104_01.csv:2");
    assertThat(figures()).containsExactly("t 0 0 0");
    assertThat(annex)
        .contains("triệt tiêu nhau", "Xem phụ lục")
        .doesNotContain("Chưa rõ nguyên nhân", "chỉ có ở một bên");
  }

  @Test
  void aReversalOfAnEarlierEntryExplainsTheOpening() throws IOException {
    stated(november(6), november(4), november(5), "1100,5,0,1105");
    annexOf(november(4), november(5));
    assertThat(lines())
        .containsExactly(
            "2026-11-03 TREASURY V-E2 -40 REVERSED transactions_0661_20261103_01.csv:2",
            "2026-11-04 TREASURY V-R2 40 REVERSED transactions_0661_20261104_01.csv:2");
    assertThat(figures()).containsExactly("t 0 0 0");
  }

  @Test
  void aReversalAfterThePeriodExplainsTheClosing() throws IOException {
    stated(november(6), november(3), november(3), "1100,0,0,1100");
    annexOf(november(3), november(3));
    assertThat(lines())
        .containsExactly(
            "2026-11-04 TREASURY V-R2 -40 BOOKED_AFTER transactions_0661_20261104_01.csv:2");
    assertThat(figures()).containsExactly("t -40 -40 0");
  }

  @Test
  void whatBothPairsOfDaysLieBeforeIsNotNamed() throws IOException {
    stated(november(6), november(5), november(5), "1100,4,0,1104");
    String annex = annexOf(november(5), november(5));
    assertThat(lines()).isEmpty();
    assertThat(figures()).containsExactly("t -1 0 -1");
    assertThat(annex).contains("Chưa biết bút toán nào chỉ có ở một bên");
  }
}
