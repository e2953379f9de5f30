package vn.sokhop.warning.signature;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.sokhop.calendar.WorkingCalendar;
import vn.sokhop.command.Run;
import vn.sokhop.database.SqlArray;
import vn.sokhop.finding.Finding;
import vn.sokhop.warning.FamilyRules;
import vn.sokhop.warning.WarningCode;
import vn.sokhop.warning.WarningProperties;
import vn.sokhop.warning.WarningRows;

/**
 * Judges the signatures of a night, date by date: each by what was registered on it. Needs an open
 * transaction. Without a delivery of signers it is silent and says so in {@code
 * warning.signature_reach}.
 */
@Component
class SignatureNight implements FamilyRules {
  private static final ZoneId ZONE = ZoneId.of("Asia/Ho_Chi_Minh");
  private static final int ENTRIES_AT_ONCE = 500;

  private final JdbcClient db;
  private final JdbcTemplate cursor;
  private final WarningRows rows;
  private final WarningProperties settings;
  private final EntryRules rules;
  private final SignatureFindings findings;
  private final RegistryRules registry;

  SignatureNight(
      JdbcClient db,
      DataSource dataSource,
      WarningRows rows,
      WorkingCalendar calendar,
      WarningProperties settings) {
    this.db = db;
    this.cursor = new JdbcTemplate(dataSource);
    this.cursor.setFetchSize(ENTRIES_AT_ONCE);
    this.rows = rows;
    this.settings = settings;
    this.rules = new EntryRules(calendar, settings.signature());
    this.findings = new SignatureFindings(settings);
    this.registry = new RegistryRules(db, settings);
  }

  /** A date that is judged, and what the night sees of it. */
  record Day(LocalDate date, int watermark) {
    OffsetDateTime start() {
      return date.atStartOfDay(ZONE).toOffsetDateTime();
    }

    OffsetDateTime end() {
      return date.plusDays(1).atStartOfDay(ZONE).toOffsetDateTime();
    }

    Map<String, Object> parameters() {
      return Map.of("date", date, "watermark", watermark, "dayStart", start(), "dayEnd", end());
    }
  }

  private record Reach(long entries, long judged, long doubtful) {
    static final Reach NONE = new Reach(0, 0, 0);

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
    int watermark =
        db.sql(SignatureSql.WATERMARK).param("run", run.runId()).query(Integer.class).single();
    Day night = new Day(run.businessDate(), watermark);
    LocalDate since = signersSince(night);
    if (since == null) {
      keep(run, null, 0, Reach.NONE);
      return;
    }
    List<LocalDate> days =
        db.sql(SignatureSql.DAYS).param("run", run.runId()).query(LocalDate.class).list();
    Reach reach = Reach.NONE;
    for (LocalDate date : days) {
      if (!date.isBefore(since)) {
        reach = reach.plus(judgeEntries(run, new Day(date, watermark)));
      }
    }
    int units = gather(night);
    rows.add(run.runId(), registry.judge(run, night, days));
    keep(run, since, units, reach);
  }

  private @Nullable LocalDate signersSince(Day night) {
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

  /** What is registered on a date, as temporary tables; how many units have signers. */
  private int gather(Day day) {
    db.sql(SignatureSql.DROP_DAY).update();
    db.sql(SignatureSql.REGISTERED_SIGNERS).params(day.parameters()).update();
    db.sql(SignatureSql.SIGNERS_BY_CERTIFICATE).update();
    db.sql(SignatureSql.SIGNERS_BY_UNIT).update();
    db.sql("analyze registered_signer").update();
    int units = db.sql(SignatureSql.JUDGED_UNITS).params(day.parameters()).update();
    db.sql("analyze judged_unit").update();
    return units;
  }

  private Reach judgeEntries(Run run, Day day) {
    gather(day);
    db.sql(SignatureSql.SAFE_SIGNATURES).update();
    db.sql("analyze safe_signature").update();
    WarningProperties.Signature set = settings.signature();
    List<String> offices =
        db.sql(SignatureSql.OFFICES).param("date", day.date()).query(String.class).list();
    db.sql(SignatureSql.DOUBTFUL_ENTRIES)
        .params(day.parameters())
        .param("seconds", set.secondsApart())
        .param("worked", SqlArray.dates(rules.workedByAll(offices, day.date())))
        .param("earliest", set.earliestTime())
        .param("latest", set.latestTime())
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
    stream(run, day);
    db.sql(SignatureSql.FORGET_USES).param("date", day.date()).update();
    db.sql(SignatureSql.KEEP_USES).params(day.parameters()).update();
    rows.add(run.runId(), registry.contactsChanged(day));
    return reach;
  }

  private void stream(Run run, Day day) {
    List<SignedEntry> batch = new ArrayList<>(ENTRIES_AT_ONCE);
    cursor.query(
        SignatureSql.ENTRIES,
        (ResultSet row) -> {
          batch.add(entry(row, day.date()));
          if (batch.size() == ENTRIES_AT_ONCE) {
            judge(run, batch);
            batch.clear();
          }
        });
    judge(run, batch);
  }

  private void judge(Run run, List<SignedEntry> entries) {
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
                .query((row, n) -> signer(row))
                .list());
    List<Finding> found = new ArrayList<>();
    for (SignedEntry entry : entries) {
      for (Hit hit : rules.judge(entry, signers)) {
        found.add(findings.of(entry, hit));
      }
    }
    rows.add(run.runId(), found);
  }

  private static SignedEntry entry(ResultSet row, LocalDate date) throws SQLException {
    LocalDateTime postedAt = row.getObject("posted_at", LocalDateTime.class);
    return new SignedEntry(
        row.getString("entry_id"),
        date,
        row.getString("office_code"),
        row.getString("unit_code"),
        row.getString("account_no"),
        row.getString("voucher"),
        row.getBigDecimal("amount"),
        row.getString("currency"),
        row.getString("payee_name"),
        Signature.of(
            Role.FIRST,
            row.getString("first_certificate"),
            row.getObject("first_signed_at", LocalDateTime.class),
            postedAt),
        Signature.of(
            Role.SECOND,
            row.getString("second_certificate"),
            row.getObject("second_signed_at", LocalDateTime.class),
            postedAt),
        row.getString("signing_address"),
        row.getString("file_name"),
        row.getInt("line_no"));
  }

  private static RegisteredSigner signer(ResultSet row) throws SQLException {
    return new RegisteredSigner(
        row.getString("unit_code"),
        row.getString("account_no"),
        Role.valueOf(row.getString("role")),
        row.getString("person_id"),
        row.getString("person_name"),
        row.getString("written"),
        row.getObject("certificate_from", LocalDateTime.class),
        row.getObject("certificate_to", LocalDateTime.class),
        row.getObject("revoked_at", LocalDateTime.class),
        row.getObject("registered_from", LocalDateTime.class),
        row.getObject("registered_to", LocalDateTime.class),
        row.getString("file_name"),
        row.getInt("line_no"),
        row.getObject("delivered_on", LocalDate.class));
  }
}
