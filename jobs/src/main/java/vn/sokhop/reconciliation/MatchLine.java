package vn.sokhop.reconciliation;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Comparator;
import org.jspecify.annotations.Nullable;
import vn.sokhop.finding.Evidence;

/**
 * A line that has not found its counterpart in the set match: an entry or a unit record.
 *
 * @param date accounting date of the entry, record date of the unit record
 * @param voucherKey the voucher number as compared: trimmed, upper case, no inner blanks
 * @param amount owner-side: increase positive, decrease negative
 * @param id entry id, or record id where the unit gives one, else empty
 * @param reversalOf the entry that this one takes back
 * @param detail payee and description: what tells equal lines apart, and a reader what they are
 * @param twin whether an equal line of the same book was matched on an earlier night
 */
record MatchLine(
    Side side,
    int deliveryId,
    int lineNo,
    LocalDate date,
    String office,
    String unit,
    String account,
    String currency,
    @Nullable String voucherNo,
    @Nullable String voucherKey,
    BigDecimal amount,
    String id,
    @Nullable String reversalOf,
    @Nullable String channel,
    String file,
    String detail,
    boolean twin) {

  /** By content first, so that the order of files and lines decides nothing that matters. */
  static final Comparator<MatchLine> BY_CONTENT =
      Comparator.comparing(MatchLine::date)
          .thenComparing(MatchLine::id)
          .thenComparing(MatchLine::voucherText)
          .thenComparing(MatchLine::detail)
          .thenComparing(MatchLine::file)
          .thenComparing(MatchLine::lineNo);

  String voucherText() {
    return voucherNo == null ? "" : voucherNo;
  }

  /** What a reader calls the line: its voucher number, else its id. */
  String name() {
    return voucherNo == null ? id : voucherNo;
  }

  int sign() {
    return amount.signum();
  }

  /** The line's part of unit minus treasury. */
  BigDecimal difference() {
    return side == Side.UNIT ? amount : amount.negate();
  }

  String place() {
    return file + ":" + lineNo;
  }

  Evidence evidence() {
    return new Evidence(side.name(), file, lineNo, date, voucherText(), amount, detail);
  }
}
