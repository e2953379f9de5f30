/**
 * The confirmation of balances: form 06-ĐCSDTK/KBNN with its annex for each unit, the forms of an
 * office in one file for printing, the register of all accounts and the summary for the director.
 * Models come complete; nothing here adds, filters or sorts.
 */
@NullMarked
package vn.sokhop.reports.confirmation;

import org.jspecify.annotations.NullMarked;
