/**
 * Intake, storing: slices go into the line tables by binary COPY, rejects beside them, progress
 * with them in one transaction. Writes the line tables, the rejects and the counters of the
 * deliveries being loaded; makes the day partitions.
 */
@NullMarked
package vn.sokhop.intake.storing;

import org.jspecify.annotations.NullMarked;
