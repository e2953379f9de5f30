package vn.sokhop.dossier.desk;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import vn.sokhop.calendar.OfficeCalendar;
import vn.sokhop.calendar.WorkingCalendar;
import vn.sokhop.command.DossierDesk;
import vn.sokhop.command.DossierFilter;
import vn.sokhop.command.ExitCode;
import vn.sokhop.command.OperatorException;
import vn.sokhop.command.Run;
import vn.sokhop.dossier.DossierProperties;
import vn.sokhop.dossier.SnapshotReader;
import vn.sokhop.dossier.life.Dossier;
import vn.sokhop.dossier.life.Judge;
import vn.sokhop.dossier.life.Snapshot;
import vn.sokhop.dossier.life.Stage;
import vn.sokhop.dossier.life.Verdict;
import vn.sokhop.dossier.rule.Procedure;
import vn.sokhop.dossier.rule.Procedures;
import vn.sokhop.message.Language;
import vn.sokhop.office.OfficeDirectory;

/**
 * The desk over the recorded snapshots: they are read and judged anew each time, so any instant can
 * be asked for. Corrections count from the beginning: a delivery that was replaced is not known.
 */
@Component
class RecordedDossierDesk implements DossierDesk {
  private static final Pattern OFFICE = Pattern.compile("[0-9]{4}");
  private static final Pattern UNIT = Pattern.compile("[0-9]{7}");
  private static final int MOST_LISTED = 100_000;
  private static final List<String> OPEN_STAGES =
      Stream.of(Stage.values()).filter(Stage::isOpen).map(Stage::name).toList();

  private final JdbcClient db;
  private final TransactionTemplate reading;
  private final SnapshotReader reader;
  private final WorkingCalendar calendar;
  private final DossierProperties settings;
  private final OfficeDirectory offices;
  private final Judge judge;
  private final Map<String, String> procedureNames;
  private final DeskTexts texts;

  RecordedDossierDesk(
      JdbcClient db,
      DataSource dataSource,
      PlatformTransactionManager transactions,
      WorkingCalendar calendar,
      DossierProperties settings,
      OfficeDirectory offices,
      Language language) {
    this.db = db;
    this.reading = new TransactionTemplate(transactions);
    this.reading.setReadOnly(true);
    this.reader = new SnapshotReader(dataSource);
    this.calendar = calendar;
    this.settings = settings;
    this.offices = offices;
    this.judge = new Judge(new Procedures(settings.procedures()), calendar::of);
    this.procedureNames =
        settings.procedures().stream()
            .collect(
                Collectors.toMap(
                    Procedure::code,
                    procedure ->
                        language == Language.VI ? procedure.name().vi() : procedure.name().en()));
    this.texts = new DeskTexts(language);
  }

  @Override
  public List<String> list(DossierFilter filter, LocalDateTime asOf) {
    Stage stage = checked(filter);
    OpenDossiers open = new OpenDossiers(filter.limit());
    reading.executeWithoutResult(
        status ->
            reader.forEachKnownBy(
                DossierLookup.instant(asOf),
                snapshots -> {
                  Snapshot last = snapshots.get(snapshots.size() - 1);
                  if (last.stage().isOpen() && isAskedFor(last, filter, stage)) {
                    add(open, Dossier.of(snapshots), filter, asOf);
                  }
                }));
    List<String> lines = new ArrayList<>();
    lines.add(texts.text("list.title", texts.asOf(asOf)));
    lines.addAll(open.lines(texts));
    return lines;
  }

  private static boolean isAskedFor(Snapshot last, DossierFilter filter, @Nullable Stage stage) {
    return (filter.officeCode() == null || filter.officeCode().equals(last.officeCode()))
        && (filter.unitCode() == null || filter.unitCode().equals(last.unitCode()))
        && (stage == null || stage == last.stage());
  }

  private void add(OpenDossiers open, Dossier dossier, DossierFilter filter, LocalDateTime asOf) {
    Verdict verdict = judge.judge(dossier, asOf);
    if (!filter.all() && verdict.rule() == null) {
      open.leaveOutUnjudged();
    } else if (!filter.all() && !verdict.state().isLate()) {
      open.leaveOut();
    } else if (verdict.daysOver() >= filter.daysOver()) {
      open.add(dossier.last(), verdict);
    }
  }

