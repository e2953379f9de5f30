package vn.sokhop.reporting;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.sokhop.command.ExitCode;
import vn.sokhop.command.NightDigest;
import vn.sokhop.command.NightOutcome;
import vn.sokhop.command.Run;
import vn.sokhop.message.Language;
import vn.sokhop.reports.house.Figures;
import vn.sokhop.reports.night.NightReport.FeedFigures;
import vn.sokhop.reports.night.NightReport.ItemFigures;

/** What a finished night comes to: its exit code, and the lines an operator reads first. */
@Component
class NightResult implements NightOutcome, NightDigest {
  private final JdbcClient db;
  private final Language language;

  NightResult(JdbcClient db, Language language) {
    this.db = db;
    this.language = language;
  }

  @Override
  public ExitCode outcome(Run run) {
    NightModel model = new NightModel(db, run, language);
    return switch (model.verdict(model.items())) {
      case DONE -> ExitCode.DONE;
      case HIGH_OPEN -> ExitCode.HIGH_OPEN;
      case HELD -> ExitCode.HELD;
    };
  }

  @Override
  public List<String> lines(Run run) {
    NightModel model = new NightModel(db, run, language);
    FindingTexts texts = new FindingTexts(language);
    Figures figures = texts.figures();
    ItemFigures items = model.items();
    FeedFigures lines = model.feedTotal();
    String verdict =
        switch (model.verdict(items)) {
          case DONE -> texts.text("verdict.DONE");
          case HIGH_OPEN -> texts.text("verdict.HIGH_OPEN", figures.count(items.openHigh()));
          case HELD ->
              texts.text(
                  "verdict.HELD",
                  figures.count(model.heldFiles()),
                  figures.count(items.openHigh()));
        };
    return List.of(
        texts.text(
            "digest.lines",
            figures.count(lines.linesRead()),
            figures.count(lines.accepted()),
            figures.count(lines.rejected()),
            figures.count(lines.blank()),
            figures.count(lines.filesTaken()),
            figures.count(lines.filesHeld()),
            figures.count(lines.filesRefused())),
        texts.text(
            "digest.open",
            figures.count(items.openHigh()),
            figures.count(items.openMedium()),
            figures.count(items.openLow()),
            figures.count(items.openInfo()),
            figures.count(items.explained()),
            figures.count(items.closed())),
        verdict);
  }
}
