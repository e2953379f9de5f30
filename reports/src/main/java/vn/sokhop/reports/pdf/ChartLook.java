package vn.sokhop.reports.pdf;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.text.DecimalFormat;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.axis.CategoryAxis;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.axis.NumberTickUnit;
import org.jfree.chart.axis.TickUnits;
import org.jfree.chart.axis.ValueAxis;
import org.jfree.chart.block.BlockBorder;
import org.jfree.chart.plot.CategoryPlot;
import org.jfree.chart.plot.Plot;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.title.LegendTitle;
import org.jfree.chart.title.TextTitle;
import org.jfree.chart.ui.HorizontalAlignment;
import org.jfree.chart.ui.RectangleEdge;
import org.jfree.chart.ui.RectangleInsets;
import org.jfree.data.RangeType;
import vn.sokhop.reports.house.Figures;
import vn.sokhop.reports.house.Palette;
import vn.sokhop.reports.house.Texts;

/** The look that all charts of the house share: fonts, axes of counts, thin lines, legend below. */
public final class ChartLook {
  private final Texts texts;
  private final Font plain;
  private final Font small;
  private final Font bold;

  public ChartLook(Texts texts) {
    this.texts = texts;
    this.plain = PdfRenderer.font(Font.PLAIN, 8f, texts);
    this.small = PdfRenderer.font(Font.PLAIN, 7f, texts);
    this.bold = PdfRenderer.font(Font.BOLD, 9f, texts);
  }

  /** Font of figures inside a chart. */
  public Font small() {
    return small;
  }

  /** Font of words inside a chart. */
  public Font plain() {
    return plain;
  }

  /** A chart with its title at the left and, if wanted, its legend below. */
  public JFreeChart chart(String title, Plot plot, boolean withLegend) {
    plot.setBackgroundPaint(Color.WHITE);
    plot.setOutlineVisible(false);
    JFreeChart chart = new JFreeChart(title, bold, plot, false);
    chart.setBackgroundPaint(Color.WHITE);
    chart.setPadding(new RectangleInsets(2, 2, 2, 8));
    TextTitle head = chart.getTitle();
    head.setPaint(Palette.INK);
    head.setHorizontalAlignment(HorizontalAlignment.LEFT);
    if (withLegend) {
      chart.addSubtitle(legend(chart));
    }
    return chart;
  }

  /** Light lines across a plot of categories. */
  public static void lines(CategoryPlot plot) {
    plot.setRangeGridlinePaint(Palette.LINE);
    plot.setRangeGridlineStroke(new BasicStroke(0.4f));
    plot.setAxisOffset(RectangleInsets.ZERO_INSETS);
  }

  /** Light lines across a plot of values. */
  public static void lines(XYPlot plot) {
    plot.setBackgroundPaint(Color.WHITE);
    plot.setOutlineVisible(false);
    plot.setDomainGridlinesVisible(false);
    plot.setRangeGridlinePaint(Palette.LINE);
    plot.setRangeGridlineStroke(new BasicStroke(0.4f));
    plot.setAxisOffset(RectangleInsets.ZERO_INSETS);
  }

  /** Categories; with bars that lie they stand at the left. */
  public CategoryAxis categories(boolean lying) {
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

  /** Whole numbers from zero on. */
  public NumberAxis counts() {
    NumberAxis axis = new NumberAxis();
    plainAxis(axis);
    axis.setAxisLineVisible(false);
    axis.setStandardTickUnits(wholeUnits());
    axis.setNumberFormatOverride(wholeFormat());
    axis.setUpperMargin(0.12);
    axis.setAutoRangeMinimumSize(4);
    axis.setRangeType(RangeType.POSITIVE);
    return axis;
  }

  /** Muted labels without marks. */
  public void plainAxis(ValueAxis axis) {
    axis.setTickLabelFont(plain);
    axis.setTickLabelPaint(Palette.MUTED);
    axis.setTickMarksVisible(false);
  }

  /** Whole numbers in the language of the report; a format of its own for each caller. */
  public DecimalFormat wholeFormat() {
    return Figures.of(texts.locale()).wholeFormat();
  }

  private LegendTitle legend(JFreeChart chart) {
    LegendTitle legend = new LegendTitle(chart.getPlot());
    legend.setItemFont(plain);
    legend.setItemPaint(Palette.INK);
    legend.setFrame(BlockBorder.NONE);
    legend.setPosition(RectangleEdge.BOTTOM);
    legend.setBackgroundPaint(Color.WHITE);
    return legend;
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
}
