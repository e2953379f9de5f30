package vn.sokhop.confirmation;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceUtils;
import vn.sokhop.calendar.WorkingCalendar;
import vn.sokhop.command.Run;
import vn.sokhop.command.period.PeriodRun;
import vn.sokhop.confirmation.life.Entitlement;
import vn.sokhop.confirmation.life.Facts;
import vn.sokhop.confirmation.life.LifeCycle;
import vn.sokhop.database.CopyTarget;
import vn.sokhop.database.SqlArray;

/**
 * Judges how far the confirmations have come: a night those that are not confirmed and those of
 * which something was said since, a confirmation run all accounts of its statements.
 */
public final class Judgement {
  private static final int LINES_AT_ONCE = 5_000;
  private static final List<String> TEMPORARY =
      List.of("in_force", "candidate", "line", "asked_account", "asked_unit", "stated", "answer");

  private final JdbcClient db;
  private final DataSource dataSource;
  private final WorkingCalendar calendar;
  private final ConfirmationProperties settings;

  Judgement(
      JdbcClient db,
      DataSource dataSource,
      WorkingCalendar calendar,
      ConfirmationProperties settings) {
    this.db = db;
    this.dataSource = dataSource;
    this.calendar = calendar;
    this.settings = settings;
  }

  /** The night that is carried on: its list, the statements and the deliveries it had seen. */
  private record Base(long runId, long statementMark, int deliveryMark, LocalDate date) {
    static final Base NONE = new Base(0, 0, 0, LocalDate.EPOCH);
  }

  /** Whom a run looks at. */
  private record Scope(
      long runId,
      AsOf asOf,
      Base base,
      boolean all,
      @Nullable String office,
      @Nullable String unit) {}

  void judgeNight(Run night) {
    AsOf asOf = AsOf.night(db, night.runId());
    open(night.runId(), asOf.date(), true);
    Base base = base(night.baseRunId());
    Scope scope = new Scope(night.runId(), asOf, base, false, null, null);
    List<Period> followed = Period.followed(db);
    if (!followed.isEmpty()) {
      SignersLearned.list(db, asOf, base.deliveryMark(), base.date());
    }
    for (Period period : followed) {
      if (!period.to().isAfter(asOf.date())) {
        judge(period, scope);
      }
    }
    // Without a period nothing was judged and nothing issued again.
    if (!followed.isEmpty()) {
      findings(night.runId());
    }
    db.sql(JudgeSql.DROP_OLD_STANDING).param("nights", settings.standingNights()).update();
  }

  void judgePeriod(PeriodRun asked) {
    AsOf asOf = AsOf.night(db, asked.run().baseRunId());
    open(asked.run().runId(), asOf.date(), false);
    Scope scope =
        new Scope(
            asked.run().runId(),
            asOf,
            base(asOf.nightRunId()),
            true,
            asked.request().officeCode(),
            asked.request().unitCode());
    judge(Period.of(db, asked.request()), scope);
  }

  private void open(long runId, LocalDate date, boolean kept) {
    db.sql(JudgeSql.FORGET_RUN).param("run", runId).update();
    db.sql(JudgeSql.OPEN_RUN).param("run", runId).param("date", date).param("kept", kept).update();
  }

  private Base base(long runId) {
    Optional<Base> found =
        db.sql(JudgeSql.BASE)
            .param("base", runId)
            .query(
                (row, n) -> {
                  AsOf night = AsOf.night(db, runId);
                  return new Base(
                      runId, row.getLong("statement_mark"), night.watermark(), night.date());
                })
            .optional();
    return found.orElse(Base.NONE);
  }

  private void judge(Period period, Scope scope) {
    TEMPORARY.forEach(table -> db.sql("drop table if exists pg_temp." + table).update());
    db.sql(JudgeSql.IN_FORCE)
        .param("period", period.id())
        .param("date", scope.asOf().date())
        .param("office", scope.office(), Types.VARCHAR)
        .param("unit", scope.unit(), Types.VARCHAR)
        .update();
    analyze("in_force");
    candidates(period, scope);
    analyze("candidate");
    int lines = db.sql(JudgeSql.LINES).update();
    if (lines == 0) {
      return;
    }
    analyze("line");
    db.sql(JudgeSql.ASKED).update();
    db.sql(JudgeSql.ASKED_UNITS).update();
    analyze("asked_account", "asked_unit");
    db.sql(FigureSql.STATED)
        .param("from", period.from())
        .param("to", period.to())
        .param("label", period.label())
        .param("date", scope.asOf().date())
        .param("watermark", scope.asOf().watermark())
        .update();
    db.sql(JudgeSql.ANSWERS)
        .param("label", period.label())
        .param("date", scope.asOf().date())
        .param("watermark", scope.asOf().watermark())
        .update();
    analyze("stated", "answer");
    judgeLines(JudgeSql.FACTS, period, scope.asOf(), scope.base().runId(), scope.runId());
  }

  private void candidates(Period period, Scope scope) {
    if (scope.all()) {
      db.sql(JudgeSql.ALL_ACCOUNTS).update();
      return;
    }
    db.sql(JudgeSql.CANDIDATES)
        .param("base", scope.base().runId())
        .param("statementMark", scope.base().statementMark())
        .param("baseMark", scope.base().deliveryMark())
        .param("baseDate", scope.base().date())
        .param("period", period.id())
        .param("label", period.label())
        .param("from", period.from())
        .param("to", period.to())
        .param("date", scope.asOf().date())
        .param("watermark", scope.asOf().watermark())
        .update();
  }

