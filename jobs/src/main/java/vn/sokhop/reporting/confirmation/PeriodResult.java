package vn.sokhop.reporting.confirmation;

import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;
import vn.sokhop.command.ExitCode;
import vn.sokhop.command.period.PeriodDigest;
import vn.sokhop.command.period.PeriodRun;
import vn.sokhop.message.Language;
import vn.sokhop.reporting.FindingTexts;
import vn.sokhop.reports.confirmation.ConfirmationSummary;

/** What a finished confirmation run comes to: its exit code and the lines an operator reads. */
@Component
class PeriodResult implements PeriodDigest {
  /** Accounts of one sentence; the register has them all. */
  private static final int NAMED = 5;

  private final PeriodReports reports;
  private final Language language;

  PeriodResult(PeriodReports reports, Language language) {
    this.reports = reports;
    this.language = language;
  }

  /**
   * HIGH is open while a difference is unexplained, a form of estimates differs or is not proved,
   * or an equation of the register does not hold.
   */
  @Override
  public ExitCode outcome(PeriodRun run) {
    boolean good =
        (!PeriodReports.hasBalances(run) || isGood(reports.model(run)))
            && reports.estimates(run).map(PeriodResult::isGood).orElse(true);
    return good ? ExitCode.DONE : ExitCode.HIGH_OPEN;
  }

  private static boolean isGood(SummaryModel model) {
    return model.facts().inDoubt() == 0
        && model.equations().stream().allMatch(ConfirmationSummary.Equation::holds);
  }

  private static boolean isGood(EstimateSummary model) {
    return model.facts().inDoubt() == 0
        && model.equations().stream().allMatch(ConfirmationSummary.Equation::holds);
  }

  @Override
  public List<String> lines(PeriodRun run) {
    FindingTexts texts = new FindingTexts(language);
    List<String> lines = new ArrayList<>();
    if (PeriodReports.hasBalances(run)) {
      SummaryModel model = reports.model(run);
      SummaryModel.Facts facts = model.facts();
      lines.add(
          texts.text(
              "confirmation.digest.accounts",
              texts.figures().count(facts.accounts()),
              texts.figures().count(facts.reconciled()),
              texts.figures().count(facts.inDoubt())));
      states(model.states(), texts, lines);
      closed(model.closedWithMoney(), texts, lines);
      lines.add(proofs(model.equations(), "confirmation.digest", texts));
    }
    reports
        .estimates(run)
        .ifPresent(
            model -> {
              EstimateSummary.Facts facts = model.facts();
              lines.add(
                  texts.text(
                      "confirmation.estimate.digest.forms",
                      texts.figures().count(facts.forms()),
                      texts.figures().count(facts.reconciled()),
                      texts.figures().count(facts.inDoubt())));
              states(model.states(), texts, lines);
              lines.add(proofs(model.equations(), "confirmation.estimate.digest", texts));
            });
    return lines;
  }

  private static void states(
      List<ConfirmationSummary.StateFigure> states, FindingTexts texts, List<String> lines) {
    for (ConfirmationSummary.StateFigure state : states) {
      if (state.accounts() > 0) {
        lines.add(
            texts.text(
                "confirmation.digest.state",
                texts.text("confirmation.state." + state.state()),
                texts.figures().count(state.accounts())));
      }
    }
  }

  private static void closed(List<String> accounts, FindingTexts texts, List<String> lines) {
    if (!accounts.isEmpty()) {
      String first = String.join(", ", accounts.subList(0, Math.min(NAMED, accounts.size())));
      lines.add(
          texts.text(
              "confirmation.digest.closed",
              texts.figures().count(accounts.size()),
              accounts.size() > NAMED ? first + ", …" : first));
    }
  }

  private static String proofs(
      List<ConfirmationSummary.Equation> equations, String key, FindingTexts texts) {
    long broken = equations.stream().filter(equation -> !equation.holds()).count();
    return broken == 0
        ? texts.text(key + ".holds")
        : texts.text(key + ".broken", texts.figures().count(broken));
  }
}
