package vn.sokhop.intake;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.sokhop.command.Run;

/** Step one: looks at the inbox and writes one row a file. */
final class SurveyStep {
  private static final Logger LOG = LoggerFactory.getLogger(SurveyStep.class);

  /** Files that are written together. */
  private static final int TOGETHER = 1_000;

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
    TakenBefore before = sql.takenBefore(survey.files());
    List<SurveyedFile> files = survey.files();
    for (int from = 0; from < files.size(); from += TOGETHER) {
      insert(run, files.subList(from, Math.min(from + TOGETHER, files.size())), before);
    }
    sql.left(run.runId(), survey.left());
    survey.left().forEach(file -> LOG.warn("{} left in the inbox: {}", file.name(), file.why()));
  }

  private void insert(Run run, List<SurveyedFile> together, TakenBefore before) {
    List<SurveyedFile> files = together.stream().map(before::judged).toList();
    List<Integer> ids = sql.insert(run.runId(), run.businessDate(), files, clock.instant());
    for (int n = 0; n < files.size(); n++) {
      SurveyedFile file = files.get(n);
      if (file.verdict().isEmpty() && !file.unknownColumns().isEmpty()) {
        sql.note(
            ids.get(n),
            FileNote.UNKNOWN_COLUMNS,
            List.of(String.join(", ", file.unknownColumns())));
      }
    }
  }

  /**
   * Says of each duplicate of the run whether its content counts. Only when all files of the night
   * are decided is it known what counts: the delivery in between may be of the same night. A second
   * time nothing is left to say.
   */
  void judgeDuplicates(Run run) {
    sql.sameAs(
        sql.duplicates(run.runId()),
        duplicate -> Verdicts.sameContent(duplicate.taken(), duplicate.instead()),
        TOGETHER);
  }
}
