/**
 * Planted warnings about signatures and spending, and harmless twins just beside each limit.
 *
 * <p>Reads: the made-up treasury. Writes: entries, registry lines and rows of the answer key.
 * Publishes: the kinds of warnings. What a case leads to is reasoned out where it is planted, never
 * computed by the application.
 */
@NullMarked
package vn.sokhop.sample.warning.fault;

import org.jspecify.annotations.NullMarked;
