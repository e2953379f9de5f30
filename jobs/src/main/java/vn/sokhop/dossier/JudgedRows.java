package vn.sokhop.dossier;

import java.math.BigDecimal;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;
import vn.sokhop.calendar.TreasuryTime;
import vn.sokhop.database.CopyTarget;
import vn.sokhop.database.RowBuffer;
import vn.sokhop.dossier.life.Snapshot;
import vn.sokhop.dossier.life.Verdict;
import vn.sokhop.dossier.rule.AppliedRule;

/** Writes judged dossiers by binary COPY, a few thousand at a time. */
final class JudgedRows {
  private static final int ROWS_AT_ONCE = 5_000;

  private final long runId;
  private final CopyTarget target;
  private final RowBuffer rows = new RowBuffer(1 << 20);

  JudgedRows(long runId, CopyTarget target) {
    this.runId = runId;
    this.target = target;
  }

  void add(Snapshot last, Verdict verdict) throws SQLException {
    rows.begin(25)
        .int8(runId)
        .textOrEmpty(last.dossierNo())
        .textOrEmpty(last.officeCode())
        .textOrEmpty(last.unitCode())
        .textOrEmpty(last.procedureCode())
        .textOrEmpty(last.channel())
        .textOrEmpty(verdict.state().name())
        .textOrEmpty(last.stage().name())
        .instant(micros(last.stageSince()))
        .instant(micros(last.asOf()))
        .textOrEmpty(last.handler())
        .instant(micros(last.sentAt()))
        .instant(micros(last.validReceivedAt()))
        .instant(micros(verdict.limitAt()))
        .instant(micros(verdict.extendedUntil()))
        .textOrEmpty(last.extension().reason())
        .instant(micros(verdict.endedAt()));
    number(verdict.workingMinutes());
    rows.int4(verdict.daysOver()).bool(verdict.due());
    amount(last.amount());
    rows.textOrEmpty(last.currency());
    AppliedRule rule = verdict.rule();
    number(rule == null ? null : rule.number());
    rows.int4(last.deliveryId()).int4(last.lineNo());
    if (rows.rows() == ROWS_AT_ONCE) {
      flush();
    }
  }

  /** Sends what is left; other statements may use the connection afterwards. */
  void flush() throws SQLException {
    target.write(DossierSql.COPY, rows);
    target.end();
    rows.clear();
  }

  private void number(@Nullable Integer value) {
    if (value == null) {
      rows.none();
    } else {
      rows.int4(value);
    }
  }

  private void amount(@Nullable BigDecimal value) {
    if (value == null) {
      rows.none();
    } else {
      rows.numeric(value);
    }
  }

  private static long micros(@Nullable LocalDateTime time) {
    if (time == null) {
      return RowBuffer.NO_INSTANT;
    }
    return ChronoUnit.MICROS.between(Instant.EPOCH, time.atZone(TreasuryTime.ZONE).toInstant());
  }
}
