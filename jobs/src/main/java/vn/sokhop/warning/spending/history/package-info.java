/**
 * The narrow history of debits that the rules about spending compare with: by account, by unit and
 * payee, by class of amount. Written date by date from the accepted entries.
 */
@NullMarked
package vn.sokhop.warning.spending.history;

import org.jspecify.annotations.NullMarked;
