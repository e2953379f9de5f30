package vn.sokhop.sample;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import vn.sokhop.sample.treasury.Account;
import vn.sokhop.sample.treasury.Entry;
import vn.sokhop.sample.treasury.Ids;
import vn.sokhop.sample.treasury.Payees;
import vn.sokhop.sample.treasury.Purpose;
import vn.sokhop.sample.treasury.Turnover;
import vn.sokhop.sample.treasury.Unit;
import vn.sokhop.sample.treasury.UnitRecord;

/** Headers of the four daily feeds and their rows, each value where its column stands. */
final class Rows {
  static final List<String> TRANSACTIONS =
      List.of(
          "entry_id",
          "business_date",
          "posted_at",
          "office_code",
          "account_no",
          "debit_amount",
          "credit_amount",
          "currency",
          "voucher_no",
          "voucher_type",
          "voucher_date",
          "dossier_no",
          "channel",
          "payee_account",
          "payee_name",
          "payee_bank",
          "economic_content",
          "description",
          "reversal_of",
          "first_certificate",
          "first_signed_at",
          "second_certificate",
          "second_signed_at",
          "signing_address");
  static final List<String> BALANCES =
      List.of(
          "business_date",
          "office_code",
          "account_no",
          "currency",
          "opening_balance",
          "debit_total",
          "credit_total",
          "closing_balance");
  static final List<String> RECORDS =
      List.of(
          "unit_code",
          "account_no",
          "record_id",
          "record_date",
          "voucher_no",
          "increase_amount",
          "decrease_amount",
          "currency",
          "payee_name",
          "description");
  static final List<String> STATEMENTS =
      List.of(
          "unit_code",
          "account_no",
          "from_date",
          "to_date",
          "currency",
          "opening_balance",
          "increases",
          "decreases",
          "closing_balance");

  /** Minute of the day at which payments that came back are taken out of the books again. */
  private static final int AFTER_ALL_ENTRIES = 16 * 60 + 45;

  private Rows() {}

  static List<String> transaction(LocalDate date, Account account, Entry entry) {
    int spread = Ids.spread(entry.id());
    boolean payment = account.side().debit(entry.amount()) > 0;
    boolean correction = payment && !entry.reversalOf().isEmpty();
    boolean pays = payment && !correction;
    boolean signed = pays && "DVCTT".equals(entry.channel());
    String unit = account.unit().code();
    Payees.Payee payee = payee(account, entry.purpose(), entry.voucher(), entry.id());
    String day = date.toString();
    String dossier = payment && !"AUTO".equals(entry.channel()) ? "HS-" + entry.id() : "";
    String[] row = {
      entry.id(),
      day,
      correction
          ? instant(day, AFTER_ALL_ENTRIES, 0)
          : instant(day, entry.postedSecond() / 60, entry.postedSecond() % 60),
      account.unit().office().code(),
      account.no(),
      Long.toString(account.side().debit(entry.amount())),
      Long.toString(account.side().credit(entry.amount())),
      "VND",
      entry.voucher(),
      entry.purpose().voucherType(),
      day,
      dossier,
      entry.channel(),
      pays ? payee.account() : "",
      pays ? payee.name() : "",
      pays ? payee.bank() : "",
      entry.purpose().content(),
      entry.reversalOf().isEmpty() ? entry.purpose().words() : "Điều chỉnh " + entry.reversalOf(),
      entry.reversalOf(),
      signed ? "CTS-" + unit + "-1" : "",
      signed ? instant(day, 8 * 60 + 20 + spread % 90, spread % 60) : "",
      signed ? "CTS-" + unit + "-2" : "",
      signed ? instant(day, 7 * 60 + 35 + spread % 40, spread % 60) : "",
      signed ? "10.61." + spread % 200 + "." + (10 + spread / 200 % 200) : ""
    };
    return with(row, TRANSACTIONS, entry.odd());
  }

  static List<String> balance(LocalDate date, Account account, Turnover turnover) {
    boolean creditSide = account.side().credit(1) == 1;
    return List.of(
        date.toString(),
        account.unit().office().code(),
        account.no(),
        "VND",
        Long.toString(turnover.opening()),
        Long.toString(creditSide ? turnover.decreases() : turnover.increases()),
        Long.toString(creditSide ? turnover.increases() : turnover.decreases()),
        Long.toString(turnover.closing()));
  }

  static List<String> record(LocalDate date, Account account, UnitRecord record) {
    boolean payment = account.side().debit(record.amount()) > 0;
    String[] row = {
      account.unit().code(),
      account.no(),
      record.id(),
      date.toString(),
      record.voucher(),
      Long.toString(Math.max(0, record.amount())),
      Long.toString(Math.max(0, -record.amount())),
      "VND",
      payment ? payee(account, record.purpose(), record.voucher(), record.id()).name() : "",
      record.purpose().words()
    };
    return with(row, RECORDS, record.odd());
  }

  static List<String> statement(Unit unit, Account account, LocalDate date, Turnover turnover) {
    return List.of(
        unit.code(),
        account.no(),
        date.toString(),
        date.toString(),
        "VND",
        Long.toString(turnover.opening()),
        Long.toString(turnover.increases()),
        Long.toString(turnover.decreases()),
        Long.toString(turnover.closing()));
  }

  // Both sides name the same payee, however the unit spells the voucher.
  private static Payees.Payee payee(Account account, Purpose purpose, String voucher, String id) {
    String key =
        voucher.isEmpty()
            ? id.substring(id.indexOf('-'))
            : voucher.replace(" ", "").toUpperCase(Locale.ROOT);
    return Payees.of(account.unit(), purpose, key);
  }

  /** The row with some columns written otherwise. */
  static List<String> with(String[] row, List<String> header, Map<String, String> odd) {
    if (odd.isEmpty()) {
      return Arrays.asList(row);
    }
    List<String> changed = new ArrayList<>(Arrays.asList(row));
    odd.forEach((column, value) -> changed.set(header.indexOf(column), value));
    return changed;
  }

  private static String instant(String day, int minute, int second) {
    StringBuilder text = new StringBuilder(25).append(day).append('T');
    two(text, minute / 60).append(':');
    two(text, minute % 60).append(':');
    return two(text, second).append("+07:00").toString();
  }

  private static StringBuilder two(StringBuilder text, int number) {
    return (number < 10 ? text.append('0') : text).append(number);
  }
}
