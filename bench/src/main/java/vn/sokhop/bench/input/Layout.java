package vn.sokhop.bench.input;

/** Into how many files the day comes. */
public enum Layout {
  /** Ten offices, each with one file a feed. */
  BY_OFFICE(10),
  /** One office with one file a feed. */
  ONE_FILE(1),
  /** One office; the unit records in one file a unit. */
  BY_UNIT(1);

  final int offices;

  Layout(int offices) {
    this.offices = offices;
  }
}
