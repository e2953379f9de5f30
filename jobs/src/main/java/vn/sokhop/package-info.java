/** Sokhop, the nightly ledger reconciliation: the entry point. Stages stand in packages below. */
@NullMarked
package vn.sokhop;

import org.jspecify.annotations.NullMarked;
