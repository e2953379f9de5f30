package vn.sokhop.reports.warnings;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.sf.jasperreports.engine.JasperReport;
import org.jspecify.annotations.Nullable;
import vn.sokhop.reports.house.CleanText;
import vn.sokhop.reports.house.Figures;
import vn.sokhop.reports.house.Texts;
import vn.sokhop.reports.night.ExceptionRow;
import vn.sokhop.reports.night.WarningFigures;
import vn.sokhop.reports.night.WarningFigures.Rule;
import vn.sokhop.reports.night.WarningFigures.Silence;
import vn.sokhop.reports.night.WarningFigures.TopFinding;
import vn.sokhop.reports.night.WarningFigures.UnitScore;
import vn.sokhop.reports.pdf.PdfRenderer;
import vn.sokhop.reports.pdf.RecordSource;

/**
 * The part of a page that shows the warnings of a night. What is listed and its order are those of
 * the model; of a unit the first codes are named and the rest is counted.
 */
public final class WarningSection {
  private static final JasperReport SECTION =
      PdfRenderer.template(WarningSection.class, "warnings");
  private static final int CODES_NAMED = 4;
  private static final int MAX_NAME = 60;
  private static final int MAX_MESSAGE = 420;

  private final WarningFigures warnings;
  private final int mostUnits;
  private final int mostFindings;
  private final boolean allRules;
  private final Texts texts;
  private final Figures figures;

  /**
   * The section in the language of the locale.
   *
   * @param mostUnits units that are shown at most
   * @param mostFindings findings that are shown at most
   * @param allRules false: only the rules that have something to say
   */
  public WarningSection(
      WarningFigures warnings, int mostUnits, int mostFindings, boolean allRules, Locale locale) {
    this.warnings = warnings;
    this.mostUnits = mostUnits;
    this.mostFindings = mostFindings;
    this.allRules = allRules;
    this.texts = Texts.of(WarningSection.class, locale);
    this.figures = Figures.of(texts.locale());
  }

  /** The template of the section, 505 points wide. */
  public static JasperReport template() {
    return SECTION;
  }

  /** True when nothing is open, so that no page of its own is needed. */
  public boolean isQuiet() {
    return warnings.open() == 0;
  }

  /** What the template takes besides an empty data source of one row. */
  public Map<String, @Nullable Object> parameters() {
    Map<String, @Nullable Object> parameters = PdfRenderer.parameters(texts);
    parameters.put("legends", true);
    parameters.put("good", isQuiet());
    parameters.put("verdict", verdict());
    parameters.put("notes", notes());
    table(
        parameters,
        "units",
        UnitLine.class,
        warnings.units().stream().limit(mostUnits).map(this::unit).toList(),
        warnings.unitCount() - Math.min(mostUnits, warnings.units().size()));
    table(
        parameters,
        "findings",
        FindingLine.class,
        warnings.top().stream().limit(mostFindings).map(this::finding).toList(),
        0);
    List<Rule> rules = warnings.rules().stream().filter(this::isShown).toList();
    table(
        parameters,
        "rules",
        RuleLine.class,
        RuleLine.of(rules, figures),
        warnings.rules().size() - rules.size());
    return parameters;
  }

  private boolean isShown(Rule rule) {
    Long notJudged = rule.notJudged();
    return allRules
        || rule.hits() > 0
        || rule.open() > 0
        || rule.silenced() > 0
        || (notJudged != null && notJudged > 0);
  }

  private String verdict() {
    return isQuiet()
        ? texts.text("verdict.quiet")
        : texts.text(
            "verdict.open",
            figures.count(warnings.open()),
            figures.count(warnings.openHigh()),
            figures.count(warnings.raised()),
            figures.count(warnings.unitCount()));
  }

  /** What a reader must know beside the figures: silence, rules that are off, no registry. */
  private String notes() {
    Silence silence = warnings.silence();
    String silenced =
        silence == null
            ? ""
            : texts.text(
                silence.firstEnd().equals(silence.lastEnd()) ? "silenced" : "silenced.several",
                figures.count(silence.items()),
                figures.date(silence.firstEnd()),
                figures.date(silence.lastEnd()));
    String off =
        warnings.off().isEmpty() ? "" : texts.text("off", String.join("; ", warnings.off()));
    String registry = warnings.signersDelivered() ? "" : texts.text("no.signers");
    return Stream.of(silenced, registry, off)
        .filter(note -> !note.isEmpty())
        .collect(Collectors.joining("\n"));
  }

  private UnitLine unit(UnitScore unit) {
    String codes =
        unit.codes().stream()
            .limit(CODES_NAMED)
            .map(code -> texts.text("code", code.title(), figures.count(code.open())))
            .collect(Collectors.joining("; "));
    int others = unit.codes().size() - CODES_NAMED;
    return new UnitLine(
        unit.officeCode(),
        unit.unitCode(),
        CleanText.limit(CleanText.of(unit.unitName()), MAX_NAME),
        figures.count(unit.score()),
        others > 0 ? codes + "; " + texts.text("codes.more", figures.count(others)) : codes,
        amount(unit.largest()));
  }

  private FindingLine finding(TopFinding top) {
    ExceptionRow item = top.item();
    String source =
        Stream.of(item.source(), item.otherSource())
            .filter(place -> !place.isEmpty())
            .collect(Collectors.joining("; "));
    BigDecimal treasury = item.treasuryAmount();
    return new FindingLine(
        item.severity(),
        figures.count(top.score()),
        top.title(),
        item.officeCode(),
        item.unitCode(),
        item.accountNo(),
        item.subject(),
        amount(treasury == null ? null : treasury.abs()),
        CleanText.limit(item.message(), MAX_MESSAGE),
        source,
        top.more() > 0 ? texts.text("more", figures.count(top.more())) : "");
  }

  private String amount(@Nullable BigDecimal amount) {
    return amount == null ? "" : figures.amount(amount);
  }

  private <T extends Record> void table(
      Map<String, @Nullable Object> parameters,
      String name,
      Class<T> type,
      List<T> rows,
      long others) {
    Map<String, @Nullable Object> own = PdfRenderer.parameters(texts);
    own.put("texts", texts);
    own.put("note", others > 0 ? texts.text(name + ".more", figures.count(others)) : null);
    parameters.put(name + "Table", PdfRenderer.template(WarningSection.class, name));
    parameters.put(name + "Parameters", own);
    parameters.put(name + "Rows", new RecordSource<>(type, rows));
    parameters.put(name + "Empty", rows.isEmpty());
  }
}
