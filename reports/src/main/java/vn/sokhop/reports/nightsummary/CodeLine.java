package vn.sokhop.reports.nightsummary;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.sokhop.reports.night.NightReport.CodeFigures;

/**
 * One line of the table of codes, which stands in two halves side by side; the template takes it by
 * its components. The left half is read to its end before the right one.
 *
 * @param right null where the right half has ended
 */
public record CodeLine(CodeFigures left, @Nullable CodeFigures right) {

  static List<CodeLine> of(List<CodeFigures> codes) {
    int lines = (codes.size() + 1) / 2;
    List<CodeLine> all = new ArrayList<>();
    for (int i = 0; i < lines; i++) {
      int other = i + lines;
      all.add(new CodeLine(codes.get(i), other < codes.size() ? codes.get(other) : null));
    }
    return all;
  }
}
