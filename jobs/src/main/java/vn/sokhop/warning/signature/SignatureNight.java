package vn.sokhop.warning.signature;

import java.sql.ResultSet;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.sokhop.calendar.TreasuryTime;
import vn.sokhop.calendar.WorkingCalendar;
import vn.sokhop.command.Run;
import vn.sokhop.database.SqlArray;
import vn.sokhop.finding.Finding;
import vn.sokhop.warning.FamilyRules;
import vn.sokhop.warning.TrueReversals;
import vn.sokhop.warning.WarningCode;
import vn.sokhop.warning.WarningProperties;
import vn.sokhop.warning.WarningRows;

/**
 * Judges the signatures of a night, date by date, see {@link JudgedDay}. Needs an open transaction.
 * Without a delivery of signers it is silent and says so in {@code warning.signature_reach}.
 */
@Component
class SignatureNight implements FamilyRules {
  private static final int ENTRIES_AT_ONCE = 500;

  /** Calendar days by which an entry may be dated before it was signed. */
  private static final int BACKDATED = 31;

  private final JdbcClient db;
  private final JdbcTemplate cursor;
  private final WarningRows rows;
  private final WarningProperties settings;
  private final EntryRules rules;
  private final SignatureFindings findings;
  private final RegistryRules registry;
  private final ContactChanges contacts;
  private final TrueReversals reversals;

  SignatureNight(
      JdbcClient db,
      DataSource dataSource,
      WarningRows rows,
      WorkingCalendar calendar,
      WarningProperties settings,
      TrueReversals reversals) {
    this.db = db;
    this.cursor = new JdbcTemplate(dataSource);
    this.cursor.setFetchSize(ENTRIES_AT_ONCE);
    this.rows = rows;
    this.settings = settings;
    this.rules = new EntryRules(calendar, settings.signature());
    this.findings = new SignatureFindings(settings);
    this.registry = new RegistryRules(db, settings);
    this.contacts = new ContactChanges(db, settings);
    this.reversals = reversals;
  }

  /** Last deliveries that a night and the one before it see. */
  private record Watermarks(int watermark, int base) {}

  private record Reach(long entries, long judged, long doubtful) {
    Reach plus(Reach other) {
      return new Reach(entries + other.entries, judged + other.judged, doubtful + other.doubtful);
    }
  }

  @Override
  public WarningCode.Family family() {
    return WarningCode.Family.SIGNATURE;
  }

  @Override
  public void judge(Run run) {
    db.sql(SignatureSql.FORGET_RUN).param("run", run.runId()).update();
    db.sql(SignatureSql.MORE_MEMORY).update();
    Watermarks seen =
        db.sql(SignatureSql.WATERMARKS).param("run", run.runId()).query(Watermarks.class).single();
    int watermark = seen.watermark();
    JudgedDay night =
        new JudgedDay(
            run.businessDate(),
            run.businessDate(),
            run.businessDate(),
            watermark,
            SqlArray.longs(List.of()));
    LocalDate since = signersSince(night);
    Set<LocalDate> judged = new LinkedHashSet<>();
    Reach reach = new Reach(0, 0, 0);
    for (LocalDate date :
        db.sql(SignatureSql.DAYS).param("run", run.runId()).query(LocalDate.class).list()) {
      db.sql(SignatureSql.FORGET_USES).param("date", date).update();
      for (JudgedDay day : parts(date, night)) {
        if (since == null || day.asOf().isBefore(since)) {
          reach = reach.plus(notJudged(day));
        } else {
          reach = reach.plus(judgeEntries(run, day));
          judged.add(date);
        }
      }
    }
    if (since == null) {
      keep(run, null, 0, reach);
      return;
    }
    judgeRevocations(run, night, seen.base(), judged);
    int units = gather(night);
    rows.add(run.runId(), registry.judge(run, night, judged));
    keep(run, since, units, reach);
  }

  /** The entries of a date, by the registry of which date they are judged: its own one first. */
  private List<JudgedDay> parts(LocalDate date, JudgedDay night) {
    JudgedDay own =
        new JudgedDay(
            date, date, night.date(), night.watermark(), reversals.of(date, night.watermark()));
    List<JudgedDay> parts = new ArrayList<>(List.of(own));
    if (date.isBefore(night.date())) {
      db.sql(SignatureSql.LATER_DATES)
          .params(own.parameters())
          .param("night", night.date())
          .query(LocalDate.class)
          .list()
          .forEach(later -> parts.add(own.lastSeenOn(later)));
    }
    return parts;
  }

  /**
   * What was signed with a certificate before anybody told that it was revoked, on dates that were
   * judged then and are not judged tonight.
   */
  private void judgeRevocations(Run run, JudgedDay night, int base, Set<LocalDate> judged) {
    List<LocalDate> dates =
        db.sql(RevocationSql.DATES)
            .params(night.parameters())
            .param("base", base)
            .param("judged", SqlArray.dates(judged))
            .param("backdated", BACKDATED)
            .query(LocalDate.class)
            .list();
    for (LocalDate date : dates) {
      for (JudgedDay day : parts(date, night)) {
        gather(day);
        db.sql(RevocationSql.ENTRIES).params(day.parameters()).param("base", base).update();
        stream(run, day, Set.of(WarningCode.CERTIFICATE_REVOKED));
      }
    }
  }

