package vn.sokhop.reporting;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestPropertySource;
import vn.sokhop.Emptied;
import vn.sokhop.command.ExplainsFinding;
import vn.sokhop.command.Folders;
import vn.sokhop.database.PostgresTest;
import vn.sokhop.operation.Nights;
import vn.sokhop.operation.Progress;
import vn.sokhop.operation.RunResult;

/** What exceptions.csv and explain say about proofs that failed, from files to words. */
@TestPropertySource(
    properties = {
      "sokhop.intake.feeds.transactions.control-file=none",
      "sokhop.intake.feeds.transactions.expected=false",
      "sokhop.intake.feeds.balances.expected=false",
      "sokhop.intake.feeds.balances.control-file=none"
    })
class LedgerSentencesTest extends PostgresTest {
  private static final LocalDate MONDAY = LocalDate.of(2026, 11, 16);
  private static final String ACCOUNT = "3713.0.1055555.00000";
  private static final String OTHER = "3714.0.1055555.00000";

  @Autowired Nights nights;
  @Autowired Folders folders;
  @Autowired JdbcClient db;
  @Autowired ExplainsFinding explains;

  @BeforeEach
  void freshStart() throws IOException {
    Emptied.database(db);
    Emptied.folder(folders.home());
    Files.createDirectories(folders.inboxFolder());
    write(
        "accounts_all_20261102_01.csv",
        """
        account_no,unit_code,office_code,balance_side,opened_on,status
        %s,1055555,0661,CREDIT,2020-01-01,OPEN
        %s,1055555,0661,CREDIT,2020-01-01,OPEN
        """
            .formatted(ACCOUNT, OTHER));
  }

  private void write(String name, String text) throws IOException {
    Files.writeString(folders.inboxFolder().resolve(name), text);
  }

  private void entries(int count) throws IOException {
    StringBuilder text =
        new StringBuilder(
            "entry_id,business_date,posted_at,office_code,account_no,debit_amount,credit_amount,voucher_no,description\n");
    for (int i = 1; i <= count; i++) {
      text.append(
          "E%d,%s,%sT09:00:00,0661,%s,0,%d,V-%d,Thu học phí\n"
              .formatted(i, MONDAY, MONDAY, ACCOUNT, i, i));
    }
    write("transactions_0661_20261116_01.csv", text.toString());
  }

  private void list(LocalDate date, String line) throws IOException {
    write(
        "balances_0661_%s_01.csv".formatted(date.toString().replace("-", "")),
        """
        business_date,office_code,account_no,opening_balance,debit_total,credit_total,closing_balance
        %s,0661,%s
        """
            .formatted(date, line));
  }

  private String night(LocalDate date, String code) throws IOException {
    RunResult night = nights.one(date, false, Progress.SILENT);
    assertThat(night.isComplete()).as(night.toString()).isTrue();
    List<String> lines =
        Files.readAllLines(folders.outboxFolder().resolve(date + "/exceptions.csv")).stream()
            .filter(line -> line.contains("," + code + ","))
            .toList();
    return String.join("\n", lines);
  }

  private List<String> explained(String code) {
    return explains.explain(
        db.sql("select exception_id from openitem.item where code = ? limit 1")
            .param(code)
            .query(String.class)
            .single());
  }

  @Test
  void anAccountWithoutLineInTheListIsProvedByItsFirstEntries() throws IOException {
    entries(23);
    list(MONDAY, OTHER + ",500,0,0,500");
    assertThat(night(MONDAY, "ENTRIES_DIFFER_FROM_BALANCE_LIST"))
        .endsWith(
            ",OPEN,transactions_0661_20261116_01.csv:2,,\"Không bảng số dư nào của ngày 16/11/2026 có dòng cho tài khoản"
                + " này; 23 bút toán cộng lại tăng 276, giảm 0; lệch −276.\"");
    assertThat(explained("ENTRIES_DIFFER_FROM_BALANCE_LIST"))
        .contains(
            "  Kho bạc  transactions_0661_20261116_01.csv:2  16/11/2026  chứng từ V-1  1  Thu học phí")
        .contains(
            "  Kho bạc  transactions_0661_20261116_01.csv:21  16/11/2026  chứng từ V-20  20  Thu học phí")
        .noneMatch(line -> line.contains("V-21"))
        .noneMatch(line -> line.contains(" :0 "));
  }

