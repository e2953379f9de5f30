/**
 * The rules about spending: is a payment odd, measured by what the account, the unit and its peers
 * did before? Reads entries, balances and signers; writes the narrow history of debits, findings of
 * the family SPENDING and how far each rule reached. A baseline counts dates earlier than the
 * payment alone, so the order in which nights and files come makes no difference.
 */
@NullMarked
package vn.sokhop.warning.spending;

import org.jspecify.annotations.NullMarked;
