/**
 * The auditor's tests over a span. Reads the accepted entries, files and rejects of the stages to
 * the left as of now, in one consistent view; writes {@code audit.xlsx} and nothing else.
 */
@NullMarked
package vn.sokhop.reporting.audit;

import org.jspecify.annotations.NullMarked;