  @Test
  void aDateWithoutAnyListIsToldTheSameWay() throws IOException {
    entries(1);
    assertThat(night(MONDAY, "ENTRIES_DIFFER_FROM_BALANCE_LIST"))
        .contains(",transactions_0661_20261116_01.csv:2,,")
        .contains("Không bảng số dư nào của ngày 16/11/2026 có dòng cho tài khoản này; 1 bút toán");
  }

  @Test
  void anOpeningInAnotherCurrencyThanTheLastClosingIsNoContinuation() throws IOException {
    list(MONDAY, ACCOUNT + ",4999999900,0,0,4999999900");
    assertThat(night(MONDAY, "OPENING_DIFFERS_FROM_LAST_CLOSING")).isEmpty();
    write(
        "accounts_all_20261117_01.csv",
        """
        account_no,unit_code,office_code,currency,balance_side,opened_on,status
        %s,1055555,0661,USD,CREDIT,2020-01-01,OPEN
        """
            .formatted(ACCOUNT));
    list(MONDAY.plusDays(1), ACCOUNT + ",4999999900,0,0,4999999900");
    assertThat(night(MONDAY.plusDays(1), "OPENING_DIFFERS_FROM_LAST_CLOSING"))
        .contains(",USD,4999999900.00,,4999999900.00,")
        .contains(",balances_0661_20261117_01.csv:2,,")
        .contains(
            "Số dư đầu ngày 17/11/2026 là 4.999.999.900,00 USD, nhưng số dư cuối lần trước, ngày 16/11/2026,")
        .contains(" là 4.999.999.900 VND: một tài khoản chỉ có một loại tiền,");
    assertThat(equation("OPENING_IS_LAST_CLOSING")).isEqualTo("USD {1,0,1} false");
    assertThat(explained("OPENING_DIFFERS_FROM_LAST_CLOSING"))
        .anyMatch(line -> line.contains("balances_0661_20261116_01.csv:2") && line.contains("VND"));
    // the chain goes on in the currency the account has now
    list(MONDAY.plusDays(2), ACCOUNT + ",4999999900,0,0,4999999900");
    night(MONDAY.plusDays(2), "OPENING_DIFFERS_FROM_LAST_CLOSING");
    assertThat(equation("OPENING_IS_LAST_CLOSING")).isEqualTo("USD {1,1,0} true");
  }

  @Test
  void aVeryLongTextOfAFileIsShortenedInItsSentence() throws IOException {
    String name = "Ê".repeat(100_000);
    write(
        "signers_all_20261102_01.csv",
        """
        unit_code,account_no,role,person_id,person_name,certificate_serial,certificate_from,certificate_to,registered_from
        1055555,,FIRST,P1,%s,C1,2025-01-01T00:00:00,2028-01-01T00:00:00,2026-01-01T00:00:00
        """
            .formatted(name));
    write(
        "transactions_0661_20261116_01.csv",
        """
        entry_id,business_date,posted_at,office_code,account_no,debit_amount,credit_amount,voucher_no,channel,payee_name
        E1,%s,%sT09:00:00,0661,%s,5000000,0,V-1,PAPER,%s
        """
            .formatted(MONDAY, MONDAY, ACCOUNT, name));
    assertThat(night(MONDAY, "PAYEE_IS_SIGNER")).contains("ÊÊÊ…").hasSizeBetween(300, 2_000);
  }

  private String equation(String name) {
    return db.sql(
            """
            select currency || ' ' || cast(cast(figures as bigint[]) as text) || ' ' || holds
            from ledger.equation
            where name = ? and run_id = (select max(run_id) from ledger.equation)
            """)
        .param(name)
        .query(String.class)
        .single();
  }
}
