/**
 * What the rules about spending decide, as pure functions over dates, amounts and numbers: no
 * database, no clock. Statistics are binary floating point; money is not.
 */
@NullMarked
package vn.sokhop.warning.spending.rule;

import org.jspecify.annotations.NullMarked;
