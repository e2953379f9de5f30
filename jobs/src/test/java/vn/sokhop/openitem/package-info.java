/** The exception desk on real nights. */
@NullMarked
package vn.sokhop.openitem;

import org.jspecify.annotations.NullMarked;
