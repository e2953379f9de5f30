/**
 * Intake, line: what the values of one line are, as files write them: amounts, dates, instants,
 * periods, account numbers; and what a line is judged by: its delivery, the accounts and units
 * known. Reads only what it is handed, writes nothing.
 */
@NullMarked
package vn.sokhop.intake.line;

import org.jspecify.annotations.NullMarked;
