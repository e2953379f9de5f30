package vn.sokhop.feed;

import static vn.sokhop.feed.Column.ofPair;
import static vn.sokhop.feed.Column.optional;
import static vn.sokhop.feed.Column.optionalChoice;
import static vn.sokhop.feed.Column.required;
import static vn.sokhop.feed.Column.requiredChoice;
import static vn.sokhop.feed.ColumnType.ACCOUNT;
import static vn.sokhop.feed.ColumnType.AMOUNT;
import static vn.sokhop.feed.ColumnType.CODE;
import static vn.sokhop.feed.ColumnType.COUNT;
import static vn.sokhop.feed.ColumnType.CURRENCY;
import static vn.sokhop.feed.ColumnType.DATE;
import static vn.sokhop.feed.ColumnType.INSTANT;
import static vn.sokhop.feed.ColumnType.INSTANT_OR_DATE;
import static vn.sokhop.feed.ColumnType.MONTH_OR_YEAR;
import static vn.sokhop.feed.ColumnType.OFFICE;
import static vn.sokhop.feed.ColumnType.QUARTER;
import static vn.sokhop.feed.ColumnType.SIGNED_AMOUNT;
import static vn.sokhop.feed.ColumnType.TEXT;
import static vn.sokhop.feed.ColumnType.UNIT;
import static vn.sokhop.feed.ColumnType.YEAR;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * A kind of delivery of the data contract. Their order is the order in which a night takes them in:
 * who is who first, then what moved, then what is asked for and what is confirmed. Statements of
 * banks will follow here.
 */
