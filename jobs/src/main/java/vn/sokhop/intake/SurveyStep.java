package vn.sokhop.intake;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.sokhop.command.Run;

/** Step one: looks at the inbox and writes one row a file. */
final class SurveyStep {
  private static final Logger LOG = LoggerFactory.getLogger(SurveyStep.class);

  private final Surveyor surveyor;
  private final SurveySql sql;
  private final Clock clock;

  SurveyStep(Surveyor surveyor, SurveySql sql, Clock clock) {
    this.surveyor = surveyor;
    this.sql = sql;
    this.clock = clock;
  }

  void run(Run run, Path inbox) throws IOException {
    Surveyor.Survey survey = surveyor.survey(inbox, run.businessDate());
    for (SurveyedFile file : judged(survey.files(), sql)) {
      int id = sql.insert(run.runId(), run.businessDate(), file, clock.instant());
      if (file.verdict().isEmpty() && !file.unknownColumns().isEmpty()) {
        sql.note(id, FileNote.UNKNOWN_COLUMNS, List.of(String.join(", ", file.unknownColumns())));
      }
    }
    sql.left(run.runId(), survey.left());
    survey.left().forEach(file -> LOG.warn("{} left in the inbox: {}", file.name(), file.why()));
  }

  /** What the files taken on earlier nights say about these. */
  static List<SurveyedFile> judged(List<SurveyedFile> files, SurveySql sql) {
    Map<String, SurveySql.Taken> byContent =
        sql.takenByContent(files.stream().map(SurveyedFile::sha256).collect(Collectors.toSet()));
    Set<LocalDate> dates =
        files.stream()
            .flatMap(file -> file.identity().stream())
            .map(SurveyedFile.Identity::businessDate)
            .collect(Collectors.toSet());
    Map<String, SurveySql.Taken> byPlace = sql.acceptedByPlace(dates);
    return files.stream().map(file -> judged(file, byContent, byPlace)).toList();
  }

  private static SurveyedFile judged(
      SurveyedFile file,
      Map<String, SurveySql.Taken> byContent,
      Map<String, SurveySql.Taken> byPlace) {
    if (file.identity().isEmpty()) {
      return file;
    }
    SurveyedFile.Identity identity = file.identity().get();
    SurveySql.Taken same = SurveySql.same(byContent, contentKeys(file, identity));
    if (same != null) {
      return file.with(Verdicts.sameContent(same));
    }
    SurveySql.Taken accepted =
        byPlace.get(
            identity.feed().feedName() + "|" + identity.sender() + "|" + identity.businessDate());
    if (file.verdict().isEmpty() && accepted != null && identity.seq() <= accepted.seq()) {
      return file.with(Verdicts.notNewer(identity.seq(), accepted));
    }
    return file;
  }

  static List<String> contentKeys(SurveyedFile file, SurveyedFile.Identity identity) {
    return SurveySql.contentKeys(
        identity.feed().feedName(), file.sha256(), identity.sender(), identity.businessDate());
  }
}
