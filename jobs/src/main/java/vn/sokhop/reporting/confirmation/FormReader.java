package vn.sokhop.reporting.confirmation;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.StringJoiner;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.sokhop.database.SqlArray;
import vn.sokhop.message.Language;
import vn.sokhop.office.OfficeDirectory;
import vn.sokhop.reporting.FindingTexts;
import vn.sokhop.reports.confirmation.ConfirmationForm;
import vn.sokhop.reports.confirmation.ConfirmationForm.AccountBlock;
import vn.sokhop.reports.confirmation.ConfirmationForm.Change;
import vn.sokhop.reports.confirmation.ConfirmationForm.DifferenceLine;
import vn.sokhop.reports.confirmation.ConfirmationForm.Item;
import vn.sokhop.reports.confirmation.ConfirmationForm.Row;
import vn.sokhop.reports.confirmation.ConfirmationForm.Side;
import vn.sokhop.reports.confirmation.ConfirmationForm.UnitSource;

/** Reads versions of statements as forms, a few hundred at a time. */
final class FormReader {
  private static final int CAUSES_NAMED = 3;

  /** An entry and its reversal: they move no closing balance. */
  private static final String REVERSED = "REVERSED";

  private final JdbcClient db;
  private final OfficeDirectory offices;
  private final Language language;
  private final FindingTexts texts;

  FormReader(JdbcClient db, OfficeDirectory offices, Language language) {
    this.db = db;
    this.offices = offices;
    this.language = language;
    this.texts = new FindingTexts(language);
  }

  private record AccountKey(long statement, String accountNo, String currency) {
    static AccountKey of(ResultSet row) throws SQLException {
      return new AccountKey(
          row.getLong("statement_id"), row.getString("account_no"), row.getString("currency"));
    }
  }

  /** A line of the annex and the word for what it is. */
  private record Line(String code, DifferenceLine line) {}

  /** The forms of the heads, in their order. */
  List<ConfirmationForm> read(List<FormHead> heads) {
    SqlArray ids = SqlArray.longs(heads.stream().map(FormHead::statementId).toList());
    Map<AccountKey, List<Line>> lines = lines(ids);
    Map<Long, List<AccountBlock>> accounts = accounts(ids, lines);
    Map<Long, List<Change>> changes = changes(ids);
    return heads.stream()
        .map(
            head ->
                new ConfirmationForm(
                    head.period(),
                    head.officeCode(),
                    offices.office(head.officeCode()).name(),
                    head.unitCode(),
                    head.unitName(),
                    head.dossierNo().isEmpty() ? null : head.dossierNo(),
                    head.version(),
                    head.digest(),
                    head.asOf(),
                    head.dueOn(),
                    head.treasuryColumns(),
                    language.locale(),
                    accounts.getOrDefault(head.statementId(), List.of()),
                    changes.getOrDefault(head.statementId(), List.of())))
        .toList();
  }

  private Map<AccountKey, List<Line>> lines(SqlArray ids) {
    Map<AccountKey, List<Line>> lines = new HashMap<>();
    db.sql(ReportSql.LINES)
        .param("ids", ids)
        .query(
            (ResultSet row) -> {
              lines.computeIfAbsent(AccountKey.of(row), key -> new ArrayList<>()).add(line(row));
            });
    return lines;
  }

  private Line line(ResultSet row) throws SQLException {
    String code = row.getString("code");
    String decided = row.getString("cause");
    return new Line(
        code,
        new DifferenceLine(
            row.getObject("business_date", LocalDate.class),
            Side.valueOf(row.getString("side")),
            row.getString("voucher_no"),
            row.getString("description"),
            amount(row, "amount"),
            decided.isEmpty()
                ? texts.cause(code)
                : texts.text("confirmation.decided", texts.cause(code), decided),
            row.getString("source")));
  }

