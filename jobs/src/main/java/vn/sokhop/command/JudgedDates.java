package vn.sokhop.command;

import java.time.LocalDate;
import java.util.Set;

/**
 * The business dates whose night is complete. A line for one of them comes late. The day plan knows
 * them; the intake only asks.
 */
@FunctionalInterface
public interface JudgedDates {
  Set<LocalDate> judged();
}
