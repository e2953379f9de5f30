/** Tables of cases for the rules about spending. */
@NullMarked
package vn.sokhop.warning.spending.rule;

import org.jspecify.annotations.NullMarked;
