package vn.sokhop.reporting;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.sokhop.command.ExitCode;
import vn.sokhop.command.Folders;
import vn.sokhop.command.Installation;
import vn.sokhop.command.OperatorException;
import vn.sokhop.command.Run;
import vn.sokhop.database.SideBySide;
import vn.sokhop.message.Language;
import vn.sokhop.reporting.ranking.WarningModel;
import vn.sokhop.reporting.ranking.WarningRanking;
import vn.sokhop.reports.exceptions.ExceptionsCsv;
import vn.sokhop.reports.exceptions.ExceptionsWorkbook;
import vn.sokhop.reports.night.DossierFigures;
import vn.sokhop.reports.night.NightReport;
import vn.sokhop.reports.night.WarningFigures;
import vn.sokhop.reports.nightsummary.NightSummary;

/**
 * Writes the reports of a night: all of them into a temporary folder beside the outbox's own, which
 * is moved into place when everything is complete. A folder that is there already is never touched.
 */
final class NightReports {
  private final JdbcClient db;
  private final DataSource dataSource;
  private final Folders folders;
  private final Language language;
  private final Installation installation;
  private final RunFile runFile;
  private final DossierReports dossiers;
  private final WarningRanking ranking;
  private final WarningModel warnings;
  private final List<NightFiles> further;

  NightReports(
      JdbcClient db,
      DataSource dataSource,
      Folders folders,
      Language language,
      Installation installation,
      RunFile runFile,
      DossierReports dossiers,
      WarningRanking ranking,
      WarningModel warnings,
      List<NightFiles> further) {
    this.db = db;
    this.dataSource = dataSource;
    this.folders = folders;
    this.language = language;
    this.installation = installation;
    this.runFile = runFile;
    this.dossiers = dossiers;
    this.ranking = ranking;
    this.warnings = warnings;
    this.further = List.copyOf(further);
  }

  private interface Writing {
    void to(OutputStream out) throws IOException;
  }

  /** The folder the reports are in. */
  Path write(Run run) {
    Path target = folders.reportFolder(run);
    try {
      if (runFile.isOf(run, target.resolve(RunFile.NAME))) {
        return target;
      }
      target = free(run);
      Path draft = folders.outboxFolder().resolve(".draft-" + run.businessDate());
      delete(draft);
      Files.createDirectories(draft);
      try {
        writeAll(run, draft);
        Files.createDirectories(target.toAbsolutePath().getParent());
        move(draft, target);
      } finally {
        delete(draft);
      }
      return target;
    } catch (IOException e) {
      throw new OperatorException(
          ExitCode.FAILED,
          "%s: the reports of %s could not be written (%s). Nothing of them was left there. Make room or"
                  .formatted(folders.outboxFolder(), run.businessDate(), reason(e))
              + " correct the access rights, then give the same command again.",
          e);
    }
  }

  private void writeAll(Run run, Path draft) throws IOException {
    NightItems items = new NightItems(dataSource, language, run.runId());
    DeliveredFiles files = new DeliveredFiles(dataSource, run, language);
    DossierFigures figures = dossiers.figures(run);
    WarningFigures warned = warnings(run, items);
    NightReport report =
        new NightModel(db, run, language, files)
            .build(
                installation.version(), installation.configDigest(), items.top(), figures, warned);
    try {
      // The lists need the ranking of this transaction, the summary nothing more of the database.
      SideBySide.run(
          () -> unchecked(() -> writeLists(run, draft, items, files, report, figures)),
          () -> unchecked(() -> writeSummary(draft, report)));
    } catch (UncheckedIOException unwritten) {
      throw unwritten.getCause();
    }
    runFile.write(run, report, draft, draft.resolve(RunFile.NAME));
  }

  private void writeLists(
      Run run,
      Path draft,
      NightItems items,
      DeliveredFiles delivered,
      NightReport report,
      @Nullable DossierFigures figures)
      throws IOException {
    write(draft.resolve("exceptions.csv"), out -> ExceptionsCsv.write(items.all(), out));
    write(
        draft.resolve("exceptions.xlsx"),
        out ->
            ExceptionsWorkbook.write(
                report,
                items::ofFamily,
                family -> items.ranked(family, warnings.listedPerCause()),
                delivered.all(),
                items.rejectedLines(),
                out));
    if (figures != null) {
      write(draft.resolve("stalled-dossiers.pdf"), out -> dossiers.writeLetters(run, figures, out));
      write(
          draft.resolve("stalled-dossiers.xlsx"), out -> dossiers.writeWorkbook(run, figures, out));
    }
    for (NightFiles files : further) {
      files.write(run, draft);
    }
  }

  private static void writeSummary(Path draft, NightReport report) throws IOException {
    write(draft.resolve("summary.pdf"), out -> NightSummary.write(report, out));
  }

  private interface FileWork {
    void run() throws IOException;
  }

  private static void unchecked(FileWork work) {
    try {
      work.run();
    } catch (IOException unwritten) {
      throw new UncheckedIOException(unwritten);
    }
  }

  /** The figures of the warnings; from here on the items of the night are ranked. */
  private WarningFigures warnings(Run run, NightItems items) {
    WarningRanking.Ranked ranked = ranking.rank(run);
    return warnings.figures(
        run,
        ranked,
        items.topWarnings(warnings.pagePerCause(), warnings.findingsOnPage()),
        new FindingTexts(language)::title);
  }

  private static void write(Path file, Writing writing) throws IOException {
    try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file), 1 << 16)) {
      writing.to(out);
    }
  }

  /**
   * Another home may have written there: the next free attempt folder of the date is taken then.
   */
  private Path free(Run run) {
    Path free = folders.reportFolder(run);
    for (int n = 2; Files.exists(free); n++) {
      free = folders.outboxFolder().resolve(run.businessDate().toString()).resolve("attempt-" + n);
    }
    return free;
  }

  private static void move(Path draft, Path target) throws IOException {
    try {
      Files.move(draft, target, StandardCopyOption.ATOMIC_MOVE);
    } catch (AtomicMoveNotSupportedException e) {
      Files.move(draft, target);
    }
  }

  private static void delete(Path folder) throws IOException {
    if (!Files.exists(folder)) {
      return;
    }
    List<Path> inside;
    try (Stream<Path> walk = Files.walk(folder)) {
      inside = walk.sorted(Comparator.reverseOrder()).toList();
    }
    for (Path path : inside) {
      Files.deleteIfExists(path);
    }
  }

  private static String reason(IOException e) {
    return e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage();
  }
}
