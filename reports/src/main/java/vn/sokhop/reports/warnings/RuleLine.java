package vn.sokhop.reports.warnings;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.sokhop.reports.house.Figures;
import vn.sokhop.reports.night.WarningFigures.Rule;

/**
 * One line of the table of rules, which stands in two halves side by side; the template takes it by
 * its components. The left half is read to its end before the right one.
 */
public record RuleLine(
    String title,
    String lookedAt,
    String hits,
    String silenced,
    String notJudged,
    String otherTitle,
    String otherLookedAt,
    String otherHits,
    String otherSilenced,
    String otherNotJudged) {

  static List<RuleLine> of(List<Rule> rules, Figures figures) {
    int lines = (rules.size() + 1) / 2;
    List<RuleLine> all = new ArrayList<>();
    for (int i = 0; i < lines; i++) {
      Rule left = rules.get(i);
      Rule right = i + lines < rules.size() ? rules.get(i + lines) : null;
      all.add(
          new RuleLine(
              left.title(),
              orDash(left.lookedAt(), figures),
              figures.count(left.hits()),
              figures.count(left.silenced()),
              orDash(left.notJudged(), figures),
              right == null ? "" : right.title(),
              right == null ? "" : orDash(right.lookedAt(), figures),
              right == null ? "" : figures.count(right.hits()),
              right == null ? "" : figures.count(right.silenced()),
              right == null ? "" : orDash(right.notJudged(), figures)));
    }
    return all;
  }

  private static String orDash(@Nullable Long figure, Figures figures) {
    return figure == null ? "–" : figures.count(figure);
  }
}
