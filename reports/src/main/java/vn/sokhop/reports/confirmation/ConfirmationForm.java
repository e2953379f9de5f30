package vn.sokhop.reports.confirmation;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * One version of form 06-ĐCSDTK/KBNN (Decree 347/2025, annex, form 32): all deposit accounts of one
 * unit at one office for one period, with the annex that lists every difference. All amounts are
 * owner-side, increase positive; differences are unit minus treasury.
 *
 * @param dossierNo number of the dossier the confirmation was handed in with; null: to be written
 * @param version 1 for the first issue
 * @param digest SHA-256 of the version's contents, 64 hex digits
 * @param asOf business date of the night whose figures these are
 * @param dueOn last day of the unit's answer; null: no answer is due
 * @param treasuryColumns when the treasury's columns are filled (note 2 of the form)
 * @param accounts in the order of their numbers
 * @param changes against the version before; empty for the first
 */
public record ConfirmationForm(
    ReportPeriod period,
    String officeCode,
    String officeName,
    String unitCode,
    String unitName,
    @Nullable String dossierNo,
    int version,
    String digest,
    LocalDate asOf,
    @Nullable LocalDate dueOn,
    TreasuryColumns treasuryColumns,
    Locale locale,
    List<AccountBlock> accounts,
    List<Change> changes) {

  public ConfirmationForm {
    accounts = List.copyOf(accounts);
    changes = List.copyOf(changes);
  }

  /** When the treasury's figures, the difference and its cause are printed. */
  public enum TreasuryColumns {
    /** As the decree has it: for accounts whose figures differ. */
    WHEN_DIFFERENT,
    ALWAYS
  }

  /** Where the unit's figures of a period come from. */
  public enum UnitSource {
    /** The unit stated them for the very period. */
    STATED,
    /** From its last daily balance and the sum of its records. */
    DERIVED,
    /** The unit said nothing: its column stays empty, to be written. */
    NONE
  }

  /** The rows of an account, in the order of the form. */
  public enum Item {
    OPENING,
    INCREASES,
    DECREASES,
    CLOSING
  }

  /**
   * The rows of one account and what explains their difference.
   *
   * @param differs whether the unit's figures are known and any of the four differs, or the unit
   *     disagrees
   * @param proved false: the treasury's own proof of the account failed in the period
   * @param rows the four rows
   * @param explained part of the closing difference that the lines explain; null without figures of
   *     the unit
   * @param unexplained the rest of it
   * @param unitExplanation what the unit wrote about it; may be empty
   * @param lines of the annex, by date
   */
  public record AccountBlock(
      String accountNo,
      String accountName,
      String currency,
      UnitSource unitSource,
      boolean differs,
      boolean proved,
      List<Row> rows,
      @Nullable BigDecimal explained,
      @Nullable BigDecimal unexplained,
      String unitExplanation,
      List<DifferenceLine> lines) {
    public AccountBlock {
      rows = List.copyOf(rows);
      lines = List.copyOf(lines);
      if (rows.size() != Item.values().length) {
        throw new IllegalArgumentException(accountNo + " has " + rows.size() + " rows");
      }
    }
  }

  /**
   * One row of an account.
   *
   * @param unit null: not known
   * @param difference unit minus treasury; null when the unit's figure is not known
   * @param cause in a few words; empty when there is no difference
   */
  public record Row(
      Item item,
      @Nullable BigDecimal unit,
      BigDecimal treasury,
      @Nullable BigDecimal difference,
      String cause) {}

  /**
   * A line that only one book has, or has otherwise.
   *
   * @param date its business date
   * @param amount its part of the closing difference, unit minus treasury
   * @param side in whose book it stands
   * @param cause in words: what kind of break it is, what people decided about it
   * @param source {@code file:line}
   */
  public record DifferenceLine(
      LocalDate date,
      Side side,
      String voucherNo,
      String description,
      BigDecimal amount,
      String cause,
      String source) {}

  /** Whose book. */
  public enum Side {
    TREASURY,
    UNIT
  }

  /**
   * What is otherwise than in the version before: a figure with both values, or an entry that was
   * added (only {@code after}) or taken out (only {@code before}).
   *
   * @param what a row of the account or an entry, in words
   * @param source {@code file:line} of an entry; empty for a figure
   */
  public record Change(
      String accountNo,
      String what,
      @Nullable BigDecimal before,
      @Nullable BigDecimal after,
      String source) {}
}
