package vn.sokhop.finding;

/** How a finding ends. */
public enum Lifecycle {
  /** Found anew every night while its cause lasts; a night that does not find it closes it. */
  STATE,
  /**
   * Something that happened: stays open until its date is judged again without it (the delivery
   * behind it was replaced) or two people close it.
   */
  EVENT,
  /** Information: listed once, closed in the night that learns of it. */
  NOTE
}
