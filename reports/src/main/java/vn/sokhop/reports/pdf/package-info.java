/**
 * PDF in the house style: compiled templates filled with records, one embedded font family with all
 * Vietnamese letters, charts as vectors with real text. Takes a template and a model; gives a file
 * whose bytes depend on nothing else: dates, identifiers and font names are those of the report.
 */
@NullMarked
package vn.sokhop.reports.pdf;

import org.jspecify.annotations.NullMarked;
