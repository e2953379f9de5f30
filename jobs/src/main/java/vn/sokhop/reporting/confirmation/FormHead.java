package vn.sokhop.reporting.confirmation;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.sokhop.reports.confirmation.ConfirmationForm.TreasuryColumns;
import vn.sokhop.reports.confirmation.ReportPeriod;

/**
 * A version of a statement without its lines.
 *
 * @param form {@code 06}, or {@code 01a} and {@code 02a} of the estimates
 */
record FormHead(
    long statementId,
    String form,
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
        row.getString("form"),
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

  boolean ofEstimates() {
    return !form.equals("06");
  }

  /** The name of its file: the unit, and the form where it is not the monthly one. */
  String fileName() {
    return fileName(unitCode, form);
  }

  static String fileName(String unitCode, String form) {
    return unitCode + (form.equals("06") ? "" : "-" + form) + ".pdf";
  }
}
