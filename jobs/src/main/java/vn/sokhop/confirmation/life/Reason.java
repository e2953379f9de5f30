package vn.sokhop.confirmation.life;

/** Why a confirmation is not further. */
public enum Reason {
  NONE,
  /** No word of the unit. */
  NOTHING_SAID,
  /** The figures agree, the signed answer is missing. */
  NO_ANSWER,
  /** The answer is signed by somebody who is not entitled to. */
  NOT_ENTITLED,
  /**
   * The answer is about figures that have changed since, or about a version that does not exist.
   */
  OTHER_FIGURES,
  /** The treasury's own proof of the account failed: nobody can agree to it. */
  NOT_PROVED,
  /** The figures the unit stated differ. */
  FIGURES_DIFFER,
  /** The unit answered that it does not agree. */
  UNIT_DISAGREES,
  /** The unit answered that it agrees, while its own figures say otherwise. */
  CONTRADICTS_ITSELF
}
