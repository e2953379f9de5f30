package vn.sokhop.command;

import java.util.List;

/** Tells all that is known about a finding: its lines, files, line numbers, what was compared. */
@FunctionalInterface
public interface ExplainsFinding {

  /** Plain lines in the language of the command; empty when the finding is not known here. */
  List<String> explain(String exceptionId);
}
