/**
 * Kernel: what a finding is. Stages write findings into tables of their own with these columns; the
 * exception desk (openitem) reads them all in one shape.
 */
@NullMarked
package vn.sokhop.finding;

import org.jspecify.annotations.NullMarked;
