/**
 * The reconciliation of estimates, forms 01a-SDKP/ĐVDT and 02a-SDKP/ĐVDT (Decree 347/2025/NĐ-CP,
 * annex, forms 26 and 28), by quarter and by year. Reads the rows of feed estimates, the treasury's
 * and the units' own; writes versions of the forms with differences, the proof that both forms of
 * the treasury tie, how far each form has come, and findings. Life cycle, due dates and signatures
 * are those of the confirmation of balances.
 */
@NullMarked
package vn.sokhop.confirmation.estimate;

import org.jspecify.annotations.NullMarked;