  /**
   * Judges what a query knows and keeps how far it has come.
   *
   * @param facts rows as {@link JudgeSql#FACTS} has them; parameters period, date, to and base
   * @param base the night that is carried on; 0: none
   */
  public void judgeLines(String facts, Period period, AsOf asOf, long base, long runId) {
    boolean anySigner =
        db.sql(JudgeSql.ANY_SIGNER).param("date", asOf.date()).query(Boolean.class).single();
    db.sql(JudgeSql.FORGET_REVOCATIONS).update();
    db.sql(JudgeSql.REVOCATIONS)
        .param("watermark", asOf.watermark())
        .param("date", asOf.date())
        .update();
    JdbcTemplate jdbc = new JdbcTemplate(dataSource);
    jdbc.setFetchSize(LINES_AT_ONCE);
    List<KnownLine> gathered = new ArrayList<>();
    Connection connection = DataSourceUtils.getConnection(dataSource);
    try (CopyTarget target = new CopyTarget(connection)) {
      StateRows rows = new StateRows(runId, period.id(), target);
      new NamedParameterJdbcTemplate(jdbc)
          .query(
              facts,
              Map.of("period", period.id(), "date", asOf.date(), "to", period.to(), "base", base),
              (ResultSet row) -> {
                gathered.add(KnownLine.of(row));
                if (gathered.size() == LINES_AT_ONCE) {
                  judgeAll(gathered, asOf.date(), anySigner, rows);
                }
              });
      judgeAll(gathered, asOf.date(), anySigner, rows);
    } catch (SQLException e) {
      throw new IllegalStateException("confirmations could not be judged", e);
    } finally {
      DataSourceUtils.releaseConnection(connection, dataSource);
    }
  }

  private void judgeAll(List<KnownLine> lines, LocalDate night, boolean anySigner, StateRows rows)
      throws SQLException {
    Map<String, List<Entitlement.Signer>> signers = signers(lines, night);
    for (KnownLine line : lines) {
      Entitlement entitlement = entitlement(line, anySigner, signers);
      Instant answered = line.answeredAt();
      Facts facts =
          new Facts(
              night,
              line.dueOn(),
              line.proved(),
              line.stated(),
              answered == null || entitlement == null
                  ? null
                  : new Facts.Answer(line.agrees(), line.stands(), entitlement, answered),
              line.saidBy(),
              line.before(),
              calendar
                  .of(line.officeCode())
                  .plusWorkingDays(night, settings.resubmitWorkingDays()));
      rows.add(line, LifeCycle.judge(facts), entitlement);
    }
    rows.flush();
    lines.clear();
  }

  private static @Nullable Entitlement entitlement(
      KnownLine line, boolean anySigner, Map<String, List<Entitlement.Signer>> signers) {
    Instant answered = line.answeredAt();
    if (answered == null) {
      return null;
    }
    if (!anySigner) {
      return Entitlement.NOT_CHECKED;
    }
    return Entitlement.of(
        new Entitlement.Signed(
            line.accountNo(), answered, line.firstCertificate(), line.secondCertificate()),
        signers.getOrDefault(line.unitCode(), List.of()));
  }

  private Map<String, List<Entitlement.Signer>> signers(List<KnownLine> lines, LocalDate date) {
    List<String> units =
        lines.stream()
            .filter(line -> line.answeredAt() != null)
            .map(KnownLine::unitCode)
            .distinct()
            .toList();
    Map<String, List<Entitlement.Signer>> signers = new HashMap<>();
    if (units.isEmpty()) {
      return signers;
    }
    db.sql(JudgeSql.SIGNERS)
        .param("date", date)
        .param("units", SqlArray.texts(units))
        .query(
            (ResultSet row) -> {
              signers
                  .computeIfAbsent(row.getString("unit_code"), unit -> new ArrayList<>())
                  .add(signer(row));
            });
    return signers;
  }

  private static Entitlement.Signer signer(ResultSet row) throws SQLException {
    return new Entitlement.Signer(
        row.getString("account_no"),
        Entitlement.Role.valueOf(row.getString("role")),
        row.getString("person_id"),
        row.getString("certificate_serial"),
        row.getObject("certificate_from", OffsetDateTime.class).toInstant(),
        row.getObject("certificate_to", OffsetDateTime.class).toInstant(),
        instant(row, "revoked_at"),
        row.getObject("registered_from", OffsetDateTime.class).toInstant(),
        instant(row, "registered_to"));
  }

  private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
    OffsetDateTime value = row.getObject(column, OffsetDateTime.class);
    return value == null ? null : value.toInstant();
  }

  private void findings(long runId) {
    for (String statement : FindingSql.ALL_OF_NIGHT) {
      db.sql(statement).param("run", runId).update();
    }
    if (settings.movementWithoutConfirmation().enabled()) {
      db.sql(FindingSql.MOVEMENT)
          .param("run", runId)
          .param("severity", settings.movementWithoutConfirmation().severity().name())
          .update();
    }
  }

  private void analyze(String... tables) {
    for (String table : tables) {
      db.sql("analyze " + table).update();
    }
  }
}
