package vn.sokhop.reports.warnings;

import vn.sokhop.reports.night.Severity;

/**
 * A finding to look at first as it is printed; the template takes it by its components.
 *
 * @param source files and lines behind it
 * @param more how many more there are of its cause, in words; may be empty
 */
public record FindingLine(
    Severity severity,
    String score,
    String title,
    String office,
    String unit,
    String account,
    String subject,
    String amount,
    String message,
    String source,
    String more) {}
