package vn.sokhop.notice;

import java.nio.file.Files;
import java.nio.file.Path;
import vn.sokhop.command.Folders;
import vn.sokhop.notice.post.Letter;

/**
 * Where messages go as files: {@code outbox/<date>/notices}, beside the reports. The folder of a
 * date is made by its reports, whole; a night that failed before has none, and what is told of it
 * goes to {@code outbox/notices/<date>}.
 */
record NoticeFolders(Folders folders) {
  private static final String NAME = "notices";

  Path of(Letter letter) {
    String date = letter.businessDate().toString();
    Path ofDate = folders.outboxFolder().resolve(date);
    return Files.isDirectory(ofDate)
        ? ofDate.resolve(NAME)
        : folders.outboxFolder().resolve(NAME).resolve(date);
  }
}
