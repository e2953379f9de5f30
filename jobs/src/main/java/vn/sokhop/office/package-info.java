/**
 * Kernel: what the offices of the treasury are called, where they are and to which region they
 * belong. Comes from {@code config/offices.yml} alone; which offices deliver files is no business
 * of it. Reads no table, writes nothing.
 */
@NullMarked
package vn.sokhop.office;

import org.jspecify.annotations.NullMarked;
