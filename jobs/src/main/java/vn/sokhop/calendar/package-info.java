/**
 * Kernel: working days and office hours, of the treasury as a whole and of each office. Which days
 * are worked, and when, comes from {@code config/calendar.yml} alone. Reads no table, writes
 * nothing.
 */
@NullMarked
package vn.sokhop.calendar;

import org.jspecify.annotations.NullMarked;
