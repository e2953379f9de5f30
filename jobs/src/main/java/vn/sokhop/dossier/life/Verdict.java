package vn.sokhop.dossier.life;

import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;
import vn.sokhop.dossier.rule.AppliedRule;

/**
 * The judgement of a dossier at an instant.
 *
 * @param rule the rule it was judged by; null where none is in force on its day
 * @param limitAt end of the limit, the return time promised by law; null without a rule
 * @param extendedUntil new return time that was notified with a reason not later than the limit
 * @param endedAt null while it is open
 * @param daysOver working days since the limit (or the extension) passed; 0 on the day itself and
 *     while it has not
 * @param workingMinutes office time from valid receipt to the end, less the time it waited for the
 *     unit; null while it is open
 * @param due open, not late, and the limit ends not later than the next working day
 */
public record Verdict(
    DossierState state,
    @Nullable AppliedRule rule,
    @Nullable LocalDateTime limitAt,
    @Nullable LocalDateTime extendedUntil,
    @Nullable LocalDateTime endedAt,
    int daysOver,
    @Nullable Integer workingMinutes,
    boolean due) {}
