package vn.sokhop.dossier.rule;

/** How sure it is that a rule is the law. */
public enum Certainty {
  /** Seen in a copy of the document itself. */
  SEEN,
  /** Reported by a news page or an explanation, not seen in the document. */
  REPORTED,
  /** Believed to be so; to be confirmed before anybody is blamed by it. */
  UNCONFIRMED
}
