/**
 * Warnings about signatures and spending as they stand in a PDF: a verdict, the units with the
 * highest scores, the findings to look at first and what each rule looked at; 505 points wide, as a
 * part of other reports. Takes {@link vn.sokhop.reports.night.WarningFigures}; gives the template
 * and its parameters.
 */
@NullMarked
package vn.sokhop.reports.warnings;

import org.jspecify.annotations.NullMarked;
