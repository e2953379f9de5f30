package vn.sokhop.reporting.audit;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;
import vn.sokhop.command.ExitCode;
import vn.sokhop.command.Folders;
import vn.sokhop.command.Installation;
import vn.sokhop.command.OperatorException;
import vn.sokhop.command.audit.AuditDesk;
import vn.sokhop.command.audit.AuditRequest;
import vn.sokhop.message.Language;
import vn.sokhop.reporting.FindingTexts;
import vn.sokhop.reports.audit.AuditReport;
import vn.sokhop.reports.audit.AuditReport.Sample;
import vn.sokhop.reports.audit.AuditReport.Step;
import vn.sokhop.reports.audit.AuditReport.Test;
import vn.sokhop.reports.audit.AuditWorkbook;
import vn.sokhop.reports.house.Figures;
import vn.sokhop.warning.TrueReversals;

/**
 * Writes audits into the outbox. One transaction sees one state of the database, also while a night
 * runs; its tables are temporary.
 */
@Component
class WrittenAudits implements AuditDesk {
  private static final String NAME = "audit.xlsx";
  private static final int EVERY_DELIVERY = Integer.MAX_VALUE;

  private final JdbcClient db;
  private final DataSource dataSource;
  private final TransactionTemplate snapshot;
  private final AuditProperties settings;
  private final TrueReversals reversals;
  private final Folders folders;
  private final Installation installation;
  private final Language language;
  private final FindingTexts texts;

  WrittenAudits(
      JdbcClient db,
      DataSource dataSource,
      PlatformTransactionManager transactions,
      AuditProperties settings,
      TrueReversals reversals,
      Folders folders,
      Installation installation,
      Language language) {
    this.db = db;
    this.dataSource = dataSource;
    this.snapshot = new TransactionTemplate(transactions);
    this.snapshot.setIsolationLevel(TransactionDefinition.ISOLATION_REPEATABLE_READ);
    this.settings = settings;
    this.reversals = reversals;
    this.folders = folders;
    this.installation = installation;
    this.language = language;
    this.texts = new FindingTexts(language);
  }

  @Override
  public List<String> audit(AuditRequest request) {
    return Objects.requireNonNull(snapshot.execute(status -> write(request)));
  }

  private List<String> write(AuditRequest request) {
    Figures figures = Figures.of(language.locale());
    AuditTests tests =
        new AuditTests(
            db,
            request,
            settings,
            figures,
            reversals.of(request.from(), request.to(), EVERY_DELIVERY));
    List<Step> steps = tests.steps();
    if (tests.population() == 0) {
      throw new OperatorException(
          ExitCode.WRONG_USE,
          texts.text(
              "audit.nothing",
              request.from().toString(),
              request.to().toString(),
              request.folderName()));
    }
    List<Test> results = tests.run();
    if (request.sample() > 0) {
      tests.draw();
    }
    AuditReport report =
        new AuditReport(
            request.from(),
            request.to(),
            request.officeCode(),
            request.unitCode(),
            lastNight(),
            db.sql("select coalesce(max(delivery_id), 0) from intake.delivered_file")
                .query(Long.class)
                .single(),
            installation.version(),
            installation.configDigest(),
            language.locale(),
            steps,
            tests.outside(),
            results,
            request.sample() == 0 ? null : new Sample(request.seed(), request.sample()));
    Path file = write(request, report);
    List<String> lines = new ArrayList<>();
    steps.stream()
        .filter(step -> step.what().equals("population"))
        .forEach(
            step ->
                lines.add(
                    texts.text(
                        "audit.population",
                        figures.count(step.entries()),
                        figures.amount(FindingTexts.scaled(step.sum(), step.currency())))));
    results.forEach(
        test ->
            lines.add(
                texts.text(
                    "audit.test",
                    test.code(),
                    figures.count(test.groups()),
                    figures.count(test.found()))));
    lines.add(texts.text("audit.file", file.toString()));
    return lines;
  }

  private Path write(AuditRequest request, AuditReport report) {
    Path folder = folders.outboxFolder().resolve(request.folderName());
    try {
      Path target = folder.resolve(NAME);
      for (int n = 2; Files.exists(target); n++) {
        target = folder.resolve("attempt-" + n).resolve(NAME);
      }
      Files.createDirectories(target.toAbsolutePath().getParent());
      Path draft = target.resolveSibling(NAME + ".part");
      try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(draft), 1 << 16)) {
        AuditWorkbook.write(report, new TemporaryRows(dataSource), out);
      }
      return Files.move(draft, target, StandardCopyOption.ATOMIC_MOVE);
    } catch (IOException e) {
      String reason = e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage();
      throw new OperatorException(
          ExitCode.FAILED, texts.text("audit.unwritable", folder.toString(), reason), e);
    }
  }

  private @Nullable LocalDate lastNight() {
    return db
        .sql("select max(business_date) from ledger.night")
        .query((row, n) -> row.getObject(1, LocalDate.class))
        .list()
        .stream()
        .filter(Objects::nonNull)
        .findFirst()
        .orElse(null);
  }
}
