package vn.sokhop.reports.workbook;

import java.util.regex.Pattern;
import org.apache.poi.common.usermodel.HyperlinkType;
import org.apache.poi.ss.usermodel.Hyperlink;
import org.apache.poi.xssf.streaming.SXSSFCell;

/** Ways from a cell to another sheet, and to a file beside the workbook. */
final class Links {
  private static final Pattern PLAIN_PATH = Pattern.compile("[A-Za-z0-9._/-]{1,200}");

  private Links() {}

  static void toSheet(SXSSFCell cell, String target) {
    Hyperlink link =
        cell.getSheet().getWorkbook().getCreationHelper().createHyperlink(HyperlinkType.DOCUMENT);
    link.setAddress("'" + target.replace("'", "''") + "'!A1");
    cell.setHyperlink(link);
  }

  /** Whether a path can stand in a formula without being anything but a path. */
  static boolean isPlain(String path) {
    return PLAIN_PATH.matcher(path).matches();
  }

  // A sheet holds 65,530 hyperlinks, each of them in memory until the end; formulas it holds as
  // many
  // as rows.
  static void toFile(SXSSFCell cell, String path) {
    if (!isPlain(path)) {
      throw new IllegalArgumentException("no plain path: " + path);
    }
    cell.setCellFormula("HYPERLINK(\"" + path + "\",\"" + path + "\")");
    cell.setCellValue(path);
  }
}
