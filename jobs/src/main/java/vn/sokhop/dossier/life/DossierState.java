package vn.sokhop.dossier.life;

/** What the clock says of a dossier at an instant. */
public enum DossierState {
  /** Open, its limit has not passed. */
  RUNNING(true),
  /** Open and with the unit: not late while it stands there. */
  WAITING_UNIT(true),
  /** Open, limit passed, the unit was told in time until when. */
  LATE_WITH_REASON(true),
  /** Open, limit passed, no valid extension: late without a stated reason. */
  STALLED(true),
  /** Open, not yet found valid, and the limit counted from its sending has passed. */
  NOT_TAKEN_UP(true),
  /** Open, and no rule says how long it may take. */
  NO_RULE(true),
  FINISHED_IN_TIME(false),
  FINISHED_LATE(false),
  /** Finished, without a limit or without {@code finished_at}: whether it was late is not known. */
  FINISHED_UNJUDGED(false),
  /** Its lines were replaced by a delivery that does not know it. */
  GONE(false);

  private final boolean open;

  DossierState(boolean open) {
    this.open = open;
  }

  public boolean isOpen() {
    return open;
  }

  /** Late and still open. */
  public boolean isLate() {
    return this == STALLED || this == LATE_WITH_REASON || this == NOT_TAKEN_UP;
  }
}
