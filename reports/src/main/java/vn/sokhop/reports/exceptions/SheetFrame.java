package vn.sokhop.reports.exceptions;

import vn.sokhop.reports.house.Figures;
import vn.sokhop.reports.house.Texts;
import vn.sokhop.reports.night.NightReport;
import vn.sokhop.reports.night.NightReport.DifferenceTotal;
import vn.sokhop.reports.night.NightReport.FamilyFigures;
import vn.sokhop.reports.night.NightReport.ItemFigures;
import vn.sokhop.reports.workbook.Listing;
import vn.sokhop.reports.workbook.Sheet;

/** What stands above the tables of the listing: title, run, the way back, totals of the model. */
final class SheetFrame {
  private final NightReport report;
  private final Texts texts;
  private final Figures figures;
  private final String summary;

  SheetFrame(NightReport report, Texts texts, Figures figures, String summary) {
    this.report = report;
    this.texts = texts;
    this.figures = figures;
    this.summary = summary;
  }

  /** The run in one line. */
  String run() {
    return texts.text(
        "head.run",
        figures.date(report.businessDate()),
        Integer.toString(report.attempt()),
        report.version(),
        report.shortDigest());
  }

  /** The run at the foot of a printed page. */
  String footer() {
    return texts.text(
        "footer.left",
        figures.date(report.businessDate()),
        Integer.toString(report.attempt()),
        report.shortDigest());
  }

  String pageOf() {
    return texts.text("footer.page");
  }

  /** Title, run and the way back. */
  void head(Sheet sheet, String title) {
    sheet.title(title);
    sheet.subtitle(run());
    sheet.link(texts.text("back"), summary);
  }

  /** Frame of a sheet with a title of the bundle. */
  Listing.Frame of(String titleKey, String whenEmptyKey) {
    return new TextFrame(titleKey, whenEmptyKey);
  }

  /** Frame of the sheet of a family, with its counts and differences. */
  Listing.Frame family(FamilyFigures family, int differenceColumn) {
    return new FamilyFrame(family, differenceColumn);
  }

  private abstract class Base implements Listing.Frame {
    @Override
    public String footer() {
      return SheetFrame.this.footer();
    }

    @Override
    public String pageOf() {
      return SheetFrame.this.pageOf();
    }
  }

  private final class TextFrame extends Base {
    private final String titleKey;
    private final String whenEmptyKey;

    TextFrame(String titleKey, String whenEmptyKey) {
      this.titleKey = titleKey;
      this.whenEmptyKey = whenEmptyKey;
    }

    @Override
    public void head(Sheet sheet) {
      SheetFrame.this.head(sheet, texts.text(titleKey));
    }

    @Override
    public String whenEmpty() {
      return texts.text(whenEmptyKey);
    }
  }

  private final class FamilyFrame extends Base {
    private final FamilyFigures family;
    private final int differenceColumn;

    FamilyFrame(FamilyFigures family, int differenceColumn) {
      this.family = family;
      this.differenceColumn = differenceColumn;
    }

    @Override
    public void head(Sheet sheet) {
      SheetFrame.this.head(sheet, family.title() + " (" + family.family() + ")");
      ItemFigures items = family.items();
      sheet.subtitle(
          texts.text(
              "family.counts",
              figures.count(family.listed()),
              figures.count(items.open()),
              figures.count(items.openHigh()),
              figures.count(items.explained()),
              figures.count(items.closed()),
              figures.count(items.raised())));
      for (DifferenceTotal total : family.differences()) {
        sheet.differenceTotal(
            texts.text("difference.unitMore", total.currency()),
            total.unitMore(),
            differenceColumn);
        sheet.differenceTotal(
            texts.text("difference.treasuryMore", total.currency()),
            total.treasuryMore(),
            differenceColumn);
      }
    }

    @Override
    public String whenEmpty() {
      return texts.text("none.items");
    }
  }
}
