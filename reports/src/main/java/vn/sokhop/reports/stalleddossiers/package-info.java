/**
 * The dossiers to be chased: {@code stalled-dossiers.pdf}, one letter for each office, region and
 * the centre, and {@code stalled-dossiers.xlsx} with all of them. Takes figures and rows that are
 * complete, in their order and in the language of the report; gives files whose bytes depend on
 * nothing else. Times are local to Asia/Ho_Chi_Minh.
 */
@NullMarked
package vn.sokhop.reports.stalleddossiers;

import org.jspecify.annotations.NullMarked;
