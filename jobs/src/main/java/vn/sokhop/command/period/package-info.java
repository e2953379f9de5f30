/** Kernel: what a confirmation of a month, a quarter, a year or a span is asked for and runs as. */
@NullMarked
package vn.sokhop.command.period;

import org.jspecify.annotations.NullMarked;
