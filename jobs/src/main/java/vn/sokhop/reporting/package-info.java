/**
 * Stage reporting: computes the model of the night once and has module reports draw it, so that
 * CSV, workbook and PDF cannot disagree. Reads published views only; writes files into the outbox,
 * first under a temporary name, moved when complete, never overwritten. The only package that sees
 * module reports.
 */
@NullMarked
package vn.sokhop.reporting;

import org.jspecify.annotations.NullMarked;
