package vn.sokhop.sample.delivery;

/**
 * How a unit's accounting software writes its files: all of it legal, none of it the same.
 *
 * @param extension {@code csv}, {@code csv.gz} or {@code xlsx}
 * @param byteOrderMark begins with a byte-order mark
 * @param turned columns in the opposite order
 * @param extraColumn carries a column that nobody asked for
 * @param windowsLines ends lines with CR LF
 */
public record Hand(
    String extension,
    boolean byteOrderMark,
    boolean turned,
    boolean extraColumn,
    boolean windowsLines) {

  public static final Hand PLAIN = new Hand("csv", false, false, false, false);

  public boolean isWorkbook() {
    return "xlsx".equals(extension);
  }

  public boolean isCompressed() {
    return extension.endsWith(".gz");
  }
}
