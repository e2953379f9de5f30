/** Tests of the ranking of warnings. */
@NullMarked
package vn.sokhop.reporting.ranking;

import org.jspecify.annotations.NullMarked;
