/** Tests of working days. */
@NullMarked
package vn.sokhop.calendar;

import org.jspecify.annotations.NullMarked;
