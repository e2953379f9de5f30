/**
 * Forms 01a-SDKP/ĐVDT and 02a-SDKP/ĐVDT (Decree 347/2025, annex, forms 26 and 28) as PDF: the form
 * on A4 across with the treasury's part for what differs, and an annex with every differing figure,
 * the cross-checks and what a new version changes. Takes models that are complete; nothing here
 * adds up or sorts.
 */
@NullMarked
package vn.sokhop.reports.confirmation.estimate;

import org.jspecify.annotations.NullMarked;