public enum Feed {
  UNITS(
      Kind.REGISTRY,
      required("unit_code", UNIT),
      required("unit_name", TEXT),
      required("office_code", OFFICE),
      optional("chapter_code", CODE),
      optional("budget_level", CODE),
      optional("account_holder", TEXT),
      optional("chief_accountant", TEXT),
      optional("notice_email", TEXT),
      optional("notice_phone", TEXT),
      optional("joined_dvctt_on", DATE),
      optional("active_from", DATE),
      optional("active_to", DATE)),
  ACCOUNTS(
      Kind.REGISTRY,
      required("account_no", ACCOUNT),
      required("unit_code", UNIT),
      required("office_code", OFFICE),
      optional("account_name", TEXT),
      optional("currency", CURRENCY),
      requiredChoice("balance_side", "CREDIT", "DEBIT"),
      required("opened_on", DATE),
      optional("closed_on", DATE),
      optionalChoice("status", "OPEN", "FROZEN", "CLOSED")),
  SIGNERS(
      Kind.REGISTRY,
      required("unit_code", UNIT),
      optional("account_no", ACCOUNT),
      requiredChoice("role", "FIRST", "SECOND"),
      required("person_id", CODE),
      required("person_name", TEXT),
      optional("title", TEXT),
      required("certificate_serial", CODE),
      required("certificate_from", INSTANT),
      required("certificate_to", INSTANT),
      optional("revoked_at", INSTANT),
      required("registered_from", INSTANT),
      optional("registered_to", INSTANT),
      optional("email", TEXT),
      optional("phone", TEXT)),
  TRANSACTIONS(
      Kind.TREASURY,
      required("entry_id", CODE),
      required("business_date", DATE),
      required("posted_at", INSTANT),
      required("office_code", OFFICE),
      required("account_no", ACCOUNT),
      ofPair("debit_amount"),
      ofPair("credit_amount"),
      optional("currency", CURRENCY),
      optional("voucher_no", CODE),
      optional("voucher_type", CODE),
      optional("voucher_date", DATE),
      optional("dossier_no", CODE),
      optionalChoice("channel", "DVCTT", "PAPER", "AUTO"),
      optional("payee_account", CODE),
      optional("payee_name", TEXT),
      optional("payee_bank", TEXT),
      optional("economic_content", CODE),
      optional("description", TEXT),
      optional("reversal_of", CODE),
      optional("first_certificate", CODE),
      optional("first_signed_at", INSTANT),
      optional("second_certificate", CODE),
      optional("second_signed_at", INSTANT),
      optional("signing_address", CODE)),
  BALANCES(
      Kind.TREASURY,
      required("business_date", DATE),
      required("office_code", OFFICE),
      required("account_no", ACCOUNT),
      optional("currency", CURRENCY),
      required("opening_balance", SIGNED_AMOUNT),
      required("debit_total", AMOUNT),
      required("credit_total", AMOUNT),
      required("closing_balance", SIGNED_AMOUNT)),
  UNIT_RECORDS(
      Kind.UNIT,
      required("unit_code", UNIT),
      required("account_no", ACCOUNT),
      optional("record_id", CODE),
      required("record_date", DATE),
      optional("voucher_no", CODE),
      ofPair("increase_amount"),
      ofPair("decrease_amount"),
      optional("currency", CURRENCY),
      optional("payee_name", TEXT),
      optional("description", TEXT)),
  UNIT_BALANCES(
      Kind.UNIT,
      required("unit_code", UNIT),
      required("account_no", ACCOUNT),
      required("from_date", DATE),
      required("to_date", DATE),
      optional("currency", CURRENCY),
      required("opening_balance", SIGNED_AMOUNT),
      required("increases", AMOUNT),
      required("decreases", AMOUNT),
      required("closing_balance", SIGNED_AMOUNT)),
  /** What became of a payment file: a snapshot a line, the last one by {@code as_of} wins. */
  DOSSIERS(
      Kind.DOSSIER,
      required("dossier_no", CODE),
      required("as_of", INSTANT),
      required("office_code", OFFICE),
      required("unit_code", UNIT),
      required("procedure_code", CODE),
      requiredChoice("channel", "DVCTT", "PAPER", "AUTO"),
      required("sent_at", INSTANT),
      optional("valid_received_at", INSTANT),
      requiredChoice(
          "stage",
          "SENT",
          "RECEIVED",
          "IN_CONTROL",
          "WAITING_APPROVAL",
          "WAITING_UNIT",
          "APPROVED",
          "RETURNED",
          "REFUSED",
          "WITHDRAWN",
          "RESULT_RETURNED"),
      required("stage_since", INSTANT),
      optional("handler", TEXT),
      optional("amount", AMOUNT),
      optional("currency", CURRENCY),
      optional("voucher_no", CODE),
      optional("completion_requests", COUNT),
      optional("extension_notified_at", INSTANT),
      optional("extension_until", INSTANT_OR_DATE),
      optional("extension_reason", TEXT),
      optional("finished_at", INSTANT),
      optional("outcome_reason", TEXT),
      optional("budget_year", YEAR),
      optional("promised_at", INSTANT)),
  /** A unit's answer to the confirmation of balances, a line an account. */
  CONFIRMATIONS(
      Kind.PERIOD,
      required("month", MONTH_OR_YEAR),
      required("unit_code", UNIT),
      required("account_no", ACCOUNT),
      required("version", COUNT),
      required("answered_at", INSTANT),
      requiredChoice("agrees", "Y", "N"),
      optional("opening_balance", SIGNED_AMOUNT),
      optional("increases", AMOUNT),
      optional("decreases", AMOUNT),
      optional("closing_balance", SIGNED_AMOUNT),
      optional("cause_code", CODE),
      optional("explanation", TEXT),
      optional("first_certificate", CODE),
      optional("second_certificate", CODE)),
  /** Rows of forms 01a-SDKP and 02a-SDKP of a quarter: the office's figures or the unit's own. */
  ESTIMATES(
      Kind.PERIOD,
      required("quarter", QUARTER),
      required("unit_code", UNIT),
      required("office_code", OFFICE),
      requiredChoice("form", "01a", "02a"),
      optional("chapter_code", CODE),
      optional("budget_level", CODE),
      required("source_code", CODE),
      required("sector_code", CODE),
      optional("programme_code", CODE),
      optional("economic_code", CODE),
      optional("content", TEXT),
      optional("carried_over", SIGNED_AMOUNT),
      optional("given_at_start", SIGNED_AMOUNT),
      optional("given_in_period", SIGNED_AMOUNT),
      optional("given_to_date", SIGNED_AMOUNT),
      optional("used_in_period", SIGNED_AMOUNT),
      optional("used_to_date", SIGNED_AMOUNT),
      optional("retained", SIGNED_AMOUNT),
      optional("advance_in_period", SIGNED_AMOUNT),
      optional("advance_balance", SIGNED_AMOUNT),
      optional("actual_in_period", SIGNED_AMOUNT),
      optional("actual_balance", SIGNED_AMOUNT),
      optional("answered_at", INSTANT),
      optional("first_certificate", CODE),
      optional("second_certificate", CODE));

  /** Who speaks in a feed. */
  public enum Kind {
    /** Reference data; may come from sender {@code all}. */
    REGISTRY,
    /** The treasury's own books: debits and credits. */
    TREASURY,
    /** The unit's own books: increases and decreases. */
    UNIT,
    /** An office's register of payment files; no totals. */
    DOSSIER,
    /** What a period comes to, by an office or a unit; no totals, expected on no day. */
    PERIOD
  }

  private final Kind kind;

  // Made by List.of, and a column holds only what List.of made.
  @SuppressWarnings("ImmutableEnumChecker")
  private final List<Column> columns;

  Feed(Kind kind, Column... columns) {
    this.kind = kind;
    this.columns = List.of(columns);
  }

  /** The name in file names, settings and reports, e.g. {@code unit-records}. */
  public String feedName() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  public Kind kind() {
    return kind;
  }

  public List<Column> columns() {
    return columns;
  }

  /**
   * The place of the column among {@link #columns()}; an unknown name is a fault of the program.
   */
  public int index(String column) {
    for (int i = 0; i < columns.size(); i++) {
      if (columns.get(i).name().equals(column)) {
        return i;
      }
    }
    throw new IllegalArgumentException(feedName() + " has no column " + column);
  }

  public boolean hasColumn(String column) {
    return columns.stream().anyMatch(c -> c.name().equals(column));
  }

  public static Optional<Feed> named(String feedName) {
    return Arrays.stream(values()).filter(feed -> feed.feedName().equals(feedName)).findFirst();
  }
}
