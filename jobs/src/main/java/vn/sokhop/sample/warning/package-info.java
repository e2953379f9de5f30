/**
 * Accounts of the sample whose signatures and payees are written down entry by entry.
 *
 * <p>Reads: the made-up treasury. Writes: nothing. Publishes: accounts with a past before the first
 * day, for {@code sample.warning.fault} to plant warnings on. Uses no code of any stage.
 */
@NullMarked
package vn.sokhop.sample.warning;

import org.jspecify.annotations.NullMarked;
