package vn.sokhop.reporting;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.sokhop.calendar.WorkingCalendar;
import vn.sokhop.command.Run;
import vn.sokhop.dossier.DossierProperties;
import vn.sokhop.office.Centre;
import vn.sokhop.office.Office;
import vn.sokhop.office.OfficeDirectory;
import vn.sokhop.office.Region;
import vn.sokhop.reports.stalleddossiers.DossierRow;
import vn.sokhop.reports.stalleddossiers.Letter;
import vn.sokhop.reports.stalleddossiers.Letter.Level;

/**
 * The letters of a night: one of each office that has dossiers to chase, one of each region and one
 * of the centre for those that are over the limit long enough. A letter bears the date of the next
 * working day, when it is signed.
 */
final class DossierLetters {
  private static final String PLACE_TO_FILL_IN = "....................";

  private final JdbcClient db;
  private final Run run;
  private final OfficeDirectory offices;
  private final WorkingCalendar calendar;
  private final DossierProperties settings;
  private final DossierRows rows;
  private final FindingTexts texts;

  DossierLetters(
      JdbcClient db,
      Run run,
      OfficeDirectory offices,
      WorkingCalendar calendar,
      DossierProperties settings,
      DossierRows rows,
      FindingTexts texts) {
    this.db = db;
    this.run = run;
    this.offices = offices;
    this.calendar = calendar;
    this.settings = settings;
    this.rows = rows;
    this.texts = texts;
  }

  /** Dossiers to chase, stalled and not taken up. */
  private record Count(long stalled, long notTakenUp) {
    static final Count NONE = new Count(0, 0);

    long all() {
      return stalled + notTakenUp;
    }

    Count plus(Count other) {
      return new Count(stalled + other.stalled, notTakenUp + other.notTakenUp);
    }

    static Count of(ResultSet row, String prefix) throws SQLException {
      return new Count(row.getLong(prefix + "stalled"), row.getLong(prefix + "not_taken_up"));
    }
  }

  private record OfficeCount(String office, Count own, Count region, Count centre) {}

  /** Who writes, to whom, and with what at the head and the foot. */
  private record Sender(
      Level level,
      String code,
      String superior,
      String issuer,
      String abbreviation,
      String place,
      String head,
      int fromDaysOver) {}

  List<Letter> all() {
    List<OfficeCount> counts = counts();
    List<Letter> letters = new ArrayList<>();
    counts.forEach(count -> letters.add(ofOffice(count)));
    regions(counts).forEach((code, own) -> addRegion(letters, code, own));
    addCentre(letters, counts);
    return letters;
  }

  private List<OfficeCount> counts() {
    return db.sql(DossierReportSql.TO_CHASE_BY_OFFICE)
        .param("run", run.runId())
        .param("regionFrom", settings.escalation().regionFromDays())
        .param("centreFrom", settings.escalation().centreFromDays())
        .query(
            (row, n) ->
                new OfficeCount(
                    row.getString("office_code"),
                    Count.of(row, ""),
                    Count.of(row, "region_"),
                    Count.of(row, "centre_")))
        .list();
  }

  private Map<String, List<OfficeCount>> regions(List<OfficeCount> counts) {
    Map<String, List<OfficeCount>> regions = new TreeMap<>();
    for (OfficeCount count : counts) {
      String region = offices.office(count.office()).regionCode();
      if (count.region().all() > 0 && !region.isEmpty()) {
        regions.computeIfAbsent(region, code -> new ArrayList<>()).add(count);
      }
    }
    return regions;
  }

  private Letter ofOffice(OfficeCount count) {
    Office office = offices.office(count.office());
    Centre centre = offices.centre();
    String superior = offices.region(office.regionCode()).map(Region::name).orElse(centre.name());
    Sender sender =
        new Sender(
            Level.OFFICE,
            office.code(),
            superior,
            office.name(),
            office.abbreviation(),
            office.place(),
            office.head(),
            0);
    return letter(sender, List.of(office.code()), count.own(), superior);
  }

  private void addRegion(List<Letter> letters, String code, List<OfficeCount> own) {
    Region region = offices.region(code).orElse(null);
    if (region == null) {
      return;
    }
    Centre centre = offices.centre();
    Sender sender =
        new Sender(
            Level.REGION,
            code,
            centre.name(),
            region.name(),
            region.abbreviation(),
            region.place(),
            region.head(),
            settings.escalation().regionFromDays());
    Count all = own.stream().map(OfficeCount::region).reduce(Count.NONE, Count::plus);
    letters.add(letter(sender, own.stream().map(OfficeCount::office).toList(), all, centre.name()));
  }

  private void addCentre(List<Letter> letters, List<OfficeCount> counts) {
    Count all = counts.stream().map(OfficeCount::centre).reduce(Count.NONE, Count::plus);
    if (all.all() == 0) {
      return;
    }
    Centre centre = offices.centre();
    Sender sender =
        new Sender(
            Level.CENTRE,
            "",
            centre.superior(),
            centre.name(),
            centre.abbreviation(),
            centre.place(),
            centre.head(),
            settings.escalation().centreFromDays());
    letters.add(letter(sender, counts.stream().map(OfficeCount::office).toList(), all, ""));
  }

  private Letter letter(Sender sender, List<String> ofOffices, Count count, String copyTo) {
    List<DossierRow> listed = rows.toChase(ofOffices, sender.fromDaysOver(), settings.letterRows());
    LocalDateTime asOf = settings.asOf(run.businessDate());
    return new Letter(
        sender.level(),
        sender.code(),
        sender.superior(),
        sender.issuer(),
        "TB-" + sender.abbreviation(),
        sender.place().isEmpty() ? PLACE_TO_FILL_IN : sender.place(),
        calendar.of(ofOffices.get(0)).plusWorkingDays(run.businessDate(), 1),
        texts.text("letter.addressee." + sender.level()),
        sender.head().isEmpty() ? texts.text("letter.head") : sender.head(),
        sender.fromDaysOver(),
        asOf,
        count.stalled(),
        count.notTakenUp(),
        listed,
        count.all() - listed.size(),
        recipients(copyTo));
  }

  private List<String> recipients(String copyTo) {
    List<String> recipients = new ArrayList<>();
    if (!copyTo.isEmpty()) {
      recipients.add(texts.text("letter.toReport", copyTo));
    }
    return recipients;
  }
}
