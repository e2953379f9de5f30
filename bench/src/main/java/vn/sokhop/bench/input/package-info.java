/**
 * Input of the bench: one business date of a made-up treasury, of any size, with planted
 * differences. Reads a seed and a size; writes the files of an inbox by the contract; publishes how
 * many lines must match. Every line is a function of its number, so nothing is kept in memory.
 */
@NullMarked
package vn.sokhop.bench.input;

import org.jspecify.annotations.NullMarked;
