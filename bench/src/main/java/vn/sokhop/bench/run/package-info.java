/**
 * One run of one program as a process of its own, watched from outside. Reads {@code /proc} and the
 * log of the garbage collector; publishes wall time, processor time, heap and resident memory. What
 * the program says of itself is only when it began, when it ended and what it counted.
 */
@NullMarked
package vn.sokhop.bench.run;

import org.jspecify.annotations.NullMarked;
