package vn.sokhop.reporting;

import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
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
  private final DataSource dataSource;
  private final Language language;

  NightResult(JdbcClient db, DataSource dataSource, Language language) {
    this.db = db;
    this.dataSource = dataSource;
    this.language = language;
  }

  @Override
  public ExitCode outcome(Run run) {
    if (!isNight(run)) {
      return intake(run).filesHeld() > 0 ? ExitCode.HELD : ExitCode.DONE;
    }
    NightModel model = model(run);
    return switch (model.verdict(model.items())) {
      case DONE -> ExitCode.DONE;
      case HIGH_OPEN -> ExitCode.HIGH_OPEN;
      case HELD -> ExitCode.HELD;
    };
  }

  @Override
  public List<String> lines(Run run) {
    FindingTexts texts = new FindingTexts(language);
    if (!isNight(run)) {
      return List.of(linesOf(intake(run), texts));
    }
    NightModel model = model(run);
    Figures figures = texts.figures();
    ItemFigures items = model.items();
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
    List<String> lines = new ArrayList<>();
    lines.add(linesOf(model.feedTotal(), texts));
    lines.add(
        texts.text(
            "digest.open",
            figures.count(items.openHigh()),
            figures.count(items.openMedium()),
            figures.count(items.openLow()),
            figures.count(items.openInfo()),
            figures.count(items.explained()),
            figures.count(items.closed())));
    lines.addAll(signaturesNotJudged(run, texts));
    lines.add(verdict);
    return lines;
  }

  private NightModel model(Run run) {
    return new NightModel(db, run, language, new DeliveredFiles(dataSource, run, language));
  }

  /** Rules that need a registry say so when they have none. */
  private List<String> signaturesNotJudged(Run run, FindingTexts texts) {
    Figures figures = texts.figures();
    return db
        .sql(ReportingSql.SIGNATURE_REACH)
        .param("run", run.runId())
        .query(
            (row, n) -> {
              long left = row.getLong("entries") - row.getLong("judged");
              String key = row.getString("signers_since") == null ? ".none" : "";
              return left == 0
                  ? ""
                  : texts.text(
                      "digest.signatures" + key,
                      figures.count(left),
                      figures.count(row.getLong("entries")));
            })
        .list()
        .stream()
        .filter(line -> !line.isEmpty())
        .toList();
  }

  /** A run of the command intake judges nothing: it has figures of files only. */
  private boolean isNight(Run run) {
    return db.sql(ReportingSql.IS_NIGHT).param("run", run.runId()).query(Boolean.class).single();
  }

  private FeedFigures intake(Run run) {
    return db.sql(ReportingSql.INTAKE_FIGURES)
        .param("run", run.runId())
        .query((row, n) -> DeliveredFiles.figures("", row))
        .single();
  }

  private static String linesOf(FeedFigures lines, FindingTexts texts) {
    Figures figures = texts.figures();
    return texts.text(
        "digest.lines",
        figures.count(lines.linesRead()),
        figures.count(lines.accepted()),
        figures.count(lines.rejected()),
        figures.count(lines.blank()),
        figures.count(lines.filesTaken()),
        figures.count(lines.filesHeld()),
        figures.count(lines.filesRefused()));
  }
}
