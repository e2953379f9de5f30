package vn.sokhop.warning.signature;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestPropertySource;
import vn.sokhop.Emptied;
import vn.sokhop.command.Folders;
import vn.sokhop.database.PostgresTest;
import vn.sokhop.operation.Nights;
import vn.sokhop.operation.Progress;
import vn.sokhop.operation.RunResult;

/** Two units of one office, and the files in which they are signed for. */
@TestPropertySource(
    properties = {
      "sokhop.intake.feeds.transactions.control-file=none",
      "sokhop.intake.feeds.transactions.expected=false",
      "sokhop.intake.feeds.balances.expected=false"
    })
abstract class SignedNights extends PostgresTest {
  static final LocalDate MONDAY = LocalDate.of(2026, 11, 16);
  static final String ACCOUNT = "3713.0.1055555.00000";
  static final String OTHER_ACCOUNT = "3714.0.1055555.00000";
  static final String OTHER_UNIT = "3713.0.1055556.00000";

  @Autowired Nights nights;
  @Autowired Folders folders;
  @Autowired JdbcClient db;

  @BeforeEach
  final void twoUnits() throws IOException {
    Emptied.installation(db, folders);
    write(
        "accounts_all_20261102_01.csv",
        """
        account_no,unit_code,office_code,balance_side,opened_on,status
        3713.0.1055555.00000,1055555,0661,CREDIT,2020-01-01,OPEN
        3714.0.1055555.00000,1055555,0661,CREDIT,2020-01-01,OPEN
        3713.0.1055556.00000,1055556,0661,CREDIT,2020-01-01,OPEN
        """);
    units(LocalDate.of(2026, 11, 2), "truong1@example.vn,0900000001", "truong2@example.vn,");
  }

  final void write(String name, String text) throws IOException {
    Files.writeString(folders.inboxFolder().resolve(name), text);
  }

  final void units(LocalDate date, String first, String second) throws IOException {
    units(date, 1, first, second);
  }

  final void units(LocalDate date, int seq, String first, String second) throws IOException {
    write(
        "units_all_%s_%02d.csv".formatted(compact(date), seq),
        """
        unit_code,unit_name,office_code,notice_email,notice_phone
        1055555,Trường Tiểu học số 1,0661,%s
        1055556,Trường Tiểu học số 2,0661,%s
        """
            .formatted(first, second));
  }

  static String compact(LocalDate date) {
    return date.toString().replace("-", "");
  }

  /** The run of the night, which must be complete. */
  final long completed(LocalDate date, boolean again) {
    RunResult night = nights.one(date, again, Progress.SILENT);
    assertThat(night.isComplete()).as(night.toString()).isTrue();
    return night.run().runId();
  }

  /** These columns of the warnings about signatures that are open after the night. */
  final List<String> openAfter(LocalDate date, String columns) {
    return db.sql(
            "select concat_ws(' ', %s) from openitem.item where run_id = :run and family = 'SIGNATURE' and status = 'OPEN' order by 1"
                .formatted(columns))
        .param("run", completed(date, false))
        .query(String.class)
        .list();
  }

  final void signers(LocalDate date, String... lines) throws IOException {
    signers(date, 1, lines);
  }

  final void signers(LocalDate date, int seq, String... lines) throws IOException {
    write(
        "signers_all_%s_%02d.csv".formatted(compact(date), seq),
        "unit_code,account_no,role,person_id,person_name,certificate_serial,certificate_from,certificate_to,revoked_at,"
            + "registered_from,registered_to,email,phone\n"
            + String.join("\n", lines)
            + "\n");
  }

  /** Registered for all accounts since 2026 began, with a certificate valid for years. */
  static String signer(String unit, String role, String person, String certificate) {
    return signer(unit, "", role, person, certificate, "", "");
  }

  static String signer(
      String unit,
      String account,
      String role,
      String person,
      String certificate,
      String revoked,
      String contact) {
    return "%s,%s,%s,%s,Người %s,%s,2025-01-01T00:00:00,2028-01-01T00:00:00,%s,2026-01-01T00:00:00,,%s"
        .formatted(
            unit,
            account,
            role,
            person,
            person,
            certificate,
            revoked,
            contact.isEmpty() ? "," : contact);
  }

  final void registerBothUnits() throws IOException {
    signers(
        LocalDate.of(2026, 11, 2),
        signer("1055555", "FIRST", "P1", "C1"),
        signer("1055555", "SECOND", "P2", "C2"),
        signer("1055556", "FIRST", "P3", "C3"),
        signer("1055556", "SECOND", "P4", "C4"));
  }

  final void entries(LocalDate date, int seq, String... lines) throws IOException {
    write(
        "transactions_0661_%s_%02d.csv".formatted(compact(date), seq),
        "entry_id,business_date,posted_at,office_code,account_no,debit_amount,credit_amount,voucher_no,channel,"
            + "payee_name,reversal_of,first_certificate,first_signed_at,second_certificate,second_signed_at,"
            + "signing_address\n"
            + String.join("\n", lines)
            + "\n");
  }

  /** Signed at nine and ten of its date. */
  static String debit(String id, LocalDate date, String account, String first, String second) {
    return debit(id, date, account, "1000", first, date + "T09:00:00", second, date + "T10:00:00");
  }

  static String debit(
      String id,
      LocalDate date,
      String account,
      String amount,
      String first,
      String firstAt,
      String second,
      String secondAt) {
    return "%s,%s,%sT11:00:00,0661,%s,%s,0,V-%s,DVCTT,Nhà sách,,%s,%s,%s,%s,10.0.0.1"
        .formatted(id, date, date, account, amount, id, first, firstAt, second, secondAt);
  }
}
