/**
 * Stage ledger: proves the treasury's own books before anybody is compared with them. Reads
 * accepted transactions and balance lists from the intake and the registry of the date; writes the
 * judged balances, the proofs as equations and one finding per account and day that fails. What is
 * not proved is never called agreed. Publishes entries, balances, unproved accounts, findings.
 */
@NullMarked
package vn.sokhop.ledger;

import org.jspecify.annotations.NullMarked;
