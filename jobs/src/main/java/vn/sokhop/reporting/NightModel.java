package vn.sokhop.reporting;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.sokhop.command.Run;
import vn.sokhop.message.Language;
import vn.sokhop.reports.night.DossierFigures;
import vn.sokhop.reports.night.ExceptionRow;
import vn.sokhop.reports.night.NightReport;
import vn.sokhop.reports.night.NightReport.AgeBucket;
import vn.sokhop.reports.night.NightReport.CodeFigures;
import vn.sokhop.reports.night.NightReport.DifferenceTotal;
import vn.sokhop.reports.night.NightReport.FamilyFigures;
import vn.sokhop.reports.night.NightReport.FeedFigures;
import vn.sokhop.reports.night.NightReport.ItemFigures;
import vn.sokhop.reports.night.NightReport.OfficeFigures;
import vn.sokhop.reports.night.NightReport.Verdict;
import vn.sokhop.reports.night.Severity;
import vn.sokhop.reports.night.WarningFigures;

/** Computes the model of one night from what the stages publish, once for all its reports. */
final class NightModel {
  private static final List<String> FAMILIES =
      List.of(
          "FILE",
          "LEDGER",
          "BALANCE",
          "MATCHING",
          "DOSSIER",
          "SIGNATURE",
          "SPENDING",
          "CONFIRMATION");
  private static final List<String> ALWAYS = FAMILIES.subList(0, 4);
  private static final List<String> AGE_LABELS = List.of("0–1", "2–5", "6–10", "11–30", "31+");
  private static final int FILES_LISTED = 500;
  private static final ItemFigures NO_ITEMS = new ItemFigures(0, 0, 0, 0, 0, 0, 0, 0);

  private final JdbcClient db;
  private final Run run;
  private final Language language;
  private final FindingTexts texts;
  private final DeliveredFiles files;

  NightModel(JdbcClient db, Run run, Language language, DeliveredFiles files) {
    this.db = db;
    this.run = run;
    this.language = language;
    this.texts = new FindingTexts(language);
    this.files = files;
  }

  private record Count(
      String family, String code, ItemFigures items, long listed, Severity severity) {}

  NightReport build(
      String version,
      String configDigest,
      List<ExceptionRow> top,
      @Nullable DossierFigures dossiers,
      WarningFigures warnings) {
    List<Count> counts = counts();
    ItemFigures items = counts.stream().map(Count::items).reduce(NO_ITEMS, NightModel::plus);
    long listed = counts.stream().mapToLong(Count::listed).sum();
    List<DeliveredFiles.Feed> feeds = files.feeds();
    FeedFigures feedTotal = total(feeds);
    List<OfficeFigures> offices = offices();
    return new NightReport(
        run.businessDate(),
        run.attempt(),
        version,
        configDigest,
        language.locale(),
        verdict(items),
        heldFiles(),
        listed,
        items,
        new NightEquations(db, run, texts).all(feedTotal, control(feeds)),
        files.notTaken(FILES_LISTED),
        feeds.stream().map(DeliveredFiles.Feed::figures).toList(),
        feedTotal,
        offices,
        offices.stream().reduce(noOffice(), NightModel::plus),
        families(counts),
        codes(counts),
        ages(),
        top,
        dossiers,
        warnings);
  }

  Verdict verdict(ItemFigures items) {
    if (heldFiles() > 0) {
      return Verdict.HELD;
    }
    return items.openHigh() > 0 ? Verdict.HIGH_OPEN : Verdict.DONE;
  }

  /** Files that are held and wait for a person, whichever night they came in. */
  long heldFiles() {
    return db.sql(ReportingSql.HELD).param("run", run.runId()).query(Long.class).single();
  }

  ItemFigures items() {
    return counts().stream().map(Count::items).reduce(NO_ITEMS, NightModel::plus);
  }

  FeedFigures feedTotal() {
    return total(files.feeds());
  }

  private static FeedFigures total(List<DeliveredFiles.Feed> feeds) {
    return feeds.stream().map(DeliveredFiles.Feed::figures).reduce(noFeed(""), NightModel::plus);
  }

  private static NightEquations.ControlTotals control(List<DeliveredFiles.Feed> feeds) {
    return feeds.stream()
        .map(DeliveredFiles.Feed::control)
        .reduce(new NightEquations.ControlTotals(0, 0, 0), NightEquations.ControlTotals::plus);
  }

  private List<Count> counts() {
    return db.sql(ReportingSql.COUNTS)
        .param("run", run.runId())
        .param("date", run.businessDate())
        .query(
            (row, n) ->
                new Count(
                    row.getString("family"),
                    row.getString("code"),
                    itemFigures(row),
                    row.getLong("listed"),
                    Severity.valueOf(row.getString("severity"))))
        .list();
  }

  private static ItemFigures itemFigures(ResultSet row) throws SQLException {
    long high = row.getLong("open_high");
    long medium = row.getLong("open_medium");
    long low = row.getLong("open_low");
    long info = row.getLong("open_info");
    return new ItemFigures(
        high + medium + low + info,
        high,
        medium,
        low,
        info,
        row.getLong("explained"),
        row.getLong("raised"),
        row.getLong("closed"));
  }

