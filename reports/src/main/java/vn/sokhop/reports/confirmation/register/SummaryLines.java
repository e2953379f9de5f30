package vn.sokhop.reports.confirmation.register;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.sokhop.reports.confirmation.ConfirmationSummary;
import vn.sokhop.reports.confirmation.ConfirmationSummary.AgeFigure;
import vn.sokhop.reports.confirmation.ConfirmationSummary.OfficeFigures;
import vn.sokhop.reports.confirmation.ConfirmationSummary.TopDifference;
import vn.sokhop.reports.house.CleanText;
import vn.sokhop.reports.house.Figures;
import vn.sokhop.reports.pdf.Drawing;
import vn.sokhop.reports.pdf.Marks;

/**
 * The lines of the summary's tables, every figure written out; the templates take them by their
 * components. Of many offices those with the most overdue and disagreeing accounts are shown.
 */
public final class SummaryLines {
  static final int MAX_OFFICES = 30;
  static final int MAX_CAUSES = 8;
  static final int MAX_DIFFERENCES = 10;
  private static final int MAX_NAME = 90;
  private static final Comparator<OfficeFigures> WORST_FIRST =
      Comparator.comparingLong((OfficeFigures office) -> office.overdue() + office.disagreeing())
          .thenComparingLong(office -> office.accounts() - office.confirmed())
          .reversed()
          .thenComparing(OfficeFigures::officeCode);

  private final ConfirmationSummary summary;
  private final Words words;
  private final Figures figures;

  SummaryLines(ConfirmationSummary summary, Words words) {
    this.summary = summary;
    this.words = words;
    this.figures = words.figures();
  }

  /** An equation in words and figures. */
  public record Proof(String title, String formula, Boolean holds) {}

  /** Accounts in a state; the mark is the colour of the state in all bars. */
  public record State(String title, Drawing mark, String accounts, String share) {}

  /**
   * A figure with its name.
   *
   * @param alarm to be shown as one that needs an action
   */
  public record Fact(String title, String value, Boolean alarm) {}

  /** Open differences of an age; those beyond two months are an alarm. */
  public record Age(String title, Drawing bar, String items, String amount, Boolean alarm) {}

  /** An office, or all of them. */
  public record Office(
      String name,
      Drawing bar,
      String accounts,
      String confirmed,
      String share,
      String matched,
      String received,
      String expected,
      String disagreeing,
      String unexplained,
      String overdue,
      String movedNotConfirmed) {}

  /** A cause of differences; what returns is an alarm. */
  public record Cause(
      String title, String code, String accounts, String before, String returning, Boolean alarm) {}

  /** An account with a difference. */
  public record Top(
      String office,
      String unit,
      String account,
      String difference,
      String unexplained,
      String state) {}

  List<Proof> proofs() {
    return summary.equations().stream()
        .map(
            equation -> new Proof(Words.title(equation), words.formula(equation), equation.holds()))
        .toList();
  }

  List<State> states() {
    long all = summary.total().accounts();
    return summary.states().stream()
        .map(
            state ->
                new State(
                    words.state(state.state()),
                    Marks.bar(1, 1, Words.color(state.state())),
                    figures.count(state.accounts()),
                    words.percent(state.accounts(), all)))
        .toList();
  }

  List<Fact> facts() {
    ConfirmationSummary.Timeliness time = summary.timeliness();
    List<Fact> facts = new ArrayList<>();
    facts.add(fact("reconciled", false, of(time.reconciled(), time.accounts())));
    facts.add(fact("days", false, words.days(time.medianDays()), words.days(time.lastDays())));
    facts.add(fact("inTime", false, of(time.inTime(), time.accounts())));
    AgeFigure oldest =
        summary.ages().isEmpty()
            ? new AgeFigure("", 0, BigDecimal.ZERO)
            : summary.ages().get(summary.ages().size() - 1);
    facts.add(
        fact(
            "beyond",
            oldest.items() > 0,
            figures.count(oldest.items()),
            figures.amount(oldest.amount())));
    facts.add(fact("reissued", false, figures.count(summary.reissued())));
    facts.add(count("notEntitled", summary.notEntitled()));
    facts.add(count("notChecked", summary.signersNotChecked()));
    facts.add(
        fact(
            "nights",
            !words.allNights(),
            figures.count(summary.judgedDays()),
            figures.count(summary.workingDays())));
    return facts;
  }

