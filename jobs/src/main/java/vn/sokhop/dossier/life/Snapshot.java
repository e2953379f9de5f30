package vn.sokhop.dossier.life;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;

/**
 * What is said about a dossier at an instant: one accepted line of feed dossiers.
 *
 * @param validReceivedAt when it was received complete and in order; null until then
 * @param amount asked for, unsigned
 * @param extension notice that the limit cannot be kept
 * @param promisedAt return time promised to the unit by whoever received it
 */
public record Snapshot(
    String dossierNo,
    LocalDateTime asOf,
    String officeCode,
    String unitCode,
    String procedureCode,
    String channel,
    LocalDateTime sentAt,
    @Nullable LocalDateTime validReceivedAt,
    Stage stage,
    LocalDateTime stageSince,
    String handler,
    @Nullable BigDecimal amount,
    String currency,
    int completionRequests,
    Extension extension,
    @Nullable LocalDateTime finishedAt,
    String outcomeReason,
    @Nullable Integer budgetYear,
    @Nullable LocalDateTime promisedAt,
    int deliveryId,
    int lineNo) {

  /**
   * The notice of an extension, as far as it was given.
   *
   * @param until the new return time, or
   * @param untilDate a date: the end of its office hours
   */
  public record Extension(
      @Nullable LocalDateTime notifiedAt,
      @Nullable LocalDateTime until,
      @Nullable LocalDate untilDate,
      String reason) {
    public static final Extension NONE = new Extension(null, null, null, "");
  }
}
