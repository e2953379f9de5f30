package vn.sokhop.confirmation;

import java.math.BigDecimal;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;
import vn.sokhop.confirmation.life.Entitlement;
import vn.sokhop.confirmation.life.Verdict;
import vn.sokhop.database.CopyTarget;
import vn.sokhop.database.RowBuffer;

/** Writes how far accounts have come, by binary COPY. */
final class StateRows {
  private static final int ROWS_AT_ONCE = 5_000;

  private final long runId;
  private final int periodId;
  private final CopyTarget target;
  private final RowBuffer rows = new RowBuffer(1 << 20);

  StateRows(long runId, int periodId, CopyTarget target) {
    this.runId = runId;
    this.periodId = periodId;
    this.target = target;
  }

  void add(KnownLine line, Verdict verdict, @Nullable Entitlement signers) throws SQLException {
    rows.begin(22)
        .int8(runId)
        .int4(periodId)
        .textOrEmpty(line.form())
        .textOrEmpty(line.officeCode())
        .textOrEmpty(line.unitCode())
        .textOrEmpty(line.accountNo())
        .textOrEmpty(line.currency())
        .int8(line.statementId())
        .textOrEmpty(verdict.state().name());
    date(line.dueOn());
    rows.int4(line.saidBy());
    date(verdict.mismatchOn());
    date(verdict.resubmitOn());
    rows.instant(micros(line.answeredAt()));
    if (line.answerVersion() == 0) {
      rows.none();
    } else {
      rows.int4(line.answerVersion());
    }
    rows.instant(
            micros(
                verdict.state() == vn.sokhop.confirmation.life.State.CONFIRMED
                    ? line.confirmedAt()
                    : null))
        .textOrEmpty(signers == null ? "" : signers.name())
        .textOrEmpty(verdict.reason().name());
    amount(line.unitClosing());
    amount(line.difference());
    amount(line.unexplained());
    rows.textOrEmpty(line.answerSource());
    if (rows.rows() == ROWS_AT_ONCE) {
      flush();
    }
  }

  /** Sends what is left; other statements may use the connection afterwards. */
  void flush() throws SQLException {
    target.write(JudgeSql.COPY, rows);
    target.end();
    rows.clear();
  }

  private void date(@Nullable LocalDate day) {
    rows.date(day == null ? RowBuffer.NO_DATE : Math.toIntExact(day.toEpochDay()));
  }

  private void amount(@Nullable BigDecimal value) {
    if (value == null) {
      rows.none();
    } else {
      rows.numeric(value);
    }
  }

  private static long micros(@Nullable Instant instant) {
    return instant == null
        ? RowBuffer.NO_INSTANT
        : ChronoUnit.MICROS.between(Instant.EPOCH, instant);
  }
}
