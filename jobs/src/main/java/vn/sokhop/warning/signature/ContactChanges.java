package vn.sokhop.warning.signature;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.sokhop.finding.Evidence;
import vn.sokhop.finding.Finding;
import vn.sokhop.warning.WarningCode;
import vn.sokhop.warning.WarningProperties;

/** Large payments of units whose notices go elsewhere since shortly before. */
final class ContactChanges {
  private final JdbcClient db;
  private final WarningProperties settings;
  private final SignatureFindings findings;

  ContactChanges(JdbcClient db, WarningProperties settings) {
    this.db = db;
    this.settings = settings;
    this.findings = new SignatureFindings(settings);
  }

  /** A change of a notice contact before a large payment. */
  private record Change(
      SignedEntry entry,
      String clause,
      Evidence after,
      Evidence before,
      String source,
      String contact) {}

  /** Large payments of a date whose unit's notice contact changed shortly before. */
  List<Finding> judge(JudgedDay day) {
    if (!settings.isOn(WarningCode.NOTICE_CONTACT_CHANGED_BEFORE_PAYMENT)) {
      return List.of();
    }
    WarningProperties.Signature set = settings.signature();
    Map<String, List<Change>> byEntry = new LinkedHashMap<>();
    db.sql(ContactSql.NOTICE_CONTACT_CHANGED)
        .params(day.parameters())
        .param("days", set.contactChangeDays())
        .param("amount", set.contactChangeAmount())
        .query((row, n) -> change(row, day))
        .list()
        .forEach(
            change ->
                byEntry
                    .computeIfAbsent(change.entry().entryId(), id -> new ArrayList<>())
                    .add(change));
    return byEntry.values().stream().map(this::contactChanged).toList();
  }

  private Finding contactChanged(List<Change> changes) {
    SignedEntry entry = changes.get(0).entry();
    List<String> arguments = new ArrayList<>();
    arguments.add(Clause.told(entry.entryId()));
    arguments.addAll(Clause.joined(changes.stream().map(Change::clause).toList()));
    arguments.add(Integer.toString(settings.signature().contactChangeDays()));
    List<Evidence> lines = new ArrayList<>();
    for (Change change : changes) {
      lines.add(change.after());
      lines.add(change.before());
    }
    return findings.of(
        WarningCode.NOTICE_CONTACT_CHANGED_BEFORE_PAYMENT,
        entry,
        changes.get(0).source(),
        arguments,
        lines,
        changes.stream().map(Change::contact).distinct().sorted().collect(Collectors.joining(",")));
  }

  private static Change change(ResultSet row, JudgedDay day) throws SQLException {
    LocalDate date = day.date();
    LocalDate changed = row.getObject("changed_on", LocalDate.class);
    String written = row.getString("written");
    String earlier = row.getString("earlier_written");
    Signature none = Signature.of(Role.FIRST, "", null, date.atStartOfDay());
    SignedEntry entry =
        new SignedEntry(
            row.getString("entry_id"),
            date,
            row.getString("office_code"),
            row.getString("unit_code"),
            row.getString("account_no"),
            row.getString("voucher"),
            row.getBigDecimal("amount"),
            row.getString("currency"),
            row.getString("payee_name"),
            none,
            none,
            "",
            row.getString("file_name"),
            row.getInt("line_no"));
    return new Change(
        entry,
        Clause.of(
            "signature.contact-changed."
                + row.getString("kind")
                + (changed.isAfter(date) ? ".LATER" : ""),
            changed.toString(),
            Clause.told(earlier),
            Clause.told(written),
            day.asOf().toString()),
        SignatureFindings.registry(
            row.getString("new_file"),
            row.getInt("new_line"),
            row.getObject("delivered_on", LocalDate.class),
            written),
        SignatureFindings.registry(
            row.getString("old_file"),
            row.getInt("old_line"),
            row.getObject("earlier_on", LocalDate.class),
            earlier),
        row.getString("new_file") + ":" + row.getString("new_line"),
        written.strip().toLowerCase(Locale.ROOT));
  }
}
