package vn.sokhop.intake;

/** Where a delivery stands; the only thing about it that changes. */
public enum DeliveryState {
  /** Its lines are going in; they are visible to nobody. */
  LOADING,
  /** Proved and posted. */
  ACCEPTED,
  /** Was accepted; a later sequence took its place. */
  SUPERSEDED,
  /** Needs a person; nothing of it is posted. */
  HELD,
  REFUSED,
  /** The same content was taken before. */
  DUPLICATE
}
