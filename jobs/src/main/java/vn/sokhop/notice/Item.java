package vn.sokhop.notice;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.sokhop.notice.who.About;

/**
 * An open item that somebody is to hear of.
 *
 * @param tellsUnit the unit has not heard of it
 * @param tellsOffice its office has not
 * @param tellsOperators the operators have not
 */
record Item(
    String exceptionId,
    String findingKey,
    String family,
    String code,
    String severity,
    LocalDate businessDate,
    String officeCode,
    String unitCode,
    String accountNo,
    String subject,
    String currency,
    @Nullable BigDecimal treasury,
    @Nullable BigDecimal unit,
    @Nullable BigDecimal difference,
    List<String> arguments,
    boolean tellsUnit,
    boolean tellsOffice,
    boolean tellsOperators) {
  private static final String AS_TEXT = "text:";

  /**
   * What the entry behind a finding carries.
   *
   * @param certificates those that are not empty
   */
  record Entry(Set<String> certificates, @Nullable String payeeName) {
    static final Entry NONE = new Entry(Set.of(), null);

    static Entry of(ResultSet row) throws SQLException {
      return new Entry(
          Stream.of(row.getString("first_certificate"), row.getString("second_certificate"))
              .filter(certificate -> certificate != null && !certificate.isBlank())
              .collect(Collectors.toSet()),
          row.getString("payee_name"));
    }
  }

  static Item of(ResultSet row, int number) throws SQLException {
    return new Item(
        row.getString("exception_id"),
        row.getString("finding_key"),
        row.getString("family"),
        row.getString("code"),
        row.getString("severity"),
        row.getObject("business_date", LocalDate.class),
        row.getString("office_code"),
        row.getString("unit_code"),
        row.getString("account_no"),
        row.getString("subject"),
        row.getString("currency"),
        row.getBigDecimal("treasury_amount"),
        row.getBigDecimal("unit_amount"),
        row.getBigDecimal("difference"),
        List.of((String[]) row.getArray("arguments").getArray()),
        row.getBoolean("tells_unit"),
        row.getBoolean("tells_office"),
        row.getBoolean("tells_operators"));
  }

  /** The entry a finding about one is keyed by; empty for keys of another shape. */
  String entryId() {
    return findingKey.startsWith(code + "|") ? findingKey.substring(code.length() + 1) : "";
  }

  /**
   * What matters to whom it is told.
   *
   * @param contactChangeDays how long a notice contact is new
   */
  About about(Entry entry, int contactChangeDays) {
    List<String> texts = new ArrayList<>();
    texts.add(subject);
    arguments.forEach(
        argument ->
            texts.add(
                argument.startsWith(AS_TEXT) ? argument.substring(AS_TEXT.length()) : argument));
    return new About(
        family,
        code,
        businessDate.minusDays(contactChangeDays),
        accountNo,
        subject,
        texts,
        entry.certificates(),
        entry.payeeName());
  }

  /** Worst first, then by date. */
  String order() {
    return List.of("HIGH", "MEDIUM", "LOW", "INFO").indexOf(severity)
        + " "
        + businessDate
        + " "
        + code;
  }
}
