/**
 * Which warnings about signatures and spending to look at first. Reads the items of a night and
 * what the rules looked at; scores each open item by severity, size of its amount and freshness,
 * and each unit by the best item of each code; leaves, for the reports of the same transaction, a
 * table of scores and places, and gives the figures of the summary. Weights and limits are settings
 * ({@code sokhop.warning.ranking}).
 */
@NullMarked
package vn.sokhop.reporting.ranking;

import org.jspecify.annotations.NullMarked;
