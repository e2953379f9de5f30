package vn.sokhop.intake.reading;

import java.util.Locale;

/** What a file is, by the end of its name. */
public enum Packing {
  TEXT,
  GZIP,
  WORKBOOK;

  public static Packing ofName(String fileName) {
    String name = fileName.toLowerCase(Locale.ROOT);
    if (name.endsWith(".gz")) {
      return GZIP;
    }
    return name.endsWith(".xlsx") || name.endsWith(".xlsm") || name.endsWith(".xls")
        ? WORKBOOK
        : TEXT;
  }
}
