package vn.sokhop.dossier.life;

/** Where a dossier stands. */
public enum Stage {
  SENT,
  RECEIVED,
  IN_CONTROL,
  WAITING_APPROVAL,
  WAITING_UNIT,
  APPROVED,
  RETURNED,
  REFUSED,
  WITHDRAWN,
  RESULT_RETURNED;

  /** The treasury or the unit still has to act. */
  public boolean isOpen() {
    return switch (this) {
      case SENT, RECEIVED, IN_CONTROL, WAITING_APPROVAL, WAITING_UNIT -> true;
      case APPROVED, RETURNED, REFUSED, WITHDRAWN, RESULT_RETURNED -> false;
    };
  }
}
