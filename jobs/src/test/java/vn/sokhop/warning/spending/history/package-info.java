/** The history of debits and what is kept of it by account. */
@NullMarked
package vn.sokhop.warning.spending.history;

import org.jspecify.annotations.NullMarked;
