package vn.sokhop.reports.stalleddossiers;

import java.math.BigDecimal;
import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;

/**
 * One dossier in a list. Times are local to Asia/Ho_Chi_Minh; texts that may be missing are empty.
 *
 * @param code {@code DOSSIER_STALLED}, {@code DOSSIER_NOT_TAKEN_UP}, {@code
 *     DOSSIER_LATE_WITH_REASON}, {@code DOSSIER_FINISHED_LATE}; empty in the due list
 * @param codeTitle the code in words, in the language of the report
 * @param channel {@code DVCTT}, {@code PAPER} or {@code AUTO}
 * @param stage the stage in words, in the language of the report
 * @param lastMovement instant of the last snapshot that changed something
 * @param handler the person who has it
 * @param receivedAt when it was received as valid; null until then
 * @param limitAt the promised return: when its time limit ends, for one not taken up counted from
 *     {@code sentAt}
 * @param extensionUntil end of an extension, valid or not; null without one
 * @param finishedAt null while it is open
 * @param daysOver working days from the limit to the as-of instant, or to its end; 0 when it is not
 *     late
 * @param amount what it asks for; null where the procedure has none
 * @param rule the rule it was judged by: procedure, article and version, in words
 * @param source {@code file:line} of the last snapshot
 */
public record DossierRow(
    String code,
    String codeTitle,
    String dossierNo,
    String officeCode,
    String officeName,
    String unitCode,
    String unitName,
    String procedureCode,
    String procedureName,
    String channel,
    String stage,
    LocalDateTime stageSince,
    LocalDateTime lastMovement,
    String handler,
    LocalDateTime sentAt,
    @Nullable LocalDateTime receivedAt,
    LocalDateTime limitAt,
    @Nullable LocalDateTime extensionUntil,
    String extensionReason,
    @Nullable LocalDateTime finishedAt,
    int daysOver,
    @Nullable BigDecimal amount,
    String currency,
    String rule,
    String source) {
  static final String NOT_TAKEN_UP = "DOSSIER_NOT_TAKEN_UP";

  /** Whether it was sent and never received. */
  public boolean notTakenUp() {
    return code.equals(NOT_TAKEN_UP);
  }
}
