/**
 * The auditor's workbook of a span, {@code audit.xlsx}: the population and what was left out of it,
 * the tests with their parameters, the entries that each found with file and line, digits of
 * Benford as context, and a sample that anybody can draw again. Takes models that are complete;
 * nothing here adds, filters or sorts.
 */
@NullMarked
package vn.sokhop.reports.audit;

import org.jspecify.annotations.NullMarked;
