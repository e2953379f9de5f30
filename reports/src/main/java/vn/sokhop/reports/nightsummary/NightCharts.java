package vn.sokhop.reports.nightsummary;

import java.awt.Color;
import java.util.List;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.axis.AxisLocation;
import org.jfree.chart.labels.StandardCategoryItemLabelGenerator;
import org.jfree.chart.plot.CategoryPlot;
import org.jfree.chart.plot.PlotOrientation;
import org.jfree.chart.renderer.category.StackedBarRenderer;
import org.jfree.chart.renderer.category.StandardBarPainter;
import org.jfree.data.category.DefaultCategoryDataset;
import vn.sokhop.reports.house.Palette;
import vn.sokhop.reports.house.Texts;
import vn.sokhop.reports.night.NightReport.AgeBucket;
import vn.sokhop.reports.night.NightReport.FamilyFigures;
import vn.sokhop.reports.night.NightReport.ItemFigures;
import vn.sokhop.reports.night.Severity;
import vn.sokhop.reports.pdf.ChartLook;
import vn.sokhop.reports.pdf.Drawing;

/** The two charts of the summary: open items by severity, along families and along ages. */
final class NightCharts {
  private static final double MAX_BAR = 0.2;

  private final Texts texts;
  private final ChartLook look;

  NightCharts(Texts texts) {
    this.texts = texts;
    this.look = new ChartLook(texts);
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
    String category = title + " (" + look.wholeFormat().format(items.open()) + ")";
    for (Severity severity : Severity.values()) {
      data.addValue(Long.valueOf(items.open(severity)), texts.severity(severity), category);
    }
  }

  private static Drawing drawing(JFreeChart chart) {
    return new Drawing((graphics, room) -> chart.draw(graphics, room));
  }

  private JFreeChart chart(String titleKey, DefaultCategoryDataset data, PlotOrientation way) {
    boolean lying = way.equals(PlotOrientation.HORIZONTAL);
    CategoryPlot plot = new CategoryPlot(data, look.categories(lying), look.counts(), bars());
    plot.setOrientation(way);
    plot.setRangeAxisLocation(AxisLocation.BOTTOM_OR_LEFT);
    ChartLook.lines(plot);
    return look.chart(texts.text(titleKey), plot, true);
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
    bars.setDefaultItemLabelFont(look.small());
    bars.setDefaultItemLabelGenerator(new Figures());
    bars.setDefaultItemLabelsVisible(true);
    return bars;
  }

  /** Figures inside the bars; none for an empty part. */
  private final class Figures extends StandardCategoryItemLabelGenerator {
    private static final long serialVersionUID = 1L;

    Figures() {
      super(DEFAULT_LABEL_FORMAT_STRING, look.wholeFormat());
    }

    @Override
    public String generateLabel(org.jfree.data.category.CategoryDataset data, int row, int column) {
      Number value = data.getValue(row, column);
      return value.longValue() == 0 ? "" : super.generateLabel(data, row, column);
    }
  }
}
