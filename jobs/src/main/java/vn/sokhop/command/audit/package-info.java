/** Kernel: what an audit of a span is asked for, and the desk that makes it. */
@NullMarked
package vn.sokhop.command.audit;

import org.jspecify.annotations.NullMarked;
