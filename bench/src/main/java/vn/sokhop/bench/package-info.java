/**
 * The bench: how long a night takes beside the least that its server can do, beside a textbook job
 * and beside an analytical engine. Reads system properties {@code bench.*}; writes one table, and
 * takes away everything else that it wrote. Ends with an error when a contender did not find what
 * was planted. No other module may use it.
 */
@NullMarked
package vn.sokhop.bench;

import org.jspecify.annotations.NullMarked;
