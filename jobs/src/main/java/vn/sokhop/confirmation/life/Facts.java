package vn.sokhop.confirmation.life;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What is known of one account, or one form of the estimates, when a night judges it.
 *
 * @param night business date of the night
 * @param dueOn last day for the answer; null: none is due
 * @param proved whether the treasury's own proofs hold
 * @param stated the figures that the unit stated for the period
 * @param answer its last answer; null: none
 * @param saidBy delivery of its last word, statement or answer; 0: none
 * @param before what the night before had found; null: nothing
 * @param resubmitOn the day up to which a mismatch learned this night is to be answered
 */
public record Facts(
    LocalDate night,
    @Nullable LocalDate dueOn,
    boolean proved,
    Stated stated,
    @Nullable Answer answer,
    int saidBy,
    @Nullable Before before,
    LocalDate resubmitOn) {

  /** The unit's figures for the period beside the treasury's. */
  public enum Stated {
    NOTHING,
    EQUAL,
    DIFFERS,
    /** Nothing for the period, and its daily books leave a part that no line explains. */
    BOOKS_CONTRADICT
  }

  /**
   * An answer of the unit.
   *
   * @param stands whether it is about the figures that are in force
   */
  public record Answer(boolean agrees, boolean stands, Entitlement signers, Instant at) {}

  /** A mismatch that an earlier night learned of: when, of which word, and until when to answer. */
  public record Before(LocalDate mismatchOn, LocalDate resubmitOn, int saidBy) {}
}
