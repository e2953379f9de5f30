/**
 * How far a confirmation has come: pure functions over what the treasury issued and what the unit
 * said. No clock, no database.
 */
@NullMarked
package vn.sokhop.confirmation.life;

import org.jspecify.annotations.NullMarked;