  private Fact count(String key, long value) {
    return fact(key, value > 0, figures.count(value));
  }

  private Fact fact(String key, boolean alarm, Object... values) {
    return new Fact(
        words.texts().text("pdf.fact." + key),
        words.texts().text("pdf.fact." + key + ".value", values),
        alarm);
  }

  private String of(long part, long whole) {
    return figures.count(part)
        + " / "
        + figures.count(whole)
        + " ("
        + words.percent(part, whole)
        + ")";
  }

  List<Age> ages() {
    long greatest = summary.ages().stream().mapToLong(AgeFigure::items).max().orElse(0);
    List<Age> lines = new ArrayList<>();
    for (int i = 0; i < summary.ages().size(); i++) {
      AgeFigure age = summary.ages().get(i);
      boolean beyond = i == summary.ages().size() - 1 && age.items() > 0;
      lines.add(
          new Age(
              age.title(),
              Marks.bar(age.items(), greatest, Words.color(beyond ? "OVERDUE" : "MATCHED")),
              figures.count(age.items()),
              figures.amount(age.amount()),
              beyond));
    }
    return lines;
  }

  /** All offices in their order, or the worst ones of many. */
  List<Office> offices() {
    List<OfficeFigures> all = summary.offices();
    return (all.size() <= MAX_OFFICES
            ? all.stream()
            : all.stream().sorted(WORST_FIRST).limit(MAX_OFFICES))
        .map(office -> office(office, name(office.officeCode(), office.officeName())))
        .toList();
  }

  Office total() {
    return office(summary.total(), words.texts().text("total"));
  }

  private Office office(OfficeFigures office, String name) {
    return new Office(
        name,
        SummaryCharts.stack(office),
        figures.count(office.accounts()),
        figures.count(office.confirmed()),
        words.percent(office.confirmed(), office.accounts()),
        figures.count(office.matched()),
        figures.count(office.received()),
        figures.count(office.expected()),
        figures.count(office.disagreeing()),
        figures.count(office.unexplainedAccounts()),
        figures.count(office.overdue()),
        figures.count(office.movedNotConfirmed()));
  }

  List<Cause> causes() {
    return summary.causes().stream()
        .limit(MAX_CAUSES)
        .map(
            cause ->
                new Cause(
                    cause.title(),
                    cause.code(),
                    figures.count(cause.accounts()),
                    figures.count(cause.accountsBefore()),
                    figures.count(cause.returning()),
                    cause.returning() > 0))
        .toList();
  }

  List<Top> differences() {
    return summary.differences().stream().limit(MAX_DIFFERENCES).map(this::top).toList();
  }

  private Top top(TopDifference top) {
    return new Top(
        top.officeCode(),
        name(top.unitCode(), top.unitName()),
        top.accountNo(),
        signed(top.difference(), top.currency()),
        signed(top.unexplained(), top.currency()),
        words.state(top.state()));
  }

  private String signed(BigDecimal amount, String currency) {
    return figures.difference(amount) + ("VND".equals(currency) ? "" : " " + currency);
  }

  private static String name(String code, String name) {
    return CleanText.limit(CleanText.of((code + " " + name).strip()), MAX_NAME);
  }

  /** How many are not shown, in a sentence; null when all are. */
  @Nullable String more(String key, int all, int most) {
    return all > most ? words.texts().text("pdf.more." + key, figures.count(all - most)) : null;
  }
}
