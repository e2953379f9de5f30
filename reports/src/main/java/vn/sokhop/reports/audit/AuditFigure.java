package vn.sokhop.reports.audit;

import java.math.BigDecimal;

/**
 * A line of figures of a test that is about many entries at once.
 *
 * @param unitCode empty: the whole population
 * @param what the row: two digits, a gap of numbers, a year
 * @param count entries, or numbers missing
 * @param sum of the entries; zero where there are none
 * @param share observed, in per cent
 * @param expected expected share in per cent, or the figure the share is compared with
 * @param remark in words
 */
public record AuditFigure(
    String unitCode,
    String what,
    long count,
    BigDecimal sum,
    BigDecimal share,
    BigDecimal expected,
    String remark) {}
