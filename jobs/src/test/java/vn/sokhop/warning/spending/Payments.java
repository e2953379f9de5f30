package vn.sokhop.warning.spending;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.sokhop.operation.Nights;
import vn.sokhop.operation.Progress;
import vn.sokhop.operation.RunResult;

/** Files of a small office with entries as a test wants them, and the nights over them. */
final class Payments {
  static final String ACCOUNT = "3713.0.1055555.00000";

  private final Path inbox;
  private final Nights nights;
  private final JdbcClient db;

  Payments(Path inbox, Nights nights, JdbcClient db) throws IOException {
    this.inbox = inbox;
    this.nights = nights;
    this.db = db;
    Files.createDirectories(inbox);
    List<String> accounts = new ArrayList<>();
    for (int serial = 0; serial < 40; serial++) {
      accounts.add("%s,1055555,0661,CREDIT,2020-01-01".formatted(account(serial)));
    }
    write(
        "accounts_all_20260102_01.csv",
        "account_no,unit_code,office_code,balance_side,opened_on\n"
            + String.join("\n", accounts)
            + "\n");
    write(
        "units_all_20260102_01.csv",
        "unit_code,unit_name,office_code\n1055555,Trường Tiểu học số 1,0661\n");
  }

  static String account(int serial) {
    return "3713.0.1055555.%05d".formatted(serial);
  }

  void write(String name, String text) throws IOException {
    Files.writeString(inbox.resolve(name), text);
  }

  /** A delivery of entries; its name has the date of the delivery. */
  void entries(LocalDate date, int seq, List<String> lines) throws IOException {
    write(
        "transactions_0661_%s_%02d.csv".formatted(compact(date), seq),
        "entry_id,business_date,posted_at,office_code,account_no,debit_amount,credit_amount,currency,voucher_no,"
            + "voucher_type,dossier_no,channel,payee_account,payee_name,reversal_of\n"
            + String.join("\n", lines)
            + "\n");
  }

  void entries(LocalDate date, String... lines) throws IOException {
    entries(date, 1, List.of(lines));
  }

  static String paid(String id, LocalDate date, String amount, String voucher, String payee) {
    return paid(ACCOUNT, id, date, amount, voucher, payee, "Công ty " + payee);
  }

  static String paid(
      String account,
      String id,
      LocalDate date,
      String amount,
      String voucher,
      String payee,
      String name) {
    return "%s,%s,%sT10:00:00,0661,%s,%s,0,VND,%s,C4-02a/KB,,DVCTT,%s,%s,"
        .formatted(id, date, date, account, amount, voucher, payee, name);
  }

  static String compact(LocalDate date) {
    return date.toString().replace("-", "");
  }

  long night(LocalDate date) {
    return night(date, false);
  }

  long night(LocalDate date, boolean again) {
    RunResult night = nights.one(date, again, Progress.SILENT);
    if (!night.isComplete()) {
      throw new IllegalStateException(night.toString());
    }
    return night.run().runId();
  }

  /** What the listing of a night says of spending. */
  List<String> listing(long run) {
    return db.sql(
            """
            select concat_ws(' ', code, nullif(subject, ''), business_date, trim_scale(treasury_amount), severity, status)
            from openitem.item where run_id = :run and family = 'SPENDING' order by 1
            """)
        .param("run", run)
        .query(String.class)
        .list();
  }

  List<String> listed(LocalDate date) {
    return listing(night(date));
  }

  List<String> coverage(long run) {
    return db.sql(
            """
            select code || ' ' || looked_at || ' ' || hits || ' ' || not_judged
            from warning.coverage where run_id = :run order by 1
            """)
        .param("run", run)
        .query(String.class)
        .list();
  }
}
