package vn.sokhop.confirmation.life;

import java.time.LocalDate;
import vn.sokhop.confirmation.life.Facts.Answer;
import vn.sokhop.confirmation.life.Facts.Before;
import vn.sokhop.confirmation.life.Facts.Stated;

/**
 * Judges one confirmation. What is not proved is never called agreed; an agreement counts only on
 * the figures in force, signed by those entitled to, and not against the unit's own figures. A
 * mismatch is told in the night that learns of it and is to be answered within the days of Decree
 * 347/2025, Art. 10; a new word of the unit that does not agree either begins a new mismatch.
 */
public final class LifeCycle {
  private LifeCycle() {}

  public static Verdict judge(Facts facts) {
    Answer answer = facts.answer();
    if (!facts.proved()) {
      return facts.saidBy() == 0
          ? waiting(facts, State.EXPECTED, Reason.NOTHING_SAID)
          : waiting(facts, State.RECEIVED, Reason.NOT_PROVED);
    }
    if (facts.stated() == Stated.DIFFERS) {
      boolean agreed = answer != null && answer.agrees() && answer.stands();
      return mismatch(facts, agreed ? Reason.CONTRADICTS_ITSELF : Reason.FIGURES_DIFFER);
    }
    if (answer == null) {
      return facts.stated() == Stated.EQUAL
          ? waiting(facts, State.MATCHED, Reason.NO_ANSWER)
          : waiting(facts, State.EXPECTED, Reason.NOTHING_SAID);
    }
    if (!answer.stands()) {
      return facts.stated() == Stated.EQUAL
          ? waiting(facts, State.MATCHED, Reason.OTHER_FIGURES)
          : waiting(facts, State.RECEIVED, Reason.OTHER_FIGURES);
    }
    if (!answer.agrees()) {
      return mismatch(facts, Reason.UNIT_DISAGREES);
    }
    if (!answer.signers().counts()) {
      return waiting(facts, State.RECEIVED, Reason.NOT_ENTITLED);
    }
    if (facts.stated() == Stated.BOOKS_CONTRADICT) {
      return mismatch(facts, Reason.CONTRADICTS_ITSELF);
    }
    return new Verdict(State.CONFIRMED, Reason.NONE, null, null);
  }

  private static Verdict waiting(Facts facts, State state, Reason reason) {
    LocalDate due = facts.dueOn();
    boolean late = due != null && facts.night().isAfter(due);
    return new Verdict(late ? State.OVERDUE : state, reason, null, null);
  }

  private static Verdict mismatch(Facts facts, Reason reason) {
    Before before = facts.before();
    if (before == null
        || before.saidBy() != facts.saidBy()
        || before.mismatchOn().equals(facts.night())) {
      return new Verdict(State.MISMATCHED, reason, facts.night(), facts.resubmitOn());
    }
    return new Verdict(State.RESUBMIT_DUE, reason, before.mismatchOn(), before.resubmitOn());
  }
}
