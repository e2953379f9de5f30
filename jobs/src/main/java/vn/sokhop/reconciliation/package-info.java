/**
 * Stage reconciliation: compares the treasury's entries and balances with the units' own. Reads
 * entries, unit records, statements, the registry and the proofs; writes the lines left open, the
 * breaks and the state of each statement. The agreeing mass is matched as sets in the database;
 * only vouchers that do not agree come to Java, where {@link vn.sokhop.reconciliation.Matcher}
 * judges them. A line is used once; neither file order nor line order matters.
 */
@NullMarked
package vn.sokhop.reconciliation;

import org.jspecify.annotations.NullMarked;
