/**
 * The time table: which nights and which confirmations are due at an instant, and the service that
 * makes them. Reads the settings {@code sokhop.schedule} and the record of runs; writes nothing.
 */
@NullMarked
package vn.sokhop.operation.schedule;

import org.jspecify.annotations.NullMarked;
