/**
 * What went wrong, as plain lines for an operator: the trouble of a command, and the faults of a
 * configuration, each with file and key where they are known.
 */
@NullMarked
package vn.sokhop.operation.fault;

import org.jspecify.annotations.NullMarked;