  /** Online entries from before anybody was registered. */
  private Reach notJudged(JudgedDay day) {
    long entries =
        db.sql(SignatureSql.COUNT_ONLINE).params(day.parameters()).query(Long.class).single();
    return new Reach(entries, 0, 0);
  }

  private @Nullable LocalDate signersSince(JudgedDay night) {
    return db.sql(SignatureSql.SIGNERS_SINCE)
        .param("date", night.date())
        .param("watermark", night.watermark())
        .query((row, n) -> row.getObject(1, LocalDate.class))
        .list()
        .get(0);
  }

  private void keep(Run run, @Nullable LocalDate since, int units, Reach reach) {
    db.sql(SignatureSql.KEEP_NIGHT)
        .param("run", run.runId())
        .param("since", since, java.sql.Types.DATE)
        .param("units", units)
        .param("entries", reach.entries())
        .param("judged", reach.judged())
        .param("doubtful", reach.doubtful())
        .update();
  }

  /** What is registered on a date asOf, as temporary tables; how many units have signers. */
  private int gather(JudgedDay day) {
    db.sql(SignatureSql.DROP_DAY).update();
    db.sql(SignatureSql.REGISTERED_SIGNERS).params(day.parameters()).update();
    db.sql(SignatureSql.SIGNERS_BY_CERTIFICATE).update();
    db.sql(SignatureSql.SIGNERS_BY_UNIT).update();
    db.sql("analyze registered_signer").update();
    int units = db.sql(SignatureSql.JUDGED_UNITS).params(day.parameters()).update();
    db.sql("analyze judged_unit").update();
    return units;
  }

  private Reach judgeEntries(Run run, JudgedDay day) {
    gather(day);
    db.sql(SignatureSql.SAFE_SIGNATURES).update();
    db.sql("analyze safe_signature").update();
    WarningProperties.Signature set = settings.signature();
    List<String> offices =
        db.sql(SignatureSql.OFFICES).param("date", day.asOf()).query(String.class).list();
    db.sql(SignatureSql.DOUBTFUL_ENTRIES)
        .params(day.parameters())
        .param("seconds", set.secondsApart())
        .param("hours", hours(rules.workedByAll(offices, day.asOf())))
        .update();
    db.sql("analyze doubtful_entry").update();
    Reach reach =
        db.sql(SignatureSql.COUNT)
            .params(day.parameters())
            .query(
                (row, n) ->
                    new Reach(
                        row.getLong("entries"), row.getLong("judged"), row.getLong("doubtful")))
            .single();
    stream(run, day, EnumSet.allOf(WarningCode.class));
    db.sql(SignatureSql.WITHOUT_SORTING).update();
    db.sql(SignatureSql.KEEP_USES).params(day.parameters()).update();
    db.sql(SignatureSql.WITH_SORTING).update();
    rows.add(run.runId(), contacts.judge(day));
    return reach;
  }

  /** The hours of these dates in which a signature is within hours, ends included. */
  private String hours(List<LocalDate> dates) {
    WarningProperties.Signature set = settings.signature();
    return dates.stream()
        .map(
            date ->
                "["
                    + date.atTime(set.earliestTime()).atZone(TreasuryTime.ZONE).toOffsetDateTime()
                    + ","
                    + date.atTime(set.latestTime()).atZone(TreasuryTime.ZONE).toOffsetDateTime()
                    + "]")
        .collect(Collectors.joining(",", "{", "}"));
  }

  private void stream(Run run, JudgedDay day, Set<WarningCode> codes) {
    List<SignedEntry> batch = new ArrayList<>(ENTRIES_AT_ONCE);
    cursor.query(
        SignatureSql.ENTRIES,
        (ResultSet row) -> {
          batch.add(SignedRows.entry(row, day.date()));
          if (batch.size() == ENTRIES_AT_ONCE) {
            judge(run, batch, codes);
            batch.clear();
          }
        });
    judge(run, batch, codes);
  }

  private void judge(Run run, List<SignedEntry> entries, Set<WarningCode> codes) {
    if (entries.isEmpty()) {
      return;
    }
    TreeSet<String> certificates = new TreeSet<>();
    TreeSet<String> withoutSecond = new TreeSet<>();
    for (SignedEntry entry : entries) {
      certificates.add(Signers.key(entry.first().certificate()));
      certificates.add(Signers.key(entry.second().certificate()));
      if (entry.second().isMissing()) {
        withoutSecond.add(entry.unitCode());
      }
    }
    Signers signers =
        new Signers(
            db.sql(SignatureSql.SIGNERS_OF)
                .param("certificates", SqlArray.texts(List.copyOf(certificates)))
                .param("units", SqlArray.texts(List.copyOf(withoutSecond)))
                .query((row, n) -> SignedRows.signer(row))
                .list());
    List<Finding> found = new ArrayList<>();
    for (SignedEntry entry : entries) {
      for (Hit hit : rules.judge(entry, signers)) {
        if (codes.contains(hit.code())) {
          found.add(findings.of(entry, hit));
        }
      }
    }
    rows.add(run.runId(), found);
  }
}
