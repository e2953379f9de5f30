/** Tests of the directory of offices. */
@NullMarked
package vn.sokhop.office;

import org.jspecify.annotations.NullMarked;
