package vn.sokhop.sample.treasury;

import java.util.List;
import java.util.Optional;

/**
 * What the files of one day say about one account.
 *
 * @param entries lines for the office's transactions
 * @param list line for the office's balance list; empty where it is left out
 * @param records lines for the unit's records of that day
 * @param statements lines for the unit's balances of that day
 */
public record AccountDay(
    List<Entry> entries,
    Optional<Turnover> list,
    List<UnitRecord> records,
    List<Statement> statements) {

  public static final AccountDay QUIET =
      new AccountDay(List.of(), Optional.empty(), List.of(), List.of());

  /**
   * A daily balance as the unit states it.
   *
   * @param day index of the day it is about
   */
  public record Statement(int day, Turnover turnover) {}
}
