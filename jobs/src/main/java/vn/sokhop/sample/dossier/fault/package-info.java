/**
 * Planted faults of dossiers and their harmless twins, in offices of their own.
 *
 * <p>Reads: the made-up treasury and the life of dossiers. Writes: nothing. Publishes: the kinds of
 * dossier faults and the stage that plants them. What a fault leads to is reasoned out where it is
 * planted; limits of the year's turn stand there as dates.
 */
@NullMarked
package vn.sokhop.sample.dossier.fault;

import org.jspecify.annotations.NullMarked;
