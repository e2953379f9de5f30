/**
 * The sample: inbox files of a plausible treasury with planted faults, and the answer key.
 *
 * <p>Reads: a seed and a few sizes. Writes: {@code inbox/}, {@code later/}, {@code
 * expected-exceptions.csv} and {@code README.md} of a folder. Publishes: nothing to any stage; it
 * uses none of the code that its files test.
 */
@NullMarked
package vn.sokhop.sample;

import org.jspecify.annotations.NullMarked;
