package vn.sokhop.reports.nightsummary;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.text.DecimalFormat;
import java.util.List;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.axis.AxisLocation;
import org.jfree.chart.axis.CategoryAxis;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.axis.NumberTickUnit;
import org.jfree.chart.axis.TickUnits;
import org.jfree.chart.block.BlockBorder;
import org.jfree.chart.labels.StandardCategoryItemLabelGenerator;
import org.jfree.chart.plot.CategoryPlot;
import org.jfree.chart.plot.PlotOrientation;
import org.jfree.chart.renderer.category.StackedBarRenderer;
import org.jfree.chart.renderer.category.StandardBarPainter;
import org.jfree.chart.title.LegendTitle;
import org.jfree.chart.title.TextTitle;
import org.jfree.chart.ui.HorizontalAlignment;
import org.jfree.chart.ui.RectangleEdge;
import org.jfree.chart.ui.RectangleInsets;
import org.jfree.data.RangeType;
import org.jfree.data.category.DefaultCategoryDataset;
import vn.sokhop.reports.house.Palette;
import vn.sokhop.reports.house.Texts;
import vn.sokhop.reports.night.NightReport.AgeBucket;
import vn.sokhop.reports.night.NightReport.FamilyFigures;
import vn.sokhop.reports.night.NightReport.ItemFigures;
import vn.sokhop.reports.night.Severity;
import vn.sokhop.reports.pdf.Drawing;
import vn.sokhop.reports.pdf.PdfRenderer;

/** The two charts of the summary: open items by severity, along families and along ages. */
final class NightCharts {
  private static final double MAX_BAR = 0.2;

  private final Texts texts;
  private final Font plain;
  private final Font small;
  private final Font bold;

  NightCharts(Texts texts) {
    this.texts = texts;
    this.plain = PdfRenderer.font(Font.PLAIN, 8f, texts);
    this.small = PdfRenderer.font(Font.PLAIN, 7f, texts);
    this.bold = PdfRenderer.font(Font.BOLD, 9f, texts);
  }

  Drawing families(List<FamilyFigures> families) {
    DefaultCategoryDataset data = new DefaultCategoryDataset();
    for (FamilyFigures family : families) {
      add(data, family.items(), family.title());
    }
    return drawing(chart("chart.families", data, PlotOrientation.HORIZONTAL));
  }

  Drawing ages(List<AgeBucket> ages) {
    DefaultCategoryDataset data = new DefaultCategoryDataset();
    for (AgeBucket age : ages) {
      add(data, age.items(), age.label());
    }
    return drawing(chart("chart.ages", data, PlotOrientation.VERTICAL));
  }

  // The number of all items stands in the label: the least bars are too small to be seen.
  private void add(DefaultCategoryDataset data, ItemFigures items, String title) {
    String category = title + " (" + wholeFormat().format(items.open()) + ")";
    for (Severity severity : Severity.values()) {
      data.addValue(Long.valueOf(items.open(severity)), texts.severity(severity), category);
    }
  }

  private static Drawing drawing(JFreeChart chart) {
    return new Drawing((graphics, room) -> chart.draw(graphics, room));
  }

  private JFreeChart chart(String titleKey, DefaultCategoryDataset data, PlotOrientation way) {
    CategoryPlot plot =
        new CategoryPlot(
            data, categories(way.equals(PlotOrientation.HORIZONTAL)), counts(), bars());
    plot.setOrientation(way);
    plot.setRangeAxisLocation(AxisLocation.BOTTOM_OR_LEFT);
    plot.setBackgroundPaint(Color.WHITE);
    plot.setOutlineVisible(false);
    plot.setRangeGridlinePaint(Palette.LINE);
    plot.setRangeGridlineStroke(new BasicStroke(0.4f));
    plot.setAxisOffset(RectangleInsets.ZERO_INSETS);
    JFreeChart chart = new JFreeChart(texts.text(titleKey), bold, plot, false);
    chart.setBackgroundPaint(Color.WHITE);
    chart.setPadding(new RectangleInsets(2, 2, 2, 8));
    TextTitle title = chart.getTitle();
    title.setPaint(Palette.INK);
    title.setHorizontalAlignment(HorizontalAlignment.LEFT);
    chart.addSubtitle(legend(plot));
    return chart;
  }

  private LegendTitle legend(CategoryPlot plot) {
    LegendTitle legend = new LegendTitle(plot);
    legend.setItemFont(plain);
    legend.setItemPaint(Palette.INK);
    legend.setFrame(BlockBorder.NONE);
    legend.setPosition(RectangleEdge.BOTTOM);
    legend.setBackgroundPaint(Color.WHITE);
    return legend;
  }

  private CategoryAxis categories(boolean lying) {
    CategoryAxis axis = new CategoryAxis();
    axis.setTickLabelFont(plain);
    axis.setTickLabelPaint(Palette.INK);
    axis.setAxisLinePaint(Palette.MUTED);
    axis.setTickMarksVisible(false);
    // Of the chart's width where bars lie, of a bar's room where they stand.
    axis.setMaximumCategoryLabelWidthRatio(lying ? 0.45f : 1f);
    axis.setMaximumCategoryLabelLines(2);
    axis.setCategoryMargin(lying ? 0.25 : 0.2);
    return axis;
  }

  private NumberAxis counts() {
    NumberAxis axis = new NumberAxis();
    axis.setTickLabelFont(plain);
    axis.setTickLabelPaint(Palette.MUTED);
    axis.setAxisLineVisible(false);
    axis.setTickMarksVisible(false);
    axis.setStandardTickUnits(wholeUnits());
    axis.setNumberFormatOverride(wholeFormat());
    axis.setUpperMargin(0.12);
    axis.setAutoRangeMinimumSize(4);
    axis.setRangeType(RangeType.POSITIVE);
    return axis;
  }

  private TickUnits wholeUnits() {
    TickUnits units = new TickUnits();
    for (long power = 1; power <= 1_000_000_000L; power *= 10) {
      units.add(new NumberTickUnit(power, wholeFormat()));
      units.add(new NumberTickUnit(2 * power, wholeFormat()));
      units.add(new NumberTickUnit(5 * power, wholeFormat()));
    }
    return units;
  }

  private StackedBarRenderer bars() {
    StackedBarRenderer bars = new StackedBarRenderer();
    bars.setBarPainter(new StandardBarPainter());
    bars.setShadowVisible(false);
    bars.setDrawBarOutline(false);
    bars.setMaximumBarWidth(MAX_BAR);
    int series = 0;
    for (Severity severity : Severity.values()) {
      bars.setSeriesPaint(series, Palette.of(severity));
      Color ink = severity == Severity.HIGH ? Color.WHITE : Palette.INK;
      bars.setSeriesItemLabelPaint(series++, ink);
    }
    bars.setDefaultItemLabelFont(small);
    bars.setDefaultItemLabelGenerator(new Figures());
    bars.setDefaultItemLabelsVisible(true);
    return bars;
  }

  private DecimalFormat wholeFormat() {
    return vn.sokhop.reports.house.Figures.of(texts.locale()).wholeFormat();
  }

  /** Figures inside the bars; none for an empty part. */
  private final class Figures extends StandardCategoryItemLabelGenerator {
    private static final long serialVersionUID = 1L;

    Figures() {
      super(DEFAULT_LABEL_FORMAT_STRING, wholeFormat());
    }

    @Override
    public String generateLabel(org.jfree.data.category.CategoryDataset data, int row, int column) {
      Number value = data.getValue(row, column);
      return value.longValue() == 0 ? "" : super.generateLabel(data, row, column);
    }
  }
}
