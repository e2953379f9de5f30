package vn.sokhop.sample.treasury;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * What the files of one day say about one account.
 *
 * @param entries lines for the office's transactions
 * @param list line for the office's balance list; empty where it is left out
 * @param records lines for the unit's records of that day
 * @param statements lines for the unit's balances of that day
 * @param earlier days before the first one, which its files carry besides
 */
public record AccountDay(
    List<Entry> entries,
    Optional<Turnover> list,
    List<UnitRecord> records,
    List<Statement> statements,
    List<Earlier> earlier) {

  public static final AccountDay QUIET =
      new AccountDay(List.of(), Optional.empty(), List.of(), List.of(), List.of());

  /** A day on which nothing was before the first one. */
  public AccountDay(
      List<Entry> entries,
      Optional<Turnover> list,
      List<UnitRecord> records,
      List<Statement> statements) {
    this(entries, list, records, statements, List.of());
  }

  /** What the treasury's files say of a day before the first one. */
  public record Earlier(LocalDate date, List<Entry> entries, Turnover list) {}

  /**
   * A daily balance as the unit states it.
   *
   * @param day index of the day it is about
   */
  public record Statement(int day, Turnover turnover) {}
}
