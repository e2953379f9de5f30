/**
 * The command line: parses, starts what a command needs, prints plain lines, ends with an exit code
 * of the contract. Help and wrong use never start the application. Texts in {@code messages_vi} and
 * {@code messages_en}; an operator's error is a line, never a stack trace.
 */
@NullMarked
package vn.sokhop.operation.cli;

import org.jspecify.annotations.NullMarked;
