/**
 * Intake, claims: an entry id belongs to one line for ever, a dossier number to one office. Reads
 * the line tables; writes who has an id, and rejects the lines that name what is another's.
 */
@NullMarked
package vn.sokhop.intake.claim;

import org.jspecify.annotations.NullMarked;
