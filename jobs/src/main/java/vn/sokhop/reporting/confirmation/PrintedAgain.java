package vn.sokhop.reporting.confirmation;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Types;
import java.util.ArrayList;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.sokhop.command.ExitCode;
import vn.sokhop.command.Folders;
import vn.sokhop.command.OperatorException;
import vn.sokhop.command.period.FormCopies;
import vn.sokhop.command.period.PeriodRequest;
import vn.sokhop.message.Language;
import vn.sokhop.office.OfficeDirectory;
import vn.sokhop.reporting.FindingTexts;
import vn.sokhop.reports.confirmation.estimate.EstimateForms;
import vn.sokhop.reports.confirmation.form.ConfirmationForms;

/**
 * Prints a version again from what was kept of it, into {@code outbox/copies}: the files of its run
 * may be lost, or the version may have been followed by another.
 */
@Component
class PrintedAgain implements FormCopies {
  private final JdbcClient db;
  private final Folders folders;
  private final Language language;
  private final OfficeDirectory offices;

  PrintedAgain(JdbcClient db, Folders folders, Language language, OfficeDirectory offices) {
    this.db = db;
    this.folders = folders;
    this.language = language;
    this.offices = offices;
  }

  @Override
  public List<Path> write(PeriodRequest request, int version) {
    List<FormHead> heads =
        db.sql(ReportSql.VERSION)
            .param("label", request.label())
            .param("unit", request.unitCode(), Types.VARCHAR)
            .param("office", request.officeCode(), Types.VARCHAR)
            .param("version", version)
            .query((row, n) -> FormHead.of(row))
            .list();
    if (heads.isEmpty()) {
      throw new OperatorException(
          ExitCode.WRONG_USE,
          new FindingTexts(language)
              .text("confirmation.no.version", request.text(), Integer.toString(version)));
    }
    Path folder =
        folders.outboxFolder().resolve("copies").resolve(request.label()).resolve("v" + version);
    List<Path> files = new ArrayList<>();
    try {
      for (FormHead head : heads) {
        Path file = folder.resolve(head.officeCode()).resolve(head.fileName());
        write(head, file);
        files.add(file);
      }
    } catch (IOException e) {
      throw new OperatorException(ExitCode.FAILED, folder + ": " + e.getMessage(), e);
    }
    return files;
  }

  private void write(FormHead head, Path file) throws IOException {
    Files.createDirectories(file.toAbsolutePath().getParent());
    Path draft = file.resolveSibling(file.getFileName() + ".part");
    try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(draft))) {
      if (head.ofEstimates()) {
        EstimateForms.write(
            new EstimateReader(db, offices, language).read(List.of(head)).get(0), out);
      } else {
        ConfirmationForms.write(
            new FormReader(db, offices, language).read(List.of(head)).get(0), out);
      }
    }
    Files.move(draft, file, StandardCopyOption.REPLACE_EXISTING);
  }
}
