/**
 * Reports: plain records in, files out. Nothing here adds, filters, sorts or queries: the caller
 * computes the model once, so that workbook, PDF and CSV cannot disagree.
 */
@NullMarked
package vn.sokhop.reports;

import org.jspecify.annotations.NullMarked;
