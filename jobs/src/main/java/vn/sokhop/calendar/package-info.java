/** Kernel: working days. Which days are worked comes from {@code config/calendar.yml} alone. */
@NullMarked
package vn.sokhop.calendar;

import org.jspecify.annotations.NullMarked;
