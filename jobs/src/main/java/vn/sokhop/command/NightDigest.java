package vn.sokhop.command;

import java.util.List;

/** Lines shown to the operator when a night is done: what came in, what is open. */
@FunctionalInterface
public interface NightDigest {

  /** Plain lines in the language of the command; one a severity or figure. */
  List<String> lines(Run run);
}