  private Map<Long, List<AccountBlock>> accounts(
      SqlArray ids, Map<AccountKey, List<Line>> linesOfAccounts) {
    Map<Long, List<AccountBlock>> accounts = new HashMap<>();
    db.sql(ReportSql.ACCOUNTS)
        .param("ids", ids)
        .query(
            (ResultSet row) -> {
              AccountKey key = AccountKey.of(row);
              accounts
                  .computeIfAbsent(key.statement(), id -> new ArrayList<>())
                  .add(account(row, linesOfAccounts.getOrDefault(key, List.of())));
            });
    return accounts;
  }

  private AccountBlock account(ResultSet row, List<Line> lines) throws SQLException {
    boolean differs = row.getBoolean("differs");
    BigDecimal unexplained = perhaps(row, "unexplained");
    return new AccountBlock(
        row.getString("account_no"),
        row.getString("account_name"),
        row.getString("currency"),
        UnitSource.valueOf(row.getString("unit_source")),
        differs,
        row.getBoolean("proved"),
        List.of(
            row(row, Item.OPENING, "opening", lines, unexplained),
            row(row, Item.INCREASES, "increases", lines, unexplained),
            row(row, Item.DECREASES, "decreases", lines, unexplained),
            row(row, Item.CLOSING, "closing", lines, unexplained)),
        perhaps(row, "explained"),
        unexplained,
        row.getString("unit_explanation"),
        lines.stream().map(Line::line).toList());
  }

  private Row row(
      ResultSet row, Item item, String column, List<Line> lines, @Nullable BigDecimal unexplained)
      throws SQLException {
    BigDecimal unit = perhaps(row, "unit_" + column);
    BigDecimal treasury = amount(row, "treasury_" + column);
    BigDecimal difference = unit == null ? null : unit.subtract(treasury);
    String cause =
        difference == null || difference.signum() == 0 ? "" : cause(item, lines, unexplained);
    return new Row(item, unit, treasury, difference, cause);
  }

  /** In a few words: what the lines are, and whether something is left without a cause. */
  private String cause(Item item, List<Line> lines, @Nullable BigDecimal unexplained) {
    if (item != Item.CLOSING) {
      return lines.isEmpty()
          ? texts.text("confirmation.cause.unknown")
          : texts.text("confirmation.cause.annex");
    }
    Map<String, Long> kinds =
        lines.stream()
            .filter(line -> !line.code().equals(REVERSED))
            .collect(Collectors.groupingBy(Line::code, LinkedHashMap::new, Collectors.counting()));
    StringJoiner cause = new StringJoiner("; ");
    kinds.entrySet().stream()
        .limit(CAUSES_NAMED)
        .forEach(
            kind ->
                cause.add(
                    texts.text(
                        "confirmation.cause.count", texts.cause(kind.getKey()), kind.getValue())));
    if (kinds.size() > CAUSES_NAMED) {
      cause.add(texts.text("confirmation.cause.more"));
    }
    if (unexplained != null && unexplained.signum() != 0) {
      cause.add(
          texts.text("confirmation.cause.unexplained", texts.figures().difference(unexplained)));
    }
    return cause.toString();
  }

  private Map<Long, List<Change>> changes(SqlArray ids) {
    Map<Long, List<Change>> changes = new HashMap<>();
    db.sql(ReportSql.CHANGES)
        .param("ids", ids)
        .query(
            (ResultSet row) -> {
              changes
                  .computeIfAbsent(row.getLong("statement_id"), id -> new ArrayList<>())
                  .add(
                      new Change(
                          row.getString("account_no"),
                          texts.text(
                              "confirmation.change." + row.getString("what"),
                              row.getString("detail")),
                          perhaps(row, "before"),
                          perhaps(row, "after"),
                          row.getString("source")));
            });
    return changes;
  }

  private static BigDecimal amount(ResultSet row, String column) throws SQLException {
    return FindingTexts.scaled(row.getBigDecimal(column), row.getString("currency"));
  }

  private static @Nullable BigDecimal perhaps(ResultSet row, String column) throws SQLException {
    BigDecimal amount = row.getBigDecimal(column);
    return amount == null ? null : FindingTexts.scaled(amount, row.getString("currency"));
  }
}
