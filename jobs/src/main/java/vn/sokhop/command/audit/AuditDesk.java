package vn.sokhop.command.audit;

import java.util.List;

/** The desk of the auditor: tests over a span of the ledger. It looks, and stores nothing. */
public interface AuditDesk {

  /**
   * Writes the workbook of an audit; an earlier one of the same name is never overwritten.
   *
   * @return plain lines in the language of the command: the population, what each test found, where
   *     the workbook is
   * @throws vn.sokhop.command.OperatorException when there is nothing to look at, or the workbook
   *     cannot be written
   */
  List<String> audit(AuditRequest request);
}
