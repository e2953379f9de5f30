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
  private final PeriodReports reports;
  private final Language language;

  PeriodResult(PeriodReports reports, Language language) {
    this.reports = reports;
    this.language = language;
  }

  /** HIGH is open while a difference is unexplained, or the register is not the ledger. */
  @Override
  public ExitCode outcome(PeriodRun run) {
    SummaryModel model = reports.model(run);
    boolean inDoubt = model.facts().inDoubt() > 0;
    boolean holds = model.equations().stream().allMatch(ConfirmationSummary.Equation::holds);
    return inDoubt || !holds ? ExitCode.HIGH_OPEN : ExitCode.DONE;
  }

  @Override
  public List<String> lines(PeriodRun run) {
    FindingTexts texts = new FindingTexts(language);
    SummaryModel model = reports.model(run);
    List<String> lines = new ArrayList<>();
    SummaryModel.Facts facts = model.facts();
    lines.add(
        texts.text(
            "confirmation.digest.accounts",
            texts.figures().count(facts.accounts()),
            texts.figures().count(facts.reconciled()),
            texts.figures().count(facts.inDoubt())));
    for (ConfirmationSummary.StateFigure state : model.states()) {
      if (state.accounts() > 0) {
        lines.add(
            texts.text(
                "confirmation.digest.state",
                texts.text("confirmation.state." + state.state()),
                texts.figures().count(state.accounts())));
      }
    }
    long broken = model.equations().stream().filter(equation -> !equation.holds()).count();
    lines.add(
        broken == 0
            ? texts.text("confirmation.digest.holds")
            : texts.text("confirmation.digest.broken", texts.figures().count(broken)));
    return lines;
  }
}
