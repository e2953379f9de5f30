/**
 * The life of dossiers in the sample: what is handed in, how long the treasury may take, what the
 * snapshot files say and what is paid.
 *
 * <p>Reads: the made-up treasury. Writes: nothing. Publishes: plain values that {@code sample}
 * turns into files. The limits of the law are written down here a second time, day by day and
 * minute by minute, so that the sample shares no mistake with what it tests.
 */
@NullMarked
package vn.sokhop.sample.dossier;

import org.jspecify.annotations.NullMarked;
