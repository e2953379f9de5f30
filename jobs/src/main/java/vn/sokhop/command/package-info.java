/** Kernel: what every command has in common: the run, its folders, exit codes, operator errors. */
@NullMarked
package vn.sokhop.command;

import org.jspecify.annotations.NullMarked;
