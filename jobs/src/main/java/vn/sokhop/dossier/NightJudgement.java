package vn.sokhop.dossier;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceUtils;
import vn.sokhop.calendar.TreasuryTime;
import vn.sokhop.calendar.WorkingCalendar;
import vn.sokhop.command.Run;
import vn.sokhop.database.CopyTarget;
import vn.sokhop.dossier.life.Dossier;
import vn.sokhop.dossier.life.Judge;
import vn.sokhop.dossier.life.Snapshot;
import vn.sokhop.dossier.life.Verdict;
import vn.sokhop.dossier.rule.Procedures;
import vn.sokhop.finding.Finding;
import vn.sokhop.finding.FindingRows;

/**
 * Judges the dossiers of a night at its instant, 24:00 of the business date by default: those that
 * were open, and those of which something was said since. They stream through the judge; what is
 * kept is one row each and the findings.
 */
final class NightJudgement {
  private static final int FINDINGS_AT_ONCE = 2_000;

  private final JdbcClient db;
  private final DataSource dataSource;
  private final WorkingCalendar calendar;
  private final DossierProperties settings;

  NightJudgement(
      JdbcClient db, DataSource dataSource, WorkingCalendar calendar, DossierProperties settings) {
    this.db = db;
    this.dataSource = dataSource;
    this.calendar = calendar;
    this.settings = settings;
  }

  /** What the base night had seen. */
  private record Base(long runId, int watermark, LocalDate date, OffsetDateTime asOf) {}

  void judge(Run run) {
    LocalDateTime local = settings.asOf(run.businessDate());
    OffsetDateTime asOf = instant(local);
    db.sql(DossierSql.MORE_MEMORY).update();
    db.sql(DossierSql.FORGET_RUN).param("run", run.runId()).update();
    db.sql(DossierSql.OPEN_NIGHT)
        .param("run", run.runId())
        .param("date", run.businessDate())
        .param("asOf", asOf)
        .update();
    Procedures procedures = new Procedures(settings.procedures());
    keepRules(run, procedures);
    Base base = base(run);
    gather(base, asOf);
    stream(run, local, asOf, procedures);
    // without statistics of what was just written the next steps would look for it one by one
    db.sql("analyze dossier.judged_dossier").update();
    db.sql(DossierSql.GONE)
        .param("run", run.runId())
        .param("baseWatermark", base.watermark())
        .param("asOf", asOf)
        .update();
    db.sql(DossierSql.TOLD_BEFORE).param("run", run.runId()).update();
    db.sql(DossierSql.DROP_OLD_STANDING).param("nights", settings.standingNights()).update();
  }

  private void keepRules(Run run, Procedures procedures) {
    procedures
        .all()
        .forEach(
            rule ->
                db.sql(DossierSql.USED_RULE)
                    .param("run", run.runId())
                    .param("no", rule.number())
                    .param("procedure", rule.procedure())
                    .param("version", rule.version())
                    .param("limit", rule.limit().toString())
                    .param("article", rule.article())
                    .param("sure", rule.sure().name())
                    .param("window", rule.window())
                    .update());
  }

  /** Without a base, or without its open dossiers, everything that was ever said is new. */
  private Base base(Run run) {
    long kept =
        db.sql(DossierSql.KEPT_BASE).param("base", run.baseRunId()).query(Long.class).single();
    if (kept == 0) {
      return new Base(0, 0, LocalDate.EPOCH, instant(LocalDate.EPOCH.atStartOfDay()));
    }
    return db.sql(DossierSql.BASE)
        .param("run", run.runId())
        .query(
            (row, n) ->
                new Base(
                    kept,
                    row.getInt("base_watermark"),
                    row.getObject("base_date", LocalDate.class),
                    row.getObject("as_of", OffsetDateTime.class)))
        .single();
  }

  private void gather(Base base, OffsetDateTime asOf) {
    db.sql(DossierSql.CANDIDATES)
        .param("base", base.runId())
        .param("baseWatermark", base.watermark())
        .param("baseDate", base.date())
        .param("baseAsOf", base.asOf())
        .param("asOf", asOf)
        .update();
    db.sql("analyze candidate").update();
  }

  private void stream(Run run, LocalDateTime local, OffsetDateTime asOf, Procedures procedures) {
    JdbcTemplate jdbc = new JdbcTemplate(dataSource);
    Judge judge = new Judge(procedures, calendar::of);
    Map<Integer, String> names = fileNames();
    DossierFindings told =
        new DossierFindings(settings.citations(), id -> names.getOrDefault(id, "?"));
    List<Finding> findings = new ArrayList<>();
    Connection connection = DataSourceUtils.getConnection(dataSource);
    try (CopyTarget target = new CopyTarget(connection)) {
      JudgedRows rows = new JudgedRows(run.runId(), target);
      new SnapshotReader(dataSource)
          .forEach(
              DossierSql.SNAPSHOTS_OF_CANDIDATES,
              snapshots -> {
                Dossier dossier = Dossier.of(snapshots);
                Verdict verdict = judge.judge(dossier, local);
                add(rows, dossier.last(), verdict);
                findings.addAll(told.of(snapshots, dossier, verdict));
                if (findings.size() >= FINDINGS_AT_ONCE) {
                  FindingRows.insert(jdbc, DossierSql.INSERT_FINDING, run.runId(), findings);
                  findings.clear();
                }
              },
              asOf);
      rows.flush();
    } catch (SQLException e) {
      throw broken(e);
    } finally {
      DataSourceUtils.releaseConnection(connection, dataSource);
    }
    FindingRows.insert(jdbc, DossierSql.INSERT_FINDING, run.runId(), findings);
  }

  private static void add(JudgedRows rows, Snapshot last, Verdict verdict) {
    try {
      rows.add(last, verdict);
    } catch (SQLException e) {
      throw broken(e);
    }
  }

  private static IllegalStateException broken(SQLException e) {
    return new IllegalStateException("judged dossiers could not be written", e);
  }

  private Map<Integer, String> fileNames() {
    Map<Integer, String> names = new HashMap<>();
    db.sql(DossierSql.FILE_NAMES)
        .query(
            (java.sql.ResultSet row) -> {
              names.put(row.getInt("delivery_id"), row.getString("file_name"));
            });
    return names;
  }

  private static OffsetDateTime instant(LocalDateTime local) {
    return local.atZone(TreasuryTime.ZONE).toOffsetDateTime();
  }
}
