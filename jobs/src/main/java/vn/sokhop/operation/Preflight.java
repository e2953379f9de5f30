package vn.sokhop.operation;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import vn.sokhop.calendar.WorkingCalendar;
import vn.sokhop.command.ChecksConfiguration;
import vn.sokhop.command.ExitCode;
import vn.sokhop.command.Folders;
import vn.sokhop.command.OperatorException;
import vn.sokhop.message.Language;
import vn.sokhop.message.Messages;

/**
 * What must be right before a run touches anything: the calendar knows the date, the inbox can be
 * read, the configuration has no fault. Otherwise exit code 2, and nothing was done.
 */
@Component
class Preflight {
  private final WorkingCalendar calendar;
  private final Folders folders;
  private final ObjectProvider<ChecksConfiguration> checks;
  private final Messages messages;

  Preflight(
      WorkingCalendar calendar,
      Folders folders,
      ObjectProvider<ChecksConfiguration> checks,
      Language language) {
    this.calendar = calendar;
    this.folders = folders;
    this.checks = checks;
    this.messages = Messages.of(Preflight.class, language);
  }

  void check(List<LocalDate> dates) {
    dates.forEach(calendar::isWorkingDay);
    checkInbox();
    List<String> faults =
        checks.orderedStream().flatMap(check -> check.problems().stream()).toList();
    if (!faults.isEmpty()) {
      throw new OperatorException(ExitCode.WRONG_USE, String.join("\n", faults));
    }
  }

  private void checkInbox() {
    Path inbox = folders.inboxFolder();
    if (folders.inbox() == null && !Files.exists(inbox)) {
      try {
        Files.createDirectories(inbox);
      } catch (IOException e) {
        throw new OperatorException(
            ExitCode.WRONG_USE, messages.text("inbox.unreadable", inbox.toString()), e);
      }
    }
    if (!Files.isDirectory(inbox)) {
      throw new OperatorException(
          ExitCode.WRONG_USE, messages.text("inbox.missing", inbox.toString()));
    }
    if (!Files.isReadable(inbox) || !Files.isExecutable(inbox)) {
      throw new OperatorException(
          ExitCode.WRONG_USE, messages.text("inbox.unreadable", inbox.toString()));
    }
  }
}
