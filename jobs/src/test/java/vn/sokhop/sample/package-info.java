/** Tests of the sample and the comparison of a night with its answer key. */
@NullMarked
package vn.sokhop.sample;

import org.jspecify.annotations.NullMarked;
