package vn.sokhop.reporting.confirmation;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.sokhop.reports.confirmation.ConfirmationForm.TreasuryColumns;
import vn.sokhop.reports.confirmation.ReportPeriod;

/** A version of a statement without its lines. */
record FormHead(
    long statementId,
    ReportPeriod period,
    String officeCode,
    String unitCode,
    String unitName,
    String dossierNo,
    int version,
    String digest,
    LocalDate asOf,
    @Nullable LocalDate dueOn,
    TreasuryColumns treasuryColumns) {

  static FormHead of(ResultSet row) throws SQLException {
    return new FormHead(
        row.getLong("statement_id"),
        new ReportPeriod(
            ReportPeriod.Kind.valueOf(row.getString("kind")),
            row.getObject("from_date", LocalDate.class),
            row.getObject("to_date", LocalDate.class),
            row.getString("label")),
        row.getString("office_code"),
        row.getString("unit_code"),
        row.getString("unit_name"),
        row.getString("dossier_no"),
        row.getInt("version"),
        row.getString("digest"),
        row.getObject("as_of", LocalDate.class),
        row.getObject("due_on", LocalDate.class),
        TreasuryColumns.valueOf(row.getString("treasury_columns")));
  }
}
