package vn.sokhop.sample.treasury;

/**
 * An account of a unit at its office.
 *
 * @param serial running number in the sample; part of entry and record ids
 * @param opening owner-side balance before the first day, in đồng
 * @param openedOn ISO date
 * @param closedOn ISO date; empty while it is open
 * @param status {@code OPEN}, {@code FROZEN} or {@code CLOSED}
 */
public record Account(
    int serial,
    String no,
    Unit unit,
    String name,
    BalanceSide side,
    long opening,
    String openedOn,
    String closedOn,
    String status) {

  public Account withStatus(String newStatus, String closed) {
    return new Account(serial, no, unit, name, side, opening, openedOn, closed, newStatus);
  }

  public Account openedOn(String date) {
    return new Account(serial, no, unit, name, side, opening, date, closedOn, status);
  }
}
