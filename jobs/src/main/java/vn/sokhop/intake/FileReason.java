package vn.sokhop.intake;

/**
 * Why a file as a whole is held, refused or a duplicate. The text of each stands in the intake's
 * messages under {@code file.<name>}; the arguments are named here in their order.
 */
public enum FileReason {
  /** name of a total, what the control file says, what was found; and so on for each total. */
  CONTROL_TOTALS_DIFFER(Code.CONTROL_TOTALS_DIFFER),
  /** what stands in the line, line number. */
  CONTROL_FILE_NOT_UNDERSTOOD(Code.CONTROL_TOTALS_DIFFER),
  /** name of the control file. */
  CONTROL_FILE_NOT_READABLE(Code.CONTROL_TOTALS_DIFFER),
  /** name of the control file. */
  CONTROL_FILE_STATES_NOTHING(Code.CONTROL_TOTALS_DIFFER),
  /** said, found. */
  CONTROL_SHA256_DIFFERS(Code.CONTROL_TOTALS_DIFFER),
  /** said, found. */
  CONTROL_DATE_DIFFERS(Code.CONTROL_TOTALS_DIFFER),
  /** name of the control file. */
  CONTROL_FILE_MISSING(Code.CONTROL_FILE_MISSING),
  /** name of the file taken before, its business date. */
  SAME_CONTENT(Code.DUPLICATE_FILE),
  /** the same, and of the delivery that counts instead: its file, its business date. */
  SAME_CONTENT_OVERTAKEN(Code.DUPLICATE_FILE),
  /** the same as of SAME_CONTENT, and of that delivery: rejected lines, lines read. */
  SAME_CONTENT_REJECTED(Code.DUPLICATE_FILE),
  /** No arguments. */
  NO_FEED(Code.FILE_REFUSED),
  /** group of the pattern, what stands in the name, layout. */
  NAME_NOT_OF_LAYOUT(Code.FILE_REFUSED),
  /** feed. */
  SENDER_ALL(Code.FILE_REFUSED),
  /** sender, feed. */
  SENDER_NO_OFFICE(Code.FILE_REFUSED),
  /** own sequence, sequence of the accepted delivery, its file. */
  NOT_NEWER(Code.FILE_REFUSED),
  /** names of the columns. */
  MISSING_COLUMNS(Code.FILE_REFUSED),
  /** name of the column. */
  REPEATED_COLUMN(Code.FILE_REFUSED),
  /** separator found, separator expected. */
  WRONG_SEPARATOR(Code.FILE_REFUSED),
  /** rejected lines, first line, its reason. */
  LINES_REJECTED(Code.FILE_REFUSED),
  EMPTY(Code.FILE_REFUSED),
  NO_HEADER(Code.FILE_REFUSED),
  HEADER_NOT_UTF8(Code.FILE_REFUSED),
  NUL_BYTES(Code.FILE_REFUSED),
  UTF16(Code.FILE_REFUSED),
  /** lines with other than ASCII. */
  ENCODING(Code.FILE_REFUSED),
  BROKEN_GZIP(Code.FILE_REFUSED),
  NOT_GZIP(Code.FILE_REFUSED),
  NOT_A_WORKBOOK(Code.FILE_REFUSED),
  PROTECTED_WORKBOOK(Code.FILE_REFUSED),
  MACROS(Code.FILE_REFUSED),
  /** limit. */
  ZIP_BOMB(Code.FILE_REFUSED),
  /** limit. */
  TEXT_TOO_LARGE(Code.FILE_REFUSED),
  /** limit. */
  TOO_MANY_ROWS(Code.FILE_REFUSED),
  /** name of the sheet. */
  NO_SUCH_SHEET(Code.FILE_REFUSED),
  BROKEN_WORKBOOK(Code.FILE_REFUSED),
  WORKBOOK_IN_TEXT_NAME(Code.FILE_REFUSED),
  /** what the system said. */
  UNREADABLE(Code.FILE_REFUSED),
  /** No arguments. */
  CHANGED(Code.FILE_REFUSED);

  /** Codes of the family FILE that a single file can raise. */
  public enum Code {
    CONTROL_TOTALS_DIFFER(DeliveryState.HELD),
    CONTROL_FILE_MISSING(DeliveryState.HELD),
    DUPLICATE_FILE(DeliveryState.DUPLICATE),
    FILE_REFUSED(DeliveryState.REFUSED);

    private final DeliveryState state;

    Code(DeliveryState state) {
      this.state = state;
    }
  }

  private final Code code;

  FileReason(Code code) {
    this.code = code;
  }

  public Code code() {
    return code;
  }

  /** The state that a delivery with this reason ends in. */
  public DeliveryState state() {
    return code.state;
  }
}
