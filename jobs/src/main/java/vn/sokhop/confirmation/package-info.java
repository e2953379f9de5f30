/**
 * Stage confirmation: the monthly confirmation of balances that both sides sign. Reads balances,
 * entries, open lines, the units' statements and answers; writes statements in versions (never
 * changed), how far each account's confirmation has come, and findings; publishes all three. A late
 * file that touches an issued period makes the next version and takes the confirmation back.
 */
@NullMarked
package vn.sokhop.confirmation;

import org.jspecify.annotations.NullMarked;
