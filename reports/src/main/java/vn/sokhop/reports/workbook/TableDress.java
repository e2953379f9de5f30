package vn.sokhop.reports.workbook;

import java.util.List;
import org.apache.poi.ss.usermodel.ConditionalFormattingRule;
import org.apache.poi.ss.usermodel.DataValidation;
import org.apache.poi.ss.usermodel.DataValidationConstraint;
import org.apache.poi.ss.usermodel.DataValidationHelper;
import org.apache.poi.ss.usermodel.PageMargin;
import org.apache.poi.ss.usermodel.PatternFormatting;
import org.apache.poi.ss.usermodel.PrintSetup;
import org.apache.poi.ss.usermodel.SheetConditionalFormatting;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.CellRangeAddressList;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.streaming.SXSSFSheet;

/** What a table gets besides its cells: colours, choices, filter, frozen heading, page set-up. */
final class TableDress {
  private TableDress() {}

  static <T> void tint(SXSSFSheet sheet, List<Column<T>> columns, int firstRow, int lastRow) {
    SheetConditionalFormatting formatting = sheet.getSheetConditionalFormatting();
    for (int i = 0; i < columns.size(); i++) {
      for (Column.Tint tint : columns.get(i).tints()) {
        String cell = "$" + CellReference.convertNumToColString(i) + (firstRow + 1);
        ConditionalFormattingRule rule =
            formatting.createConditionalFormattingRule(
                cell + "=\"" + tint.text().replace("\"", "\"\"") + "\"");
        PatternFormatting ground = rule.createPatternFormatting();
        ground.setFillBackgroundColor(CellStyles.color(tint.ground()));
        ground.setFillPattern(PatternFormatting.SOLID_FOREGROUND);
        formatting.addConditionalFormatting(
            new CellRangeAddress[] {new CellRangeAddress(firstRow, lastRow, i, i)}, rule);
      }
    }
  }

  static <T> void choices(SXSSFSheet sheet, List<Column<T>> columns, int firstRow, int lastRow) {
    DataValidationHelper helper = sheet.getDataValidationHelper();
    for (int i = 0; i < columns.size(); i++) {
      Column<T> column = columns.get(i);
      CellRangeAddressList range = new CellRangeAddressList(firstRow, lastRow, i, i);
      if (!column.choices().isEmpty()) {
        DataValidation list =
            helper.createValidation(
                helper.createExplicitListConstraint(column.choices().toArray(new String[0])),
                range);
        // The list is an offer; a reviewer may write what is not in it.
        list.setShowErrorBox(false);
        sheet.addValidationData(list);
      } else if (column.look() == Column.Look.INPUT_DATE) {
        DataValidation date =
            helper.createValidation(
                helper.createDateConstraint(
                    DataValidationConstraint.OperatorType.GREATER_OR_EQUAL, "36526", null, null),
                range);
        date.setShowErrorBox(true);
        sheet.addValidationData(date);
      }
    }
  }

  static void heading(SXSSFSheet sheet, int headerRow, int lastRow, int columns, int frozen) {
    sheet.createFreezePane(frozen, headerRow + 1);
    sheet.setRepeatingRows(new CellRangeAddress(headerRow, headerRow, -1, -1));
    sheet.setAutoFilter(new CellRangeAddress(headerRow, lastRow, 0, columns - 1));
  }

  static void printing(SXSSFSheet sheet, String left, String pageOf, boolean wide) {
    PrintSetup setup = sheet.getPrintSetup();
    setup.setLandscape(true);
    setup.setPaperSize(wide ? PrintSetup.A3_PAPERSIZE : PrintSetup.A4_PAPERSIZE);
    sheet.setFitToPage(true);
    sheet.setAutobreaks(true);
    setup.setFitWidth((short) 1);
    setup.setFitHeight((short) 0);
    sheet.setMargin(PageMargin.LEFT, 0.4);
    sheet.setMargin(PageMargin.RIGHT, 0.4);
    sheet.setMargin(PageMargin.TOP, 0.5);
    sheet.setMargin(PageMargin.BOTTOM, 0.6);
    sheet.getFooter().setLeft(left.replace("&", "&&"));
    sheet.getFooter().setRight(pageOf);
  }

  /** A table that is too wide for one page goes on beside it, with the frozen columns repeated. */
  static void sideBySide(SXSSFSheet sheet, int pages, int frozen) {
    if (pages > 1) {
      sheet.getPrintSetup().setFitWidth((short) pages);
      sheet.setRepeatingColumns(new CellRangeAddress(-1, -1, 0, frozen - 1));
    }
  }
}