  private List<FamilyFigures> families(List<Count> counts) {
    Map<String, List<DifferenceTotal>> differences = new HashMap<>();
    db.sql(ReportingSql.DIFFERENCES)
        .param("run", run.runId())
        .query(
            (ResultSet row) -> {
              String currency = row.getString("currency");
              differences
                  .computeIfAbsent(row.getString("family"), family -> new ArrayList<>())
                  .add(
                      new DifferenceTotal(
                          currency,
                          FindingTexts.scaled(row.getBigDecimal("unit_more"), currency),
                          FindingTexts.scaled(row.getBigDecimal("treasury_more"), currency)));
            });
    List<FamilyFigures> families = new ArrayList<>();
    for (String family : FAMILIES) {
      List<Count> own = counts.stream().filter(c -> c.family().equals(family)).toList();
      if (!own.isEmpty() || ALWAYS.contains(family)) {
        families.add(
            new FamilyFigures(
                family,
                texts.title(family),
                own.stream().mapToLong(Count::listed).sum(),
                own.stream().map(Count::items).reduce(NO_ITEMS, NightModel::plus),
                differences.getOrDefault(family, List.of())));
      }
    }
    return families;
  }

  private List<CodeFigures> codes(List<Count> counts) {
    List<CodeFigures> codes = new ArrayList<>();
    for (String family : FAMILIES) {
      for (Count count : counts) {
        if (count.family().equals(family)) {
          codes.add(
              new CodeFigures(
                  family,
                  texts.title(family),
                  count.code(),
                  texts.title(count.code()),
                  count.severity(),
                  count.items().open(),
                  count.items().explained(),
                  count.items().raised(),
                  count.items().closed()));
        }
      }
    }
    return codes;
  }

  private List<AgeBucket> ages() {
    Map<Integer, ItemFigures> buckets = new HashMap<>();
    db.sql(ReportingSql.AGES)
        .param("run", run.runId())
        .param("date", run.businessDate())
        .query(
            (ResultSet row) -> {
              buckets.put(row.getInt("bucket"), itemFigures(row));
            });
    List<AgeBucket> ages = new ArrayList<>();
    for (int bucket = 0; bucket < AGE_LABELS.size(); bucket++) {
      ages.add(new AgeBucket(AGE_LABELS.get(bucket), buckets.getOrDefault(bucket, NO_ITEMS)));
    }
    return ages;
  }

  private List<OfficeFigures> offices() {
    return db.sql(ReportingSql.OFFICES)
        .param("run", run.runId())
        .query(
            (row, n) ->
                new OfficeFigures(
                    row.getString("office_code"),
                    row.getLong("entries"),
                    row.getLong("unit_records"),
                    row.getLong("matched"),
                    row.getLong("waiting"),
                    row.getLong("breaks"),
                    row.getLong("not_compared"),
                    row.getLong("agreed"),
                    row.getLong("differ"),
                    row.getLong("expected"),
                    row.getLong("missing"),
                    row.getLong("unproved"),
                    row.getLong("open_high"),
                    row.getLong("open")))
        .list();
  }

  private static ItemFigures plus(ItemFigures a, ItemFigures b) {
    return new ItemFigures(
        a.open() + b.open(),
        a.openHigh() + b.openHigh(),
        a.openMedium() + b.openMedium(),
        a.openLow() + b.openLow(),
        a.openInfo() + b.openInfo(),
        a.explained() + b.explained(),
        a.raised() + b.raised(),
        a.closed() + b.closed());
  }

  private static FeedFigures noFeed(String title) {
    return new FeedFigures(title, 0, 0, 0, 0, 0, 0, 0);
  }

  private static FeedFigures plus(FeedFigures a, FeedFigures b) {
    return new FeedFigures(
        b.feed(),
        a.filesTaken() + b.filesTaken(),
        a.filesHeld() + b.filesHeld(),
        a.filesRefused() + b.filesRefused(),
        a.linesRead() + b.linesRead(),
        a.accepted() + b.accepted(),
        a.rejected() + b.rejected(),
        a.blank() + b.blank());
  }

  private static OfficeFigures noOffice() {
    return new OfficeFigures("", 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0);
  }

  private static OfficeFigures plus(OfficeFigures a, OfficeFigures b) {
    return new OfficeFigures(
        "",
        a.entries() + b.entries(),
        a.unitRecords() + b.unitRecords(),
        a.matched() + b.matched(),
        a.waiting() + b.waiting(),
        a.breaks() + b.breaks(),
        a.notCompared() + b.notCompared(),
        a.balancesAgreed() + b.balancesAgreed(),
        a.balancesDiffer() + b.balancesDiffer(),
        a.balancesExpected() + b.balancesExpected(),
        a.balancesMissing() + b.balancesMissing(),
        a.balancesUnproved() + b.balancesUnproved(),
        a.openHigh() + b.openHigh(),
        a.open() + b.open());
  }
}
