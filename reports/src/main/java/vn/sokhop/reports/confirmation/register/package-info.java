/**
 * The register of a period and what it says as a whole: the workbook for reviewers ({@code
 * confirmation-register.xlsx}) and the summary for the director ({@code confirmation-summary.pdf}).
 * One model and its rows in, one file out; the same input gives the same bytes. Templates stand
 * beside this package and are compiled with it.
 */
@NullMarked
package vn.sokhop.reports.confirmation.register;

import org.jspecify.annotations.NullMarked;
