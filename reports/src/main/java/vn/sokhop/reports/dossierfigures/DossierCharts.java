package vn.sokhop.reports.dossierfigures;

import java.awt.Color;
import java.text.FieldPosition;
import java.text.NumberFormat;
import java.text.ParsePosition;
import java.util.List;
import java.util.function.Function;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.axis.AxisLocation;
import org.jfree.chart.axis.CategoryAxis;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.axis.NumberTickUnit;
import org.jfree.chart.labels.ItemLabelAnchor;
import org.jfree.chart.labels.ItemLabelPosition;
import org.jfree.chart.labels.StandardCategoryItemLabelGenerator;
import org.jfree.chart.plot.CategoryPlot;
import org.jfree.chart.plot.CombinedDomainXYPlot;
import org.jfree.chart.plot.PlotOrientation;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.category.BarRenderer;
import org.jfree.chart.renderer.category.StandardBarPainter;
import org.jfree.chart.renderer.xy.ClusteredXYBarRenderer;
import org.jfree.chart.renderer.xy.StandardXYBarPainter;
import org.jfree.chart.ui.TextAnchor;
import org.jfree.data.category.DefaultCategoryDataset;
import org.jfree.data.xy.XYSeries;
import org.jfree.data.xy.XYSeriesCollection;
import org.jspecify.annotations.Nullable;
import vn.sokhop.reports.house.CleanText;
import vn.sokhop.reports.house.Figures;
import vn.sokhop.reports.house.Palette;
import vn.sokhop.reports.house.Texts;
import vn.sokhop.reports.night.DossierFigures.Scope;
import vn.sokhop.reports.night.DossierFigures.TrendDay;
import vn.sokhop.reports.night.Severity;
import vn.sokhop.reports.pdf.ChartLook;
import vn.sokhop.reports.pdf.Drawing;

/** The two charts of the dossiers: stalled ones by office, and the last days. */
final class DossierCharts {
  private static final int MAX_NAME = 40;
  private static final double DAY_WIDTH = 0.8;
  private static final double ROOM_FOR_FIGURE = 0.3;
  private static final int DAYS_BETWEEN_LABELS = 7;

  private final Texts texts;
  private final Figures figures;
  private final ChartLook look;

  DossierCharts(Texts texts, Figures figures) {
    this.texts = texts;
    this.figures = figures;
    this.look = new ChartLook(texts);
  }

  /** Stalled dossiers of the offices given, in their order. */
  Drawing offices(List<Scope> offices) {
    DefaultCategoryDataset data = new DefaultCategoryDataset();
    for (Scope office : offices) {
      String name = CleanText.of(office.code() + " " + office.name());
      data.addValue(Long.valueOf(office.stock().stalled()), "", CleanText.limit(name, MAX_NAME));
    }
    BarRenderer bars = new BarRenderer();
    bars.setBarPainter(new StandardBarPainter());
    bars.setShadowVisible(false);
    bars.setMaximumBarWidth(0.12);
    bars.setSeriesPaint(0, Palette.STOP);
    bars.setDefaultItemLabelFont(look.small());
    bars.setDefaultItemLabelPaint(Palette.INK);
    bars.setDefaultItemLabelGenerator(
        new StandardCategoryItemLabelGenerator("{2}", look.wholeFormat()));
    bars.setDefaultItemLabelsVisible(true);
    bars.setDefaultPositiveItemLabelPosition(
        new ItemLabelPosition(ItemLabelAnchor.OUTSIDE3, TextAnchor.CENTER_LEFT));
    CategoryAxis names = look.categories(true);
    names.setMaximumCategoryLabelLines(1);
    names.setMaximumCategoryLabelWidthRatio(0.6f);
    NumberAxis counts = look.counts();
    counts.setUpperMargin(ROOM_FOR_FIGURE);
    CategoryPlot plot = new CategoryPlot(data, names, counts, bars);
    plot.setOrientation(PlotOrientation.HORIZONTAL);
    plot.setRangeAxisLocation(AxisLocation.BOTTOM_OR_LEFT);
    ChartLook.lines(plot);
    plot.setNoDataMessage(texts.text("chart.none"));
    plot.setNoDataMessageFont(look.plain());
    return drawing(look.chart(texts.text("chart.offices"), plot, false));
  }

  /** Received and finished day by day, below them the stalled ones. */
  Drawing trend(List<TrendDay> days) {
    XYSeriesCollection moved = new XYSeriesCollection();
    moved.addSeries(series("series.received", days, TrendDay::received));
    moved.addSeries(series("series.finished", days, TrendDay::finished));
    XYSeriesCollection stalled = new XYSeriesCollection();
    stalled.addSeries(series("series.stalled", days, TrendDay::stalled));
    CombinedDomainXYPlot both = new CombinedDomainXYPlot(dates(days));
    both.setGap(6);
    both.add(plot(moved, Palette.of(Severity.LOW), Palette.HEAD), 3);
    both.add(plot(stalled, Palette.STOP, Palette.STOP), 2);
    String title = texts.text("chart.trend", figures.count(days.size()));
    return drawing(look.chart(title, both, true));
  }

  private XYSeries series(
      String key, List<TrendDay> days, Function<TrendDay, @Nullable Long> figure) {
    XYSeries series = new XYSeries(texts.text(key));
    for (int i = 0; i < days.size(); i++) {
      Long value = figure.apply(days.get(i));
      if (value != null) {
        series.add(i, value);
      }
    }
    return series;
  }

  private XYPlot plot(XYSeriesCollection data, Color first, Color second) {
    data.setIntervalWidth(DAY_WIDTH);
    ClusteredXYBarRenderer bars = new ClusteredXYBarRenderer();
    bars.setBarPainter(new StandardXYBarPainter());
    bars.setShadowVisible(false);
    bars.setDrawBarOutline(false);
    bars.setSeriesPaint(0, first);
    bars.setSeriesPaint(1, second);
    XYPlot plot = new XYPlot(data, null, look.counts(), bars);
    ChartLook.lines(plot);
    return plot;
  }

  // The day as a number from the left; a date axis would ask the machine for its zone.
  private NumberAxis dates(List<TrendDay> days) {
    NumberAxis axis = new NumberAxis();
    look.plainAxis(axis);
    axis.setAxisLinePaint(Palette.MUTED);
    axis.setAutoRangeIncludesZero(false);
    axis.setRange(-0.5, Math.max(1, days.size()) - 0.5);
    axis.setTickUnit(new NumberTickUnit(DAYS_BETWEEN_LABELS));
    axis.setNumberFormatOverride(new DayFormat(days, figures));
    return axis;
  }

  private static Drawing drawing(JFreeChart chart) {
    return new Drawing((graphics, room) -> chart.draw(graphics, room));
  }

  /** Writes the day in place of its number. */
  private static final class DayFormat extends NumberFormat {
    private static final long serialVersionUID = 1L;

    private final transient List<TrendDay> days;
    private final transient Figures figures;

    DayFormat(List<TrendDay> days, Figures figures) {
      this.days = days;
      this.figures = figures;
    }

    @Override
    public StringBuffer format(double number, StringBuffer to, FieldPosition position) {
      int i = (int) Math.round(number);
      return i < 0 || i >= days.size() ? to : to.append(figures.date(days.get(i).date()));
    }

    @Override
    public StringBuffer format(long number, StringBuffer to, FieldPosition position) {
      return format((double) number, to, position);
    }

    @Override
    public Number parse(String text, ParsePosition position) {
      throw new UnsupportedOperationException("days are not read from a chart");
    }
  }
}
