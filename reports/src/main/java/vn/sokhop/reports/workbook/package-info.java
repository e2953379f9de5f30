/**
 * Workbooks in the house style: columns declared as data, rows streamed in bounded memory. Figures
 * and dates are real ones, amounts that a spreadsheet would round are text, text never becomes a
 * formula. Headings stay in view and repeat in print, long tables go on in a further sheet. The
 * same content gives the same bytes on every machine.
 */
@NullMarked
package vn.sokhop.reports.workbook;

import org.jspecify.annotations.NullMarked;
