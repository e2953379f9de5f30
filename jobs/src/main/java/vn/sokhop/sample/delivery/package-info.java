/**
 * How lines reach the inbox in the sample: names of files, their formats, their order of arrival.
 *
 * <p>Reads and writes nothing. Publishes plain values: a sender's {@code Deliveries} say which
 * files carry the lines of a day, when they arrive and what happened to them on the way.
 */
@NullMarked
package vn.sokhop.sample.delivery;

import org.jspecify.annotations.NullMarked;
