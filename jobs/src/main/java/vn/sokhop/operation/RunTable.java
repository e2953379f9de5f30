package vn.sokhop.operation;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.sokhop.command.ExitCode;
import vn.sokhop.command.Run;
import vn.sokhop.command.period.PeriodRequest;

/** The record of runs, {@code operation.run}. */
@Repository
public class RunTable {
  private static final String COLUMNS =
      "select run_id, business_date, scope, attempt, base_run_id, state, exit_code, started_at, ended_at ";

  private final JdbcClient jdbc;
  private final Clock clock;

  RunTable(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /** The newest attempt of a night. */
  public Optional<RecordedRun> latestNight(LocalDate date) {
    return latest(RunKind.NIGHTLY, date, "");
  }

  /** The newest attempt of the confirmations of a period. */
  public Optional<RecordedRun> latest(PeriodRequest request) {
    return latest(RunKind.MONTHLY, request.to(), request.text());
  }

  Optional<RecordedRun> latest(RunKind kind, LocalDate date, String scope) {
    return jdbc.sql(
            COLUMNS
                + """
                from operation.run
                where kind = :kind and business_date = :date and scope = :scope
                order by attempt desc
                limit 1
                """)
        .param("kind", kind.name())
        .param("date", date)
        .param("scope", scope)
        .query(RunTable::run)
        .optional();
  }

  /** The complete run of the latest business date. */
  public Optional<RecordedRun> lastComplete(RunKind kind) {
    return jdbc.sql(
            COLUMNS
                + """
                from operation.run
                where kind = :kind and state = 'COMPLETE'
                order by business_date desc, attempt desc
                limit 1
                """)
        .param("kind", kind.name())
        .query(RunTable::run)
        .optional();
  }

  /** The run of the kind that ended last, of those that are complete. */
  public Optional<RecordedRun> lastMade(RunKind kind) {
    return jdbc.sql(
            COLUMNS
                + """
                from operation.run
                where kind = :kind and state = 'COMPLETE'
                order by ended_at desc, run_id desc
                limit 1
                """)
        .param("kind", kind.name())
        .query(RunTable::run)
        .optional();
  }

  /** The earliest business date of any run of the kind, complete or not. */
  public Optional<LocalDate> first(RunKind kind) {
    return jdbc.sql("select min(business_date) from operation.run where kind = :kind")
        .param("kind", kind.name())
        .query(LocalDate.class)
        .optional();
  }

  /** True when the confirmations of a period were made, at whichever attempt. */
  public boolean isMade(PeriodRequest request) {
    return jdbc.sql(
            """
            select exists (
              select 1
              from operation.run
              where kind = 'MONTHLY' and business_date = :date and scope = :scope and state = 'COMPLETE')
            """)
        .param("date", request.to())
        .param("scope", request.text())
        .query(Boolean.class)
        .single();
  }

  /** Runs of the kind that have a beginning and no end, oldest date first. */
  public List<RecordedRun> unfinished(RunKind kind) {
    return jdbc.sql(
            COLUMNS
                + """
                from operation.run
                where kind = :kind and state <> 'COMPLETE'
                order by business_date, scope, attempt, run_id
                """)
        .param("kind", kind.name())
        .query(RunTable::run)
        .list();
  }

  /** The complete night of the latest date before, its last attempt; 0: none. */
  long nightBefore(LocalDate date) {
    return jdbc.sql(
            """
            select run_id
            from operation.run
            where kind = 'NIGHTLY' and state = 'COMPLETE' and business_date < :date
            order by business_date desc, attempt desc
            limit 1
            """)
        .param("date", date)
        .query(Long.class)
        .optional()
        .orElse(0L);
  }

  /** A new run. */
  Run open(Plan plan, int attempt, RunFacts facts) {
    return jdbc.sql(
            """
            insert into operation.run
              (kind, business_date, scope, attempt, base_run_id, state, started_at, version, config_digest, settings)
            values (
              :kind, :date, :scope, :attempt, :base,
              'RUNNING', :now, :version, :digest, :settings::jsonb)
            returning run_id, business_date, attempt, base_run_id
            """)
        .param("kind", plan.kind().name())
        .param("date", plan.businessDate())
        .param("scope", plan.scope())
        .param("attempt", attempt)
        .param("base", plan.baseRunId())
        .param("now", now())
        .param("version", facts.version())
        .param("digest", facts.digest())
        .param("settings", facts.settings())
        .query((row, n) -> identity(row))
        .single();
  }

  /** Takes up a run that failed or was cut off; from here on it counts with today's settings. */
  void reopen(Run run, RunFacts facts) {
    jdbc.sql(
            """
            update operation.run
            set state = 'RUNNING', exit_code = null, ended_at = null, failure = null,
              version = :version, config_digest = :digest, settings = :settings::jsonb
            where run_id = :id
            """)
        .param("version", facts.version())
        .param("digest", facts.digest())
        .param("settings", facts.settings())
        .param("id", run.runId())
        .update();
  }

  void complete(Run run, ExitCode exitCode) {
    jdbc.sql(
            """
            update operation.run
            set state = 'COMPLETE', exit_code = :code, ended_at = :now
            where run_id = :id
            """)
        .param("code", exitCode.number())
        .param("now", now())
        .param("id", run.runId())
        .update();
  }

  void fail(Run run, ExitCode exitCode, String failure) {
    jdbc.sql(
            """
            update operation.run
            set state = 'FAILED', exit_code = :code, ended_at = :now, failure = :failure
            where run_id = :id
            """)
        .param("code", exitCode.number())
        .param("now", now())
        .param("failure", failure)
        .param("id", run.runId())
        .update();
  }

  private OffsetDateTime now() {
    return OffsetDateTime.now(clock);
  }

  private static RecordedRun run(ResultSet row, int number) throws SQLException {
    String scope = row.getString("scope");
    OffsetDateTime ended = row.getObject("ended_at", OffsetDateTime.class);
    return new RecordedRun(
        identity(row),
        scope.isEmpty() ? null : PeriodRequest.parse(scope),
        RecordedRun.State.valueOf(row.getString("state")),
        row.getObject("exit_code", Integer.class),
        row.getObject("started_at", OffsetDateTime.class).toInstant(),
        ended == null ? null : ended.toInstant());
  }

  private static Run identity(ResultSet row) throws SQLException {
    return new Run(
        row.getLong("run_id"),
        row.getObject("business_date", LocalDate.class),
        row.getInt("attempt"),
        row.getLong("base_run_id"));
  }
}
