package vn.sokhop.reports.confirmation.register;

import java.awt.Color;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import vn.sokhop.reports.confirmation.ConfirmationSummary;
import vn.sokhop.reports.confirmation.ConfirmationSummary.Equation;
import vn.sokhop.reports.confirmation.ConfirmationSummary.Term;
import vn.sokhop.reports.confirmation.ReportPeriod;
import vn.sokhop.reports.house.Figures;
import vn.sokhop.reports.house.Palette;
import vn.sokhop.reports.house.Texts;
import vn.sokhop.reports.night.Severity;

/** The sentences that the workbook and the summary share: period, run, verdict, states, shares. */
final class Words {
  private static final String DERIVED = "_DERIVED";
  private static final int SHORT_DIGEST = 12;
  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

  private final ConfirmationSummary summary;
  private final Texts texts;
  private final Figures figures;

  Words(ConfirmationSummary summary) {
    this(summary, Texts.of(Words.class, summary.locale()));
  }

  Words(ConfirmationSummary summary, Texts texts) {
    this.summary = summary;
    this.texts = texts;
    this.figures = Figures.of(texts.locale());
  }

  Texts texts() {
    return texts;
  }

  Figures figures() {
    return figures;
  }

  /** The period as it stands under a title. */
  String period() {
    ReportPeriod period = summary.period();
    LocalDate from = period.from();
    return switch (period.kind()) {
      case MONTH -> texts.text("period.month", monthOf(from), Integer.toString(from.getYear()));
      case QUARTER ->
          texts.text(
              "period.quarter",
              Integer.toString((from.getMonthValue() + 2) / 3),
              Integer.toString(from.getYear()));
      case YEAR -> texts.text("period.year", Integer.toString(from.getYear()));
      case SPAN -> texts.text("period.span", figures.date(from), figures.date(period.to()));
    };
  }

  // Decree 30/2020: in Vietnamese only months 1 and 2 carry a zero.
  private String monthOf(LocalDate date) {
    boolean zero = date.getMonthValue() <= 2 || texts.locale().equals(Locale.US);
    return String.format(Locale.ROOT, zero ? "%02d" : "%d", date.getMonthValue());
  }

  /** The run in one line. */
  String run() {
    return texts.text(
        "head.run",
        figures.date(summary.asOf()),
        Integer.toString(summary.attempt()),
        summary.version(),
        shortDigest());
  }

  String shortDigest() {
    String digest = summary.configDigest();
    return digest.substring(0, Math.min(SHORT_DIGEST, digest.length()));
  }

  /** The last day for an answer, in a sentence. */
  String due() {
    LocalDate due = summary.dueOn();
    return due == null ? texts.text("due.none") : texts.text("due.on", figures.date(due));
  }

  /** Whether there is nothing left to do for the period. */
  boolean good() {
    return proved() && allNights() && summary.total().confirmed() == summary.total().accounts();
  }

  boolean proved() {
    return summary.equations().stream().allMatch(Equation::holds);
  }

  boolean allNights() {
    return summary.judgedDays() >= summary.workingDays();
  }

  /** What the director has to know first. */
  String verdict() {
    ConfirmationSummary.OfficeFigures total = summary.total();
    if (!proved()) {
      long failing = summary.equations().stream().filter(equation -> !equation.holds()).count();
      return texts.text("verdict.unproved", figures.count(failing));
    }
    if (total.accounts() == 0) {
      return texts.text("verdict.empty");
    }
    String key =
        total.confirmed() == total.accounts()
            ? "verdict.confirmed"
            : total.overdue() + total.disagreeing() > 0 ? "verdict.act" : "verdict.running";
    return texts.text(
        key,
        figures.count(total.confirmed()),
        figures.count(total.accounts()),
        percent(total.confirmed(), total.accounts()),
        figures.count(total.disagreeing()),
        figures.count(total.overdue()));
  }

  /** A warning where nights of the period are missing; null when all are there. */
  @Nullable String missingNights() {
    return allNights()
        ? null
        : texts.text(
            "warning.nights",
            figures.count(summary.judgedDays()),
            figures.count(summary.workingDays()),
            figures.count((long) summary.workingDays() - summary.judgedDays()));
  }

  /** Title of a state of the life cycle; a state without a title is shown as it is. */
  String state(String state) {
    if (state.endsWith(DERIVED)) {
      String plain = state.substring(0, state.length() - DERIVED.length());
      return texts.text("state.derived", state(plain));
    }
    return texts.textOr("state." + state, state);
  }

  /** Strong colour of a state, for bars. */
  static Color color(String state) {
    return switch (state) {
      case "CONFIRMED" -> Palette.GOOD;
      case "MATCHED" -> Palette.of(Severity.LOW);
      case "MISMATCHED", "RESUBMIT_DUE" -> Palette.of(Severity.MEDIUM);
      case "OVERDUE" -> Palette.STOP;
      case "RECEIVED" -> Palette.of(Severity.INFO);
      default -> Palette.LINE;
    };
  }

  /** Pale colour of a state, for the ground behind its title. */
  static Color ground(String state) {
    return switch (state) {
      case "CONFIRMED" -> Palette.SETTLED;
      case "MATCHED" -> Palette.ground(Severity.LOW);
      case "MISMATCHED", "RESUBMIT_DUE" -> Palette.ground(Severity.MEDIUM);
      case "OVERDUE" -> Palette.ground(Severity.HIGH);
      default -> Palette.ground(Severity.INFO);
    };
  }

  /** What is proved, with its currency. */
  static String title(Equation equation) {
    return equation.name() + " (" + equation.currency() + ")";
  }

  /** Both sides of an equation with their names. */
  String formula(Equation equation) {
    StringBuilder formula = new StringBuilder(equation.leftName());
    formula.append(' ').append(figures.amount(equation.left()));
    String sign = equation.holds() ? " = " : " ≠ ";
    for (Term term : equation.right()) {
      formula.append(sign).append(term.name()).append(' ').append(figures.amount(term.amount()));
      sign = " + ";
    }
    return formula.toString();
  }

  /**
   * Share in percent with one decimal; null of nothing. What is not all is never shown as 100, what
   * is something never as 0.
   */
  static @Nullable BigDecimal share(long part, long whole) {
    if (whole == 0) {
      return null;
    }
    BigDecimal share =
        BigDecimal.valueOf(part)
            .multiply(HUNDRED)
            .divide(BigDecimal.valueOf(whole), 1, RoundingMode.HALF_UP);
    if (part < whole && share.compareTo(HUNDRED) >= 0) {
      return new BigDecimal("99.9");
    }
    return part > 0 && share.signum() == 0 ? new BigDecimal("0.1") : share;
  }

  /** The share for a page; a dash of nothing. */
  String percent(long part, long whole) {
    BigDecimal share = share(part, whole);
    return share == null ? "–" : figures.amount(share) + " %";
  }

  /** Days, or a dash where there are none. */
  String days(@Nullable Integer days) {
    return days == null ? "–" : figures.count(days);
  }
}
