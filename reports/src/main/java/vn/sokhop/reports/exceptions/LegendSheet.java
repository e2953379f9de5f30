package vn.sokhop.reports.exceptions;

import java.util.List;
import vn.sokhop.reports.house.Texts;
import vn.sokhop.reports.night.ExceptionRow;
import vn.sokhop.reports.night.NightReport;
import vn.sokhop.reports.night.NightReport.CodeFigures;
import vn.sokhop.reports.night.Severity;
import vn.sokhop.reports.workbook.Sheet;

/** The last sheet: what the columns, signs, severities and codes mean. */
final class LegendSheet {
  private static final int LAST_COLUMN = 1;
  private static final int WIDE = 110;

  private final NightReport report;
  private final Texts texts;
  private final ListingColumns columns;

  LegendSheet(NightReport report, Texts texts, ListingColumns columns) {
    this.report = report;
    this.texts = texts;
    this.columns = columns;
  }

  void write(Sheet sheet, SheetFrame frame) {
    sheet.widths(44, WIDE);
    frame.head(sheet, texts.text("sheet.legend"));
    sheet.section(texts.text("legend.columns"), LAST_COLUMN + 1);
    for (ListingColumns.Described described : columns.described()) {
      String csv = described.csvName().isEmpty() ? "" : " (" + described.csvName() + ")";
      entry(sheet, described.column().title() + csv, "legend.column." + described.key());
    }
    entry(sheet, texts.text("column.score"), "legend.column.score");
    sheet.section(texts.text("legend.signs"), LAST_COLUMN + 1);
    for (String key : List.of("difference", "owner", "age", "digits")) {
      entry(sheet, texts.text("legend.sign." + key + ".word"), "legend.sign." + key);
    }
    sheet.section(texts.text("legend.severities"), LAST_COLUMN + 1);
    for (Severity severity : Severity.values()) {
      entry(
          sheet,
          texts.severity(severity) + " (" + severity + ")",
          "legend.severity." + severity.name());
    }
    for (ExceptionRow.Status status : ExceptionRow.Status.values()) {
      entry(sheet, texts.status(status) + " (" + status + ")", "legend.status." + status.name());
    }
    codes(sheet);
    sheet.printing(frame.footer(), frame.pageOf());
  }

  private void codes(Sheet sheet) {
    sheet.section(texts.text("legend.codes"), LAST_COLUMN + 1);
    for (CodeFigures code : report.codes()) {
      String meaning = texts.textOr("meaning." + code.code(), "");
      String title = meaning.isEmpty() ? code.codeTitle() : code.codeTitle() + ". " + meaning;
      sheet.entry(code.code(), title, LAST_COLUMN);
    }
    if (report.codes().isEmpty()) {
      sheet.subtitle(texts.text("none.codes"));
    }
  }

  private void entry(Sheet sheet, String word, String key) {
    sheet.entry(word, texts.text(key), LAST_COLUMN);
  }
}
