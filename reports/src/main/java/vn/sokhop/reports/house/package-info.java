/**
 * The house style: what every report of the treasury's nightly job has in common, workbook or PDF.
 * Texts by language, figures and dates as people read them, colours, clean text. Nothing here
 * depends on the zone, the language or the hour of the machine. A report of any length takes its
 * rows one at a time.
 */
@NullMarked
package vn.sokhop.reports.house;

import org.jspecify.annotations.NullMarked;