  /** Refuses what makes no sense. */
  private @Nullable Stage checked(DossierFilter filter) {
    String office = filter.officeCode();
    if (office != null && !OFFICE.matcher(office).matches()) {
      throw wrongUse("wrong.office", office);
    }
    String unit = filter.unitCode();
    if (unit != null && !UNIT.matcher(unit).matches()) {
      throw wrongUse("wrong.unit", unit);
    }
    if (filter.daysOver() < 0) {
      throw wrongUse("wrong.days-over", Integer.toString(filter.daysOver()));
    }
    if (filter.limit() < 1 || filter.limit() > MOST_LISTED) {
      throw wrongUse(
          "wrong.limit", Integer.toString(filter.limit()), Integer.toString(MOST_LISTED));
    }
    String named = filter.stage();
    if (named == null) {
      return null;
    }
    String stage = named.strip().toUpperCase(Locale.ROOT);
    if (!OPEN_STAGES.contains(stage)) {
      throw wrongUse("wrong.stage", named, String.join(", ", OPEN_STAGES));
    }
    if (Stage.valueOf(stage) == Stage.WAITING_UNIT && !filter.all()) {
      throw wrongUse("wrong.waiting");
    }
    return Stage.valueOf(stage);
  }

  @Override
  public List<String> show(String dossierNo, LocalDateTime asOf, @Nullable Run lastNight) {
    List<String> lines = reading.execute(status -> page(dossierNo.strip(), asOf, lastNight));
    return lines == null ? List.of() : lines;
  }

  private List<String> page(String dossierNo, LocalDateTime asOf, @Nullable Run lastNight) {
    DossierLookup lookup = new DossierLookup(db);
    List<Snapshot> snapshots = reader.of(dossierNo, DossierLookup.instant(asOf));
    if (snapshots.isEmpty()) {
      throw unknown(dossierNo, asOf, lookup);
    }
    Dossier dossier = Dossier.of(snapshots);
    Snapshot last = dossier.last();
    OfficeCalendar office = calendar.of(last.officeCode());
    Verdict verdict = judge.judge(dossier, asOf);
    DossierPage page = new DossierPage(snapshots, dossier, verdict, asOf, texts);
    List<String> lines =
        new ArrayList<>(page.head(names(last, lookup, asOf.minusNanos(1).toLocalDate())));
    lines.addAll(page.snapshots(lookup.fileNames(dossierNo)));
    lines.addAll(page.movements(office));
    lines.addAll(
        page.titled("show.limit", new LimitSteps(dossier, verdict, office, asOf, texts).lines()));
    LocalDate since = last.sentAt().toLocalDate().minusDays(settings.ledgerLookBackDays());
    lines.addAll(
        page.titled(
            "show.entries", BookedEntries.of(db, dossierNo, since, asOf).lines(last, texts)));
    lines.addAll(
        page.findings(
            lastNight,
            lastNight == null ? List.of() : lookup.openFindings(dossierNo, lastNight.runId())));
    return lines;
  }

  private DossierPage.Names names(Snapshot last, DossierLookup lookup, LocalDate date) {
    return new DossierPage.Names(
        offices.office(last.officeCode()).name(),
        lookup.unitName(last.unitCode(), date),
        procedureNames.getOrDefault(last.procedureCode(), ""));
  }

  private OperatorException unknown(String dossierNo, LocalDateTime asOf, DossierLookup lookup) {
    String number = DeskTexts.plain(dossierNo);
    List<LocalDateTime> first = lookup.firstSaid(dossierNo);
    if (!first.isEmpty()) {
      return wrongUse("unknown.yet", number, texts.asOf(asOf), texts.time(first.get(0)));
    }
    List<String> alike = lookup.alike(dossierNo).stream().map(DeskTexts::plain).toList();
    return alike.isEmpty()
        ? wrongUse("unknown", number)
        : wrongUse("unknown.alike", number, String.join(", ", alike));
  }

  private OperatorException wrongUse(String key, Object... arguments) {
    return new OperatorException(ExitCode.WRONG_USE, texts.text(key, arguments));
  }
}
