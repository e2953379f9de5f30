package vn.sokhop.reporting.confirmation;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.PreparedStatement;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.sokhop.calendar.WorkingCalendar;
import vn.sokhop.command.ExitCode;
import vn.sokhop.command.Folders;
import vn.sokhop.command.Installation;
import vn.sokhop.command.OperatorException;
import vn.sokhop.command.Run;
import vn.sokhop.command.period.PeriodRequest;
import vn.sokhop.command.period.PeriodRun;
import vn.sokhop.message.Language;
import vn.sokhop.office.OfficeDirectory;
import vn.sokhop.reporting.FindingTexts;
import vn.sokhop.reporting.NightFiles;
import vn.sokhop.reporting.RunFile;
import vn.sokhop.reports.confirmation.ConfirmationSummary;
import vn.sokhop.reports.confirmation.EstimateRegisterCsv;
import vn.sokhop.reports.confirmation.RegisterCsv;
import vn.sokhop.reports.confirmation.register.ConfirmationSummaryPdf;
import vn.sokhop.reports.confirmation.register.EstimateRegister;
import vn.sokhop.reports.confirmation.register.RegisterWorkbook;

/**
 * Writes the files of a confirmation: forms and the file of each office, then register and summary,
 * into a draft folder of the run's own that is moved into place when everything is complete. What
 * an interrupted run had finished is kept. A folder that is there already is never touched.
 */
@Component
class PeriodReports implements NightFiles {
  private static final int FETCH_SIZE = 500;

  private final JdbcClient db;
  private final DataSource dataSource;
  private final Folders folders;
  private final Language language;
  private final Installation installation;
  private final OfficeDirectory offices;
  private final WorkingCalendar calendar;
  private final RunFile runFile;

  PeriodReports(
      JdbcClient db,
      DataSource dataSource,
      Folders folders,
      Language language,
      Installation installation,
      OfficeDirectory offices,
      WorkingCalendar calendar,
      RunFile runFile) {
    this.db = db;
    this.dataSource = dataSource;
    this.folders = folders;
    this.language = language;
    this.installation = installation;
    this.offices = offices;
    this.calendar = calendar;
    this.runFile = runFile;
  }

  private interface Writing {
    void to(OutputStream out) throws IOException;
  }

  /** The forms of the run, into its draft. */
  void writeForms(PeriodRun asked) {
    if (isComplete(asked)) {
      return;
    }
    NightSeen night = NightSeen.of(db, asked.run().baseRunId());
    PeriodRequest request = asked.request();
    int period = Periods.id(db, request.label());
    JdbcTemplate jdbc = new JdbcTemplate(dataSource);
    try (FormFiles files = files(draft(asked).resolve("confirmations"), request.label())) {
      jdbc.query(
          connection -> {
            PreparedStatement statement = connection.prepareStatement(ReportSql.FORMS);
            statement.setFetchSize(FETCH_SIZE);
            statement.setObject(1, night.date());
            statement.setInt(2, period);
            statement.setString(3, request.officeCode());
            statement.setString(4, request.officeCode());
            statement.setString(5, request.unitCode());
            statement.setString(6, request.unitCode());
            return statement;
          },
          (RowCallbackHandler) row -> files.add(FormHead.of(row)));
      files.finish();
    } catch (IOException e) {
      throw unwritable(asked, e);
    }
  }

  /** Register, summary and run file, then the folder moves into place. */
  void writeRegister(PeriodRun asked) {
    if (isComplete(asked)) {
      return;
    }
    Path draft = draft(asked);
    try {
      Files.createDirectories(draft);
      Optional<ConfirmationSummary> balances =
          hasBalances(asked) ? Optional.of(model(asked).build(installation)) : Optional.empty();
      Optional<ConfirmationSummary> estimates = writeEstimates(asked, draft);
      if (balances.isPresent()) {
        writeBalances(asked, balances.get(), draft);
      }
      runFile.writePeriod(
          asked,
          balances.or(() -> estimates).orElseThrow(),
          balances.isPresent() ? estimates.orElse(null) : null,
          draft,
          draft.resolve(RunFile.NAME));
      Path target = free(asked);
      Files.createDirectories(target.toAbsolutePath().getParent());
      Files.move(draft, target, StandardCopyOption.ATOMIC_MOVE);
    } catch (IOException e) {
      throw unwritable(asked, e);
    }
  }

  /** A quarter has estimates alone. */
  static boolean hasBalances(PeriodRun asked) {
    return asked.request().kind() != PeriodRequest.Kind.QUARTER;
  }

