package vn.sokhop.command.notice;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.sokhop.command.OperatorException;

/** The desk where notices are looked at and sent. */
public interface NoticeDesk {

  /**
   * Notices, one plain line each, newest night first.
   *
   * @param date of one business date only
   * @param unit that tell something of one unit only
   */
  List<String> list(@Nullable LocalDate date, @Nullable String unit);

  /**
   * Sends what is due and tells what came of it.
   *
   * @throws OperatorException when the mail server does not answer; what was not sent waits
   */
  List<String> send();
}
