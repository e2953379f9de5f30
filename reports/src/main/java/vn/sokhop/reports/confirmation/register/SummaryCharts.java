package vn.sokhop.reports.confirmation.register;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.geom.Rectangle2D;
import java.text.FieldPosition;
import java.text.NumberFormat;
import java.text.ParsePosition;
import java.time.LocalDate;
import java.util.List;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.axis.NumberTickUnit;
import org.jfree.chart.plot.ValueMarker;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.xy.XYAreaRenderer;
import org.jfree.chart.ui.RectangleAnchor;
import org.jfree.chart.ui.TextAnchor;
import org.jfree.data.xy.XYSeries;
import org.jfree.data.xy.XYSeriesCollection;
import org.jspecify.annotations.Nullable;
import vn.sokhop.reports.confirmation.ConfirmationSummary;
import vn.sokhop.reports.confirmation.ConfirmationSummary.DayFigure;
import vn.sokhop.reports.confirmation.ConfirmationSummary.OfficeFigures;
import vn.sokhop.reports.house.Figures;
import vn.sokhop.reports.house.Palette;
import vn.sokhop.reports.house.Texts;
import vn.sokhop.reports.pdf.ChartLook;
import vn.sokhop.reports.pdf.Drawing;

/**
 * The pictures of the summary: confirmed accounts day by day, and a bar of states for an office.
 */
final class SummaryCharts {
  private static final int LABELS = 5;

  /** Nothing is confirmed between two days: the line goes up in steps. */
  private static final double STEP = 0.001;

  private final Texts texts;
  private final Figures figures;
  private final ChartLook look;

  SummaryCharts(Words words) {
    this.texts = words.texts();
    this.figures = words.figures();
    this.look = new ChartLook(texts);
  }

  /** Accounts confirmed so far, from the end of the period on, with the due date and their goal. */
  Drawing byDay(ConfirmationSummary summary) {
    List<DayFigure> days = summary.timeliness().byDay();
    XYSeries confirmed = new XYSeries(texts.text("pdf.chart.days"));
    LocalDate from = summary.period().to();
    LocalDate to = later(later(summary.asOf(), from.plusDays(1)), summary.dueOn());
    long before = 0;
    confirmed.add(x(from), 0);
    for (DayFigure day : days) {
      confirmed.add(x(day.day()) - STEP, (double) before);
      confirmed.add(x(day.day()), (double) day.confirmedSoFar());
      before = day.confirmedSoFar();
      to = later(to, day.day());
    }
    confirmed.add(x(to) + 0.5, (double) before);
    XYPlot plot =
        new XYPlot(new XYSeriesCollection(confirmed), days(from, to), counts(summary), area());
    ChartLook.lines(plot);
    plot.addRangeMarker(
        marker(
            (double) summary.timeliness().accounts(),
            texts.text("pdf.chart.all", figures.count(summary.timeliness().accounts())),
            Palette.MUTED,
            RectangleAnchor.TOP_LEFT,
            TextAnchor.BOTTOM_LEFT));
    LocalDate due = summary.dueOn();
    if (due != null) {
      plot.addDomainMarker(
          marker(
              x(due),
              texts.text("pdf.chart.due", figures.date(due)),
              Palette.STOP,
              RectangleAnchor.BOTTOM_LEFT,
              TextAnchor.BOTTOM_RIGHT));
    }
    JFreeChart chart = look.chart(texts.text("pdf.chart.days"), plot, false);
    return new Drawing((graphics, room) -> chart.draw(graphics, room));
  }

  private static double x(LocalDate day) {
    return (double) day.toEpochDay();
  }

  private static LocalDate later(LocalDate one, @Nullable LocalDate other) {
    return other == null || one.isAfter(other) ? one : other;
  }

  private NumberAxis counts(ConfirmationSummary summary) {
    NumberAxis axis = look.counts();
    axis.setRange(0, Math.max(4, summary.timeliness().accounts() * 1.2));
    return axis;
  }

  // The day as a number; a date axis would ask the machine for its zone.
  private NumberAxis days(LocalDate from, LocalDate to) {
    NumberAxis axis = new NumberAxis();
    look.plainAxis(axis);
    axis.setAxisLinePaint(Palette.MUTED);
    axis.setRange(x(from), x(to) + 0.5);
    long span = to.toEpochDay() - from.toEpochDay();
    axis.setTickUnit(new NumberTickUnit((double) Math.max(1, (span + LABELS - 1) / LABELS)));
    axis.setNumberFormatOverride(new DayFormat(figures));
    return axis;
  }

  private static XYAreaRenderer area() {
    XYAreaRenderer area = new XYAreaRenderer(XYAreaRenderer.AREA);
    area.setSeriesPaint(0, Palette.SETTLED);
    area.setOutline(true);
    area.setSeriesOutlinePaint(0, Palette.GOOD);
    area.setSeriesOutlineStroke(0, new BasicStroke(0.8f));
    return area;
  }

  private ValueMarker marker(
      double at, String label, Color color, RectangleAnchor anchor, TextAnchor text) {
    ValueMarker marker = new ValueMarker(at, color, new BasicStroke(0.9f));
    marker.setAlpha(1f);
    marker.setLabel(label);
    marker.setLabelFont(look.small());
    marker.setLabelPaint(color);
    marker.setLabelBackgroundColor(Color.WHITE);
    marker.setLabelAnchor(anchor);
    marker.setLabelTextAnchor(text);
    return marker;
  }

  /** The accounts of an office by state, in one bar; the colours are those of the states. */
  static Drawing stack(OfficeFigures office) {
    long[] parts = {
      office.confirmed(),
      office.matched(),
      office.received(),
      office.expected(),
      office.disagreeing(),
      office.overdue()
    };
    String[] states = {"CONFIRMED", "MATCHED", "RECEIVED", "EXPECTED", "MISMATCHED", "OVERDUE"};
    return new Drawing(
        (graphics, room) -> {
          double x = room.getX();
          for (int i = 0; i < parts.length && office.accounts() > 0; i++) {
            double width = room.getWidth() * parts[i] / office.accounts();
            graphics.setColor(Words.color(states[i]));
            graphics.fill(new Rectangle2D.Double(x, room.getY(), width, room.getHeight()));
            x += width;
          }
        });
  }

  /** Writes a day of the calendar in place of its number. */
  private static final class DayFormat extends NumberFormat {
    private static final long serialVersionUID = 1L;

    private final transient Figures figures;

    DayFormat(Figures figures) {
      this.figures = figures;
    }

    @Override
    public StringBuffer format(double number, StringBuffer to, FieldPosition position) {
      return format(Math.round(number), to, position);
    }

    @Override
    public StringBuffer format(long number, StringBuffer to, FieldPosition position) {
      return to.append(figures.date(LocalDate.ofEpochDay(number)));
    }

    @Override
    public Number parse(String text, ParsePosition position) {
      throw new UnsupportedOperationException("days are not read from a chart");
    }
  }
}
