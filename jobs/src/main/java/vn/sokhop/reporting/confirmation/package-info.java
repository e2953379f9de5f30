/**
 * The files of a confirmation: forms, one file an office for printing, register and summary. Reads
 * what stage confirmation publishes; writes the outbox.
 */
@NullMarked
package vn.sokhop.reporting.confirmation;

import org.jspecify.annotations.NullMarked;
