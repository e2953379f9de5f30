/**
 * Operation: the day plan and the confirmations of a period. Starts the stages of a business date
 * or of a period in order, one run at a time across machines, takes up what was cut off, refuses
 * what is complete, keeps the record of runs ({@code operation.run}). Knows commands, {@code
 * NightStage} and {@code PeriodStage} beans, never a stage. Publishes {@code operation.night} and
 * {@code operation.period_run}.
 */
@NullMarked
package vn.sokhop.operation;

import org.jspecify.annotations.NullMarked;
