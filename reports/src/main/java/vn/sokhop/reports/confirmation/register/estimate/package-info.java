/**
 * What register and summary of the estimates say otherwise than those of the balances: a form
 * stands where an account does, and a column where a cause does.
 */
@NullMarked
package vn.sokhop.reports.confirmation.register.estimate;

import org.jspecify.annotations.NullMarked;
