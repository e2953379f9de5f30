/** The reconciliation of estimates on a real database. */
@NullMarked
package vn.sokhop.confirmation.estimate;

import org.jspecify.annotations.NullMarked;
