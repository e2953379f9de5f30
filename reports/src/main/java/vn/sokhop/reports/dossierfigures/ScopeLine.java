package vn.sokhop.reports.dossierfigures;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.sokhop.reports.house.CleanText;
import vn.sokhop.reports.house.Figures;
import vn.sokhop.reports.house.Texts;
import vn.sokhop.reports.night.DossierFigures.Scope;
import vn.sokhop.reports.night.DossierFigures.Span;
import vn.sokhop.reports.night.DossierFigures.Stock;

/** One row of a table of dossier figures as it is printed; the template takes it by components. */
public record ScopeLine(
    String name,
    String dayReceived,
    String dayFinished,
    String dayInTime,
    String monthReceived,
    String monthFinished,
    String monthInTime,
    String monthLate,
    String monthOnline,
    String monthMedian,
    String monthP90,
    String stalled,
    String notTakenUp,
    String withReason,
    String joined,
    Kind kind) {
  private static final int MAX_NAME = 120;

  /** What a row is. */
  public enum Kind {
    /** All offices together. */
    TOTAL,
    /** Says what the next rows are. */
    CAPTION,
    /** An office or a procedure. */
    PLACE,
    /** Says how many more there are. */
    NOTE
  }

  /** A row of words over the whole width. */
  static ScopeLine words(Kind kind, String words) {
    return new ScopeLine(words, "", "", "", "", "", "", "", "", "", "", "", "", "", "", kind);
  }

  static ScopeLine of(Scope scope, String name, Kind kind, Figures figures) {
    Span day = scope.day();
    Span month = scope.month();
    Stock stock = scope.stock();
    return new ScopeLine(
        name,
        figures.count(day.received()),
        figures.count(day.finished()),
        orDash(day.inTimePercent(), figures),
        figures.count(month.received()),
        figures.count(month.finished()),
        orDash(month.inTimePercent(), figures),
        figures.count(month.late()),
        orDash(month.onlinePercent(), figures),
        orDash(month.medianHours(), figures),
        orDash(month.p90Hours(), figures),
        figures.count(stock.stalled()),
        figures.count(stock.notTakenUp()),
        figures.count(stock.lateWithReason()),
        orDash(scope.joinedPercent(), figures),
        kind);
  }

  /** Code and name, and from when the figures are where the place did not deliver that day. */
  static String placeName(Scope scope, LocalDate date, Texts texts, Figures figures) {
    String name = CleanText.limit(CleanText.of(scope.code() + " " + scope.name()), MAX_NAME);
    LocalDate last = scope.lastDelivery();
    if (last == null) {
      return name.strip() + " (" + texts.text("no.data") + ")";
    }
    return last.isBefore(date)
        ? name.strip() + " (" + texts.text("data.of", figures.date(last)) + ")"
        : name.strip();
  }

  static String orDash(@Nullable BigDecimal figure, Figures figures) {
    return figure == null ? "–" : figures.amount(figure);
  }
}
