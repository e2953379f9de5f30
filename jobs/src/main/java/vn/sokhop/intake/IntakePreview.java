package vn.sokhop.intake;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.sokhop.command.DryRun;
import vn.sokhop.command.Folders;
import vn.sokhop.feed.Feed;
import vn.sokhop.intake.IntakeProperties.LineErrors;
import vn.sokhop.intake.line.AccountBook;
import vn.sokhop.intake.storing.DryLoad;
import vn.sokhop.message.Language;
import vn.sokhop.message.Messages;

/**
 * What a night would take in, hold and refuse: the same survey and the same checks, and nothing
 * written. Whether an entry id was used before is not looked into.
 */
final class IntakePreview implements DryRun {
  private final Surveyor surveyor;
  private final SurveySql sql;
  private final LoadingDeliveries deliveries;
  private final AccountBooks books;
  private final IntakeProperties properties;
  private final Folders folders;
  private final IntakeTexts texts;
  private final Messages messages;

  IntakePreview(
      Surveyor surveyor,
      SurveySql sql,
      LoadingDeliveries deliveries,
      AccountBooks books,
      IntakeProperties properties,
      Folders folders,
      Language language) {
    this.surveyor = surveyor;
    this.sql = sql;
    this.deliveries = deliveries;
    this.books = books;
    this.properties = properties;
    this.folders = folders;
    this.texts = new IntakeTexts(language);
    this.messages = Messages.of(IntakePreview.class, language);
  }

  @Override
  public List<String> preview(LocalDate businessDate) {
    try {
      Surveyor.Survey survey = surveyor.survey(folders.inboxFolder(), businessDate);
      AccountBook book = books.of(businessDate);
      survey.files().forEach(file -> file.identity().ifPresent(of -> books.heard(book, of)));
      TakenBefore taken = sql.takenBeforePreview(survey.files());
      List<String> lines = new ArrayList<>();
      // by earlier nights first: of these a night knows before it loads anything
      for (SurveyedFile file : survey.files().stream().map(taken::judged).toList()) {
        lines.addAll(preview(file, book, taken));
      }
      survey.left().forEach(left -> lines.add(texts.left(left.name(), left.why().name())));
      lines.add(messages.text("preview.ends"));
      return lines;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private List<String> preview(SurveyedFile file, AccountBook book, TakenBefore taken)
      throws IOException {
    Optional<FileVerdict> known = amongThese(file, taken);
    if (known.isPresent()) {
      return List.of(finding(file, known.get()));
    }
    DryLoad.Outcome outcome = DryLoad.of(deliveries.of(file), book);
    List<String> lines = new ArrayList<>();
    outcome
        .firstRejects()
        .forEach(
            (line, reject) ->
                lines.add(
                    texts.reject(file.name(), line, reject.reason().name(), reject.arguments())));
    Feed feed = file.identity().orElseThrow().feed();
    Optional<FileVerdict> verdict = verdict(file, feed, outcome);
    verdict.ifPresentOrElse(
        because -> lines.add(finding(file, because)),
        () -> {
          taken.remember(file, outcome.read(), outcome.rejected());
          lines.add(
              messages.text(
                  "preview.taken",
                  file.name(),
                  Integer.toString(outcome.read()),
                  Integer.toString(outcome.accepted()),
                  Integer.toString(outcome.rejected()),
                  Integer.toString(outcome.blank())));
        });
    return lines;
  }

  private Optional<FileVerdict> verdict(SurveyedFile file, Feed feed, DryLoad.Outcome outcome) {
    if (outcome.rejected() > 0 && properties.lineErrors(feed) == LineErrors.REJECT_FILE) {
      Map.Entry<Integer, vn.sokhop.intake.reading.Reject> first =
          outcome.firstRejects().entrySet().iterator().next();
      return Optional.of(
          FileVerdict.of(
              FileReason.LINES_REJECTED,
              Integer.toString(outcome.rejected()),
              first.getKey().toString(),
              first.getValue().reason().name()));
    }
    Verdicts.Found found =
        new Verdicts.Found(
            outcome.accepted(),
            outcome.rejected(),
            outcome.first(),
            outcome.second(),
            outcome.rejectedFirst(),
            outcome.rejectedSecond(),
            outcome.unreadable(),
            "");
    return Verdicts.control(file.control(), found, ControlFile.totalKeys(feed));
  }

  /** What is known of a file before it is loaded, the files before it in the inbox included. */
  private static Optional<FileVerdict> amongThese(SurveyedFile file, TakenBefore taken) {
    return file.verdict()
        .filter(verdict -> verdict.reason().code() != FileReason.Code.DUPLICATE_FILE)
        .or(() -> taken.sameContent(file))
        .or(() -> taken.notNewer(file));
  }

  private String finding(SurveyedFile file, FileVerdict verdict) {
    return texts.finding(file.name(), verdict.reason().name(), verdict.arguments());
  }
}
