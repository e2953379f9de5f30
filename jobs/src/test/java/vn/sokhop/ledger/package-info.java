/** Tests of the proofs, through whole nights. */
@NullMarked
package vn.sokhop.ledger;

import org.jspecify.annotations.NullMarked;
