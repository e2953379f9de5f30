/** Tests of the rules about spending, on a real PostgreSQL. */
@NullMarked
package vn.sokhop.warning.spending;

import org.jspecify.annotations.NullMarked;
