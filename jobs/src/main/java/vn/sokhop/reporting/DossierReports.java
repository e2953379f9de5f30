package vn.sokhop.reporting;

import java.io.IOException;
import java.io.OutputStream;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.sokhop.calendar.WorkingCalendar;
import vn.sokhop.command.Installation;
import vn.sokhop.command.Run;
import vn.sokhop.dossier.DossierProperties;
import vn.sokhop.message.Language;
import vn.sokhop.office.OfficeDirectory;
import vn.sokhop.reports.night.DossierFigures;
import vn.sokhop.reports.stalleddossiers.StalledDossiers;
import vn.sokhop.reports.stalleddossiers.StalledLetters;
import vn.sokhop.reports.stalleddossiers.StalledWorkbook;

/** The dossier reports of a night: what a director reads in the morning. */
@Component
class DossierReports {
  private final JdbcClient db;
  private final DataSource dataSource;
  private final OfficeDirectory offices;
  private final WorkingCalendar calendar;
  private final DossierProperties settings;
  private final Language language;
  private final Installation installation;

  DossierReports(
      JdbcClient db,
      DataSource dataSource,
      OfficeDirectory offices,
      WorkingCalendar calendar,
      DossierProperties settings,
      Language language,
      Installation installation) {
    this.db = db;
    this.dataSource = dataSource;
    this.offices = offices;
    this.calendar = calendar;
    this.settings = settings;
    this.language = language;
    this.installation = installation;
  }

  /** Figures of the night; null where no office has ever delivered dossiers. */
  @Nullable DossierFigures figures(Run run) {
    return new DossierModel(db, run, offices, rows(run), new FindingTexts(language)).figures();
  }

  /** {@code stalled-dossiers.pdf}: a letter for each office, region and the centre. */
  void writeLetters(Run run, DossierFigures figures, OutputStream out) throws IOException {
    StalledLetters.write(model(run, figures), out);
  }

  /** {@code stalled-dossiers.xlsx}: every dossier that is late, or due, and the figures. */
  void writeWorkbook(Run run, DossierFigures figures, OutputStream out) throws IOException {
    StalledWorkbook.write(model(run, figures), rows(run).lists(), out);
  }

  private StalledDossiers model(Run run, DossierFigures figures) {
    DossierLetters letters =
        new DossierLetters(
            db, run, offices, calendar, settings, rows(run), new FindingTexts(language));
    return new StalledDossiers(
        run.businessDate(),
        run.attempt(),
        installation.version(),
        installation.configDigest(),
        language.locale(),
        figures.asOf(),
        letters.all(),
        figures,
        settings.escalation().regionFromDays(),
        settings.escalation().centreFromDays());
  }

  private DossierRows rows(Run run) {
    return new DossierRows(dataSource, run, offices, settings, language);
  }
}
