package vn.sokhop.notice;

import java.time.LocalDate;
import java.util.List;
import javax.sql.DataSource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.sokhop.command.Run;
import vn.sokhop.message.Language;
import vn.sokhop.office.OfficeDirectory;
import vn.sokhop.warning.WarningProperties;

/**
 * What a night tells: one transaction that notes what is told to whom and stores the messages. What
 * was told already, in whatever night, attempt or interrupted run, is not told again.
 */
@Component
final class Telling {
  private final JdbcClient db;
  private final JdbcTemplate jdbc;
  private final DataSource dataSource;
  private final NoticeProperties settings;
  private final WarningProperties warning;
  private final OfficeDirectory offices;
  private final NoticeTexts texts;
  private final Outbox outbox;

  Telling(
      JdbcClient db,
      JdbcTemplate jdbc,
      DataSource dataSource,
      NoticeProperties settings,
      WarningProperties warning,
      OfficeDirectory offices,
      Language language,
      Outbox outbox) {
    this.db = db;
    this.jdbc = jdbc;
    this.dataSource = dataSource;
    this.settings = settings;
    this.warning = warning;
    this.offices = offices;
    this.texts = new NoticeTexts(language);
    this.outbox = outbox;
  }

  void tell(Run run) {
    if (!settings.enabled()) {
      return;
    }
    forget(run);
    prepare(run);
    Candidates candidates = new Candidates(jdbc, run);
    new ContactChanges(db, texts, candidates).tell(run);
    new Findings(db, settings, warning.signature().contactChangeDays(), offices, texts, candidates)
        .tell(run);
    if (settings.movements()) {
      new Movements(db, dataSource, settings, texts, candidates).tell(run);
    }
    candidates.end();
    db.sql(NoticeSql.FORGET_TOLD).update();
    db.sql(NoticeSql.KEYS).param("date", run.businessDate()).update();
    db.sql("analyze message_of").update();
    new Digests(dataSource, settings, texts, outbox).compose(run);
    db.sql(NoticeSql.ADD_NOTICES)
        .param("run", run.runId())
        .param("date", run.businessDate())
        .update();
  }

  private void prepare(Run run) {
    db.sql(NoticeSql.UNITS).param("date", run.businessDate()).update();
    db.sql(NoticeSql.FIRST_SIGNERS).param("date", run.businessDate()).update();
    for (String table : List.of("told_unit", "first_signer")) {
      db.sql("create index on " + table + " (unit_code)").update();
      db.sql("analyze " + table).update();
    }
  }

  private void forget(Run run) {
    LocalDate before = run.businessDate().minusDays(settings.keepDays());
    db.sql(NoticeSql.FORGET_UNTOLD).param("run", run.runId()).param("before", before).update();
    db.sql(NoticeSql.FORGET_TEXTS).param("before", before).update();
    db.sql(NoticeSql.FORGET_MOVEMENTS).param("before", before).update();
  }
}
