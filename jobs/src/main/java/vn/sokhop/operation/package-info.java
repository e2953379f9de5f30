/**
 * Operation: the day plan. Starts the stages of a business date in order, one run at a time across
 * machines, takes up what was cut off, refuses what is complete, keeps the record of runs ({@code
 * operation.run}) and the time table. Knows commands and {@code NightStage} beans, never a stage.
 * Publishes {@code operation.night}.
 */
@NullMarked
package vn.sokhop.operation;

import org.jspecify.annotations.NullMarked;
