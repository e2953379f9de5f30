package vn.sokhop.command;

import java.time.LocalDate;
import java.util.List;

/** Tells what a night would do, without doing any of it. */
@FunctionalInterface
public interface DryRun {

  /** Plain lines: the files that would be taken, held or refused by their names. */
  List<String> preview(LocalDate businessDate);
}
