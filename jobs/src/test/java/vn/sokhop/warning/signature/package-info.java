/** Tests of the rules about signatures. */
@NullMarked
package vn.sokhop.warning.signature;

import org.jspecify.annotations.NullMarked;
