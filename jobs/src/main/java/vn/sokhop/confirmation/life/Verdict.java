package vn.sokhop.confirmation.life;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * How far a confirmation has come.
 *
 * @param mismatchOn the night that learned of the mismatch; null: there is none
 * @param resubmitOn last day to answer it
 */
public record Verdict(
    State state, Reason reason, @Nullable LocalDate mismatchOn, @Nullable LocalDate resubmitOn) {}
