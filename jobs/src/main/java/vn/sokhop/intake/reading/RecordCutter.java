package vn.sokhop.intake.reading;

/**
 * Finds where a record ends, in bytes. It knows quotes and line ends and nothing else: a quote
 * opens only at the start of a field, a line ends with LF, CR or CRLF, and a line end inside quotes
 * belongs to the field. Works on UTF-8 and every encoding that contains ASCII.
 */
final class RecordCutter {
  private final byte separator;
  private final byte quote;
  private int lines;
  private boolean insideQuotes;
  private boolean runaway;

  RecordCutter(char separator, char quote) {
    this.separator = (byte) separator;
    this.quote = (byte) quote;
  }

  /** Physical lines of the record found last. */
  int lines() {
    return lines;
  }

  /** Whether the record that had no end was inside quotes when the bytes ran out. */
  boolean insideQuotes() {
    return insideQuotes;
  }

  /**
   * Whether the record that had no end has quotes that run over lines and close where no field
   * ends: the quote before was never closed, and this one opens the next.
   */
  boolean runaway() {
    return runaway;
  }

  /**
   * The index behind the record that starts at {@code from}, its line end included; −1 when the
   * bytes run out before.
   *
   * @param last whether no byte follows {@code to}
   */
  int end(byte[] bytes, int from, int to, boolean last) {
    lines = 0;
    insideQuotes = false;
    runaway = false;
    int i = from;
    while (i < to) {
      if (bytes[i] == quote) {
        i = behindQuotes(bytes, i + 1, to);
        if (i < 0) {
          return -1;
        }
        if (lines > 0 && i < to && !endsField(bytes[i])) {
          runaway = true;
          return -1;
        }
      }
      while (i < to) {
        byte b = bytes[i++];
        if (b == separator) {
          break;
        }
        if (b == '\n') {
          lines++;
          return i;
        }
        if (b == '\r') {
          return behindCarriageReturn(bytes, i, to, last);
        }
      }
    }
    return -1;
  }

  private boolean endsField(byte b) {
    return b == separator || b == '\n' || b == '\r';
  }

  /** The index behind the physical line that starts at {@code from}, or −1. */
  int lineEnd(byte[] bytes, int from, int to, boolean last) {
    for (int i = from; i < to; i++) {
      if (bytes[i] == '\n') {
        return i + 1;
      }
      if (bytes[i] == '\r') {
        return behindCarriageReturn(bytes, i + 1, to, last);
      }
    }
    return -1;
  }

  private int behindCarriageReturn(byte[] bytes, int i, int to, boolean last) {
    if (i == to && !last) {
      return -1;
    }
    lines++;
    return i < to && bytes[i] == '\n' ? i + 1 : i;
  }

  private int behindQuotes(byte[] bytes, int from, int to) {
    int i = from;
    while (i < to) {
      byte b = bytes[i++];
      if (b == quote) {
        if (i < to && bytes[i] == quote) {
          i++;
        } else {
          return i;
        }
      } else if (b == '\n') {
        lines++;
      } else if (b == '\r') {
        lines++;
        if (i < to && bytes[i] == '\n') {
          i++;
        }
      }
    }
    insideQuotes = true;
    return -1;
  }
}
