/**
 * The night on one to three pages of A4 ({@code summary.pdf}): verdict, the items to look at first,
 * proofs, what came in, figures by office, open items by code and age, warnings, dossiers. One
 * model in, one PDF out; the same model gives the same bytes. Templates stand beside this package
 * and are compiled with it.
 */
@NullMarked
package vn.sokhop.reports.nightsummary;

import org.jspecify.annotations.NullMarked;
