package vn.sokhop.intake.reading;

import java.io.IOException;
import java.util.List;

/** A file that cannot be read as what it says it is; the whole file is refused. */
public final class UnreadableFile extends IOException {
  /** What is wrong; the text stands in the intake's messages under {@code file.<name>}. */
  public enum Why {
    /** The file has no bytes. */
    EMPTY,
    NO_HEADER,
    HEADER_NOT_UTF8,
    NUL_BYTES,
    UTF16,
    /** lines not UTF-8, lines with other than ASCII. */
    ENCODING,
    BROKEN_GZIP,
    NOT_GZIP,
    NOT_A_WORKBOOK,
    /** Office's encrypted container, or the old binary format. */
    PROTECTED_WORKBOOK,
    MACROS,
    /** bytes that it may unpack to. */
    ZIP_BOMB,
    /** limit of what a packed text may unpack to, in bytes. */
    TEXT_TOO_LARGE,
    /** rows that it may have. */
    TOO_MANY_ROWS,
    /** sheet. */
    NO_SUCH_SHEET,
    BROKEN_WORKBOOK,
    WORKBOOK_IN_TEXT_NAME,
    /** what the system said. */
    UNREADABLE
  }

  private final Why why;
  private final List<String> arguments;

  public UnreadableFile(Why why, String... arguments) {
    super(why.name());
    this.why = why;
    this.arguments = List.of(arguments);
  }

  /** With what a library said, which is for the log. */
  UnreadableFile(Why why, Exception cause) {
    this(why);
    initCause(cause);
  }

  public Why why() {
    return why;
  }

  public List<String> arguments() {
    return arguments;
  }
}
