package vn.sokhop.reports.audit;

import vn.sokhop.reports.house.Rows;

/** Where the rows of the sheets come from, one at a time, in the order they are shown. */
public interface AuditRows {
  /** Entries that a test found. */
  Rows<AuditLine> lines(String code);

  /** Figures of a test that has figures instead of entries. */
  Rows<AuditFigure> figures(String code);

  /** The entries that were drawn. */
  Rows<AuditLine> sample();
}
