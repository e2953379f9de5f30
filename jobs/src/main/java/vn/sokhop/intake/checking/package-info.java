/**
 * Intake, checking: the fields of a line become a row of its table, or a named reason why not.
 * Reads only what it is handed: the fields, the delivery, the accounts and units known. Pure but
 * for the row it fills; one line never influences another.
 */
@NullMarked
package vn.sokhop.intake.checking;

import org.jspecify.annotations.NullMarked;
