/**
 * Intake, counting: what a run has loaded is counted again by the database. Reads the line tables;
 * writes the totals by account, and the days and units of deliveries.
 */
@NullMarked
package vn.sokhop.intake.counting;

import org.jspecify.annotations.NullMarked;
