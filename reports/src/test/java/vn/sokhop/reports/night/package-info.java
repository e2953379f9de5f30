/** Nights made up for tests: a plausible one, an empty one, a very large one. */
@NullMarked
package vn.sokhop.reports.night;

import org.jspecify.annotations.NullMarked;
