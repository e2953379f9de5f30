/**
 * Planted faults: what is tampered with, and which items the nights must therefore list.
 *
 * <p>Reads: the made-up treasury. Writes: {@code expected-exceptions.csv}. Publishes: the kinds of
 * faults. What a fault leads to is reasoned out where it is planted, never computed by the
 * application.
 */
@NullMarked
package vn.sokhop.sample.fault;

import org.jspecify.annotations.NullMarked;
