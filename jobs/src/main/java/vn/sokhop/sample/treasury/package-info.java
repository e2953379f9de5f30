/**
 * The made-up treasury of the sample: offices, units, accounts and what moves on them each day.
 *
 * <p>Reads: nothing but a seed. Writes: nothing. Publishes: plain values that {@code sample} turns
 * into inbox files and {@code sample.fault} tampers with. Uses no code of any stage.
 */
@NullMarked
package vn.sokhop.sample.treasury;

import org.jspecify.annotations.NullMarked;
