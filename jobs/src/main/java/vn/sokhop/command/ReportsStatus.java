package vn.sokhop.command;

import java.util.List;

/**
 * A paragraph of the status page. Beans are shown in the order of {@code @Order}: what waits in the
 * inbox, what is held, which dates are out of date, what is open.
 */
@FunctionalInterface
public interface ReportsStatus {

  /** Plain lines in the language of the command; reads only. */
  List<String> statusLines();
}
