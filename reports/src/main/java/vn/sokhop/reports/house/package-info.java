/**
 * The house style: what every workbook and every PDF of the treasury's nightly job has in common.
 * Takes columns, templates and models; gives files that are the same bytes for the same model,
 * whatever the zone, the language or the hour of the machine. Text is cleaned on the way out, never
 * read as a formula, and amounts never pass through binary floating point where they would lose a
 * digit.
 */
@NullMarked
package vn.sokhop.reports.house;

import org.jspecify.annotations.NullMarked;