  private void writeBalances(PeriodRun asked, ConfirmationSummary summary, Path draft)
      throws IOException {
    RegisterRows rows = new RegisterRows(dataSource, asked.run().runId());
    write(draft.resolve("confirmation-register.csv"), out -> RegisterCsv.write(rows.all(), out));
    write(
        draft.resolve("confirmation-register.xlsx"),
        out -> RegisterWorkbook.write(summary, rows.toChase(), rows.all(), out));
    write(
        draft.resolve("confirmation-summary.pdf"),
        out -> ConfirmationSummaryPdf.write(summary, out));
  }

  /** Register and summary of the estimates; of a year only where there are any. */
  private Optional<ConfirmationSummary> writeEstimates(PeriodRun asked, Path draft)
      throws IOException {
    Optional<EstimateSummary> model = estimates(asked);
    if (model.isEmpty()) {
      return Optional.empty();
    }
    ConfirmationSummary summary = model.get().build(installation);
    EstimateRegisterRows rows = new EstimateRegisterRows(dataSource, asked.run().runId());
    write(
        draft.resolve("estimate-register.csv"), out -> EstimateRegisterCsv.write(rows.all(), out));
    write(
        draft.resolve("estimate-register.xlsx"),
        out -> EstimateRegister.writeWorkbook(summary, rows.toChase(), rows.all(), out));
    write(draft.resolve("estimate-summary.pdf"), out -> EstimateRegister.writePdf(summary, out));
    return Optional.of(summary);
  }

  /** The estimates of a run; empty where it has none. */
  Optional<EstimateSummary> estimates(PeriodRun asked) {
    EstimateSummary summary =
        new EstimateSummary(
            db, asked, NightSeen.of(db, asked.run().baseRunId()), offices, language);
    boolean isQuarter = asked.request().kind() == PeriodRequest.Kind.QUARTER;
    return isQuarter || summary.facts().forms() > 0 ? Optional.of(summary) : Optional.empty();
  }

  /**
   * The forms that a night issued again, into {@code confirmations/<period>/<office>/} of the
   * night's own reports.
   */
  @Override
  public void write(Run night, Path folder) throws IOException {
    JdbcTemplate jdbc = new JdbcTemplate(dataSource);
    jdbc.setFetchSize(FETCH_SIZE);
    List<FormHead> heads =
        jdbc.query(ReportSql.REISSUED, (row, n) -> FormHead.of(row), night.runId());
    String label = "";
    FormFiles files = null;
    try {
      for (FormHead head : heads) {
        if (files == null || !head.period().label().equals(label)) {
          if (files != null) {
            files.finish();
            files.close();
          }
          label = head.period().label();
          files = files(folder.resolve("confirmations").resolve(label), label);
        }
        files.add(head);
      }
      if (files != null) {
        files.finish();
      }
    } finally {
      if (files != null) {
        files.close();
      }
    }
  }

  SummaryModel model(PeriodRun asked) {
    return new SummaryModel(
        db, asked, NightSeen.of(db, asked.run().baseRunId()), offices, calendar, language);
  }

  private FormFiles files(Path folder, String label) {
    return new FormFiles(
        new FormReader(db, offices, language),
        new EstimateReader(db, offices, language),
        folder,
        new FindingTexts(language)
            .text(label.contains("Q") ? "confirmation.estimate.bundle" : "confirmation.bundle"));
  }

  private Path draft(PeriodRun asked) {
    return folders
        .outboxFolder()
        .resolve(".draft-" + asked.request().folderName() + "-" + asked.run().runId());
  }

  private boolean isComplete(PeriodRun asked) {
    return runFile.isOf(asked.run(), folders.reportFolder(asked).resolve(RunFile.NAME));
  }

  /** Another home may have written there: the next free attempt folder is taken then. */
  private Path free(PeriodRun asked) {
    Path free = folders.reportFolder(asked);
    for (int n = 2; Files.exists(free); n++) {
      free = folders.outboxFolder().resolve(asked.request().folderName()).resolve("attempt-" + n);
    }
    return free;
  }

  private static void write(Path file, Writing writing) throws IOException {
    try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file), 1 << 16)) {
      writing.to(out);
    }
  }

  private OperatorException unwritable(PeriodRun asked, IOException e) {
    String reason = e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage();
    return new OperatorException(
        ExitCode.FAILED,
        "%s: the confirmations of %s could not be written (%s). Make room or correct the access rights, then give the"
                .formatted(folders.outboxFolder(), asked.request().text(), reason)
            + " same command again; it goes on where it stopped.",
        e);
  }
}
