package vn.sokhop.reports.stalleddossiers;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;

/**
 * One section of {@code stalled-dossiers.pdf}: a letter of one body about its own dossiers, which
 * can be sent on its own. Names are in the language of the report, in normal case; the report
 * writes capitals where the rules of official documents ask for them.
 *
 * @param code code of the office or region; empty for the centre
 * @param superior the body above the issuer, e.g. {@code Kho bạc Nhà nước}; may be empty
 * @param issuer the body that issues the letter and whose dossiers it lists
 * @param number number and symbol without the running number, which is written by hand, e.g. {@code
 *     TB-KBNNKV6}
 * @param place e.g. {@code Bắc Giang}
 * @param date date of the letter
 * @param addressee to whom it goes
 * @param signerTitle e.g. {@code Giám đốc}
 * @param fromDaysOver the letter lists dossiers at least so many working days over their limit; 0
 *     for all that are late
 * @param asOf the instant up to which everything is known; 24:00 of a day is 00:00 of the next
 * @param stalled dossiers late without a stated reason
 * @param notTakenUp dossiers not taken up within their limit; not among {@code stalled}
 * @param rows the dossiers, oldest first, at most the caller's limit
 * @param more dossiers beyond the rows, to be found in the workbook
 * @param recipients who gets a copy, one line each, without the dash before and the sign behind
 */
public record Letter(
    Level level,
    String code,
    String superior,
    String issuer,
    String number,
    String place,
    LocalDate date,
    String addressee,
    String signerTitle,
    int fromDaysOver,
    LocalDateTime asOf,
    long stalled,
    long notTakenUp,
    List<DossierRow> rows,
    long more,
    List<String> recipients) {

  public Letter {
    rows = List.copyOf(rows);
    recipients = List.copyOf(recipients);
    if (stalled + notTakenUp != rows.size() + more) {
      throw new IllegalArgumentException(
          "letter of %s: %d stalled + %d not taken up are not %d rows + %d more"
              .formatted(issuer, stalled, notTakenUp, rows.size(), more));
    }
  }

  /** Who has to act; each level gets the list of those that are over the limit long enough. */
  public enum Level {
    OFFICE,
    REGION,
    CENTRE
  }
}
