package vn.sokhop.reports.nightsummary;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import vn.sokhop.reports.night.NightReport.CodeFigures;
import vn.sokhop.reports.night.NightReport.OfficeFigures;

/**
 * How much of its lists a summary shows, so that it keeps to its pages. What is left out is counted
 * where the list ends, and stands in {@code exceptions.xlsx}; totals are always those of all.
 */
enum Extent {
  LONG(10, 10, Integer.MAX_VALUE, Integer.MAX_VALUE, Integer.MAX_VALUE, Integer.MAX_VALUE, 8),
  SHORTER(10, 6, 12, 40, 10, 4, 4),
  SHORT(8, 4, 8, 24, 9, 3, 2),
  SHORTEST(6, 2, 5, 10, 9, 2, 1);

  private static final Comparator<OfficeFigures> MOST_OPEN =
      Comparator.comparingLong(OfficeFigures::openHigh)
          .thenComparingLong(OfficeFigures::open)
          .thenComparingLong(OfficeFigures::entries)
          .reversed();

  /** By severity, then by how many are open. */
  private static final Comparator<CodeFigures> FIRST_TO_SEE =
      Comparator.comparing(CodeFigures::severity)
          .thenComparing(Comparator.comparingLong(CodeFigures::open).reversed());

  private final int top;
  private final int files;
  private final int offices;
  private final int codes;
  private final int units;
  private final int findings;
  private final int scopes;

  Extent(int top, int files, int offices, int codes, int units, int findings, int scopes) {
    this.top = top;
    this.files = files;
    this.offices = offices;
    this.codes = codes;
    this.units = units;
    this.findings = findings;
    this.scopes = scopes;
  }

  /** Items to look at first. */
  int top() {
    return top;
  }

  /** Files that were held or refused. */
  int files() {
    return files;
  }

  /** Units of the section about warnings. */
  int units() {
    return units;
  }

  /** Findings of the section about warnings. */
  int findings() {
    return findings;
  }

  /** Offices, and procedures, of the section about dossiers. */
  int scopes() {
    return scopes;
  }

  /** Whether there is room for pages that end early and rows that say that nothing was found. */
  boolean isLong() {
    return this == LONG;
  }

  /** Whether the page explains its words; the workbook does it in any case. */
  boolean hasLegends() {
    return this == LONG || this == SHORTER;
  }

  /** The offices with the most open items, in the order of the list. */
  List<OfficeFigures> offices(List<OfficeFigures> all) {
    List<OfficeFigures> shown = all.stream().sorted(MOST_OPEN).limit(offices).toList();
    return all.stream().filter(shown::contains).toList();
  }

  /** The gravest codes with something open, then others, in the order of the list. */
  List<CodeFigures> codes(List<CodeFigures> all) {
    Stream<CodeFigures> open = all.stream().filter(code -> code.open() > 0).sorted(FIRST_TO_SEE);
    Stream<CodeFigures> others = all.stream().filter(code -> code.open() == 0);
    List<CodeFigures> shown = Stream.concat(open, others).limit(codes).toList();
    return all.stream().filter(shown::contains).toList();
  }
}
