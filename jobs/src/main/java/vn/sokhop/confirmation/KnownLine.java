package vn.sokhop.confirmation;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;
import vn.sokhop.calendar.TreasuryTime;
import vn.sokhop.confirmation.life.Facts;

/**
 * One account of an issued form with all that is known of it on a night.
 *
 * @param saidBy delivery of the unit's last word; 0: none
 * @param answerVersion the version it answered; 0: none
 * @param answerDelivered business date of the delivery with the answer
 * @param before what the night before had found; null: no mismatch
 */
record KnownLine(
    long statementId,
    String form,
    String officeCode,
    String unitCode,
    String accountNo,
    String currency,
    @Nullable LocalDate dueOn,
    boolean proved,
    Facts.Stated stated,
    @Nullable BigDecimal unitClosing,
    @Nullable BigDecimal difference,
    @Nullable BigDecimal unexplained,
    boolean agrees,
    boolean stands,
    @Nullable Instant answeredAt,
    int answerVersion,
    @Nullable LocalDate answerDelivered,
    String firstCertificate,
    String secondCertificate,
    int saidBy,
    String answerSource,
    Facts.@Nullable Before before) {
  private static final LocalTime END_OF_DAY = LocalTime.of(23, 59, 59);

  static KnownLine of(ResultSet row) throws SQLException {
    LocalDate mismatch = row.getObject("mismatch_on", LocalDate.class);
    OffsetDateTime answered = row.getObject("answered_at", OffsetDateTime.class);
    return new KnownLine(
        row.getLong("statement_id"),
        row.getString("form"),
        row.getString("office_code"),
        row.getString("unit_code"),
        row.getString("account_no"),
        row.getString("currency"),
        row.getObject("due_on", LocalDate.class),
        row.getBoolean("proved"),
        Facts.Stated.valueOf(row.getString("stated")),
        row.getBigDecimal("unit_closing"),
        row.getBigDecimal("difference"),
        row.getBigDecimal("unexplained"),
        row.getBoolean("agrees"),
        row.getBoolean("stands"),
        answered == null ? null : answered.toInstant(),
        row.getInt("answer_version"),
        row.getObject("answer_delivered", LocalDate.class),
        text(row, "first_certificate"),
        text(row, "second_certificate"),
        row.getInt("said_by"),
        text(row, "answer_source"),
        mismatch == null
            ? null
            : new Facts.Before(
                mismatch,
                row.getObject("resubmit_on", LocalDate.class),
                row.getInt("said_before")));
  }

  /**
   * When the treasury had the answer that confirms: the end of the day it was delivered. It does
   * not depend on which night judges it.
   */
  @Nullable Instant confirmedAt() {
    return answerDelivered == null
        ? null
        : answerDelivered.atTime(END_OF_DAY).atZone(TreasuryTime.ZONE).toInstant();
  }

  private static String text(ResultSet row, String column) throws SQLException {
    String value = row.getString(column);
    return value == null ? "" : value;
  }
}
